/** Every way to fail: code, sentence and cure. Compared by code, never by class: errors cross realms. */
import { countOf, type Language } from './language';
import { type Code, TROUBLES } from './troubles-english';
import { TROUBLES_HINDI } from './troubles-hindi';

/** A trouble as plain data: it can be saved, and shown to a person. */
export interface Trouble {
  readonly code: Code;
  readonly about: string | null;
}

export function trouble(code: Code, about: string | null = null): Trouble {
  return { code, about };
}

/** Of these, the detail is a count of numbers. */
const COUNTED: ReadonlySet<Code> = new Set(['unconfirmed', 'went-back']);

/** The sentence and its cure, with the detail in its place. */
export function inWords(
  of: Trouble,
  language: Language = 'en',
): { sentence: string; cure: string } {
  const { sentence, cure } = TROUBLES[of.code];
  const [inHindi, cureInHindi] = TROUBLES_HINDI[of.code];
  const hindi = language === 'hi';
  return {
    sentence: (hindi ? inHindi : sentence).replace('{about}', () => detail(of, language)),
    cure: hindi ? cureInHindi : cure,
  };
}

function detail({ code, about }: Trouble, language: Language): string {
  if (about === null) return language === 'hi' ? 'कुछ नंबर' : 'some numbers';
  return COUNTED.has(code) && /^\d+$/.test(about) ? countOf(Number(about), language) : about;
}

/** True where time alone may end this trouble. */
export function waitingHelps(of: Trouble): boolean {
  return TROUBLES[of.code].remedy === 'waiting';
}

interface Carrier {
  readonly trouble: Trouble;
}

/** Throws a trouble; the message is what a log may hold. */
export function fail(code: Code, about: string | null = null): never {
  const error: Error & Partial<Carrier> = new Error(code);
  throw Object.assign(error, { trouble: trouble(code, about) });
}

/** Whether a thrown thing carries a trouble: by its shape, for errors cross realms. */
export function isTrouble(thrown: unknown): thrown is Carrier {
  return typeof thrown === 'object' && thrown !== null && 'trouble' in thrown;
}

/** What was thrown, as a trouble; what this program does not know is a bug, told as such. */
export function troubleOf(thrown: unknown): Trouble {
  if (isTrouble(thrown)) return thrown.trouble;
  const message = typeof thrown === 'object' && thrown !== null && 'message' in thrown;
  return trouble('bug', String(message ? (thrown as Error).message : thrown).slice(0, 200));
}

/** True for a code of the table: saved state may hold anything. */
export function isCode(text: unknown): text is Code {
  return typeof text === 'string' && Object.prototype.hasOwnProperty.call(TROUBLES, text);
}

/** A trouble with its words, as plain JSON. */
export interface TroubleView {
  readonly code: Code;
  readonly sentence: string;
  readonly cure: string;
}

/** A trouble with its sentence and cure. */
export function inView(of: Parameters<typeof inWords>[0], language: Language): TroubleView {
  return { code: of.code, ...inWords(of, language) };
}
