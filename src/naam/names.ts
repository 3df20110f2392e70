/** Cleans names that Naam returns, so that each is one harmless line of text (doubt 7). */
import { fieldNamed, type Fields } from './verdict';

/** The longest name that is kept (UTF-16 units). */
export const NAME_LIMIT = 200;

/** How much of a text is read (UTF-16 units), so that a hostile reply takes no time. */
const RAW_LIMIT = 2000;

/** How deep a name can be nested: `{"fullName":{"name":…}}`. */
const NEST_LIMIT = 3;

/**
 * Control, format, bidi, zero-width, filler and non-characters, and lone surrogates. Without white
 * space, which is replaced; ZWJ and ZWNJ, which Devanagari, Malayalam and Persian need between letters;
 * and variation selectors, which Japanese names and emoji need.
 */
const INVISIBLE =
  /(?![\t-\r\u0085\u200c\u200d\p{VS}])[\p{Cc}\p{Cf}\p{Cs}\p{Noncharacter_Code_Point}\p{DI}]/gu;

/** A variation selector without a character before it. */
const ORPHAN_SELECTOR = /(?<![\p{L}\p{M}\p{S}\p{Emoji}])\p{VS}|(?<=\p{VS})\p{VS}/gu;

/** A joiner without a character before it. */
const ORPHAN_JOINER = /(?<![\p{L}\p{M}\p{S}])[\u200c\u200d]/gu;

/** Latin letters with marks and joiners. Latin needs no joiners. */
const LATIN_CLUSTER = /\p{Script=Latin}[\p{M}\u200c\u200d]+/gu;

/**
 * Consecutive marks, of which only the first 200 (`NAME_LIMIT`) are kept. Normalizing sorts them,
 * which takes time that grows with the square of their number.
 */
const MARKS = /(\p{M}{1,200})\p{M}*/gu;

/** All white space of Unicode, and the Braille blank, which looks like it. */
const SPACE = /[\s\u0085\u2800]+/gu;

/** Where Sheets recognizes a web address: `://` and `www.`. */
const LINK_START = /:(?=\/\/)|\bwww\.(?=[^ .])/giu;

/** What a name needs: a letter, a digit, or a picture such as an emoji. */
const SUBSTANCE = /(?!\ufffd)[\p{L}\p{N}\p{So}]/u;

/** What services return if they have no name. */
const NO_NAME =
  /^(?:null|nil|none|undefined|nan|n ?[/.]? ?a\.?|unknown(?: (?:name|caller|number|user|person))?|(?:name |no name |no record |record |number |user )?not ?(?:found|available|known|registered|applicable)|no (?:name|data|record|records|result|results|match)(?: found| available)?|anonymous|private(?: number| caller)?|blank|empty|invalid(?: number)?)$/i;

/** Characters that belong together: a flag, or a character with its marks, selectors and joined pictures. */
const CLUSTER =
  /\p{RI}\p{RI}|.(?:[\p{M}\u200c\u200d\p{Emoji_Modifier}]|(?<=\u200d)[\p{L}\p{Extended_Pictographic}])*/gsu;

/**
 * Returns the name in `raw` as one clean line of at most 200 UTF-16 units, or null if there is none.
 * Accepts a text, a list, and objects with a whole name or its parts. A text without any letter, digit
 * or picture ("-", "...", "???") isn't a name. `https://x` becomes `https: //x` and `www.x` becomes
 * `www. x`, so that Sheets doesn't make links of them. Doesn't change capitals.
 */
export function cleanName(raw: unknown): string | null {
  const name = cut(withoutApostrophe(unlinked(oneLine(visible(textIn(raw, NEST_LIMIT))))));
  return SUBSTANCE.test(name) && !isNoName(name) ? name : null;
}

/** Whether a text means "no name", perhaps in brackets, or is only a phone number. */
function isNoName(name: string): boolean {
  const opened = name.replace(/^[\s"'’([{<*-]+/, '');
  // The lookbehind lets a match begin only at the first of several signs, or many take quadratic time.
  const bare = opened.replace(/(?<![\s"')\]}>*.!-])[\s"')\]}>*.!-]+$/, '').replace(/[\s_]+/g, ' ');
  return NO_NAME.test(bare) || /^\+?(?:[\s().-]*\p{Nd}){10,15}$/u.test(bare);
}

/** Names of fields, in lower-case letters, for a whole name and for its parts in order. */
const WHOLE = ['fullname', 'name', 'displayname', 'full', 'value', 'text'];
const PARTS = [
  ['firstname', 'first', 'givenname', 'given', 'forename'],
  ['middlename', 'middle'],
  ['lastname', 'last', 'surname', 'familyname', 'family'],
];

/** How many entries of a list are read. */
const LIST_LIMIT = 10;

/** Returns the text in any form of name, cut to `RAW_LIMIT`; '' if there is none. */
function textIn(raw: unknown, depth: number): string {
  if (typeof raw === 'string') return raw.slice(0, RAW_LIMIT);
  if (typeof raw !== 'object' || raw === null || depth === 0) return '';
  if (Array.isArray(raw)) return textInList(raw, depth);
  const fields = plainFields(raw);
  const texts = (names: readonly string[]): string[] =>
    names.flatMap((name) => substance(textIn(fields.get(name), depth - 1)));
  const [whole] = texts(WHOLE);
  if (whole !== undefined) return whole;
  return PARTS.flatMap((names) => texts(names).slice(0, 1)).join(' ');
}

/** Returns the name in a list: single words are the parts of one name, else the first entry is it. */
function textInList(list: readonly unknown[], depth: number): string {
  const texts = list
    .slice(0, LIST_LIMIT)
    .flatMap((entry) => substance(textIn(entry, depth - 1)))
    .map((text) => text.trim());
  const parts = texts.every((text) => !/\s/.test(text));
  return (parts ? texts : texts.slice(0, 1)).join(' ');
}

function substance(text: string): string[] {
  return SUBSTANCE.test(text) ? [text] : [];
}

function plainFields(raw: object): Map<string, unknown> {
  return new Map(
    Object.entries(raw).map(([name, value]) => [name.toLowerCase().replace(/[^a-z]/g, ''), value]),
  );
}

const KNOWN: ReadonlySet<string> = new Set([...WHOLE, ...PARTS.flat()]);

/**
 * Returns whether a name in which `cleanName` finds none isn't empty, but has a form that can't be
 * read: a number, or an object with unknown fields. Then the phone number may have a name, and isn't
 * "not found" (doubt 18).
 */
export function isUnreadable(raw: unknown, depth = NEST_LIMIT): boolean {
  if (typeof raw === 'string') return false;
  if (typeof raw !== 'object' || raw === null) return isFilled(raw);
  const read: readonly unknown[] = Array.isArray(raw) ? raw : knownValues(raw);
  // Text in a known field was read and isn't a name. Text in an unknown field, or too deep, may be one.
  const unread = read.length === 0 || depth === 0;
  return unread
    ? Object.values(raw).some(isFilled)
    : read.some((entry) => isUnreadable(entry, depth - 1));
}

function knownValues(raw: object): readonly unknown[] {
  return [...plainFields(raw)].filter(([name]) => KNOWN.has(name)).map(([, value]) => value);
}

function isFilled(value: unknown): boolean {
  if (typeof value === 'string') return SUBSTANCE.test(value);
  if (typeof value === 'object') return value !== null && Object.keys(value).length > 0;
  return typeof value === 'number' || value === true;
}

/** Other fields of a record that can have a name, if its `name` has none. */
const OF_RECORD: ReadonlySet<string> = new Set(['fullname', 'displayname', ...PARTS.flat()]);

/** Returns the name in a record, from its `name` or another field; null if there is none. */
export function nameInRecord(record: Fields): string | null {
  const own = cleanName(fieldNamed(record, 'name'));
  if (own !== null) return own;
  const fields = [...plainFields(record)].filter(([name]) => OF_RECORD.has(name));
  return cleanName(Object.fromEntries(fields));
}

function visible(text: string): string {
  const shown = text.replace(INVISIBLE, '').replace(SPACE, ' ');
  return shown
    .replace(ORPHAN_SELECTOR, '')
    .replace(LATIN_CLUSTER, (cluster) => cluster.replace(/[\u200c\u200d]/g, ''))
    .replace(ORPHAN_JOINER, '')
    .replace(MARKS, '$1')
    .normalize('NFC');
}

function oneLine(text: string): string {
  return text.replace(SPACE, ' ').trim();
}

function unlinked(text: string): string {
  return text.replace(LINK_START, '$& ');
}

/** Replaces a leading ', which Sheets would drop as a quote prefix: 't Hooft becomes ’t Hooft. */
function withoutApostrophe(text: string): string {
  return text.replace(/^'+(?=\p{L})/u, '’');
}

function cut(text: string): string {
  if (text.length <= NAME_LIMIT) return text;
  let kept = '';
  for (const [cluster] of text.matchAll(CLUSTER)) {
    if (kept.length + cluster.length > NAME_LIMIT) break;
    kept += cluster;
  }
  // If a single letter has more marks than fit, the marks are cut.
  return (kept || text.slice(0, NAME_LIMIT).replace(/\p{Cs}/u, '')).trimEnd();
}
