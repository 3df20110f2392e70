import { isMainThread } from 'node:worker_threads';

/** Whether an execution can be ended so that neither its catch nor its finally runs. */
export const CAN_KILL = isMainThread && process.platform !== 'win32';

/**
 * Ends the innermost running `vm` script that was started with `breakOnSigint`; never returns.
 * Also ends the workbench's own frames above it, so the runner does all the cleaning up.
 */
export function trueKill(): never {
  process.kill(process.pid, 'SIGINT');
  const patience = Date.now() + 10_000;
  while (Date.now() < patience);
  throw new Error('the kill did not arrive');
}

/** Whether an error thrown by `vm` means that the script was interrupted. */
export function wasInterrupted(error: unknown): boolean {
  return (error as { code?: unknown } | null)?.code === 'ERR_SCRIPT_EXECUTION_INTERRUPTED';
}
