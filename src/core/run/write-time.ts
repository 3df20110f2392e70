/** Estimates how long it takes to write the collected answers, and to collect the others. */
import { isCollected, type Portion } from './at-hand';
import { BLOCK_MS, type Execution, type WritePrice } from './execution';

/** Fewer blocks than this say little about how long one takes. */
const MANY_BLOCKS = 200;

/** A write that takes longer than this is put off until its rows lie together (ms). */
const LONG_WRITE_MS = 20_000;

/** Returns the price of writing, after a write of this portion into `rows` rows that took `tookMs`. */
export function priceOf(
  { answers, writes, blocks }: Portion,
  rows: number,
  tookMs: number,
): WritePrice {
  return {
    blockMs: blocks < MANY_BLOCKS ? BLOCK_MS : Math.min(BLOCK_MS, tookMs / blocks),
    rowsEach: writes.length / Math.max(1, answers.size),
    rows,
    apart: Math.min(1, blocks / Math.max(1, blocksByChance(writes.length, rows))),
  };
}

/** Returns how long it takes to write `count` answers (ms), by the last write. */
export function writeMs({ answers }: Execution, count: number): number {
  const { rowsEach, rows, apart, blockMs } = answers.price;
  return blocksByChance(count * rowsEach, rows) * apart * blockMs;
}

/** Returns whether rows are so scattered that writing half of them takes long. All make fewer blocks. */
export function isScattered({ answers: { price } }: Execution): boolean {
  const { rows, apart, blockMs } = price;
  return blocksByChance(rows / 2, rows) * apart * blockMs > LONG_WRITE_MS;
}

/** Returns how many blocks `count` rows make if they are at random among `rows` rows. */
function blocksByChance(count: number, rows: number): number {
  return count * Math.max(0, 1 - count / rows);
}

/**
 * Returns how long it takes to send and collect the rest at the pace of this execution, and then to
 * write everything (ms). Infinity if that isn't known. `atHand`: answers that aren't written yet.
 */
export function restMs(execution: Execution, atHand: number): number {
  const { world, sheet, answers, beganAt } = execution;
  if (sheet.queue === null) return Infinity;
  let sent = 0;
  let waiting = 0;
  for (const batch of execution.batches.values()) {
    if (batch.executionId === world.executionId) sent += batch.numbers.length;
    if (batch.state === 'waiting' && !isCollected(execution, batch))
      waiting += batch.numbers.length;
  }
  const { length } = sheet.queue;
  const done = sent + answers.written + atHand;
  if (done === 0) return Infinity;
  const collecting = ((2 * length + waiting) / done) * (world.clock.now() - beganAt);
  return collecting + writeMs(execution, atHand + waiting + length);
}
