/** One goal of the measurement, and whether it is met. */
export interface Goal {
  readonly about: string;
  readonly goal: string;
  readonly measured: string;
  readonly met: boolean;
  /** Where it is missed: the cause, for which a profile stands beside it. */
  readonly why?: string;
}

/** What one part of the measurement came to: its goals, and its chapter of docs/performance.md. */
export interface Part {
  readonly title: string;
  readonly goals: readonly Goal[];
  /** Markdown below the title. */
  readonly text: string;
}
