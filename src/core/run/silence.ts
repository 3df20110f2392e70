/** Pauses a run if Naam hasn't answered about any results for long, and says why. */
import type { Refusal } from '../ports/naam';
import { trouble } from '../texts/trouble';
import type { Code } from '../texts/troubles-english';
import { type Execution, pause, saveHead } from './execution';

/** After this long (ms), the reason is shown. Shorter silence passes by itself, and needs no words. */
const SILENT_MS = 600_000;

/** How long until the run continues (ms), if no answer comes before: results are asked for meanwhile. */
const PAUSE_MS = 3_600_000;

/** Remembers that Naam answered about results, even if they aren't ready. Ends a pause for silence. */
export function heard(execution: Execution): void {
  const { silentSince, phase } = execution.head;
  if (silentSince === 0) return;
  saveHead(execution, { silentSince: 0 });
  const forSilence =
    phase.at === 'paused' && phase.until !== null && phase.since >= silentSince + SILENT_MS;
  if (forSilence) saveHead(execution, { phase: { at: 'running' } });
}

/**
 * Remembers that a request for results got no answer or a refusal. After ten minutes, the run pauses
 * for an hour; if it is stopping, it says why, so that a second stop ends it.
 */
export function unheard(execution: Execution, code: Code): void {
  const { silentSince, phase } = execution.head;
  const now = execution.world.clock.now();
  if (silentSince === 0) saveHead(execution, { silentSince: now });
  if (silentSince === 0 || now - silentSince < SILENT_MS) return;
  if (phase.at === 'stopping' && phase.trouble?.code !== code)
    saveHead(execution, { phase: { at: 'stopping', trouble: trouble(code, null) } });
  pause(execution, code, null, now + PAUSE_MS);
}

/** Returns the trouble to show for a refused request for results. */
export function reasonOf(refusal: Refusal): Code {
  switch (refusal) {
    case 'quantity':
    case 'not-acceptable':
    case 'rejected':
      // These are documented for submits, so it is Naam's answer that isn't understood.
      return 'answer-form';
    default:
      return refusal;
  }
}
