/** Builds dist/, for an add-on or for one sheet. */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { Refusal } from './refusal';

/** What to build: an add-on or a script bound to one sheet, with or without a policy. */
interface Kind {
  readonly bound: boolean;
  /** The path of a policy file; undefined for none. */
  readonly policy: string | undefined;
}

function buildArguments(root: string, { bound, policy }: Kind): string[] {
  return [
    ...[path.join(root, 'build.mjs'), '--quiet'],
    ...(bound ? ['--bound'] : []),
    ...(policy === undefined ? [] : ['--policy', path.resolve(policy)]),
  ];
}

/** Builds dist/ and returns a sentence about it. Throws a Refusal if the build fails. */
export function rebuild(root: string, kind: Kind): string {
  const ended = spawnSync(process.execPath, buildArguments(root, kind), {
    cwd: root,
    encoding: 'utf8',
  });
  if (ended.status !== 0) {
    throw new Refusal(
      `The build failed: ${ended.stderr.trim()}`,
      'Fix this first, then run the command again.',
    );
  }
  return kind.bound
    ? 'Built dist/ for a script bound to one sheet (background runs every five minutes).'
    : 'Built dist/ for an add-on (background runs once an hour). For a script bound to one sheet, add --bound.';
}
