/** Finds the enrichment ID anywhere in a reply, because without it paid results can't be fetched. */
import { isFields, type Body, type Fields } from './verdict';

/** The longest ID that is accepted, because it is saved and put into a URL. Naam's have 24 characters. */
const ID_LIMIT = 200;

const NEST_LIMIT = 5;

/** How many characters of a text are searched. */
const TEXT_LIMIT = 100_000;

const LONE_SURROGATE = /\p{Cs}/u;

/** An ID in JSON that was cut off, or in an address. */
const IN_TEXT = /enrichment_?id["'\s]{0,4}[:=]["'\s]{0,4}([\w.~-]{1,200})(?![\w.~-])/i;

/** Returns the ID at its documented place: in `result`, or next to it; null if there is none. */
export function documentedId(fields: Fields): string | null {
  const { result } = fields as { result?: unknown };
  const inner = isFields(result) ? usableId(result['enrichmentId']) : null;
  return inner ?? usableId(fields['enrichmentId']);
}

/** Returns an ID from anywhere in a reply, JSON or not; null if there is none. */
export function anyId(body: Body, text: string): string | null {
  if (isFields(body)) {
    const id = documentedId(body) ?? idWithin(body, NEST_LIMIT);
    if (id !== null) return id;
  }
  return usableId(IN_TEXT.exec(text.slice(0, TEXT_LIMIT))?.[1]);
}

function idWithin(value: unknown, depth: number): string | null {
  const holds = isFields(value) || Array.isArray(value);
  if (!holds || depth === 0) return null;
  for (const [name, held] of Object.entries(value)) {
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

/** Returns trimmed text, or the digits of a whole number that JSON didn't round; '' for anything else. */
export function wholeText(value: unknown): string {
  if (typeof value === 'string') return value.trim();
  return Number.isSafeInteger(value) ? String(value) : '';
}
