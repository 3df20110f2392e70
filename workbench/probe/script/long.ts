/** Observes an execution that Google ends: what it had written, and when it was ended. */
import { note, recall, remember, see } from './notes';
import { blankCell, SCRATCH, tab } from './tabs';

const FIVE_MINUTES_MS = 300_000;
const BEAT_MS = 5_000;
const CELL = [1, 26] as const;

/** Never returns. A later execution notes the results. */
export function runUntilEnded(): void {
  const cell = blankCell(...CELL);
  const began = Date.now();
  remember('long', String(began));
  remember('beat', String(began));
  try {
    Utilities.sleep(FIVE_MINUTES_MS + 1);
    note('longSleepThrows', 'false');
  } catch {
    note('longSleepThrows', 'true');
  }
  cell.setValue('unflushed');
  for (;;) {
    remember('beat', String(Date.now()));
    Utilities.sleep(BEAT_MS);
  }
}

export function seeWhatEnded(): void {
  const began = recall('long');
  if (began === null) return;
  see('killedWrites', () => {
    const value: unknown = tab(SCRATCH)
      .getRange(...CELL)
      .getValue();
    return value === 'unflushed' ? 'landed' : 'dropped';
  });
  const minutes = (Number(recall('beat')) - Number(began)) / 60_000;
  note('executionEnds', `after about ${String(Math.round(minutes))} min`);
}
