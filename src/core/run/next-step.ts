/** Takes a snapshot of an execution, and gets the next step from it. */
import { isCollected, unwritten } from './at-hand';
import { type Execution, readControl } from './execution';
import { next, type Snapshot, type Step } from './next';
import { hasRoom } from './sending';
import { isScattered, restMs, writeMs } from './write-time';

/** How many batches are polled at once until one is ready, and afterwards. */
const FIRST_WIDTH = 3;

const FULL_WIDTH = 10;

/** How long due results wait for others while there is something to send (ms). */
const GATHER_MS = 5_000;

/** How often the property of pause and stop is read (ms). */
const CONTROL_EVERY_MS = 3_000;

/** Returns the next step. Reads pause and stop before it, and always right before a submit. */
export function nextStep(execution: Execution): Step {
  const { clock } = execution.world;
  const readNow = clock.now() - execution.controlReadAt >= CONTROL_EVERY_MS;
  if (readNow) readControl(execution);
  const step = next(snapshotOf(execution));
  if (step.do !== 'send' || readNow) return step;
  readControl(execution);
  return next(snapshotOf(execution));
}

function snapshotOf(execution: Execution): Snapshot {
  const { world, sheet, answers, polls } = execution;
  const now = world.clock.now();
  const count = unwritten(execution);
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
      count,
      since: answers.since || now,
      writeMs: writeMs(execution, count),
      scattered: isScattered(execution),
    },
    restMs: restMs(execution, count),
    wrote: answers.wrote,
    due: dueTimes(execution),
    patience: execution.patience,
    width: widthNow(execution),
    gather: polls.readySeen ? GATHER_MS : 0,
  };
}

/** How many batches to poll at once: one after Naam asked to slow down (doubt 10). */
function widthNow({ head, polls }: Execution): number {
  if (head.slowDowns > 0) return 1;
  return polls.readySeen ? FULL_WIDTH : FIRST_WIDTH;
}

function dueTimes(execution: Execution): Map<number, number> {
  const { batches, polls } = execution;
  const due = new Map<number, number>();
  for (const batch of batches.values()) {
    const ask = polls.asked.get(batch.batchId);
    const first = batch.at + polls.pace;
    const collected = isCollected(execution, batch);
    due.set(batch.batchId, collected ? Infinity : Math.max(first, ask?.due ?? 0));
  }
  return due;
}
