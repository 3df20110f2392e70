/** What one program took, from its start. */
export interface Raced {
  readonly kind: string;
  readonly requests: number;
  readonly paid: number;
  readonly flushes: number;
  readonly executions: number;
  /** Virtual milliseconds; null if there is no name, or not all of them. */
  readonly firstName: number | null;
  readonly lastName: number | null;
  /** Numbers that were paid for and lost when an execution was ended at six minutes. */
  readonly lost: number;
  /** Numbers paid for in place of lost ones. */
  readonly again: number;
  /** Numbers paid for when the program was started once more at the end. */
  readonly rerun: number;
  /** Whether every row has an answer. */
  readonly done: boolean;
}
