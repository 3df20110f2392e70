/** Runs this program again in a child process, and reads the result that it prints as JSON. */
import { spawn } from 'node:child_process';
import { BEGAN } from './progress';

/**
 * Runs Node with `args`: options of Node, the program and its arguments. Returns what the child printed,
 * parsed. Rejects if the child fails. The child's stderr goes to ours, so its progress is seen.
 */
export function child(args: readonly string[]): Promise<unknown> {
  const env = { ...process.env, ...BEGAN };
  const started = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'], env });
  let said = '';
  started.stdout.on('data', (part: Buffer) => (said += part.toString()));
  return new Promise((resolve, reject) => {
    started.on('close', (code) => {
      if (code === 0) resolve(JSON.parse(said));
      else reject(new Error(`${args.join(' ')} ended with ${String(code)}`));
    });
  });
}
