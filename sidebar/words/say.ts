/** Returns sentences in the user's language. */
import type { Language } from '../../src/protocol';
import { SENTENCES } from './compiled';
import type { Key, ValuesOf } from './table';

type Values<K extends Key> = keyof ValuesOf<K> extends never ? [] : [values: ValuesOf<K>];

export type Say = <K extends Key>(key: K, ...values: Values<K>) => string;

/** Returns a function that returns sentences in this language: `say('find.button', { n: 812 })`. */
export function voice(language: Language): Say {
  return (key, ...[values]) => SENTENCES[language][key]?.(values ?? {}) ?? key;
}
