/** The enrichment ID in a reply: it fetches what was paid for, so it is looked for everywhere. */
import { isFields, type Body, type Fields } from './verdict';

/** An ID is stored and put into a URL; Naam's own are 24 characters. */
const ID_LIMIT = 200;

const NEST_LIMIT = 5;

/** More entries of a list than this are no reply to a submit. */
const LIST_LIMIT = 10;

/** More of a page than this is never looked at. */
const TEXT_LIMIT = 100_000;

const LONE_SURROGATE = /\p{Cs}/u;

/** As JSON that was cut off holds it, or an address. */
const IN_TEXT = /enrichment_?id["'\s]{0,4}[:=]["'\s]{0,4}([\w.~-]{1,200})(?![\w.~-])/i;

/** Returns the ID where Naam's page puts it: in `result`, or beside it; null for none. */
export function documentedId(fields: Fields): string | null {
  const { result } = fields as { result?: unknown };
  const inner = isFields(result) ? usableId(result['enrichmentId']) : null;
  return inner ?? usableId(fields['enrichmentId']);
}

/** Returns an ID that stands anywhere in a reply, JSON or not; null for none. */
export function anyId(body: Body, text: string): string | null {
  if (isFields(body)) {
    const id = documentedId(body) ?? idWithin(body, NEST_LIMIT);
    if (id !== null) return id;
  }
  return usableId(IN_TEXT.exec(text.slice(0, TEXT_LIMIT))?.[1]);
}

function idWithin(value: unknown, depth: number): string | null {
  if (typeof value !== 'object' || value === null || depth === 0) return null;
  const entries = Object.entries(value).slice(0, Array.isArray(value) ? LIST_LIMIT : undefined);
  for (const [name, held] of entries) {
    const own = /^enrichment_?id$/i.test(name) ? usableId(held) : null;
    const id = own ?? idWithin(held, depth - 1);
    if (id !== null) return id;
  }
  return null;
}

function usableId(value: unknown): string | null {
  const id = wholeText(value);
  return id !== '' && id.length <= ID_LIMIT && !LONE_SURROGATE.test(id) ? id : null;
}

/** Returns trimmed text, or the digits of a whole number that JSON did not round; '' for all else. */
export function wholeText(value: unknown): string {
  if (typeof value === 'string') return value.trim();
  return Number.isSafeInteger(value) ? String(value) : '';
}
