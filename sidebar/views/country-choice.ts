/** The countries to choose from, with the one that is chosen. */
import type { Language } from '../../src/protocol';
import { CALLING_CODES, countryName } from '../words/countries';

export function countryChoices(
  chosen: string,
  language: Language,
): readonly (readonly [string, string])[] {
  const codes = Object.keys(CALLING_CODES);
  const all = codes.includes(chosen) ? codes : [chosen, ...codes];
  return all.map((code) => [code, countryName(code, language)] as const);
}
