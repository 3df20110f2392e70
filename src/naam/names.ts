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

/** A joiner with nothing to join, or in Latin, which never needs one: there it only hides. */
const ORPHAN_JOINER =
  /(?<![\p{L}\p{M}\p{S}])[\u200c\u200d]|(?<=\p{Script=Latin}[\p{M}\u200c\u200d]*)[\u200c\u200d]/gu;

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
 * Accepts a text, `{"fullName":…}` or `{"name":…}`; everything else is no name. Text without any
 * letter, number or picture ("-", "...", "???") is what people type where they know no name: null.
 * `https://x` becomes `https: //x` and `www.x` becomes `www. x`, because Sheets would make links of
 * them. Capitals are left as they came.
 */
export function cleanName(raw: unknown): string | null {
  const text = textIn(raw, NEST_LIMIT);
  if (text === null) return null;
  const name = cut(unlinked(oneLine(visible(text.slice(0, RAW_LIMIT)))));
  return SUBSTANCE.test(name) && !isNoName(name) ? name : null;
}

/** A word for "no name", perhaps in brackets, or nothing but a phone number. */
function isNoName(name: string): boolean {
  const bare = name.replace(/^[\s"'([{<*-]+|[\s"')\]}>*.!-]+$/g, '').replace(/[\s_]+/g, ' ');
  return NO_NAME.test(bare) || /^\+?(?:[\s().-]*\p{Nd}){10,15}$/u.test(bare);
}

function textIn(raw: unknown, depth: number): string | null {
  if (typeof raw === 'string') return raw;
  if (typeof raw !== 'object' || raw === null || depth === 0) return null;
  const { fullName, name } = raw as { fullName?: unknown; name?: unknown };
  const full = textIn(fullName, depth - 1);
  return full !== null && SUBSTANCE.test(full) ? full : textIn(name, depth - 1);
}

function visible(text: string): string {
  const shown = text.replace(INVISIBLE, '').replace(SPACE, ' ');
  return shown.replace(ORPHAN_SELECTOR, '').replace(ORPHAN_JOINER, '').normalize('NFC');
}

function oneLine(text: string): string {
  return text.replace(SPACE, ' ').trim();
}

function unlinked(text: string): string {
  return text.replace(LINK_START, '$& ');
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
