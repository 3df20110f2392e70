/** The tables of both languages. In the page each is packed until its language is spoken. */
import { EN } from './en';
import { HI, REASONS_IN_HINDI } from './hi';

export const TABLES = { en: EN, hi: HI } as const;

/** Why a number is not sent, in Hindi where it is known. */
export function reasonInHindi(reason: string): string | undefined {
  return REASONS_IN_HINDI[reason];
}
