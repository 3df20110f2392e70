import { spawnSync } from 'node:child_process';
import { Refusal } from './refusal';

/** Runs an npm script of the project, with its output on our terminal. Throws a Refusal if it fails. */
export function runNpm(root: string, env: NodeJS.ProcessEnv, script: string): void {
  // On Windows, npm is a command file, which needs a shell.
  const shell = process.platform === 'win32';
  const args = ['run', '-s', script];
  const ended = spawnSync('npm', args, { cwd: root, env, shell, stdio: 'inherit' });
  if (ended.status !== 0)
    throw new Refusal(`npm run ${script} failed.`, 'Fix this first, then run the command again.');
}
