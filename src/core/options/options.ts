/** The options of one run. */
import type { Country } from '../phone/read';
import type { NumberForm } from '../phone/wire-form';
import type { Day } from '../status/days';

/** What the user chose for a run. It is saved with the run, so that later executions do the same. */
export interface Options {
  readonly country: Country;
  readonly form: NumberForm;
  /** Whether to send possible landlines, too. */
  readonly landlines: boolean;
  /** Which numbers that have a result are looked up again. Only schedules do so by age. */
  readonly again: 'none' | 'not-found' | 'unconfirmed' | 'all' | Ages;
  /** Whether to replace names that the user typed. Formulas are never replaced. */
  readonly replace: boolean;
  /** `title`: a name that is all upper or all lower case (Latin) gets a capital for each word. */
  readonly capitals: 'as-sent' | 'title';
  readonly callbackUrl: string | null;
}

/** The ages (days) at which a schedule looks numbers up again; null: never. */
export interface Ages {
  /** The day on which ages are computed. */
  readonly on: Day;
  readonly notFound: number | null;
  /** Counts only if the name is still the one we wrote. */
  readonly found: number | null;
}

/** The defaults. */
export const DEFAULT_OPTIONS: Options = {
  country: 'IN',
  form: 'national',
  landlines: false,
  again: 'none',
  replace: false,
  capitals: 'as-sent',
  callbackUrl: null,
};
