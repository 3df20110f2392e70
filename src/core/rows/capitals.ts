/** Capitals of a name: as Naam sent it, or one for each word where it is all of one case. */
import type { Options } from '../options/options';

/** Only Latin letters have the two cases that this is about; any other letter leaves all as is. */
const LATIN = /^[\p{Script=Latin}\p{M}\p{N}\p{P}\p{Zs}]+$/u;

/** "ASHA RAO-MEHTA" → "Asha Rao-Mehta"; a name of mixed case stays as a person wrote it. */
export function inCapitals(name: string, how: Options['capitals']): string {
  if (how === 'as-sent' || !LATIN.test(name)) return name;
  const upper = name.toUpperCase();
  const lower = name.toLowerCase();
  if (name !== upper && name !== lower) return name;
  return lower.replace(/(^|[\s\-.(/])(\p{L})/gu, (_, before: string, letter: string) => {
    return before + letter.toUpperCase();
  });
}
