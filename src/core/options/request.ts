/** What comes from the panel is read, never trusted: any page of the add-on can call anything. */
import { type Ages, type Options, USUAL } from './options';
import { allowedCallback, isAllowedCountry } from './policy';
import { isCountry } from '../phone/read';
import type { ColumnPlacement, Pointed, RowRange } from '../ports/table';
import { fail } from '../texts/trouble';

type Fields = Readonly<Record<string, unknown>>;

/** Throws `bad-request`. */
export function readPointed(value: unknown): Pointed | null {
  if (value === null || value === undefined) return null;
  const { sheetId, column, rows, visible, place, skipNamed } = readFields(value, 'column');
  if (typeof visible !== 'boolean') fail('bad-request', 'visible rows');
  return {
    sheetId: readWhole(sheetId, 'sheet', 0),
    column: readWhole(column, 'column', 1),
    rows: rows === null ? null : readRanges(rows),
    visible,
    place: readPlace(place),
    ...(skipNamed === undefined ? {} : { skipNamed: readWhole(skipNamed, 'column', 1) }),
  };
}

/** Selections of more parts than this are nobody's. */
const MOST_RANGES = 1_000;

function readRanges(value: unknown): RowRange[] {
  if (!Array.isArray(value) || value.length > MOST_RANGES) return fail('bad-request', 'rows');
  return value.map((range: unknown) => {
    const { from, to } = readFields(range, 'rows');
    return { from: readWhole(from, 'rows', 1), to: readWhole(to, 'rows', 1) };
  });
}

function readPlace(value: unknown): ColumnPlacement {
  const { kind, name, status } = readFields(value, 'place');
  if (kind === 'beside' || kind === 'end') return { kind };
  if (kind !== 'columns') return fail('bad-request', 'place for names');
  return { kind, name: readWhole(name, 'column', 1), status: readWhole(status, 'column', 1) };
}

/** Ages belong to schedules. */
type OptionsOfAPerson = Options & { readonly again: Exclude<Options['again'], Ages> };

const AGAIN = ['none', 'not-found', 'unconfirmed', 'all'] as const;

/** What is absent is as usual, or as the person set it. Throws `bad-request`. */
export function readOptions(value: unknown, usual: Partial<Options> = {}): OptionsOfAPerson {
  const given: Fields = { ...USUAL, ...usual, ...readFields(value, 'options') };
  const { country, landlines, replace, callbackUrl } = given;
  if (typeof country !== 'string' || !isCountry(country)) fail('bad-request', 'country');
  if (!isAllowedCountry(country)) fail('country-off', country);
  if (typeof landlines !== 'boolean') fail('bad-request', 'landlines');
  if (typeof replace !== 'boolean') fail('bad-request', 'replace names');
  if (callbackUrl !== null && !isHttps(callbackUrl)) fail('bad-request', 'callback address');
  if (allowedCallback(callbackUrl) !== callbackUrl) fail('callback-off');
  return {
    country,
    landlines,
    replace,
    callbackUrl,
    form: readWord(['national', 'e164-plus'], given['form'], 'this number format'),
    again: readWord(AGAIN, given['again'], 'whom to ask again'),
    capitals: readWord(['as-sent', 'title'], given['capitals'], 'these capitals'),
  };
}

/** Throws `bad-request` where the value is none of those. */
export function readWord<T extends string>(all: readonly T[], value: unknown, what: string): T {
  return all.find((known) => known === value) ?? fail('bad-request', what);
}

function isHttps(value: unknown): value is string {
  return typeof value === 'string' && value.length <= 2_000 && /^https:\/\/[^\s]+$/.test(value);
}

export function readText(value: unknown, what: string, longest: number): string {
  if (typeof value !== 'string' || value === '' || value.length > longest)
    fail('bad-request', what);
  return value;
}

export function readWhole(value: unknown, what: string, least: number): number {
  const number = Number.isSafeInteger(value) ? Number(value) : NaN;
  return number >= least ? number : fail('bad-request', what);
}

export function readFields(value: unknown, what: string): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    fail('bad-request', what);
  return value as Fields;
}

/** A key as it is pasted: no white space inside, nothing that cannot stand in a header. */
export function readKeyText(value: unknown): string {
  const key = typeof value === 'string' ? value.trim() : '';
  return /^[!-~]{1,512}$/.test(key) ? key : fail('key-shape');
}
