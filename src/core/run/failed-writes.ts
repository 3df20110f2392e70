/** Decides when to retry a write that failed for no known reason. */
import { pause, saveHead, type Execution } from './execution';
import { trouble, type Trouble } from '../texts/trouble';

/** After this many executions in a row whose write failed, the run waits for the user. */
const MOST = 3;

const FIRST_WAIT_MS = 60_000;

/** How much longer each wait is than the one before. */
const LONGER = 10;

/**
 * Pauses the run after a failed write. Returns when to retry (ms), or null if the user has to act:
 * most such errors of Google pass, so this is only after the third execution.
 */
export function afterFailedWrite(execution: Execution, { code, about }: Trouble): number | null {
  const { head, world } = execution;
  const failedWrites = head.failedWrites + 1;
  const lasts = failedWrites >= MOST;
  const reason = trouble(lasts ? 'sheet-refused' : code, about);
  const until = lasts ? null : world.clock.now() + FIRST_WAIT_MS * LONGER ** (failedWrites - 1);
  const phase = head.phase.at === 'stopping' ? { ...head.phase, trouble: reason } : head.phase;
  saveHead(execution, { failedWrites, phase });
  pause(execution, reason.code, about, until);
  return until;
}
