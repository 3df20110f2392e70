/** What one way took, from the press of the button. */
export interface Raced {
  readonly kind: string;
  readonly requests: number;
  readonly paid: number;
  readonly flushes: number;
  readonly executions: number;
  /** Virtual milliseconds; null where there is none. */
  readonly firstName: number | null;
  readonly lastName: number | null;
  /** Paid for, and gone when an execution was ended at six minutes. */
  readonly lost: number;
  /** Paid for in place of lost ones. */
  readonly again: number;
  /** Paid for when the button was pressed once more after all that. */
  readonly rerun: number;
  /** Every row shows an answer. */
  readonly done: boolean;
}
