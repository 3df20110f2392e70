/** The countries to choose from, with the one that is chosen. */
import { CALLING_CODES, countryName } from '../words/countries';
import { language, panel } from './stage';

export function countryChoices(chosen: string): readonly (readonly [string, string])[] {
  const codes = panel.facts.policy.countries ?? Object.keys(CALLING_CODES);
  const all = codes.includes(chosen) ? codes : [chosen, ...codes];
  return all.map((code) => [code, countryName(code, language)] as const);
}
