/** Observes which syntax Apps Script parses. It is tried as text, because a syntax error would end the whole script. */
import { see } from './notes';

export function seeLanguage(): void {
  parses('textAsCode', 'return 1;');
  parses('classFields', 'class A { x = 1; static y = 2; }');
  parses('privateNames', 'class A { #x = 1; m() { return this.#x; } }');
  parses('lookbehind', 'return /(?<=a)b/.test("ab");');
  parses('unicodeProperties', 'return /\\p{DI}\\p{VS}\\p{RI}\\p{Emoji_Modifier}/u;');
  parses('logicalAssignment', 'let a; a ??= 1;');
}

function parses(key: string, code: string): void {
  see(key, () => {
    try {
      // Only the texts above are run, nothing from outside.
      // eslint-disable-next-line @typescript-eslint/no-implied-eval
      new Function(code);
      return 'yes';
    } catch (thrown) {
      return `no: ${(thrown as Error).message}`;
    }
  });
}
