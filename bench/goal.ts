/** A goal, what was measured for it, and whether it is met. */
export interface Goal {
  readonly about: string;
  readonly goal: string;
  readonly measured: string;
  readonly met: boolean;
  /** If it is missed: the cause. */
  readonly why?: string;
}

/** The result of one part of the bench: its goals, and its chapter of docs/performance.md. */
export interface Part {
  readonly title: string;
  readonly goals: readonly Goal[];
  /** Markdown below the title. */
  readonly text: string;
}
