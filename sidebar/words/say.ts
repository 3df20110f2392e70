/** Says a sentence in the person's language. */
import type { Language } from '../../src/protocol';
import { EN } from './en';
import { HI, REASONS_IN_HINDI } from './hi';
import { grouped } from './numbers';
import type { Word } from './word';

type Name = keyof typeof Word;
/** One table per language: a sentence that is missing does not compile. */
export type Words = Readonly<Record<Name, string>>;

/** The English of each word. */
type English = { [K in Name as (typeof Word)[K]]: (typeof EN)[K] };

/** The names in braces of a sentence. */
type Hole<T extends string> = T extends `${string}{${infer H}}${infer Rest}`
  ? (H extends `${infer N}:${string}` ? N : H) | Hole<Rest>
  : never;

/** Sentences without a value in them. */
export type Plain = { [K in Word]: [Hole<English[K]>] extends [never] ? K : never }[Word];

type Values<K extends Word> = [Hole<English[K]>] extends [never]
  ? []
  : [Readonly<Record<Hole<English[K]>, string | number>>];

export type Say = <K extends Word>(word: K, ...values: Values<K>) => string;

/** The sentences in the order of their words. */
const SENTENCES: Readonly<Record<Language, readonly string[]>> = {
  en: Object.values(EN),
  hi: Object.values(HI),
};

/** The voice of a language; whole numbers are grouped as in India. */
export function voice(language: Language): Say {
  return (word, ...[values]) => fill(SENTENCES[language][word] ?? '', values ?? {});
}

function fill(sentence: string, values: Readonly<Record<string, string | number>>): string {
  return sentence.replace(
    /\{(\w+)(?::([^|}]*)\|([^}]*))?\}/g,
    (_, name: string, one?: string, many?: string) => {
      const value = values[name] ?? '';
      if (one !== undefined) return (value === 1 ? one : many) ?? '';
      return typeof value === 'number' ? grouped(value) : value;
    },
  );
}

/** Why a number is not sent, as the status cell says it; in Hindi too where it is known. */
export function reasonIn(language: Language, reason: string): string {
  return language === 'en' ? reason : (REASONS_IN_HINDI[reason] ?? reason);
}
