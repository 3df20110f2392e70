/** The policy of this copy, which is set when it is built, and the rules that follow from it. */
import type { Country } from '../phone/read';
import { parsePhoneNumberFromString } from 'libphonenumber-js/max';

export interface Policy {
  /** The most distinct numbers in a run; null: no limit. */
  readonly largestRun: number | null;
  /** Countries whose numbers may be sent (ISO 3166 alpha-2), the default first; null: all. */
  readonly countries: readonly Country[] | null;
  readonly callback: boolean;
  readonly schedules: boolean;
}

/** Set by the build. Not defined if a test runs the source. */
declare const POLICY: Policy;

const FREE: Policy = { largestRun: null, countries: null, callback: true, schedules: true };

export const policy: Policy = typeof POLICY === 'undefined' ? FREE : POLICY;

/** Returns how many of this many distinct numbers one run may send. */
export function inOneRun(numbers: number, { largestRun }: Policy = policy): number {
  return largestRun === null ? numbers : Math.min(numbers, largestRun);
}

/** Returns whether numbers of a country may be sent. */
export function isAllowedCountry(country: Country, { countries }: Policy = policy): boolean {
  return countries === null || countries.includes(country);
}

/** Returns the country if it is allowed, else the first that is. */
export function allowedCountry(country: Country, { countries }: Policy = policy): Country {
  return countries === null || countries.includes(country) ? country : (countries[0] ?? country);
}

/** Returns whether a canonical number may be sent. If its country can't be determined, it may not. */
export function mayBeSent(number: string, by: Policy = policy): boolean {
  if (by.countries === null) return true;
  // Only India has 91, so the slow library isn't needed.
  if (number.startsWith('91')) return isAllowedCountry('IN', by);
  const country = parsePhoneNumberFromString(`+${number}`)?.country;
  return by.countries.some((allowed) => allowed === country);
}

/** Returns the callback address, or null if callbacks are turned off. */
export function allowedCallback(url: string | null, { callback }: Policy = policy): string | null {
  return callback ? url : null;
}
