/** What whoever built this copy allows in it: a constant of the build, and the rules it means. */
import type { Country } from '../phone/read';
import { parsePhoneNumberFromString } from 'libphonenumber-js/max';

export interface Policy {
  /** Most distinct numbers a run; null: as many as a person wants. */
  readonly largestRun: number | null;
  /** Whose numbers may be sent, ISO 3166 alpha-2, the usual one first; null: everybody's. */
  readonly countries: readonly Country[] | null;
  readonly callback: boolean;
  readonly schedules: boolean;
}

/** Set by the build; absent where a test runs the source itself. */
declare const POLICY: Policy;

const FREE: Policy = { largestRun: null, countries: null, callback: true, schedules: true };

export const policy: Policy = typeof POLICY === 'undefined' ? FREE : POLICY;

/** So many of these numbers at most, in one run. */
export function inOneRun(numbers: number, { largestRun }: Policy = policy): number {
  return largestRun === null ? numbers : Math.min(numbers, largestRun);
}

export function isAllowedCountry(country: Country, { countries }: Policy = policy): boolean {
  return countries === null || countries.includes(country);
}

/** The country of a person's setting, or the first that is allowed. */
export function allowedCountry(country: Country, { countries }: Policy = policy): Country {
  return countries === null || countries.includes(country) ? country : (countries[0] ?? country);
}

/** A canonical number in. One whose country cannot be told is nobody's that is allowed. */
export function mayBeSent(number: string, by: Policy = policy): boolean {
  if (by.countries === null) return true;
  // 91 is India's alone: no need of the library.
  if (number.startsWith('91')) return isAllowedCountry('IN', by);
  const country = parsePhoneNumberFromString(`+${number}`)?.country;
  return country !== undefined && isAllowedCountry(country, by);
}

/** The address as it may be called. */
export function allowedCallback(url: string | null, { callback }: Policy = policy): string | null {
  return callback ? url : null;
}
