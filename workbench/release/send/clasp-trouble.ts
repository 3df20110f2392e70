/** What clasp says when it fails, as a sentence with a cure. */
import { Refusal } from '../basics/refusal';

const LOGIN = 'Run npx clasp login, allow it in the browser, and repeat this command.';

const KNOWN: readonly (readonly [says: RegExp, sentence: string, cure: string])[] = [
  [/No credentials found/i, 'You are not logged in to Google with clasp.', LOGIN],
  [
    /invalid_grant|invalid_rapt|No refresh token|invalid authentication credentials/i,
    'Google no longer accepts the login of clasp.',
    LOGIN,
  ],
  [
    /has not enabled the Apps Script API/i,
    'The Apps Script API is switched off for your Google account.',
    'Switch it on at https://script.google.com/home/usersettings and wait a minute.',
  ],
  [
    /does not have permission|insufficient|forbidden|PERMISSION_DENIED/i,
    'Google refused: this account may not change this script.',
    'Log in with the account that owns the script (npx clasp login), or correct the id in .clasp.json.',
  ],
  [
    /entity was not found|notFound/i,
    'Google knows no script with this id.',
    'Take the id from Project Settings of the script and put it into .clasp.json.',
  ],
  [
    /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|socket hang up|timed? ?out|network/i,
    'Google could not be reached.',
    'Look at your connection and repeat this command: sending the same files twice does no harm.',
  ],
  [
    /quota|rate limit|429/i,
    'Google asks for fewer requests.',
    'Wait a few minutes and repeat this command.',
  ],
];

/** Google's own words are kept at the end: they may say more. */
export function claspTrouble(said: string): Refusal {
  const words = said.split('\n').slice(0, 6).join(' ').slice(0, 400);
  const known = KNOWN.find(([says]) => says.test(said));
  if (known === undefined) {
    return new Refusal(`clasp failed. It said: ${words}`, 'Correct that and repeat this command.');
  }
  const [, sentence, cure] = known;
  return new Refusal(`${sentence} (clasp: ${words})`, cure);
}
