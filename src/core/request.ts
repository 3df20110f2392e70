/** What comes from the panel is read, never trusted: any page of the add-on can call anything. */
import { isCountry } from './phone';
import type { Options } from './ticket';
import { stop } from './trouble';
import type { Pointed } from './world';

type Fields = Readonly<Record<string, unknown>>;

/** Throws `bad-request`. */
export function readPointed(value: unknown): Pointed | null {
  if (value === null || value === undefined) return null;
  const { sheetId, column } = fields(value, 'column');
  return { sheetId: whole(sheetId, 'sheet', 0), column: whole(column, 'column', 1) };
}

/** Throws `bad-request`. */
export function readOptions(value: unknown): Options {
  const { country, form, landlines, callbackUrl } = fields(value, 'options');
  if (typeof country !== 'string' || !isCountry(country)) stop('bad-request', 'this country');
  if (form !== 'national' && form !== 'e164-plus') stop('bad-request', 'this number format');
  if (typeof landlines !== 'boolean') stop('bad-request', 'landlines');
  if (callbackUrl !== null && !isHttps(callbackUrl)) stop('bad-request', 'this callback address');
  return { country, form, landlines, callbackUrl };
}

function isHttps(value: unknown): value is string {
  return typeof value === 'string' && value.length <= 2_000 && /^https:\/\/[^\s]+$/.test(value);
}

export function readText(value: unknown, what: string, longest: number): string {
  if (typeof value !== 'string' || value === '' || value.length > longest) stop('bad-request', what);
  return value;
}

export function whole(value: unknown, what: string, least: number): number {
  if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < least) {
    stop('bad-request', what);
  }
  return value;
}

export function fields(value: unknown, what: string): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) stop('bad-request', what);
  return value as Fields;
}

/** A key as it is pasted: no white space inside, nothing that cannot stand in a header. */
export function readKeyText(value: unknown): string {
  const key = typeof value === 'string' ? value.trim() : '';
  return /^[!-~]{1,512}$/.test(key) ? key : stop('key-shape');
}
