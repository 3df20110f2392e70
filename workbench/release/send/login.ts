/** Whether clasp has somebody's permission to write to Google; the permission itself stays unread. */
import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { Refusal } from '../basics/refusal';

const CURE = 'Run npx clasp login, allow access in the browser, then run this command again.';

/** Throws a Refusal where nobody is logged in. */
export function mustBeLoggedIn(env: NodeJS.ProcessEnv): void {
  const file = path.resolve(env['clasp_config_auth'] ?? path.join(homedir(), '.clasprc.json'));
  if (!existsSync(file)) throw new Refusal('You are not logged in to Google with clasp.', CURE);
  if (!hasToken(file)) throw new Refusal(`${file} has no clasp login.`, CURE);
}

/** Today's form has tokens by user; two older ones still count. */
function hasToken(file: string): boolean {
  try {
    const stored = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
    const { default: usual } = (stored['tokens'] ?? {}) as Record<string, unknown>;
    return [usual, stored['token'], stored['access_token']].some(Boolean);
  } catch {
    return false;
  }
}
