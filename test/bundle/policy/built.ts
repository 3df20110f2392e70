/** Builds a copy of the add-on with a company's policy. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const ROOT = path.join(__dirname, '../../..');

export interface Built {
  readonly code: number | null;
  /** What the build said, on either stream. */
  readonly said: string;
  readonly folder: string;
}

const made: string[] = [];

/** Builds with a policy as somebody wrote it; an object is written as JSON. */
export function built(policy: unknown): Built {
  const folder = mkdtempSync(path.join(tmpdir(), 'naam-policy-'));
  made.push(folder);
  const file = path.join(folder, 'policy.json');
  writeFileSync(file, typeof policy === 'string' ? policy : JSON.stringify(policy));
  const out = path.join(folder, 'out');
  const args = [path.join(ROOT, 'build.mjs'), '--policy', file, '--out', out];
  const ended = spawnSync(process.execPath, args, { encoding: 'utf8' });
  return { code: ended.status, said: ended.stdout + ended.stderr, folder: out };
}

export function removeBuilt(): void {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
}

export function codeOf({ folder }: Built): string {
  return readFileSync(path.join(folder, 'Code.js'), 'utf8');
}
