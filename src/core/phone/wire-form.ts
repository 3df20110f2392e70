/** Converts numbers to the form in which they are sent to Naam, and back. */
import { type Country, nationalDigits, readPhone } from './read';

/** `national`: ten digits for numbers of India, E.164 digits for all others. */
export type NumberForm = 'national' | 'e164-plus';

/** Naam's documentation shows bare digits only for India, so it may read any ten digits as Indian. */
const HOME: Country = 'IN';

/**
 * Returns a canonical number in the form in which it is sent, or null if it can't be sent in this
 * form: the bare digits of some foreign numbers are also a number of India or of the default country
 * (+65 9123 4567 and +91 65912 34567), so Naam could return another person's name.
 */
export function wireForm(number: string, country: Country, form: NumberForm): string | null {
  if (form === 'e164-plus') return `+${number}`;
  const national = nationalDigits(number, HOME);
  if (national !== null) return national;
  const read = [HOME, country].map((each) => numberOf(number, each));
  return read.every((other) => other === null || other === number) ? number : null;
}

/** Finds the numbers of a batch in Naam's records. */
export interface Asked {
  /** Returns the canonical number of a record's `mobile`, or null if it wasn't in the batch. */
  match(mobile: string): string | null;
}

/**
 * Returns how to match records with the numbers of a batch. If `numbers` is empty, they are no longer
 * known: then every number matches that can be sent in this form.
 */
export function asked(numbers: readonly string[], country: Country, form: NumberForm): Asked {
  const byForm = new Map<string, string>();
  for (const number of numbers) byForm.set(wireForm(number, country, form) ?? number, number);
  const batch = new Set(numbers);
  const known = (number: string): boolean =>
    batch.size === 0 ? wireForm(number, country, form) !== null : batch.has(number);
  return {
    match: (mobile) => byForm.get(mobile) ?? parsed(mobile, known),
  };
}

/** Returns the number that a record means; null if it can mean two of the batch. */
function parsed(mobile: string, known: (number: string) => boolean): string | null {
  const found = new Set<string>();
  for (const text of [mobile, `+${mobile}`]) {
    const number = numberOf(text, HOME);
    if (number !== null && known(number)) found.add(number);
  }
  const [only = null] = found;
  return found.size === 1 ? only : null;
}

function numberOf(text: string, country: Country): string | null {
  const read = readPhone(text, country);
  return 'number' in read ? read.number : null;
}
