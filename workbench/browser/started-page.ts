/** Starts the server of `npm start` in a child process, without building it. */
import { spawn } from 'node:child_process';
import path from 'node:path';
import { ROOT } from '../root';

const PROGRAM = path.join(ROOT, '.workbench', 'serve.cjs');
const START_MS = 15_000;

interface StartedPage {
  readonly url: string;
  readonly stop: () => Promise<void>;
}

/** Starts it on a free port with a new document. `env` is added to our environment. Rejects if it doesn't start. */
export async function startPage(
  env: Record<string, string> = {},
  args: readonly string[] = ['--bare'],
): Promise<StartedPage> {
  const child = spawn(process.execPath, [PROGRAM, ...args], {
    cwd: ROOT,
    env: { ...process.env, ...env, PORT: '0' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const kill = (): void => void child.kill('SIGKILL');
  const gone = new Promise<void>((resolve) =>
    child.once('close', () => {
      resolve();
    }),
  );
  process.once('exit', kill);
  const stop = async (): Promise<void> => {
    process.off('exit', kill);
    kill();
    await gone;
  };
  let [out, err] = ['', ''];
  child.stderr.on('data', (part: Buffer) => (err += part.toString()));
  const url = await new Promise<string | null>((resolve) => {
    const timer = setTimeout(resolve, START_MS, null);
    const answer = (found: string | null): void => {
      clearTimeout(timer);
      resolve(found);
    };
    child.stdout.on('data', (part: Buffer) => {
      out += part.toString();
      const [found] = /http:\/\/127\.0\.0\.1:\d+(?=\s)/.exec(out) ?? [];
      if (found) answer(found);
    });
    child.once('error', () => {
      answer(null);
    });
    void gone.then(() => {
      answer(null);
    });
  });
  if (url !== null) return { url, stop };
  await stop();
  throw new Error(`The page did not start. It printed: ${out}${err}`);
}
