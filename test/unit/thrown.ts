/** Troubles in tests: what an act throws, and what Google or the sheet may say no with. */
import { trouble, troubleOf } from '../../src/core/texts/trouble';
import { type Code } from '../../src/core/texts/troubles-english';

/** The trouble that this throws. */
export function thrownBy(act: () => unknown): [code: Code, about: string | null] | null {
  try {
    act();
    return null;
  } catch (thrown) {
    const { code, about } = troubleOf(thrown);
    return [code, about];
  }
}

/** Google, or the sheet, says no. */
export function troubled(code: Code, about: string | null = null): Error {
  return Object.assign(new Error(code), { trouble: trouble(code, about) });
}
