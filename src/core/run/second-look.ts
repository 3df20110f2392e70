/** The second look: reads some results again, and writes names that were missing (doubt 17). */
import type { World } from '../ports/world';
import {
  allResults,
  isMine,
  type PendingLook,
  pendingLooks,
  type Results,
  saveLook,
} from '../saved/second-looks';
import { isTableGone, isTrouble, troubleOf } from '../texts/trouble';
import { afterLateName, afterSameAnswer, isLate, readingsOf, SECOND_LOOK_MS } from './late-names';
import { LARGEST_SIZE } from './bulk-size';
import { hasTime, type ReadAgain, readAgain } from './reading-again';
import { repairLateNames, writeLateNames } from './writing-late';

/** Time between two readings of the same results in one look (ms). */
const BETWEEN_MS = 2_000;

/** How many looks can fail before the results are left as they are: about a day. */
const MOST_TRIES = 24;

/** Longest wait after such a look (ms). */
const LONGEST_WAIT_MS = 3_600_000;

/** Results of runs that ended longer ago than this (ms) stay final. */
const DAY_MS = 86_400_000;

/**
 * Takes this user's second looks that are due (a minute after the first full answer of a batch, and
 * after the end of the run or while it waits), together for each run, for about `forMs`. Problems
 * such as a deleted column don't throw: the look is put off or dropped.
 */
export function takeSecondLooks(world: World, forMs: number): void {
  const until = world.clock.now() + forMs;
  while (world.clock.now() < until && hasTime(world)) {
    const saved = world.store.all();
    const due = dueLooks(world, saved);
    const [first, ...others] = due;
    try {
      // First: looks of an execution that was killed may not be due any more, or be of another key.
      repairLateNames(world, saved);
      if (first === undefined) return;
      if (!takeTogether(world, first, others, until)) {
        postpone(world, allDue(world, world.store.all()));
        return;
      }
    } catch (thrown) {
      if (!isTrouble(thrown)) throw thrown;
      putOff(world, due, isTableGone(troubleOf(thrown)));
      return;
    }
  }
}

type Saved = Readonly<Record<string, string>>;

function allDue(world: World, saved: Saved): PendingLook[] {
  const now = world.clock.now();
  const mine = pendingLooks(saved).filter(isMine(world));
  return mine.filter(({ look }) => look.at <= now);
}

/** Returns the due looks of one run, smallest first; only that one if the key isn't known yet. */
function dueLooks(world: World, saved: Saved): PendingLook[] {
  const due = allDue(world, saved);
  const ofOne = due.filter(({ run }) => run === due[0]?.run).sort((a, b) => a.size - b.size);
  const memory = world.keys.memory();
  return memory.settled === 0 && !isLate(memory, world.clock.now()) ? ofOne.slice(0, 1) : ofOne;
}

interface Taken extends ReadAgain {
  readonly look: PendingLook;
}

/** Takes looks of one run. Returns false if Naam gave no full answer: then stop asking for now. */
function takeTogether(
  world: World,
  first: PendingLook,
  others: readonly PendingLook[],
  until: number,
): boolean {
  const times = readingsOf(world.keys.memory(), world.clock.now());
  const take = (look: PendingLook): Taken => ({ look, ...readTimes(world, look, times) });
  let last = take(first);
  const taken = [last];
  let numbers = first.size;
  for (const look of others) {
    numbers += look.size;
    // Late names are in scattered rows, and must be written in the time that is left.
    const enough = numbers > LARGEST_SIZE || world.clock.now() > until || !hasTime(world);
    if (enough || last.kind === 'part') break;
    last = take(look);
    taken.push(last);
  }
  const names = new Map(taken.flatMap(({ names: of }) => [...of]));
  const placed = writeLateNames(world, first, names, () => {
    learnLate(world, first.keyGeneration);
  });
  for (const one of taken) finishLook(world, one, placed);
  return last.kind !== 'part';
}

/** Reads the results once or twice. The last answer decides; names of the first are kept. */
function readTimes(world: World, look: PendingLook, times: 1 | 2): ReadAgain {
  const memory = world.keys.memory();
  const first = readAgain(world, look, memory);
  if (times === 1 || first.kind !== 'whole' || !hasTime(world)) return first;
  world.clock.sleep(BETWEEN_MS);
  const second = readAgain(world, look, memory);
  // Naam may have given the results for the last time.
  const kind = second.kind === 'gone' ? first.kind : second.kind;
  return { kind, names: new Map([...first.names, ...second.names]) };
}

/** Makes the results final, or says when they are read again. */
function finishLook(world: World, { look, kind, names }: Taken, placed: ReadonlySet<string>): void {
  const now = world.clock.now();
  let late = 0;
  for (const number of names.keys()) if (placed.has(number)) late += 1;
  if (late > 0)
    saveLook(world, savedResults(world, look), { at: now + SECOND_LOOK_MS, tries: 0 }, late);
  else if (kind === 'part' || kind === 'unreadable') retry(world, look);
  else {
    saveLook(world, savedResults(world, look), null);
    if (kind === 'whole') {
      const memory = world.keys.memory();
      const next = afterSameAnswer(memory, look.size, now);
      if (next !== memory) world.keys.remember(next);
    }
  }
}

/** Returns the same results as they are saved now. */
function savedResults(world: World, look: PendingLook): Results {
  const now = allResults(world.store.all());
  return now.find(({ run, id }) => run === look.run && id === look.id) ?? look;
}

function retry(world: World, look: PendingLook): void {
  const tries = look.look.tries + 1;
  const at = world.clock.now() + Math.min(SECOND_LOOK_MS * 2 ** tries, LONGEST_WAIT_MS);
  saveLook(world, savedResults(world, look), tries < MOST_TRIES ? { at, tries } : null);
}

/** Postpones looks that were not taken by a minute, which is less than after a failed look. */
function postpone(world: World, looks: readonly PendingLook[]): void {
  const at = world.clock.now() + SECOND_LOOK_MS;
  for (const look of looks) saveLook(world, look, { at, tries: look.look.tries });
}

/** Puts looks off; with `gone`, drops them, because the sheet or column no longer exists. */
function putOff(world: World, looks: readonly PendingLook[], gone: boolean): void {
  try {
    for (const look of looks) {
      if (gone) saveLook(world, savedResults(world, look), null);
      else retry(world, look);
    }
  } catch (thrown) {
    // The store refuses writes: the looks stay as they are saved.
    if (!isTrouble(thrown)) throw thrown;
  }
}

/**
 * Learns that names come late with this key, and schedules another look at its recent results that
 * counted as final. Saves this fact last: after a kill on the way, it is learned again.
 */
function learnLate(world: World, keyGeneration: number): void {
  const now = world.clock.now();
  const memory = world.keys.memory();
  if (!isLate(memory, now)) {
    for (const one of allResults(world.store.all()).filter(isMine(world))) {
      const recent = one.ended === null || now - one.ended < DAY_MS;
      if (one.look === null && recent && one.keyGeneration === keyGeneration) {
        // Names of results that came just now may be late as well.
        const at = Math.max(now, (one.ended ?? now) + SECOND_LOOK_MS);
        saveLook(world, one, { at, tries: 0 });
      }
    }
  }
  world.keys.remember(afterLateName(memory, now));
}
