/** Calls about the user's key: test and save it, show its last four characters, remove it. */
import type { Language } from './core/texts/language';
import { readKeyText } from './core/options/request';
import { fail, inView, trouble } from './core/texts/trouble';
import type { Refusal } from './core/ports/naam';
import { forgetKey, lastFour, readKey, storeKey } from './google/properties/keys';
import type { KeyTest } from './naam/client';
import type { KeyView } from './protocol';

/**
 * Tests a pasted key for free, and saves it if Naam accepts it. Throws `key-shape`, `key-refused`, or
 * why Naam gave no answer.
 */
export function connect(
  testKey: (key: string) => KeyTest,
  pasted: unknown,
  language: Language,
): KeyView {
  const key = readKeyText(pasted);
  const test = testKey(key);
  if (test.kind === 'key-refused') return fail('key-refused');
  if (test.kind === 'no-answer') return fail(test.reason);
  storeKey(key);
  return { lastFour: lastFour(key), warning: warningOf(test.refusal, language) };
}

function warningOf(refusal: Refusal | null, language: Language): KeyView['warning'] {
  switch (refusal) {
    case 'bulk-disabled':
    case 'credits-exhausted':
    case 'daily-limit':
      return inView(trouble(refusal), language);
    default:
      return null;
  }
}

/** Removes the key. */
export function forget(): KeyView {
  forgetKey();
  return { lastFour: null, warning: null };
}

/** Returns what the panel shows of the key. */
export function keyView(): KeyView {
  const key = readKey();
  return { lastFour: key === null ? null : lastFour(key), warning: null };
}
