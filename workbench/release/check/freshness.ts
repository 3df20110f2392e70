/** Whether dist/ is what the sources as they stand now make: told by content, not by times. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { NAMES } from '../basics/delivery';
import { buildArguments, type Wished } from '../basics/rebuild';
import { Refusal } from '../basics/refusal';

/** Builds once more, elsewhere, and compares. Throws a Refusal where dist/ differs. */
export function mustBeFresh(root: string, wished: Wished): void {
  const folder = mkdtempSync(path.join(tmpdir(), 'naam-fresh-'));
  try {
    const args = [...buildArguments(root, wished), '--out', folder];
    const ended = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
    if (ended.status !== 0) {
      throw new Refusal(`The sources do not build: ${ended.stderr.trim()}`, 'Mend that first.');
    }
    const stale = NAMES.filter(
      (name) => !isSame(path.join(root, 'dist', name), path.join(folder, name)),
    );
    if (stale.length === 0) return;
    throw new Refusal(
      `dist/ is stale: ${stale.join(', ')} is not what the sources make with ${optionsOf(wished)}.`,
      `Run ${commandOf(wished)}, and repeat this command.`,
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function isSame(one: string, other: string): boolean {
  try {
    return readFileSync(one).equals(readFileSync(other));
  } catch {
    return false;
  }
}

function given({ bound, policy }: Wished): string[] {
  return [...(bound ? ['--bound'] : []), ...(policy === undefined ? [] : ['--policy', policy])];
}

function optionsOf(wished: Wished): string {
  return given(wished).join(' ') || 'no option';
}

function commandOf(wished: Wished): string {
  const options = given(wished);
  return options.length === 0 ? 'npm run build' : `node build.mjs ${options.join(' ')}`;
}
