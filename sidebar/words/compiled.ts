/**
 * The sentences as functions of their values. In the page this work is done ahead: the build puts
 * what the compiler makes of both tables here (build/messages.mjs).
 */
import MessageFormat from '@messageformat/core';
import { EN } from './en';
import { HI } from './hi';
import type { Key } from './table';

export type Sentence = (values?: Readonly<Record<string, string | number>>) => string;

function compiled(locale: string, table: Readonly<Record<Key, string>>): Record<string, Sentence> {
  const format = new MessageFormat(locale);
  return Object.fromEntries(
    Object.entries(table).map(([key, message]) => [key, format.compile(message) as Sentence]),
  );
}

/** In India's way of writing numbers: 1,00,000. */
export const SENTENCES: Readonly<Record<'en' | 'hi', Readonly<Record<string, Sentence>>>> = {
  en: compiled('en-IN', EN),
  hi: compiled('hi-IN', HI),
};
