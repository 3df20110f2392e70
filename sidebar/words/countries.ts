/** The countries that the user can choose for numbers without a country code. */
import type { Language } from '../../src/protocol';

/** Calling codes by ISO 3166 alpha-2, the most likely country first. */
export const CALLING_CODES: Readonly<Record<string, number>> = {
  IN: 91,
  AE: 971,
  SA: 966,
  QA: 974,
  KW: 965,
  OM: 968,
  BH: 973,
  US: 1,
  GB: 44,
  CA: 1,
  AU: 61,
  SG: 65,
  MY: 60,
  NP: 977,
  BD: 880,
  LK: 94,
  DE: 49,
  FR: 33,
  KE: 254,
  NG: 234,
  ZA: 27,
};

/** Returns "India (+91)"; only the two letters if the browser doesn't know the country. */
export function countryName(code: string, language: Language): string {
  const calling = CALLING_CODES[code];
  return nameOf(code, language) + (calling === undefined ? '' : ' (+' + String(calling) + ')');
}

function nameOf(code: string, language: Language): string {
  try {
    return new Intl.DisplayNames([language], { type: 'region' }).of(code) ?? code;
  } catch {
    return code;
  }
}
