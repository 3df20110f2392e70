/** A user's settings for all runs, which are saved with their account and not with the document. */
import { type Options, DEFAULT_OPTIONS } from './options';
import { allowedCountry } from './policy';
import { readFields, readOneOf, readOptions, readWhole } from './request';
import type { Language } from '../texts/language';
import { fail } from '../texts/trouble';

export interface Settings extends Pick<
  Options,
  'country' | 'landlines' | 'form' | 'capitals' | 'callbackUrl'
> {
  /** `auto`: the language of the user's Google account. */
  readonly language: Language | 'auto';
  /** The price of one credit in rupees; null if not known. */
  readonly price: number | null;
  /** The most numbers that this user's runs send in a month; null: no limit. */
  readonly monthLimit: number | null;
}

export const DEFAULT_SETTINGS: Settings = {
  country: allowedCountry(DEFAULT_OPTIONS.country),
  landlines: DEFAULT_OPTIONS.landlines,
  form: DEFAULT_OPTIONS.form,
  capitals: DEFAULT_OPTIONS.capitals,
  callbackUrl: DEFAULT_OPTIONS.callbackUrl,
  language: 'auto',
  price: null,
  monthLimit: null,
};

/** The highest price of a credit that can be entered. */
const MOST_RUPEES = 10_000;

/**
 * Reads settings that the panel sends; what is missing is the default. Throws `bad-request`,
 * `country-off`, `callback-off`.
 */
export function readSettings(value: unknown): Settings {
  const given = { ...DEFAULT_SETTINGS, ...readFields(value, 'settings') };
  const { country, landlines, form, capitals, callbackUrl } = readOptions(given);
  const language = readOneOf(['auto', 'en', 'hi'], given.language, 'language');
  const price: unknown = given.price;
  if (price !== null && !isPrice(price)) fail('bad-request', 'price');
  const monthLimit = given.monthLimit === null ? null : readWhole(given.monthLimit, 'limit', 0);
  return { country, landlines, form, capitals, callbackUrl, language, price, monthLimit };
}

function isPrice(value: unknown): value is number {
  return typeof value === 'number' && value >= 0 && value <= MOST_RUPEES;
}
