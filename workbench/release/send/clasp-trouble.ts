/** Explains clasp's errors: what happened, and what to do. */
import { Refusal } from '../basics/refusal';

const LOGIN = 'Run npx clasp login, allow access in the browser, then run this command again.';

const KNOWN: readonly (readonly [says: RegExp, sentence: string, cure: string])[] = [
  [/No credentials found/i, 'You are not logged in to Google with clasp.', LOGIN],
  [
    /invalid_grant|invalid_rapt|No refresh token|invalid authentication credentials/i,
    'Your clasp login has expired or was revoked.',
    LOGIN,
  ],
  [
    /has not enabled the Apps Script API/i,
    'The Apps Script API is turned off for your Google account.',
    'Turn it on at https://script.google.com/home/usersettings and wait a minute.',
  ],
  [
    /does not have permission|insufficient|forbidden|PERMISSION_DENIED/i,
    "This Google account can't change this script.",
    'Log in with the account that owns the script (npx clasp login), or correct the ID in .clasp.json.',
  ],
  [
    /entity was not found|notFound/i,
    'Google has no script with this ID.',
    'Copy the ID from the script’s Project Settings and paste it into .clasp.json.',
  ],
  [
    /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|socket hang up|timed? ?out|network/i,
    "Google can't be reached.",
    'Check your connection, then run this command again. Sending the same files twice does no harm.',
  ],
  [
    /quota|rate limit|429/i,
    'Google is limiting requests right now.',
    'Wait a few minutes, then run this command again.',
  ],
];

/** Returns a Refusal for clasp's output. It contains the beginning of the output, which may say more. */
export function claspTrouble(said: string): Refusal {
  const words = said.split('\n').slice(0, 6).join(' ').slice(0, 400);
  const known = KNOWN.find(([says]) => says.test(said));
  if (known === undefined) {
    return new Refusal(
      `clasp failed. Its output: ${words}`,
      'Fix this, then run the command again.',
    );
  }
  const [, sentence, cure] = known;
  return new Refusal(`${sentence} (clasp: ${words})`, cure);
}
