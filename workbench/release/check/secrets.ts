/** Finds keys and tokens, which must never be in a file that others can read. */

const PATTERNS: readonly (readonly [what: string, pattern: RegExp])[] = [
  ['a Google API key', /AIza[\w-]{35}/],
  ['a Google access token', /\bya29\.[\w-]{20,}/],
  ['a Google refresh token', /\b1\/\/0[\w-]{30,}/],
  ['a Google client secret', /GOCSPX-[\w-]{20,}/],
  ['an AWS key', /\b(?:AKIA|ASIA)[A-Z0-9]{16}\b/],
  ['a GitHub token', /\bgh[pousr]_\w{36,}|github_pat_\w{40,}/],
  ['a Slack token', /\bxox[abprs]-[\w-]{10,}/],
  ['a private key', /-----BEGIN [A-Z ]*PRIVATE KEY-----/],
  ['a signed token', /\beyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]{10,}/],
  ['a Naam key', /x-access-token["']?\s*[:=,]\s*["'][^"']+["']/i],
  ['a password', /\b(?:password|passwd|secret|api_?key)["']?\s*[:=]\s*["'][^"']{8,}["']/i],
];

/** Shorter values of the environment are ignored, because they occur in any text. */
const SHORTEST = 8;

/**
 * Returns a sentence for each text in a file that looks like a secret, without the secret itself. `known` are
 * variables of the environment whose values are secret.
 */
export function secretFaults(
  name: string,
  text: string,
  known: Readonly<Record<string, string | undefined>> = {},
): string[] {
  const looks = PATTERNS.filter(([, pattern]) => pattern.test(text)).map(([what]) => what);
  const named = Object.entries(known)
    .filter(([, value]) => value !== undefined && value.length >= SHORTEST && text.includes(value))
    .map(([variable]) => `the value of ${variable}`);
  return [...looks, ...named].map((what) => `${name} seems to contain ${what}.`);
}
