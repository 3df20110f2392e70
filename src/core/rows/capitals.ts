/** Changes the capitals of a name that is all upper or all lower case, if the user wants that. */
import type { Options } from '../options/options';

/** A name with any other letter stays as it is. */
const LATIN = /^[\p{Script=Latin}\p{M}\p{N}\p{P}\p{Zs}]+$/u;

/** Returns "Asha Rao-Mehta" for "ASHA RAO-MEHTA". A name in mixed case stays as it is. */
export function inCapitals(name: string, how: Options['capitals']): string {
  if (how === 'as-sent' || !LATIN.test(name)) return name;
  const upper = name.toUpperCase();
  const lower = name.toLowerCase();
  if (name !== upper && name !== lower) return name;
  return lower.replace(/(^|[\s\-.(/])(\p{L})/gu, (_, before: string, letter: string) => {
    return before + letter.toUpperCase();
  });
}
