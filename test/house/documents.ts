/** The documents of the project, and their links. */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from './rooms';

const PLACES = ['.', 'docs', 'docs/observed', 'marketplace', '.github'];

/** Paths of all Markdown files, from the root. */
export function documents(): string[] {
  return PLACES.filter((place) => existsSync(path.join(ROOT, place)))
    .flatMap((place) => readdirSync(path.join(ROOT, place)).map((name) => path.join(place, name)))
    .filter((name) => name.endsWith('.md'))
    .sort();
}

export function textOf(name: string): string {
  return readFileSync(path.join(ROOT, name), 'utf8');
}

/** Returns a text without code blocks, words in backticks and anchors. */
export function prose(text: string): string {
  return text
    .replace(/^ *```[\s\S]*?^ *```$/gm, '')
    .replace(/`[^`\n]*`/g, '')
    .replace(/^<a id=.*$/gm, '');
}

/** Targets of links and pictures. */
export function links(text: string): string[] {
  return [...prose(text).matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => target);
}

/** Returns the anchors of a document: those that it names, and those that GitHub makes of headings. */
export function anchors(text: string): string[] {
  const headings = [...text.replace(/^ *```[\s\S]*?^ *```$/gm, '').matchAll(/^#+ +(.*)$/gm)];
  const named = [...text.matchAll(/^<a id="([\w-]+)"><\/a>$/gm)].map(([, id = '']) => id);
  const seen = new Map<string, number>();
  const ofHeadings = headings.map(([, heading = '']) => {
    const plain = heading.replace(/[`*]/g, '').replace(/\[([^\]]*)\]\([^)]*\)/g, '$1');
    const anchor = plain
      .toLowerCase()
      .replace(/[^\p{L}\p{M}\p{N}\- _]/gu, '')
      .replace(/ /g, '-');
    const times = seen.get(anchor) ?? 0;
    seen.set(anchor, times + 1);
    return times === 0 ? anchor : `${anchor}-${times}`;
  });
  return [...named, ...ofHeadings];
}

/** Why a link of a document leads nowhere; null when it leads somewhere. */
export function deadEnd(from: string, target: string): string | null {
  if (target.startsWith('https://')) return null;
  if (/^[a-z]+:/i.test(target)) return `${from}: ${target} is no https address`;
  const [file = '', anchor] = target.split('#');
  const to = file === '' ? from : path.join(path.dirname(from), file);
  if (!isShipped(to)) return `${from}: ${target} is not there`;
  if (anchor === undefined) return null;
  return anchors(textOf(to)).includes(anchor) ? null : `${from}: ${target} has no such heading`;
}

/** What stands there and will be in a clone: a folder, or a file that git does not ignore. */
function isShipped(name: string): boolean {
  const full = path.join(ROOT, name);
  if (name.startsWith('..') || !existsSync(full)) return false;
  if (statSync(full).isDirectory()) return true;
  return !ignored(name);
}

function ignored(name: string): boolean {
  try {
    execFileSync('git', ['check-ignore', '-q', name], { cwd: ROOT, stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
