/**
 * Finds violations of WCAG 2.2 AA with axe. Doesn't use @axe-core/playwright: that copies every checked
 * cell out of the browser, 4 MB for a sheet, and takes ten seconds where this takes one.
 */
import { readFileSync } from 'node:fs';
import type { NodeResult, Result } from 'axe-core';
import type { Frame, Page } from 'playwright-core';

const SOURCE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const OPTIONS = {
  runOnly: { type: 'tag', values: TAGS },
  resultTypes: ['violations'],
  iframes: false,
};

/** Rules that are not held against what stands inside an element, with the reason in the test. */
interface Ignored {
  /** A selector, in whichever frame. */
  readonly inside: string;
  readonly rules: readonly string[];
}

/** The violations in the page and all its frames in sight, one readable line each; none: []. */
export async function axe(page: Page, ignored?: Ignored): Promise<string[]> {
  const lines: string[] = [];
  for (const frame of page.frames()) lines.push(...(await axeIn(frame, ignored)));
  return lines;
}

/** The same in one frame, and nothing of one that is not in sight. */
export async function axeIn(frame: Frame, ignored?: Ignored): Promise<string[]> {
  const name = await nameInSight(frame);
  if (name === null) return [];
  const lines: string[] = [];
  for (const { id, help, nodes } of await violationsIn(frame)) {
    const held = ignored?.rules.includes(id) ? await outside(frame, nodes, ignored.inside) : nodes;
    for (const { target, any, all, none } of held) {
      const [check] = [...any, ...all, ...none];
      lines.push(`${id} at ${name}${String(target[0])}: ${check?.message ?? help}`);
    }
  }
  return lines;
}

/** What stands before a selector of the frame; null for a frame that cannot be seen. */
async function nameInSight(frame: Frame): Promise<string | null> {
  const parent = frame.parentFrame();
  if (!parent) return '';
  const element = await frame.frameElement();
  if (!(await element.isVisible())) return null;
  const before = await nameInSight(parent);
  return before === null ? null : `${before}[${(await element.getAttribute('title')) ?? 'frame'}] `;
}

async function violationsIn(frame: Frame): Promise<Result[]> {
  await frame.evaluate(`if (!window.axe) { ${SOURCE} }`);
  const run = `axe.run(${JSON.stringify(OPTIONS)}).then((found) => JSON.stringify(found.violations))`;
  return JSON.parse(await frame.evaluate<string>(run)) as Result[];
}

/** Those of the nodes that do not stand inside `selector`. */
async function outside(
  frame: Frame,
  nodes: readonly NodeResult[],
  selector: string,
): Promise<NodeResult[]> {
  const targets = nodes.map(({ target }) => String(target[0]));
  const stand = await frame.evaluate(
    ([all, inside]) => all.map((at) => document.querySelector(at)?.closest(inside) != null),
    [targets, selector] as const,
  );
  return nodes.filter((_, index) => !stand[index]);
}
