/** The countries that the user can choose. */
import type { Language, Policy } from '../../src/protocol';
import { CALLING_CODES, countryName } from '../words/countries';

/** Returns code and name of each allowed country, and of the chosen one even if it isn't allowed. */
export function countryChoices(
  chosen: string,
  policy: Policy,
  language: Language,
): readonly (readonly [string, string])[] {
  const codes = policy.countries ?? Object.keys(CALLING_CODES);
  const all = codes.includes(chosen) ? codes : [chosen, ...codes];
  return all.map((code) => [code, countryName(code, language)] as const);
}
