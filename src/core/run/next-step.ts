/** The next step of an execution: what it knows just now, handed to the machine. */
import { unwritten } from './at-hand';
import { type Execution, readControl } from './execution';
import { next, type Snapshot, type Step } from './next';
import { hasRoom } from './sending';

/** Asked for at once until one is ready; then as many as go in parallel. */
const FIRST_WIDTH = 3;

const FULL_WIDTH = 10;

/** Results may wait so long for others to be fetched with, while there is something to send. */
const GATHER_MS = 5_000;

/** A person who says pause or stop is not kept waiting longer than this (ms). */
const LISTEN_MS = 3_000;

/** The next step by the person's word: as it is right now before a request that spends. */
export function nextStep(execution: Execution): Step {
  const { clock } = execution.world;
  const heardNow = clock.now() - execution.heardAt >= LISTEN_MS;
  if (heardNow) readControl(execution);
  const step = next(snapshotOf(execution));
  if (step.do !== 'send' || heardNow) return step;
  readControl(execution);
  return next(snapshotOf(execution));
}

function snapshotOf(execution: Execution): Snapshot {
  const { world, sheet, answers, polls } = execution;
  const now = world.clock.now();
  return {
    head: execution.head,
    batches: [...execution.batches.values()],
    now,
    left: world.budget.left(),
    control: execution.control,
    queue: sheet.queue === null ? null : sheet.queue.length,
    room: hasRoom(execution),
    repairNeeded: execution.repairNeeded,
    key: execution.memory.generation,
    unwritten: {
      count: unwritten(execution),
      since: answers.since || now,
      msEach: answers.blocksEach * answers.blockMs,
    },
    wrote: answers.wrote,
    due: dueTimes(execution),
    patience: execution.patience,
    width: widthNow(execution),
    gather: polls.readySeen ? GATHER_MS : 0,
  };
}

/** After a request for slower work, one at a time until it passes (doubt 10). */
function widthNow({ head, polls }: Execution): number {
  if (head.slowDowns > 0) return 1;
  return polls.readySeen ? FULL_WIDTH : FIRST_WIDTH;
}

function dueTimes({ batches, polls, answers }: Execution): Map<number, number> {
  const due = new Map<number, number>();
  for (const batch of batches.values()) {
    const ask = polls.asked.get(batch.batchId);
    const first = batch.at + polls.pace;
    const gathered = answers.collections.get(batch.batchId)?.complete === true;
    due.set(batch.batchId, gathered ? Infinity : Math.max(first, ask?.due ?? 0));
  }
  return due;
}
