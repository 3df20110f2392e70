/** Measures the time or the memory of one piece of work in its own process. */
import { child } from '../child';
import { heldBy, type Held } from './held';
import { repeated, spentIn } from './time';
import { collectingIn } from './collecting';
import { LARGE, type Took } from './processor';
import { WARM, WORKS, type WorkName } from './works';

const TIME = 'alone-time';
const HELD = 'alone-held';
/**
 * V8 keeps garbage as long as it has room. With these options the heap grows by at most half of what is in
 * use before V8 collects. That is slower, so times are measured without them.
 */
export const TIDY = ['--heap-growing-percent=50', '--max-semi-space-size=4'];

/** Measures the time of a piece of work. `program` is the bundle that calls `workAlone`. */
export const tookAlone = (program: string, work: WorkName, rows: number): Promise<Took> =>
  child([program, TIME, work, String(rows)]) as Promise<Took>;

/** Measures the memory of a piece of work. `program` is the bundle that calls `workAlone`. */
export const heldAlone = (program: string, work: WorkName, rows: number): Promise<Held> =>
  child([...TIDY, '--expose-gc', program, HELD, work, String(rows)]) as Promise<Held>;

/** In such a child, does the work and prints the result as JSON. Returns false in any other process. */
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
  // On a large sheet, once is long enough.
  const { act, times } = rows >= LARGE ? { act: work(rows), times: 1 } : repeated(work(rows));
  let ms = 0;
  const collecting = collectingIn(() => {
    ms = spentIn(act) / times;
  });
  return { ms, collecting };
}
