/**
 * Measures the window of law 2: the time between the read on which a write is based and the moment the write
 * is in the sheet. If a user types into that cell meanwhile, the text is overwritten. Virtual time, by the
 * cost model.
 */
import type { CallEvent } from '../../workbench/apps-script/engine/call';
import { Journey } from '../journey/journey';
import { DEAR_WRITE } from '../journey/tape';

/** Times in virtual milliseconds over all writes of a run. Names come in the later writes. */
interface Windows {
  readonly rows: number;
  readonly writes: number;
  readonly median: number;
  readonly longest: number;
}

const LIMIT = 1_000;
const READ = 'Range.getValues';
const WRITE = /^Range\.set(?:Value|Values)$/;

/** Runs a sheet of distinct numbers, with the highest price for each write. Returns its windows. */
export function windowsOf(rows: number): Windows {
  const moods = { maxPage: LIMIT };
  const journey = new Journey({ key: { bulkLimit: LIMIT }, moods, writeMs: DEAR_WRITE });
  journey.teach(LIMIT);
  const { google, tape } = journey;
  const { onCall } = google;
  const windows: number[] = [];
  let readAt = 0;
  let written = false;
  google.onCall = (event: CallEvent) => {
    const answer = onCall?.(event);
    const { when, name } = event;
    if (when === 'after' && name === READ) readAt = tape.clock.now();
    if (when === 'after' && WRITE.test(name)) written = true;
    if (when === 'after' && name === 'SpreadsheetApp.flush' && written) {
      windows.push(tape.clock.now() - readAt);
      written = false;
    }
    return answer;
  };
  journey.run({ rows, share: 1 });
  const sorted = [...windows].sort((a, b) => a - b);
  return {
    rows,
    writes: windows.length,
    median: sorted[Math.floor(sorted.length / 2)] ?? 0,
    longest: sorted.at(-1) ?? 0,
  };
}

/** Prints the windows of three sheets. */
export function printWindows(): void {
  for (const rows of [1_000, 10_000, 100_000]) {
    const { writes, median, longest } = windowsOf(rows);
    const seconds = (ms: number): string => `${(ms / 1_000).toFixed(1)} s`;
    console.log(
      `${rows} rows: ${writes} writes, median ${seconds(median)}, longest ${seconds(longest)}`,
    );
  }
}
