/** What was measured of core's works. */
import type { Held } from './held';
import type { Hot } from './profile';
import type { WorkName } from './works';

/** Milliseconds of processor, and the part of the time in which garbage was collected. */
export interface Took {
  readonly ms: number;
  readonly collecting: number;
}

export type Times = readonly (readonly [rows: number, ms: number])[];

export interface Processor {
  /** Milliseconds by rows, up to a hundred thousand. */
  readonly times: Readonly<Partial<Record<WorkName, Times>>>;
  /** The first planning in times of the phone library, each measured beside it, in order. */
  readonly factors: readonly number[];
  /** Works on a million rows, each in a process of its own. */
  readonly alone: Partial<Record<WorkName, Took>>;
  readonly held: Partial<Record<WorkName, Held>>;
  /** The works that are drawn on a thousand rows, each in a process of its own. */
  readonly small: Partial<Record<WorkName, Took>>;
  readonly hot: Partial<Record<WorkName, readonly Hot[]>>;
}

export const SMALL = 1_000;
export const LARGE = 100_000;
export const HUGE = 1_000_000;
/** Works that are drawn, and run on a million rows. */
export const DRAWN = ['firstPlan', 'planAgain', 'placing'] as const;
/** Works with a line in the table. */
export const SHOWN = [
  'library',
  'parsing',
  'firstPlan',
  'planAgain',
  'marking',
  'queueing',
  'placing',
  'checking',
] as const satisfies readonly WorkName[];

export function msAt({ times, alone }: Processor, work: WorkName, rows: number): number {
  const found = times[work]?.find(([size]) => size === rows)?.[1];
  return found ?? (rows === HUGE ? alone[work]?.ms : undefined) ?? NaN;
}
