/**
 * Cleaning a name that came from outside, so that it is one harmless line of text (doubt 7).
 * What a cell makes of a leading = + - @ is not decided here but where cells are written.
 */

/** The longest name that is kept, in UTF-16 units. */
export const NAME_LIMIT = 200;

/** More than this is never looked at: ten names' worth, so that a hostile reply costs no time. */
const RAW_LIMIT = 2000;

/** `{"fullName":{"name":…}}` is deep enough; a nest without end is no name. */
const NEST_LIMIT = 3;

/**
 * Control, format, bidi, zero-width, filler and non-characters, lone surrogates. Not here: white
 * space (it folds), ZWJ and ZWNJ (Devanagari, Malayalam, Persian need them between letters), and
 * variation selectors (Japanese names and emoji need them).
 */
const INVISIBLE =
  /(?![\t-\r\u0085\u200c\u200d\p{VS}])[\p{Cc}\p{Cf}\p{Cs}\p{Noncharacter_Code_Point}\p{DI}]/gu;

/** A variation selector with nothing before it to vary. */
const ORPHAN_SELECTOR = /(?<![\p{L}\p{M}\p{S}\p{Emoji}])\p{VS}|(?<=\p{VS})\p{VS}/gu;

/** A joiner with nothing to join. */
const ORPHAN_JOINER = /(?<![\p{L}\p{M}\p{S}])[\u200c\u200d]/gu;

/** Latin never needs a joiner: there it only hides. */
const LATIN_CLUSTER = /\p{Script=Latin}[\p{M}\u200c\u200d]+/gu;

/**
 * A run of marks, of which the group is kept: more would not fit into a name (200 is `NAME_LIMIT`).
 * Normalizing sorts each run, in time that grows with the square of its length.
 */
const MARKS = /(\p{M}{1,200})\p{M}*/gu;

/** All of Unicode's white space, and the Braille blank, which looks like it. */
const SPACE = /[\s\u0085\u2800]+/gu;

/** The places at which Sheets sees a web address begin: `://` and `www.`. */
const LINK_START = /:(?=\/\/)|\bwww\.(?=[^ .])/giu;

/** Something to call a person by: a letter, a number, or a picture such as an emoji. */
const SUBSTANCE = /(?!\ufffd)[\p{L}\p{N}\p{So}]/u;

/** What services answer where they hold no name, as they would to a program. */
const NO_NAME =
  /^(?:null|nil|none|undefined|nan|n ?[/.]? ?a\.?|unknown(?: (?:name|caller|number|user|person))?|(?:name |no name |no record |record |number |user )?not ?(?:found|available|known|registered|applicable)|no (?:name|data|record|records|result|results|match)(?: found| available)?|anonymous|private(?: number| caller)?|blank|empty|invalid(?: number)?)$/i;

/** What belongs together: a flag, or a character with its marks, selectors and joined pictures. */
const CLUSTER =
  /\p{RI}\p{RI}|.(?:[\p{M}\u200c\u200d\p{Emoji_Modifier}]|(?<=\u200d)[\p{L}\p{Extended_Pictographic}])*/gsu;

/**
 * The name in `raw` as one clean line of at most 200 characters, or null when it holds none.
 * Accepts a text, a list, and objects with a whole name or its parts; everything else is no name. Text without any
 * letter, number or picture ("-", "...", "???") is what people type where they know no name: null.
 * `https://x` becomes `https: //x` and `www.x` becomes `www. x`, because Sheets would make links of
 * them. Capitals are left as they came.
 */
export function cleanName(raw: unknown): string | null {
  const text = textIn(raw, NEST_LIMIT);
  if (text === null) return null;
  const name = cut(withoutApostrophe(unlinked(oneLine(visible(text.slice(0, RAW_LIMIT))))));
  return SUBSTANCE.test(name) && !isNoName(name) ? name : null;
}

/** A word for "no name", perhaps in brackets, or nothing but a phone number. */
function isNoName(name: string): boolean {
  const opened = name.replace(/^[\s"'’([{<*-]+/, '');
  // Looked for at the start of each run of signs alone: else a long run is gone through again and again.
  const bare = opened.replace(/(?<![\s"')\]}>*.!-])[\s"')\]}>*.!-]+$/, '').replace(/[\s_]+/g, ' ');
  return NO_NAME.test(bare) || /^\+?(?:[\s().-]*\p{Nd}){10,15}$/u.test(bare);
}

/** Names of fields without marks and capitals: what holds a whole name, and its parts in order. */
const WHOLE = ['fullname', 'name', 'displayname', 'full', 'value', 'text'];
const PARTS = [
  ['firstname', 'first', 'givenname', 'given', 'forename'],
  ['middlename', 'middle'],
  ['lastname', 'last', 'surname', 'familyname', 'family'],
];

/** More entries of a list than this are no name. */
const LIST_LIMIT = 10;

/** The text in any form of name, no more of each than is looked at; null where there is none. */
function textIn(raw: unknown, depth: number): string | null {
  if (typeof raw === 'string') return raw.slice(0, RAW_LIMIT);
  if (typeof raw !== 'object' || raw === null || depth === 0) return null;
  if (Array.isArray(raw)) return textInList(raw, depth);
  const fields = plainFields(raw);
  const texts = (names: readonly string[]): string[] =>
    names.flatMap((name) => substance(textIn(fields.get(name), depth - 1)));
  const [whole] = texts(WHOLE);
  if (whole !== undefined) return whole;
  const parts = PARTS.flatMap((names) => texts(names).slice(0, 1));
  return parts.length > 0 ? parts.join(' ') : null;
}

/** Single words are the parts of one name; else each entry is a name, and the first is taken. */
function textInList(list: readonly unknown[], depth: number): string | null {
  const texts = list
    .slice(0, LIST_LIMIT)
    .flatMap((entry) => substance(textIn(entry, depth - 1)))
    .map((text) => text.trim());
  const parts = texts.every((text) => !/\s/.test(text));
  return (parts ? texts.join(' ') : texts[0]) || null;
}

function substance(text: string | null): string[] {
  return text !== null && SUBSTANCE.test(text) ? [text] : [];
}

function plainFields(raw: object): Map<string, unknown> {
  return new Map(
    Object.entries(raw).map(([name, value]) => [name.toLowerCase().replace(/[^a-z]/g, ''), value]),
  );
}

const KNOWN: ReadonlySet<string> = new Set([...WHOLE, ...PARTS.flat()]);

/**
 * Returns whether a name holds something, but nothing that can be read as a name: a number, an
 * object of unknown fields. Such a number has a name, perhaps; it was not "not found" (doubt 18).
 */
export function isUnreadable(raw: unknown): boolean {
  return cleanName(raw) === null && holdsSomething(raw, NEST_LIMIT);
}

function holdsSomething(raw: unknown, depth: number): boolean {
  if (typeof raw === 'number' || raw === true) return true;
  if (typeof raw !== 'object' || raw === null) return false;
  const fields = Array.isArray(raw) ? null : plainFields(raw);
  const known = fields === null ? [] : [...fields].filter(([name]) => KNOWN.has(name));
  // Text in a known place was read, and is no name; text in an unknown one may be.
  if (fields !== null && known.length === 0) return [...fields.values()].some(isFilled);
  const entries = fields === null ? (raw as unknown[]) : known.map(([, value]) => value);
  if (depth === 0) return entries.some(isFilled);
  return entries.some((entry) => holdsSomething(entry, depth - 1));
}

function isFilled(value: unknown): boolean {
  if (typeof value === 'string') return SUBSTANCE.test(value);
  if (typeof value !== 'object' || value === null)
    return typeof value === 'number' || value === true;
  return Object.keys(value).length > 0;
}

/** The fields of a record itself that may hold a name, where its `name` holds none. */
const OF_RECORD: ReadonlySet<string> = new Set(['fullname', 'displayname', ...PARTS.flat()]);

/** Returns the name in a record: in its `name`, else in fields beside it; null when there is none. */
export function nameInRecord(record: object): string | null {
  const own = cleanName((record as { name?: unknown }).name);
  if (own !== null) return own;
  const fields = [...plainFields(record)].filter(([name]) => OF_RECORD.has(name));
  return fields.length === 0 ? null : cleanName(Object.fromEntries(fields));
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

/** A spreadsheet takes a leading ' for its own mark and drops it: 't Hooft becomes ’t Hooft. */
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
  // One letter under two hundred marks is still a name; then the marks are cut.
  return (kept || text.slice(0, NAME_LIMIT).replace(/\p{Cs}/u, '')).trimEnd();
}
