/** Applies the user's decision about a request that Naam may have received. Only they decide it. */
import type { RowWrite } from '../ports/cells';
import type { World } from '../ports/world';
import { writeUntilRight } from '../rows/write-until-right';
import {
  type Batch,
  batchParts,
  batchProperty,
  toDone,
  toWaiting,
  type Unconfirmed,
  undecided,
} from '../saved/batch';
import { RUN_KEY, headText, type RunState } from '../saved/run-state';
import { resumeWithRun } from '../schedules/list';
import { numbersOf } from '../status/numbers';
import { readStatus, status } from '../status/status';
import { fail, isUnconfirmed } from '../texts/trouble';

/**
 * `again`: the numbers are sent once more, at the risk of paying twice. `leave`: they stay
 * Unconfirmed, and nobody asks them. `check`: results are asked for once more, free, where the
 * request's id is known.
 */
export type Choice = 'again' | 'leave' | 'check';

/** Throws `no-run` where there is no such batch, or nothing to check it by. */
export function resolveUnconfirmed(world: World, state: RunState, n: number, choice: Choice): void {
  const batch = undecided(state.batches).find((b) => b.batchId === n) ?? fail('no-run');
  switch (choice) {
    case 'again':
      sendAgain(world, state, batch);
      break;
    case 'leave':
      leave(world, state, batch);
      break;
    case 'check':
      put(world, toWaiting({ ...batch, at: world.clock.now() }, batch.id ?? fail('no-run')));
      break;
  }
  const open = undecided(state.batches).some((other) => other.batchId !== n);
  if (!open) wake(world, state);
}

/** Queued first, and only then forgotten: a kill in between leaves the question as it was. */
function sendAgain(world: World, state: RunState, batch: Unconfirmed): void {
  const { run, secret } = state.head;
  rewriteStatus(world, state, batch, 'unconfirmed', (number) =>
    status.queued(run, number, '', secret),
  );
  world.store.remove(batchProperty(batch)[0]);
  for (const [key] of batchParts(batch)) world.store.remove(key);
}

/** Rows may say Queued, where "again" was cut off before. */
function leave(world: World, state: RunState, batch: Unconfirmed): void {
  const today = world.clock.today();
  rewriteStatus(world, state, batch, 'queued', (number, ofTwo) =>
    status.unconfirmed(today, number, ofTwo),
  );
  // Counted as sent, and kept from being sent again.
  put(world, toDone(batch, 0));
}

/** Rows of the batch that say one word say another from now on. */
function rewriteStatus(
  world: World,
  { head }: RunState,
  batch: Unconfirmed,
  from: 'unconfirmed' | 'queued',
  to: (number: string, ofTwo: boolean) => string,
): void {
  const numbers = numbersOf(head.options.country);
  const own = new Set(batch.numbers);
  writeUntilRight(world, head.table, (rows) => {
    const writes: RowWrite[] = [];
    rows.statuses.forEach((cell, index) => {
      const now = readStatus(cell);
      const reading = numbers.read(rows.phones[index] ?? '');
      const ours = now.word !== 'queued' || now.run === head.run;
      if (now.word !== from || !ours || !('number' in reading)) return;
      const { number, ofTwo } = reading;
      if (own.has(number)) writes.push({ index, status: to(number, ofTwo) });
    });
    return writes;
  });
}

function put(world: World, batch: Batch): void {
  world.store.put(...batchProperty(batch));
}

function wake(world: World, { head }: RunState): void {
  if (head.phase.at !== 'paused' || !isUnconfirmed(head.phase.trouble.code)) return;
  resumeWithRun(world, head);
  world.store.put(RUN_KEY, headText({ ...head, phase: { at: 'running' } }));
}
