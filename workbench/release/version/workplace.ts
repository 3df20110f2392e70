/** What a release works on: a clone with git and npm, and a connection to Google. */
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
  /** Runs git and returns its output; null if it fails. */
  git(...args: string[]): string | null;
  /** Runs an npm script. Throws a Refusal if it fails. */
  npm(script: string): void;
  /** Returns why nothing can be sent to Google; null if it can. */
  obstacle(): string | null;
  /** Builds and sends. Throws a Refusal if that fails. */
  push(): Promise<void>;
  /** Creates a version of what was sent, and returns its number. */
  makeVersion(description: string): Promise<number>;
}

/** Returns the real workplace for a clone. */
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

/** Runs git in a clone and returns its output; null if it fails. */
export function gitIn(root: string, args: readonly string[]): string | null {
  const ended = spawnSync('git', args, { cwd: root, encoding: 'utf8' });
  return ended.status === 0 ? ended.stdout.trimEnd() : null;
}
