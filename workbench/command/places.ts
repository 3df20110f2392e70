/** The files of the command, by their real paths, so that links can't hide that two are the same. */
import {
  accessSync,
  chmodSync,
  closeSync,
  constants,
  existsSync,
  lstatSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { isThere } from './private-file';
import { UsageTrouble, type Options } from './options';

export interface Places {
  /** The CSV with names. */
  readonly out: string;
  /** The lock, and the two files of a saved run. */
  readonly lock: string;
  readonly state: string;
  readonly cells: string;
  /** Where the CSV with names is written, before it is renamed. */
  readonly next: string;
  /** The file mode of the CSV with names: the same users as for the input can read it. */
  readonly mode: number;
}

const READ_AND_WRITE = 0o666;

/** Returns where to write. Throws a UsageTrouble if it can't be written or is the input. */
export function placesOf({ file, out: wanted }: Options): Places {
  const out = realPath(wanted);
  const own = {
    out,
    lock: `${out}.naam-lock`,
    state: `${out}.naam-state.json`,
    cells: `${out}.naam-cells.json`,
    next: `${out}.naam-new`,
  };
  if (Object.values(own).some((name) => isSame(name, file))) {
    throw new UsageTrouble('--out must be a different file than the input.');
  }
  const mode = statSync(file, { throwIfNoEntry: false })?.mode ?? READ_AND_WRITE;
  return { ...own, mode: mode & READ_AND_WRITE };
}

/** Writes the CSV with names, the whole file or nothing. Follows no link that was made during the run. */
export function writeOut({ out, next, mode }: Places, bytes: Uint8Array): void {
  const there = lstatSync(out, { throwIfNoEntry: false });
  if (there !== undefined && !there.isFile() && !there.isSymbolicLink()) {
    // A device such as /dev/null must not be replaced.
    writeFileSync(out, bytes);
    return;
  }
  rmSync(next, { force: true });
  writeFileSync(next, bytes, { flag: 'wx', mode });
  if (there?.isFile() === true) chmodSync(next, there.mode & 0o777);
  renameSync(next, out);
}

function realPath(wanted: string): string {
  try {
    const folder = realpathSync.native(path.dirname(path.resolve(wanted)));
    accessSync(folder, constants.W_OK);
    const out = path.join(folder, path.basename(path.resolve(wanted)));
    if (!isThere(out)) return out;
    closeSync(openSync(out, 'r+'));
    return realpathSync.native(out);
  } catch (error) {
    throw new UsageTrouble(`Can't write ${wanted}: ${(error as Error).message}`);
  }
}

/** Returns whether two names mean the same file, by links or by upper and lower case. */
function isSame(one: string, other: string): boolean {
  if (path.resolve(one) === path.resolve(other)) return true;
  if (!existsSync(one) || !existsSync(other)) return false;
  const [a, b] = [statSync(one, { bigint: true }), statSync(other, { bigint: true })];
  return a.ino === b.ino && a.dev === b.dev;
}
