/** Troubles: what can go wrong, as data and in words. They are compared by code, because errors cross realms. */
import { countOf, type Language } from './language';
import { type Code, TROUBLES } from './troubles-english';
import { TROUBLES_HINDI } from './troubles-hindi';

/** A trouble as plain data, to be saved and shown. */
export interface Trouble {
  readonly code: Code;
  readonly about: string | null;
}

/** Returns a trouble. `about`: the detail for `{about}` in its sentence. */
export function trouble(code: Code, about: string | null = null): Trouble {
  return { code, about };
}

/** Codes whose detail is a count of numbers. */
const COUNTED: ReadonlySet<Code> = new Set(['unconfirmed', 'went-back', 'no-room']);

/** Returns whether the user has to decide about a request that Naam may have received. */
export function isUnconfirmed(code: Code): boolean {
  return code === 'unconfirmed' || code === 'unconfirmed-answer' || code === 'unconfirmed-broken';
}

/** Returns what happened, with the detail filled in, and what to do. */
export function inWords(
  of: Trouble,
  language: Language = 'en',
): { sentence: string; cure: string } {
  const english = TROUBLES[of.code];
  const [sentence, cure] =
    language === 'hi' ? TROUBLES_HINDI[of.code] : [english.sentence, english.cure];
  return { sentence: filledIn(sentence, of, language), cure };
}

/** A sentence with `{count}` has a detail that begins with it. */
function filledIn(sentence: string, of: Trouble, language: Language): string {
  const [, count, rest] = /^(\d+) (.*)$/s.exec(of.about ?? '') ?? [];
  if (count === undefined || rest === undefined || !sentence.includes('{count}'))
    return sentence.replace('{about}', () => detail(of, language));
  return sentence
    .replace('{count}', countOf(Number(count), language))
    .replace('{about}', () => rest);
}

function detail({ code, about }: Trouble, language: Language): string {
  if (about === null) return language === 'hi' ? 'कुछ नंबर' : 'some numbers';
  return COUNTED.has(code) && /^\d+$/.test(about) ? countOf(Number(about), language) : about;
}

/** Returns whether a run continues after this trouble without the user. */
export function waitingHelps(of: Trouble): boolean {
  return TROUBLES[of.code].remedy === 'waiting';
}

/** Returns whether the sheet or the columns of a table are gone. */
export function isTableGone({ code }: Trouble): boolean {
  return code === 'sheet-gone' || code === 'column-gone';
}

/** Throws a trouble. The message of the error is only its code, so that it can be logged. */
export function fail(code: Code, about: string | null = null): never {
  throw Object.assign(new Error(code), { trouble: trouble(code, about) });
}

/** Returns whether a thrown value carries a trouble. It looks at the shape, because errors cross realms. */
export function isTrouble(thrown: unknown): thrown is { readonly trouble: Trouble } {
  return typeof thrown === 'object' && thrown !== null && 'trouble' in thrown;
}

/** Calls `act`, and ignores a trouble that it throws. */
export function ignoringTroubles(act: () => void): void {
  try {
    act();
  } catch (thrown) {
    if (!isTrouble(thrown)) throw thrown;
  }
}

/** Returns a thrown value as a trouble. Anything unknown is a `bug`, with the first 200 characters of its message. */
export function troubleOf(thrown: unknown): Trouble {
  if (isTrouble(thrown)) return thrown.trouble;
  return trouble('bug', messageOf(thrown).slice(0, 200));
}

/** Returns the message of a thrown error, or any other thrown value as text. */
export function messageOf(thrown: unknown): string {
  const has = typeof thrown === 'object' && thrown !== null && 'message' in thrown;
  return String(has ? thrown.message : thrown);
}

/** Returns whether a text is a known code. Saved state can contain anything. */
export function isCode(text: unknown): text is Code {
  return typeof text === 'string' && Object.prototype.hasOwnProperty.call(TROUBLES, text);
}

/** A trouble with its words, as plain JSON. */
export interface TroubleView {
  readonly code: Code;
  readonly sentence: string;
  readonly cure: string;
}

/** Returns a trouble with its words. */
export function inView(of: Trouble, language: Language): TroubleView {
  return { code: of.code, ...inWords(of, language) };
}
