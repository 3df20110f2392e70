/** What a person chose for a run; saved with it. */
import type { Country } from '../phone/read';
import type { NumberForm } from '../phone/wire-form';
import type { Day } from '../status/days';

/** What a person chose for a run; saved with it, so that a later execution does the same. */
export interface Options {
  readonly country: Country;
  readonly form: NumberForm;
  /** Sends the numbers that are possibly landlines too. */
  readonly landlines: boolean;
  /** Outcomes that are asked again: in a manual run none grows old by itself. */
  readonly again: 'none' | 'not-found' | 'unconfirmed' | 'all' | Ages;
  /** Names that a person typed are replaced, too; never a formula. */
  readonly replace: boolean;
  /** `title`: names all in capitals or all in small Latin letters get a capital for each word. */
  readonly capitals: 'as-sent' | 'title';
  readonly callbackUrl: string | null;
}

/** Outcomes of so many days are asked again; null: these are not. Only schedules do so. */
export interface Ages {
  /** The day on which it is judged. */
  readonly on: Day;
  readonly notFound: number | null;
  /** Only where the name is still ours: a person's own is never replaced by age. */
  readonly found: number | null;
}

/** What holds where a person chose nothing. */
export const USUAL: Options = {
  country: 'IN',
  form: 'national',
  landlines: false,
  again: 'none',
  replace: false,
  capitals: 'as-sent',
  callbackUrl: null,
};
