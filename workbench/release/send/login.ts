/** Checks whether clasp is logged in, without using or showing the token. */
import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { Refusal } from '../basics/refusal';

const CURE = 'Run npx clasp login, allow access in the browser, then run this command again.';

/** Throws a Refusal if clasp isn't logged in. */
export function mustBeLoggedIn(env: NodeJS.ProcessEnv): void {
  const file = path.resolve(env['clasp_config_auth'] ?? path.join(homedir(), '.clasprc.json'));
  if (!existsSync(file)) throw new Refusal('You are not logged in to Google with clasp.', CURE);
  if (!hasToken(file)) throw new Refusal(`${file} has no clasp login.`, CURE);
}

/** Whether the file has a token. clasp stores tokens by user; two older formats also count. */
function hasToken(file: string): boolean {
  try {
    const stored = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
    const { default: usual } = (stored['tokens'] ?? {}) as Record<string, unknown>;
    return [usual, stored['token'], stored['access_token']].some(Boolean);
  } catch {
    return false;
  }
}
