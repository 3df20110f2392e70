/** A user's settings for all runs, which are saved with their account and not with the document. */
import { type Options, DEFAULT_OPTIONS } from './options';
import { allowedCountry } from './policy';
import { readFields, readOneOf, readOptions, readWhole } from './request';
import type { Language } from '../texts/language';
import { fail } from '../texts/trouble';

/** The options that are the same in all runs unless the user chooses others. */
export type UsualOptions = Pick<
  Options,
  'country' | 'landlines' | 'form' | 'capitals' | 'callbackUrl'
>;

/** Returns only those of some options. */
export function usualOf(options: UsualOptions): UsualOptions {
  const { country, landlines, form, capitals, callbackUrl } = options;
  return { country, landlines, form, capitals, callbackUrl };
}

export interface Settings extends UsualOptions {
  /** `auto`: the language of the user's Google account. */
  readonly language: Language | 'auto';
  /** The price of one credit in rupees; null if not known. */
  readonly price: number | null;
  /** The most numbers that this user's runs send in a month; null: no limit. */
  readonly monthLimit: number | null;
}

export const DEFAULT_SETTINGS: Settings = {
  ...usualOf(DEFAULT_OPTIONS),
  country: allowedCountry(DEFAULT_OPTIONS.country),
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
  const usual = usualOf(readOptions(given));
  const language = readOneOf(['auto', 'en', 'hi'], given.language, 'language');
  const price: unknown = given.price;
  if (price !== null && !isPrice(price)) fail('bad-request', 'price');
  const monthLimit = given.monthLimit === null ? null : readWhole(given.monthLimit, 'limit', 0);
  return { ...usual, language, price, monthLimit };
}

function isPrice(value: unknown): value is number {
  return typeof value === 'number' && value >= 0 && value <= MOST_RUPEES;
}
