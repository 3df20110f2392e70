/** dist/ built anew, of the kind that is wished. */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { Refusal } from './refusal';

/** What is built: for an add-on or for a script bound to one sheet, and within which policy. */
export interface Wished {
  readonly bound: boolean;
  /** The file of a policy; undefined for none. */
  readonly policy: string | undefined;
}

export function buildArguments(root: string, { bound, policy }: Wished): string[] {
  return [
    ...[path.join(root, 'build.mjs'), '--quiet'],
    ...(bound ? ['--bound'] : []),
    ...(policy === undefined ? [] : ['--policy', path.resolve(policy)]),
  ];
}

/** Gives a sentence on what was built. Throws a Refusal. */
export function rebuild(root: string, wished: Wished): string {
  const ended = spawnSync(process.execPath, buildArguments(root, wished), {
    cwd: root,
    encoding: 'utf8',
  });
  if (ended.status !== 0) {
    throw new Refusal(`The build failed: ${ended.stderr.trim()}`, 'Mend that first.');
  }
  return wished.bound
    ? 'dist/ was built anew, for a script bound to one sheet (woken every five minutes).'
    : 'dist/ was built anew, for an add-on (woken once an hour). A script bound to one sheet: --bound.';
}
