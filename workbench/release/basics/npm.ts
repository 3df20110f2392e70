/** An npm script of the project, run to its end before our eyes. */
import { spawnSync } from 'node:child_process';
import { Refusal } from './refusal';

/** Throws a Refusal where it fails. */
export function runNpm(root: string, env: NodeJS.ProcessEnv, script: string): void {
  // On Windows npm is a command file, which only a shell starts.
  const shell = process.platform === 'win32';
  const args = ['run', '-s', script];
  const ended = spawnSync('npm', args, { cwd: root, env, shell, stdio: 'inherit' });
  if (ended.status !== 0)
    throw new Refusal(`npm run ${script} failed.`, 'Fix this first, then run the command again.');
}
