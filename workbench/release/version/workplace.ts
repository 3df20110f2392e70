/** Where a release is made: a clone with its git, its npm, and a way to Google. */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { claspVersion } from '../send/clasp';
import { deliver } from '../send/deliver';
import { runNpm } from '../basics/npm';
import { rebuild } from '../basics/rebuild';
import { scriptIdOf } from '../send/script-id';

export interface Workplace {
  read(name: string): string;
  write(name: string, text: string): void;
  /** What git says; null where it fails. */
  git(...args: string[]): string | null;
  /** Runs an npm script to its end. Throws a Refusal where it fails. */
  npm(script: string): void;
  /** Why nothing could be sent to Google; null when it could. */
  obstacle(): string | null;
  /** Builds anew and sends; gives nothing back, or throws a Refusal. */
  push(): Promise<void>;
  /** The number of the version that was made of what was sent. */
  makeVersion(description: string): Promise<number>;
}

/** The real one. */
export function workplaceAt(
  root: string,
  env: NodeJS.ProcessEnv,
  say: (line: string) => void,
  obstacle: () => string | null,
  policy?: string,
): Workplace {
  return {
    read: (name) => readFileSync(path.join(root, name), 'utf8'),
    write: (name, text) => {
      writeFileSync(path.join(root, name), text);
    },
    git: (...args) => gitIn(root, args),
    npm: (script) => {
      runNpm(root, env, script);
    },
    obstacle,
    push: async () => {
      say(rebuild(root, { bound: false, policy }));
      await deliver({ root, dryRun: false, env, say });
    },
    makeVersion: (description) => claspVersion(scriptIdOf(root), description, env),
  };
}

/** What git says about the clone; null where it fails. */
export function gitIn(root: string, args: readonly string[]): string | null {
  const ended = spawnSync('git', args, { cwd: root, encoding: 'utf8' });
  return ended.status === 0 ? ended.stdout.trimEnd() : null;
}
