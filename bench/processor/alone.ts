/** A work on a very large sheet, in a process of its own: what it took, or what it held. */
import { child } from '../child';
import { heldBy, type Held } from './held';
import { repeated, spentIn } from './time';
import { collectingIn } from './collecting';
import { LARGE, type Took } from './processor';
import { WARM, WORKS, type WorkName } from './works';

const TIME = 'alone-time';
const HELD = 'alone-held';
/**
 * V8 lets garbage lie while there is room: here for half as much again as is in use, no more. That
 * makes it slower, so that times are taken without.
 */
export const TIDY = ['--heap-growing-percent=50', '--max-semi-space-size=4'];

/** `program` is the bundle that calls `workAlone` first thing. */
export const tookAlone = (program: string, work: WorkName, rows: number): Promise<Took> =>
  child([program, TIME, work, String(rows)]) as Promise<Took>;

export const heldAlone = (program: string, work: WorkName, rows: number): Promise<Held> =>
  child([...TIDY, '--expose-gc', program, HELD, work, String(rows)]) as Promise<Held>;

/** In the child: does the work and says what came of it. False: this is no such child. */
export function workAlone([flag, name = '', rows = '0']: readonly string[]): boolean {
  if (flag !== TIME && flag !== HELD) return false;
  const work = WORKS[name as WorkName];
  const said = flag === HELD ? heldBy(work, Number(rows)) : took(name as WorkName, Number(rows));
  process.stdout.write(JSON.stringify(said));
  return true;
}

function took(name: WorkName, rows: number): Took {
  const work = WORKS[name];
  repeated(work(WARM)).act();
  // A very large sheet's work is long enough as it is.
  const { act, times } = rows >= LARGE ? { act: work(rows), times: 1 } : repeated(work(rows));
  let ms = 0;
  const collecting = collectingIn(() => {
    ms = spentIn(act) / times;
  });
  return { ms, collecting };
}
