/** The results of measuring the processor time and memory of core. */
import type { Held } from './held';
import type { Hot } from './profile';
import type { WorkName } from './works';

/** Milliseconds of processor time, and the fraction of the time in which garbage was collected. */
export interface Took {
  readonly ms: number;
  readonly collecting: number;
}

export type Times = readonly (readonly [rows: number, ms: number])[];

export interface Processor {
  /** Milliseconds by rows, up to a hundred thousand. */
  readonly times: Readonly<Partial<Record<WorkName, Times>>>;
  /** The time of the first planning divided by that of the phone library, sorted. */
  readonly factors: readonly number[];
  /** Times at a million rows, each measured in its own process. */
  readonly alone: Partial<Record<WorkName, Took>>;
  readonly held: Partial<Record<WorkName, Held>>;
  /** Times at a thousand rows, each measured in its own process. */
  readonly small: Partial<Record<WorkName, Took>>;
  readonly hot: Partial<Record<WorkName, readonly Hot[]>>;
}

export const SMALL = 1_000;
export const LARGE = 100_000;
export const HUGE = 1_000_000;
/** Work that is drawn in the picture and measured at a million rows. */
export const DRAWN = ['firstPlan', 'planAgain', 'placing'] as const;
/** Work with a line in the table of times. */
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

/** Returns the time in ms; NaN if it was not measured. */
export function msAt({ times, alone }: Processor, work: WorkName, rows: number): number {
  const found = times[work]?.find(([size]) => size === rows)?.[1];
  return found ?? (rows === HUGE ? alone[work]?.ms : undefined) ?? NaN;
}
