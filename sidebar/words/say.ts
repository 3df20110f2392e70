/** Says a sentence in the person's language. */
import type { Language } from '../../src/protocol';
import { grouped } from './numbers';
import { reasonInHindi, TABLES } from './tables';
import type { Word } from './word';

export { TABLES };

type Name = keyof typeof Word;
/** One table per language: a sentence that is missing does not compile. */
export type Words = Readonly<Record<Name, string>>;

/** The English of each word. */
type English = { [K in Name as (typeof Word)[K]]: (typeof TABLES.en)[K] };

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

/** The voice of a language; whole numbers are grouped as in India. */
export function voice(language: Language): Say {
  const sentences: readonly string[] = Object.values(TABLES[language]);
  return (word, ...[values]) => fill(sentences[word] ?? '', values ?? {});
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
  return language === 'en' ? reason : (reasonInHindi(reason) ?? reason);
}
