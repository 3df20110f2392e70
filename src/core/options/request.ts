/** Reads and checks what the panel sends: any page of the add-on can call any function. */
import { type Options, DEFAULT_OPTIONS } from './options';
import { allowedCallback, isAllowedCountry } from './policy';
import { isCountry } from '../phone/read';
import type { ColumnPlacement, Pointed, RowRange } from '../ports/table';
import { fail } from '../texts/trouble';

type Fields = Readonly<Record<string, unknown>>;

/** Reads which column and rows the user means; null for none. Throws `bad-request`. */
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

/** The most parts of a selection. */
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

const AGAIN = ['none', 'not-found', 'unconfirmed', 'all'] as const;

/**
 * Reads the options of a run. What is missing comes from `defaults` (the user's settings), then from
 * the defaults. Throws `bad-request`, `country-off`, `callback-off`.
 */
export function readOptions(value: unknown, defaults: Partial<Options> = {}): Options {
  const given: Fields = { ...DEFAULT_OPTIONS, ...defaults, ...readFields(value, 'options') };
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
    form: readOneOf(['national', 'e164-plus'], given['form'], 'number format'),
    again: readOneOf(AGAIN, given['again'], 'numbers to look up again'),
    capitals: readOneOf(['as-sent', 'title'], given['capitals'], 'capitals'),
  };
}

/** Returns the value if it is one of `all`. Throws `bad-request` about `what`. */
export function readOneOf<T extends string>(all: readonly T[], value: unknown, what: string): T {
  return all.find((known) => known === value) ?? fail('bad-request', what);
}

function isHttps(value: unknown): value is string {
  return typeof value === 'string' && value.length <= 2_000 && /^https:\/\/[^\s]+$/.test(value);
}

/** Reads a text that is not empty, of at most `longest` characters. Throws `bad-request`. */
export function readText(value: unknown, what: string, longest: number): string {
  if (typeof value !== 'string' || value === '' || value.length > longest)
    fail('bad-request', what);
  return value;
}

/** Reads a whole number from `least` to `most`. Throws `bad-request`. */
export function readWhole(value: unknown, what: string, least: number, most = Infinity): number {
  const number = Number.isSafeInteger(value) ? Number(value) : NaN;
  return number >= least && number <= most ? number : fail('bad-request', what);
}

/** Reads an object whose fields are still to be checked. Throws `bad-request`. */
export function readFields(value: unknown, what: string): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    fail('bad-request', what);
  return value as Fields;
}

/**
 * Reads a key as the user pastes it: 1 to 512 printable ASCII characters without white space, so
 * that it fits into an HTTP header. Throws `key-shape`.
 */
export function readKeyText(value: unknown): string {
  const key = typeof value === 'string' ? value.trim() : '';
  return /^[!-~]{1,512}$/.test(key) ? key : fail('key-shape');
}
