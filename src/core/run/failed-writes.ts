/** Writes that fail without a reason that could be seen. */
import { pause, saveHead, type Execution } from './execution';
import { trouble, type Trouble } from '../texts/trouble';

/** Executions in a row whose write fails, before it is taken to fail for good. */
const MOST = 3;

const FIRST_WAIT_MS = 60_000;

/** Each wait is so many times as long as the one before. */
const LONGER = 10;

/**
 * Rests the run after a failed write and returns when it is tried again (ms). Most such faults of
 * Google pass; what still fails in the third execution waits for a person: null.
 */
export function afterFailedWrite(execution: Execution, { code, about }: Trouble): number | null {
  const { head, world } = execution;
  const failedWrites = head.failedWrites + 1;
  const lasts = failedWrites >= MOST;
  const told = trouble(lasts ? 'sheet-refused' : code, about);
  const until = lasts ? null : world.clock.now() + FIRST_WAIT_MS * LONGER ** (failedWrites - 1);
  const phase = head.phase.at === 'stopping' ? { ...head.phase, trouble: told } : head.phase;
  saveHead(execution, { failedWrites, phase });
  pause(execution, told.code, about, until);
  return until;
}
