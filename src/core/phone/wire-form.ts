/** The one place that knows in which form numbers are sent to Naam, and come back from it. */
import { type Country, nationalDigits, readPhone } from './read';

/** `national`: ten digits for numbers of India, E.164 digits for all others. */
export type NumberForm = 'national' | 'e164-plus';

/** Naam's documents show bare digits of India alone: it may read any ten digits as India's. */
const HOME: Country = 'IN';

/**
 * Returns a canonical number as it is sent, or null where it cannot be sent in this form: the bare
 * digits of some foreign numbers read as a mobile number of India or of the default country
 * (+65 9123 4567 as +91 65912 34567), and the answer would be another person's name.
 */
export function wireForm(number: string, country: Country, form: NumberForm): string | null {
  if (form === 'e164-plus') return `+${number}`;
  const national = nationalDigits(number, HOME);
  if (national !== null) return national;
  const read = [HOME, country].map((each) => numberOf(number, each));
  return read.every((other) => other === null || other === number) ? number : null;
}

/** The numbers of one batch, findable by whatever Naam calls them. */
export interface Asked {
  /** The canonical number meant by a record's `mobile`, or null when it was not in the batch. */
  match(mobile: string): string | null;
}

/**
 * No numbers: those of the batch are not known any more, and any may be meant that can be sent
 * in this form.
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

/** Where a bare text could mean two of the numbers, it means neither. */
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
