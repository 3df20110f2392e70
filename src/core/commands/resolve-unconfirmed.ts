/** Applies the user's decision about a request that Naam may have received. */
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
import { ownRun } from '../saved/current-run';
import { RUN_KEY, headText, type RunState } from '../saved/run-state';
import { resumeWithRun } from '../schedules/list';
import { numbersOf } from '../status/numbers';
import { readStatus, status } from '../status/status';
import { fail, isUnconfirmed } from '../texts/trouble';

/**
 * `again`: send the numbers once more, and perhaps pay twice. `leave`: they stay Unconfirmed and
 * are not sent. `check`: ask for the results, free, if the ID of the request is known.
 */
export type Choice = 'again' | 'leave' | 'check';

/**
 * Applies the decision to batch `n`, and resumes the run if no other batch is undecided. Throws
 * `run-of-another`; `no-run` also if there is no such batch, or if it has no ID to check.
 */
export function resolveUnconfirmed(world: World, n: number, choice: Choice): void {
  const state = ownRun(world);
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
  if (!open) resumeRun(world, state);
}

/** Queues the rows first and removes the batch after that: if killed between, the user decides again. */
function sendAgain(world: World, state: RunState, batch: Unconfirmed): void {
  const { run, secret } = state.head;
  rewriteStatus(world, state, batch, 'unconfirmed', (number) =>
    status.queued(run, number, '', secret),
  );
  world.store.remove(batchProperty(batch)[0]);
  for (const [key] of batchParts(batch)) world.store.remove(key);
}

/** Makes the rows say Unconfirmed: an earlier "again" that was killed may have left them Queued. */
function leave(world: World, state: RunState, batch: Unconfirmed): void {
  const today = world.clock.today();
  rewriteStatus(world, state, batch, 'queued', (number, ofTwo) =>
    status.unconfirmed(today, number, ofTwo),
  );
  // The batch stays, so its numbers count as sent and are not sent again.
  put(world, toDone(batch, 0));
}

/** Writes another status into the rows of the batch whose status is `from`. */
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

function resumeRun(world: World, { head }: RunState): void {
  if (head.phase.at !== 'paused' || !isUnconfirmed(head.phase.trouble.code)) return;
  resumeWithRun(world, head);
  world.store.put(RUN_KEY, headText({ ...head, phase: { at: 'running' } }));
}
