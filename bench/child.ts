/** This program once more, in a process of its own, which says what it found as JSON. */
import { spawn } from 'node:child_process';
import { BEGAN } from './progress';

/** `args`: those of Node, the program, and its own. Its progress is seen with ours. */
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
