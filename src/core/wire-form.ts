/** The one place that knows in which form numbers are sent to Naam, and come back from it. */
import { nationalDigits, readPhone, type Country } from './phone';

/** `national`: ten digits for numbers of the default country, E.164 digits for others. */
export type NumberForm = 'national' | 'e164-plus';

/**
 * A canonical number as it is sent, or null where it cannot be sent in this form: the bare
 * digits of some foreign numbers read as a mobile number of the default country (+65 9123 4567
 * as +91 65912 34567), and the answer would be another person's name.
 */
export function wireForm(number: string, country: Country, form: NumberForm): string | null {
  if (form === 'e164-plus') return `+${number}`;
  const national = nationalDigits(number, country);
  if (national !== null) return national;
  const read = numberOf(number, country);
  return read === null || read === number ? number : null;
}

/** The numbers of one batch, findable by whatever Naam calls them. */
export interface Asked {
  /** The canonical number meant by a record's `mobile`, or null when it was not in the batch. */
  match(mobile: string): string | null;
}

/** No numbers: those of the batch are not known any more, and any number may be meant. */
export function asked(numbers: readonly string[], country: Country, form: NumberForm): Asked {
  if (numbers.length === 0) return { match: (mobile) => meant(mobile, country) };
  const byForm = new Map<string, string>();
  for (const number of numbers) byForm.set(wireForm(number, country, form) ?? number, number);
  const batch = new Set(numbers);
  const known = (number: string): string | null => (batch.has(number) ? number : null);
  return {
    match: (mobile) => byForm.get(mobile) ?? parsed(mobile, country, known),
  };
}

/** Where a bare text could mean two numbers of the batch, it means neither. */
function parsed(
  mobile: string,
  country: Country,
  known: (number: string) => string | null,
): string | null {
  const here = numberOf(mobile, country);
  const abroad = numberOf(`+${mobile.replace(/^\+/, '')}`, country);
  const found = [here, abroad].filter((n): n is string => n !== null && known(n) !== null);
  return new Set(found).size === 1 ? (found[0] ?? null) : null;
}

/** The number that a bare text means by itself; what reads two ways means none. */
function meant(mobile: string, country: Country): string | null {
  const here = numberOf(mobile, country);
  return here ?? numberOf(`+${mobile.replace(/^\+/, '')}`, country);
}

function numberOf(text: string, country: Country): string | null {
  const read = readPhone(text, country);
  return 'number' in read ? read.number : null;
}
