/** The shapes that several saved values share. Others are next to their types. */
import { type Ages, type Options, DEFAULT_OPTIONS } from '../options/options';
import { isCountry, type Country } from '../phone/read';
import type { Headers, TableRef } from '../ports/table';
import type { KeyMemory } from '../ports/world';
import { isCode, type Trouble } from '../texts/trouble';
import {
  count,
  either,
  fields,
  flag,
  number,
  oneOf,
  orAbsent,
  orNull,
  type Shape,
  text,
} from './shape';

/** More than any table, batch or page has. */
const MANY = 10_000_000;

/** A whole number that any count can be. */
export const many = count(MANY);

export const TROUBLE = fields<Trouble>({ code: isCode, about: orNull(text) });

export const TABLE = fields<TableRef>({
  sheetId: number,
  tableId: text,
  headers: orNull(fields<Headers>({ phone: text, name: text, status: text })),
});

const AGES = fields<Ages>({ on: text, notFound: orNull(number), found: orNull(number) });

const country: Shape<Country> = (value): value is Country =>
  typeof value === 'string' && isCountry(value);

export const OPTIONS = fields<Options>({
  country,
  form: oneOf('national', 'e164-plus'),
  landlines: flag,
  again: either(oneOf('none', 'not-found', 'unconfirmed', 'all'), AGES),
  replace: flag,
  capitals: oneOf('as-sent', 'title'),
  callbackUrl: orNull(text),
});

/** The saved memory of a key. */
export const KEY_MEMORY = fields<Partial<KeyMemory>>({
  generation: orAbsent(many),
  accepted: orAbsent(many),
  refused: orAbsent(orNull(fields({ size: many, at: number }))),
  page: orAbsent(orNull(fields({ asked: many, whole: many }))),
  settled: orAbsent(many),
  lateAt: orAbsent(orNull(number)),
});

/** Returns saved options, with defaults for what an older version didn't save. */
export function optionsToday(saved: unknown): unknown {
  return typeof saved === 'object' ? { ...DEFAULT_OPTIONS, ...saved } : DEFAULT_OPTIONS;
}
