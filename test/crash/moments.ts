/** What the laws see: each call of the program at the ports, and each end of a story. */
import type { PageRequest, Submitted } from '../../src/core/ports/naam';
import type { RowWrite, Rows } from '../../src/core/ports/cells';
import type { TroubleView } from '../../src/core/texts/trouble';
import type { Access } from './outside-naam';
import type { Outside } from './outside';
import type { Overwritten } from './outside-sheet';

/** One execution of the script, and what it has seen so far. */
export interface Execution extends Access {
  readonly id: string;
  /** The entry point. */
  readonly act: string;
  began: number;
  /** Calls it made so far. */
  calls: number;
  /** Killed: every later call of it is refused. */
  dead: boolean;
  /** Killed by Google, because it did not end by itself. */
  overdue: boolean;
  /** What it read of the sheet last, after how many edits of the person. */
  rows: Rows | null;
  edits: number;
  /** All that it read of the sheet. */
  readonly reads: Rows[];
  /** Time lost through no fault of its own (ms). */
  held: number;
  /** The batch whose intent it saved last. */
  batch: number;
}

/** An execution reads the sheet, after so many edits of the person. */
export function see(by: Execution, rows: Rows, edits: number): void {
  by.rows = rows;
  by.edits = edits;
  by.reads.push(rows);
}

/** A request that left for Naam. */
export interface Sent extends Access {
  readonly run: string;
  readonly batch: number;
  readonly execution: string;
  /** Ten digits each. */
  readonly numbers: readonly string[];
  /** What Naam keeps of it; null where it made no job of it. */
  readonly id: string | null;
  /** What the program was told. */
  readonly reply: Submitted;
  /**
   * `open`: sent, and no execution that lived has saved what came of it. A `lost` reply stays
   * unknown until the person has `spoken`.
   */
  fate: 'open' | 'saved' | 'lost' | 'spoken';
}

export type Moment =
  /** Before Naam sees it. */
  | { readonly kind: 'submit'; readonly by: Execution; readonly numbers: readonly string[] }
  | { readonly kind: 'poll'; readonly by: Execution; readonly requests: readonly PageRequest[] }
  /** Just made. */
  | {
      readonly kind: 'write';
      readonly by: Execution;
      readonly rows: Rows;
      readonly writes: readonly RowWrite[];
      readonly over: readonly Overwritten[];
    }
  /** Before the store changes; a `value` of null removes. */
  | {
      readonly kind: 'save';
      readonly by: Execution;
      readonly key: string;
      readonly value: string | null;
    }
  /** A person is told that something failed. */
  | { readonly kind: 'told'; readonly by: Execution; readonly trouble: TroubleView }
  /** An execution is over, dead or alive. */
  | { readonly kind: 'over'; readonly by: Execution }
  /** The story is. */
  | { readonly kind: 'end'; readonly ended: boolean };

/** Gives null, or what is wrong. */
export type Law = (moment: Moment, outside: Outside) => string | null;
