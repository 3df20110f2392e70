/** Uses the page and the panel with the keyboard only. */
import type { Page } from 'playwright-core';

/** More stops than any way through the page has. */
const MOST_STOPS = 120;

interface Focused {
  readonly name: string;
  /** Whether a ring or an underline tells where the focus is. */
  readonly seen: boolean;
  /** The sheet keeps Tab for itself until Escape. */
  readonly inSheet: boolean;
}

/** What has the focus, in whichever frame it is; null on a page's own ground. */
export async function focused(page: Page): Promise<Focused | null> {
  for (const frame of page.frames()) {
    const found = await frame.evaluate(() => {
      const active = document.activeElement as HTMLElement | null;
      const ground = !active || active === document.body || active.tagName === 'IFRAME';
      if (ground || !document.hasFocus()) return null;
      const [label] = 'labels' in active ? [...((active.labels as NodeList | null) ?? [])] : [];
      const own = active.getAttribute('aria-label') ?? label?.textContent ?? active.innerText;
      const style = getComputedStyle(active);
      const ring = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0;
      return {
        name: own.trim().split('\n', 1)[0] ?? '',
        seen: ring || style.boxShadow !== 'none',
        inSheet: active.getAttribute('role') === 'grid',
      };
    });
    if (found !== null) return found;
  }
  return null;
}

/** Goes on with Tab until this has the focus, and sees that it shows. */
export async function tabTo(page: Page, name: string): Promise<void> {
  const passed: string[] = [];
  for (let stop = 0; stop < MOST_STOPS; stop += 1) {
    const now = await focused(page);
    if (now?.name === name) {
      if (!now.seen) throw new Error(`nothing shows that “${name}” has the focus`);
      return;
    }
    passed.push(now?.name ?? '–');
    if (now?.inSheet === true) await page.keyboard.press('Escape');
    await page.keyboard.press('Tab');
  }
  throw new Error(`no way with Tab to “${name}”, only to ${[...new Set(passed)].join(', ')}`);
}

/** Goes to it with Tab, and presses Enter there. */
export async function enter(page: Page, name: string): Promise<void> {
  await tabTo(page, name);
  await page.keyboard.press('Enter');
}

/** From the sheet through the menu bar to an item of the add-on's own menu. */
export async function menuByKeys(page: Page, item: string): Promise<void> {
  await tabTo(page, 'File');
  for (const name of ['Edit', 'Insert', 'Data', 'Extensions']) {
    await page.keyboard.press('ArrowRight');
    const now = await focused(page);
    if (now?.name !== name) throw new Error(`ArrowRight led to ${now?.name ?? 'nothing'}`);
  }
  await page.keyboard.press('ArrowDown');
  await downTo(page, 'Naam for Sheets');
  await page.keyboard.press('ArrowRight');
  await downTo(page, item);
  await page.keyboard.press('Enter');
}

async function downTo(page: Page, name: string): Promise<void> {
  const passed: string[] = [];
  for (let stop = 0; stop < 20; stop += 1) {
    const now = await focused(page);
    if (now?.name === name) return;
    passed.push(now?.name ?? '–');
    await page.keyboard.press('ArrowDown');
  }
  throw new Error(`no item ${name}, only ${passed.join(', ')}`);
}
