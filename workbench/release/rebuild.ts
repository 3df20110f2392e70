/** dist/ is built anew before it is sent, so that it can never be stale. */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { Refusal } from './refusal';

/** For an add-on, or for a script bound to one sheet. Throws a Refusal. */
export function rebuild(root: string, kind: 'add-on' | 'bound'): string {
  const args = [path.join(root, 'build.mjs'), '--quiet', ...(kind === 'bound' ? ['--bound'] : [])];
  const ended = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
  if (ended.status !== 0) {
    throw new Refusal(`The build failed: ${ended.stderr.trim()}`, 'Mend that first.');
  }
  return kind === 'bound'
    ? 'dist/ was built anew, for a script bound to one sheet (woken every five minutes).'
    : 'dist/ was built anew, for an add-on (woken once an hour). A script bound to one sheet: --bound.';
}
