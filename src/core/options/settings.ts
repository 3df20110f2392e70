/** What a person chose once for all runs; kept with their account, not with the document. */
import { type Options, USUAL } from './options';
import { allowedCountry } from './policy';
import { readFields, readWord, readOptions, readWhole } from './request';
import type { Language } from '../texts/language';
import { fail } from '../texts/trouble';

export interface Settings extends Pick<
  Options,
  'country' | 'landlines' | 'form' | 'capitals' | 'callbackUrl'
> {
  /** `auto`: by the locale of the person's Google account. */
  readonly language: Language | 'auto';
  /** What one credit costs, in rupees; null where nobody said. */
  readonly price: number | null;
  /** The most numbers that this person's runs send in a month; null: no limit. */
  readonly monthLimit: number | null;
}

export const USUAL_SETTINGS: Settings = {
  country: allowedCountry(USUAL.country),
  landlines: USUAL.landlines,
  form: USUAL.form,
  capitals: USUAL.capitals,
  callbackUrl: USUAL.callbackUrl,
  language: 'auto',
  price: null,
  monthLimit: null,
};

/** Highest price a credit may have. */
const MOST_RUPEES = 10_000;

/** What comes from the panel, read and never trusted. Throws `bad-request`. */
export function readSettings(value: unknown): Settings {
  const given = { ...USUAL_SETTINGS, ...readFields(value, 'settings') };
  const { country, landlines, form, capitals, callbackUrl } = readOptions(given);
  const language = readWord(['auto', 'en', 'hi'], given.language, 'this language');
  const price: unknown = given.price;
  if (price !== null && !isPrice(price)) fail('bad-request', 'price');
  const monthLimit = given.monthLimit === null ? null : readWhole(given.monthLimit, 'limit', 0);
  return { country, landlines, form, capitals, callbackUrl, language, price, monthLimit };
}

function isPrice(value: unknown): value is number {
  return typeof value === 'number' && value >= 0 && value <= MOST_RUPEES;
}
