/** The sentences as functions of their values. The build replaces this file (build/messages.mjs). */
import MessageFormat from '@messageformat/core';
import { EN } from './en';
import { HI } from './hi';
import type { Key } from './table';

type Sentence = (values?: Readonly<Record<string, string | number>>) => string;

function compiled(locale: string, table: Readonly<Record<Key, string>>): Record<string, Sentence> {
  const format = new MessageFormat(locale);
  return Object.fromEntries(
    Object.entries(table).map(([key, message]) => [key, format.compile(message) as Sentence]),
  );
}

/** The sentences in both languages. Numbers are in India's form: 1,00,000. */
export const SENTENCES: Readonly<Record<'en' | 'hi', Readonly<Record<string, Sentence>>>> = {
  en: compiled('en-IN', EN),
  hi: compiled('hi-IN', HI),
};
