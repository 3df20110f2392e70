/** Reads and writes files that only this user can read, also in folders that others can write to. Follows no links. */
import {
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { UsageTrouble } from './options';

const MODE = 0o600;
/** Don't wait at a pipe, and don't follow a link. Windows has neither flag. */
const READ = constants.O_RDONLY | flag('O_NOFOLLOW') | flag('O_NONBLOCK');

/** Returns the text of the file; null if there is none. Throws a UsageTrouble if it isn't ours. */
export function readPrivate(file: string): string | null {
  if (!isThere(file)) return null;
  const open = opened(file);
  try {
    const { uid } = fstatSync(open);
    const me = process.getuid?.() ?? uid;
    if (!fstatSync(open).isFile() || uid !== me) throw notOurs(file);
    return readFileSync(open, 'utf8');
  } finally {
    closeSync(open);
  }
}

/** Writes the whole file or nothing, even if the process is killed meanwhile. */
export function writePrivate(file: string, text: string): void {
  const next = `${file}.new`;
  rmSync(next, { force: true });
  createPrivate(next, text);
  renameSync(next, file);
}

/** Creates the file. Throws EEXIST if anything has this name, even a broken link. */
export function createPrivate(file: string, text: string): void {
  writeFileSync(file, text, { flag: 'wx', mode: MODE });
}

/** Returns whether anything has this name, even a broken link. */
export function isThere(file: string): boolean {
  return lstatSync(file, { throwIfNoEntry: false }) !== undefined;
}

function opened(file: string): number {
  try {
    return openSync(file, READ);
  } catch {
    throw notOurs(file);
  }
}

function notOurs(file: string): UsageTrouble {
  return new UsageTrouble(
    `${file} is a link or belongs to another user. Delete it, or choose another --out.`,
  );
}

function flag(name: 'O_NOFOLLOW' | 'O_NONBLOCK'): number {
  return (constants as Partial<Record<typeof name, number>>)[name] ?? 0;
}
