/** Finds the enrichment ID anywhere in a reply, because without it paid results can't be fetched. */
import { isFields, type Body, type Fields } from './verdict';

/** The longest ID that is accepted, because it is saved and put into a URL. Naam's have 24 characters. */
const ID_LIMIT = 200;

const NEST_LIMIT = 5;

/** How many characters of a text are searched. */
const TEXT_LIMIT = 100_000;

const LONE_SURROGATE = /\p{Cs}/u;

/** An ID in JSON that was cut off or quoted, in an address, in an XML element or in a header. */
const IN_TEXT =
  /enrichment[_-]?id["'\s\\]{0,6}(?:[:=>]|%3D)["'\s\\]{0,6}([\w.~-]{1,200})(?![\w.~-])/i;

/** An ID in a sentence. A word that isn't one must not be taken for it, so it has a digit. */
const IN_WORDS = /enrichment[ _-]?id[ :"'#]{1,4}(?=[a-z_-]*\d)([\w-]{16,200})(?![\w-])/i;

/** Returns the ID at its documented place: in `result`, or next to it; null if there is none. */
export function documentedId(fields: Fields): string | null {
  const { result } = fields as { result?: unknown };
  const inner = isFields(result) ? usableId(result['enrichmentId']) : null;
  return inner ?? usableId(fields['enrichmentId']);
}

/**
 * Returns an ID from anywhere in a reply, JSON or not; null if there is none. `headers`: reads all
 * headers, each in a line.
 */
export function anyId(body: Body, text: string, headers?: () => string): string | null {
  const inFields = isFields(body) ? documentedId(body) : null;
  return (
    inFields ?? idWithin(body ?? text, NEST_LIMIT) ?? idInText(text) ?? idInText(headers?.() ?? '')
  );
}

function idInText(text: string): string | null {
  const searched = text.slice(0, TEXT_LIMIT).replace(/&quot;/g, '"');
  return usableId((IN_TEXT.exec(searched) ?? IN_WORDS.exec(searched))?.[1]);
}

function idWithin(value: unknown, depth: number): string | null {
  if (depth === 0) return null;
  const read = typeof value === 'string' ? jsonIn(value) : value;
  if (typeof read !== 'object' || read === null) return null;
  for (const [name, held] of Object.entries(read)) {
    const own = isIdField(name) ? (usableId(held) ?? wrappedId(held)) : null;
    const id = own ?? idWithin(held, depth - 1);
    if (id !== null) return id;
  }
  return null;
}

/** Returns the value of a text that is JSON, perhaps in several layers of quotes; null for other text. */
function jsonIn(text: string): unknown {
  if (!/^\s*[[{"]/.test(text)) return null;
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'string' ? jsonIn(value) : value;
  } catch {
    return null;
  }
}

/** Whether a field has this name, however its words are joined: `enrichment-id`, `Enrichment Id`. */
function isIdField(name: string): boolean {
  return /^enrichment[^a-z]?ids?$/i.test(name);
}

/** Returns the ID in `[id]`, `{"$oid":id}` or `{"id":id}`. A sentence there isn't one. */
function wrappedId(value: unknown): string | null {
  if (typeof value !== 'object' || value === null) return null;
  const [entry, ...others] = Object.entries(value);
  const known = Array.isArray(value) || /^(?:\$oid|_?id)$/.test(entry?.[0] ?? '');
  const id = known && others.length === 0 ? usableId(entry?.[1]) : null;
  return id !== null && /\s/.test(id) ? null : id;
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
