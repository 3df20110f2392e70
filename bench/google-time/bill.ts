/** Adds up what a run cost at Google, from the tracks of its executions. */
import { costOf } from '../../workbench/apps-script/surroundings/cost';
import { QUOTA } from '../../workbench/apps-script/surroundings/user';
import type { Outcome } from '../journey/journey';
import type { Purpose } from '../journey/purpose';
import type { Track } from '../journey/tape';

export interface Bill {
  readonly executions: number;
  /** All service calls; those that Google's servers answer; and of these, the writes of changed cells. */
  readonly calls: number;
  readonly answered: number;
  readonly writeCalls: number;
  readonly flushes: number;
  /** The executions that wrote cells, in order of time. */
  readonly writing: readonly Writing[];
  readonly properties: number;
  readonly fetches: number;
  readonly triggerMs: number;
  readonly took: number;
  readonly firstName: number;
  readonly lastSubmit: number;
  readonly longest: number;
  /** Virtual milliseconds and calls by method, the most expensive first. */
  readonly spent: readonly (readonly [method: string, ms: number, calls: number])[];
}

/** The purposes of the reads of whole columns and of the flushes of one execution. */
export interface Writing {
  readonly reads: readonly Purpose[];
  readonly flushes: readonly Purpose[];
}

const PROPERTY = /^Properties\./;
const WRITE = /^Range\.(setValue|setValues)$/;
const FORMAT = /^Range\.setNumberFormat$/;
const FETCH = /^UrlFetchApp\./;

/** Whether a server answers the call: it has a price. Calls on local objects, such as a range or a reply, have none. */
const isAnswered = (name: string): boolean =>
  costOf(name, 1) > 0 || FETCH.test(name) || name === 'SpreadsheetApp.flush';

/** Returns what a run on a sheet of so many rows cost. Times are in virtual milliseconds. */
export function billOf(outcome: Outcome, rows: number): Bill {
  const { tracks, requests, took, firstName, lastSubmit } = outcome;
  const calls = sum(tracks, () => true);
  const writes = sum(tracks, (name) => WRITE.test(name));
  const formats = sum(tracks, (name) => FORMAT.test(name));
  return {
    executions: tracks.length,
    calls,
    answered: sum(tracks, isAnswered),
    writeCalls: writes + formats,
    flushes: sum(tracks, (name) => name === 'SpreadsheetApp.flush'),
    writing: tracks.filter(({ flushedAt }) => flushedAt.length > 0).map((t) => writingOf(t, rows)),
    properties: sum(tracks, (name) => PROPERTY.test(name)),
    fetches: requests.length,
    triggerMs: outcome.triggerMs,
    took,
    firstName,
    lastSubmit,
    longest: Math.max(0, ...tracks.map(({ tookMs }) => tookMs)),
    spent: dearest(tracks),
  };
}

function sum(tracks: readonly Track[], counts: (name: string) => boolean): number {
  let total = 0;
  for (const { calls } of tracks)
    for (const [name, count] of Object.entries(calls)) if (counts(name)) total += count;
  return total;
}

/** Counts a read as one of the columns if it has at least as many cells as the sheet has rows. */
function writingOf({ reads, flushes }: Track, rows: number): Writing {
  const whole = reads.filter(({ cells }) => cells >= rows);
  return { reads: whole.map(({ purpose }) => purpose), flushes };
}

function dearest(tracks: readonly Track[]): Bill['spent'] {
  const ms = new Map<string, number>();
  for (const { spent } of tracks)
    for (const [name, cost] of Object.entries(spent)) ms.set(name, (ms.get(name) ?? 0) + cost);
  return [...ms]
    .sort((a, b) => b[1] - a[1])
    .map(([name, cost]) => [name, cost, sum(tracks, (one) => one === name)]);
}

/** Whether the run fits into the daily quotas of a consumer account. */
export function inQuota({ fetches, properties, triggerMs }: Bill): boolean {
  const { consumer } = QUOTA;
  return (
    fetches <= consumer.fetches &&
    properties <= consumer.properties &&
    triggerMs <= consumer.triggerMs
  );
}
