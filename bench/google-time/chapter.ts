/** Google's time by the cost model, as a chapter with its goals. */
import { EXECUTION_START, FETCH_OVERHEAD, FLUSH } from '../../workbench/apps-script/cost';
import type { Goal, Part } from '../goal';
import { figure, minutes, table } from '../page/markdown';
import type { Hot } from '../processor/profile';
import { inQuota, type Bill } from './bill';
import type { Scene } from './scene';

/** The goals of issue 8. */
export const MOST_CALLS = 12;
export const MOST_FLUSHES = 2;
/** One to see what is to be written, one to see where it landed, one that nothing went back. */
export const MOST_READS = 3;
export const MOST_EXECUTIONS = 3;
/** The add-on's own end of an execution, well before Google's (ms). */
const BUDGET = 270_000;

export interface Billed {
  readonly scene: Scene;
  readonly bill: Bill;
}

/** Calls to Google's servers for a thousand rows, besides the writes of changed runs. */
export function callsPerThousand({ scene, bill }: Billed): number {
  return ((bill.answered - bill.writeCalls) * 1_000) / scene.column.rows;
}

export function googleChapter(all: readonly Billed[], hot: readonly Hot[]): Part {
  const fast = all.filter(({ scene }) => scene.way === 'panel');
  const [large] = fast;
  const most = (of: (one: Billed) => number): number => Math.max(...fast.map(of));
  const flushes = Math.max(...all.map(({ bill }) => bill.flushesLater));
  const reads = Math.max(...all.map(({ bill }) => bill.readsLater));
  const calls = most(callsPerThousand);
  const executions = most(({ bill }) => bill.executions);
  const longest = most(({ bill }) => bill.longest);
  const early = fast.every(({ bill }) => bill.firstName < bill.lastSubmit);
  const goals: Goal[] = [
    {
      about: 'Reads of the columns in an execution that collects',
      goal: '1, 1 to see where it landed, 1 at the end of the run',
      measured: String(reads),
      met: reads <= MOST_READS,
    },
    {
      about: 'Flushes in an execution that collects',
      goal: `at most ${MOST_FLUSHES}`,
      measured: String(flushes),
      met: flushes <= MOST_FLUSHES,
    },
    {
      about: 'Calls to Google for 1,000 rows, writes of changed runs apart',
      goal: `at most ${MOST_CALLS}`,
      measured: figure(calls, 1),
      met: calls <= MOST_CALLS,
    },
    {
      about: 'Longest execution, writes at 0.4 and at 5 ms',
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
      about: 'First names in the sheet',
      goal: 'before the last batch is sent',
      measured: large
        ? `after ${minutes(large.bill.firstName)}; last submit after ${minutes(large.bill.lastSubmit)}`
        : '',
      met: early,
    },
    {
      about: "A consumer account's daily quotas",
      goal: 'never exceeded',
      measured: `${figure(most(({ bill }) => bill.fetches))} fetches, ${figure(most(({ bill }) => bill.properties))} property operations at most`,
      met: all.every(({ bill }) => inQuota(bill)),
    },
  ];
  return { title: "Google's time, by the cost model", goals, text: text(all, hot) };
}

function text(all: readonly Billed[], hot: readonly Hot[]): string {
  const names = all.map(({ scene }) => scene.name);
  const line = (name: string, of: (one: Billed) => string): string[] => [name, ...all.map(of)];
  const lines = [
    line('rows', ({ scene }) => figure(scene.column.rows)),
    line('ms a write', ({ scene }) => String(scene.writeMs)),
    line('executions', ({ bill }) => figure(bill.executions)),
    line('service calls', ({ bill }) => figure(bill.calls)),
    line("… of them to Google's servers", ({ bill }) => figure(bill.answered)),
    line('… of these writes of changed runs', ({ bill }) => figure(bill.writeCalls)),
    line('calls to Google for 1,000 rows without those', (one) => figure(callsPerThousand(one), 1)),
    line('reads of the columns, most in one execution', ({ bill }) => figure(bill.readsAtOnce)),
    line('flushes', ({ bill }) => figure(bill.flushes)),
    line('flushes, most in one execution', ({ bill }) => figure(bill.flushesAtOnce)),
    line('property operations', ({ bill }) => figure(bill.properties)),
    line('fetches', ({ bill }) => figure(bill.fetches)),
    line('first name', ({ bill }) => minutes(bill.firstName)),
    line('last submit', ({ bill }) => minutes(bill.lastSubmit)),
    line('end', ({ bill }) => minutes(bill.took)),
    line('longest execution', ({ bill }) => minutes(bill.longest)),
    line('virtual seconds for 1,000 rows', ({ bill, scene }) =>
      figure(bill.took / scene.column.rows, 2),
    ),
    line('trigger time', ({ bill }) => minutes(bill.triggerMs)),
  ];
  return `Prices are those of \`workbench/apps-script/cost.ts\`, each with its source: an execution's start ${EXECUTION_START.ms} ms,
a flush ${FLUSH.ms} ms, a request ${FETCH_OVERHEAD.ms} ms beside its way. An unflushed write costs between 0.4 and 5 ms by
published numbers, so both are run. 1,000 numbers a batch, as is known from a sheet before; 1,000
records a page. Fast: a batch is ready after 3 s and 5 ms a number. The look before the press is
not in these counts. What has no price is an object at hand (a range, a reply, a sheet's id): it is
in the first line of calls, and in no other.

An execution that holds the whole run reads and flushes more often than one that only collects: it
looks at the sheet, inserts the columns, marks the rows and sees them marked before anything is
sent, writes the first names as soon as they are there, others each minute, and the note. Each write
is read for and read back, and the end of a run looks once more, lest an undo meanwhile be missed:
these are laws 2 and 5, and not for sale.

${table(['', ...names], lines)}

Where the virtual time of the first of these goes:

${table(['method', 'seconds', 'calls'], spentRows(all[0]))}

Where the script's own processor time goes in such a run, which no clock here counts: ${hot
    .map(({ name, share }) => `\`${name}\` ${Math.round(share * 100)} %`)
    .join(', ')}.`;
}

function spentRows(one: Billed | undefined): string[][] {
  const TOP = 12;
  const spent = one?.bill.spent ?? [];
  return spent
    .slice(0, TOP)
    .map(([name, ms, calls]) => [`\`${name}\``, figure(ms / 1_000, 1), figure(calls)]);
}
