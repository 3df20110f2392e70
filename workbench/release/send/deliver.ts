/** From dist/ to Google: read, check, show, send. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { claspPush } from './clasp';
import { listOf, readDelivery, type Delivery } from '../basics/delivery';
import { mustBeLoggedIn } from './login';
import { Refusal } from '../basics/refusal';
import { scriptIdOf } from './script-id';
import { mustBeRight } from '../check/validate';

/** What a delivery needs to know of its surroundings. */
interface Occasion {
  /** Folder of package.json, .clasp.json and src/. */
  readonly root: string;
  /** Shows what would be sent, and sends nothing. */
  readonly dryRun: boolean;
  readonly env: NodeJS.ProcessEnv;
  readonly say: (line: string) => void;
}

/** The checked files of dist/. Throws a Refusal. */
function checkedDelivery(root: string, env: NodeJS.ProcessEnv): Delivery {
  const delivery = readDelivery(path.join(root, 'dist'));
  const mainSource = readFileSync(path.join(root, 'src/main.ts'), 'utf8');
  mustBeRight(delivery, { version: versionIn(root), mainSource, env });
  return delivery;
}

/** Sends what stands in dist/, if all is right. Throws a Refusal, and then nothing was sent. */
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

/** What stands in the way of sending anything at all; null when nothing does. */
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

export function versionIn(root: string): string {
  const text = readFileSync(path.join(root, 'package.json'), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}
