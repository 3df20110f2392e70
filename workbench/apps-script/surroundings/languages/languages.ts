import { HINDI } from './hindi';
import { JAPANESE } from './japanese';
import { PATTERNS, type Rendering } from './patterns';
import { PORTUGUESE } from './portuguese';
import { SPANISH } from './spanish';

const RENDERINGS = {
  hi: HINDI,
  ja: JAPANESE,
  pt: PORTUGUESE,
  es: SPANISH,
} as const satisfies Record<string, Rendering>;

type Translated = keyof typeof RENDERINGS;

/** The language of the account, in which Google writes exceptions. [71134449417, 31877918557, 70982514725; ErrorHandler] */
export type ExceptionLanguage = 'en-US' | 'en-GB' | Translated;

/** Languages in which no text is English. */
export const TRANSLATED = Object.keys(RENDERINGS) as Translated[];

export const EXCEPTION_LANGUAGES: readonly ExceptionLanguage[] = ['en-US', 'en-GB', ...TRANSLATED];

/** Matches what is the same in every language: addresses, names of methods, scopes, cells, services, numbers. */
const UNTRANSLATED =
  /https?:\/\/\S+|[A-Za-z]\w*(?:\.\w+)+|\b[A-Z]{1,3}\d+(?::[A-Z]{1,3}\d+)?\b|\burlfetch\b|\bDNS\b|\b\d+\b/g;

/** Translates one of Google's English texts to the language of an account. */
export function inLanguage(text: string, language: ExceptionLanguage): string {
  if (language === 'en-US') return text;
  if (language === 'en-GB')
    return text.replace(/uthorization is required/, 'uthorisation is required');
  const rendering = RENDERINGS[language];
  for (const name of Object.keys(PATTERNS) as (keyof typeof PATTERNS)[])
    if (PATTERNS[name].test(text)) return text.replace(PATTERNS[name], rendering[name]);
  const kept = text.match(UNTRANSLATED) ?? [];
  return rendering.other.replace('$1', kept.join(' '));
}
