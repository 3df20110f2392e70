/** The languages of the tests: the panel's sentences, and Google's words in that language. */
import type { BrowserContextOptions } from 'playwright-core';
import { type Say, voice } from '../../sidebar/words/say';
import { MENU_WORDS, type MenuWords } from '../../src/core/texts/menu';
import { THOROUGH } from '../thorough';

export interface Tongue {
  readonly language: 'en' | 'hi';
  readonly say: Say;
  readonly menu: MenuWords;
  /** Of the page's address. */
  readonly query: string;
  readonly options: BrowserContextOptions;
}

const tongue = (language: Tongue['language']): Tongue => ({
  language,
  say: voice(language),
  menu: MENU_WORDS[language],
  query: `?language=${language}`,
  options: { locale: `${language}-IN` },
});

export const ENGLISH = tongue('en');
export const HINDI = tongue('hi');

/** For `it.each`: what must be seen in both languages each time. */
export const TONGUES = [
  ['English', ENGLISH],
  ['Hindi', HINDI],
] as const;

/**
 * For `it.each`: a long story is played in one language by the gate, so that between them they see
 * each view in both, and in both languages when thorough.
 */
export const usually = (one: Tongue): (typeof TONGUES)[number][] =>
  TONGUES.filter(([, tongue]) => THOROUGH || tongue === one);
