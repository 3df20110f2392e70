/** A work on a very large sheet, once, in a process of its own: what it took and held at most. */
import { execFileSync } from 'node:child_process';
import { spentIn } from './time';
import { WORKS, type WorkName } from './works';

export interface Alone {
  readonly ms: number;
  /** Megabytes of the whole process, with Node and the sheet itself. */
  readonly peak: number;
}

const FLAG = 'alone';
/** V8 lets garbage lie while there is room: here for half as much again as is in use, no more. */
const TIDY = ['--heap-growing-percent=50', '--max-semi-space-size=4'];

/** `program` is the bundle that calls `workAlone` first thing. */
export function aloneWith(program: string, work: WorkName, rows: number): Alone {
  const args = [...TIDY, program, FLAG, work, String(rows)];
  return JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' })) as Alone;
}

/** In the child: does the work and says what it took. False: this is no such child. */
export function workAlone([flag, work = '', rows = '0']: readonly string[]): boolean {
  if (flag !== FLAG) return false;
  const ms = spentIn(WORKS[work as WorkName](Number(rows)));
  const { maxRSS } = process.resourceUsage();
  process.stdout.write(JSON.stringify({ ms, peak: maxRSS / 1_024 }));
  return true;
}
