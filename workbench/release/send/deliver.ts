/** Reads, checks, lists and sends dist/. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { claspPush } from './clasp';
import { listOf, readDelivery, type Delivery } from '../basics/delivery';
import { mustBeLoggedIn } from './login';
import { Refusal } from '../basics/refusal';
import { scriptIdOf } from './script-id';
import { mustBeRight } from '../check/validate';

/** What a delivery needs. */
interface Occasion {
  /** The folder of package.json, .clasp.json and src/. */
  readonly root: string;
  /** Whether to list what would be sent, and to send nothing. */
  readonly dryRun: boolean;
  readonly env: NodeJS.ProcessEnv;
  readonly say: (line: string) => void;
}

/** Returns the files of dist/. Throws a Refusal if they have errors. */
function checkedDelivery(root: string, env: NodeJS.ProcessEnv): Delivery {
  const delivery = readDelivery(path.join(root, 'dist'));
  const mainSource = readFileSync(path.join(root, 'src/main.ts'), 'utf8');
  mustBeRight(delivery, { version: versionIn(root), mainSource, env });
  return delivery;
}

/** Checks and sends dist/. If it throws a Refusal, nothing was sent, or clasp failed. */
export async function deliver({ root, dryRun, env, say }: Occasion): Promise<void> {
  const scriptId = dryRun ? null : scriptIdOf(root);
  if (!dryRun) mustBeLoggedIn(env);
  const delivery = checkedDelivery(root, env);
  say(
    `Naam for Sheets ${versionIn(root)}, checked: manifest, entry points, names, secrets, sizes.`,
  );
  say(listOf(delivery));
  if (scriptId === null) {
    say('Nothing was sent: this is a dry run.');
    return;
  }
  say(`To the script ${scriptId}:`);
  const sent = await claspPush(scriptId, delivery, env);
  say(sent === 'sent' ? 'Sent.' : 'The script already has exactly these files. Nothing was sent.');
}

/** Returns why nothing can be sent, such as a missing login; null if it can. */
export function obstacleOf(root: string, env: NodeJS.ProcessEnv): Refusal | null {
  try {
    scriptIdOf(root);
    mustBeLoggedIn(env);
    return null;
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
}

/** Returns the version in package.json. */
export function versionIn(root: string): string {
  const text = readFileSync(path.join(root, 'package.json'), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}
