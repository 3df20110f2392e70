/** The goals of issue 8 for Google's services, in its words, each over all scenes that it is about. */
import { EXECUTION_START, FLUSH } from '../../workbench/apps-script/surroundings/cost';
import type { Goal } from '../goal';
import { figure, minutes } from '../page/markdown';
import { inQuota, type Bill, type Writing } from './bill';
import type { Scene } from './scene';

const MOST_CALLS = 12;
const MOST_FLUSHES = 2;
const MOST_READS = 1;
export const MOST_EXECUTIONS = 3;
/** After this time (ms) the add-on ends an execution itself, well before Google would. */
const BUDGET = 270_000;
/** Scenes with at least so many rows are judged. */
const LARGE = 100_000;

export interface Billed {
  readonly scene: Scene;
  readonly bill: Bill;
}

const perThousand = (calls: number, { scene }: Billed): number =>
  (calls * 1_000) / scene.column.rows;

/** Returns the service calls per thousand rows, without the writes of changed cells. */
export const callsPerThousand = (one: Billed): number =>
  perThousand(one.bill.calls - one.bill.writeCalls, one);

/** Returns the calls per thousand rows that Google's servers answer, without the writes of changed cells. */
export const answeredPerThousand = (one: Billed): number =>
  perThousand(one.bill.answered - one.bill.writeCalls, one);

export function googleGoals(all: readonly Billed[]): Goal[] {
  const large = all.filter(({ scene }) => scene.column.rows >= LARGE);
  const fast = large.filter(({ scene }) => scene.way === 'panel');
  return [
    ...writingGoals(large),
    callsGoal(large, fast),
    ...timeGoals(large, fast),
    quotaGoal(all),
  ];
}

function writingGoals(large: readonly Billed[]): Goal[] {
  const writing = large.flatMap(({ bill }) => bill.writing);
  const judged = (of: (one: Writing) => number, most: number, words: string): string => {
    const kept = writing.filter((one) => of(one) <= most).length;
    const worst = Math.max(...writing.map(of));
    return `${worst} at worst; ${kept} of ${writing.length} executions ${words}`;
  };
  const reads = ({ reads }: Writing): number => reads.length;
  const flushes = ({ flushes }: Writing): number => flushes.length;
  return [
    {
      about: 'Reads of the columns per execution that writes, 100,000 rows',
      goal: 'one',
      measured: judged(reads, MOST_READS, 'with one'),
      met: writing.every((one) => reads(one) <= MOST_READS),
      why: `One isn't enough: law 2 requires a read before each write, law 1 one after it, and law 5 one at the end,
  so that no undo is missed. If Naam is fast, the whole run is one execution, and names come early, in
  more than one write. The table by purpose below lists the reads.`,
    },
    {
      about: 'Flushes per execution that writes, 100,000 rows',
      goal: `at most ${MOST_FLUSHES}`,
      measured: judged(flushes, MOST_FLUSHES, `with at most ${MOST_FLUSHES}`),
      met: writing.every((one) => flushes(one) <= MOST_FLUSHES),
      why: `An execution with a whole run inserts the columns, marks the rows before anything is paid, writes the
  first names early and others each minute, and a note. Each of these is flushed so that it can be read
  back, or so that Google reports a failure at once. The table by purpose below lists the flushes.`,
    },
  ];
}

function callsGoal(large: readonly Billed[], fast: readonly Billed[]): Goal {
  const worst = (of: (one: Billed) => number, among: readonly Billed[]): string =>
    figure(Math.max(...among.map(of)), 1);
  const both = (among: readonly Billed[]): string =>
    `${worst(callsPerThousand, among)} of all, ${worst(answeredPerThousand, among)} that Google's servers answer`;
  return {
    about: 'Calls for 1,000 rows besides the writes of changed runs, 100,000 rows',
    goal: `at most ${MOST_CALLS}`,
    measured: `Naam fast: ${both(fast)}; at worst: ${both(large)}`,
    met: large.every((one) => callsPerThousand(one) <= MOST_CALLS),
    why: `Many calls are on local objects (a range, a reply, a sheet's ID), which have no price in the cost model.
  Most others are properties: what is sent is saved before and after each request (laws 3 and 5), and
  before each request that spends credits, the key is read and a pause is looked for.`,
  };
}

function timeGoals(large: readonly Billed[], fast: readonly Billed[]): Goal[] {
  const executions = Math.max(...fast.map(({ bill }) => bill.executions));
  const longest = Math.max(...large.map(({ bill }) => bill.longest));
  return [
    {
      about: 'Longest execution, writes at 0.4 and at 5 ms, 100,000 rows',
      goal: `within the budget of ${BUDGET / 1_000} s`,
      measured: minutes(longest),
      met: longest <= BUDGET + EXECUTION_START.ms + FLUSH.ms,
    },
    {
      about: 'Executions for 100,000 rows, Naam fast',
      goal: `at most ${MOST_EXECUTIONS}`,
      measured: String(executions),
      met: executions <= MOST_EXECUTIONS,
    },
    {
      about: 'First names in the sheet, 100,000 rows',
      goal: 'before the last batch is sent',
      measured: large
        .map(({ bill }) => `${minutes(bill.firstName)} (last submit ${minutes(bill.lastSubmit)})`)
        .join('; '),
      met: large.every(({ bill }) => bill.firstName < bill.lastSubmit),
      why: 'If Naam is slow and the panel is closed, everything is sent long before the first result is ready.',
    },
  ];
}

function quotaGoal(all: readonly Billed[]): Goal {
  const most = (of: (bill: Bill) => number): number => Math.max(...all.map(({ bill }) => of(bill)));
  return {
    about: "A consumer account's daily quotas",
    goal: 'never exceeded',
    measured: `${figure(most(({ fetches }) => fetches))} fetches, ${figure(most(({ properties }) => properties))} property operations, ${minutes(most(({ triggerMs }) => triggerMs))} of triggers at most`,
    met: all.every(({ bill }) => inQuota(bill)),
  };
}
