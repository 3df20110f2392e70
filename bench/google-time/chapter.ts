/** Google's time by the cost model, as a chapter with its goals. */
import {
  EXECUTION_START,
  FETCH_OVERHEAD,
  FLUSH,
} from '../../workbench/apps-script/surroundings/cost';
import type { Part } from '../goal';
import { figure, minutes, table } from '../page/markdown';
import type { Hot } from '../processor/profile';
import type { Writing } from './bill';
import { answeredPerThousand, callsPerThousand, googleGoals, type Billed } from './goals';
import { tighterGoals } from './tighter-goals';
import { purposesTable } from './purposes';

export function googleChapter(all: readonly Billed[], hot: readonly Hot[]): Part {
  return {
    title: "Google's time, by the cost model",
    goals: [...googleGoals(all), ...tighterGoals(all)],
    text: text(all, hot),
  };
}

/** The table of all scenes: it is held against the program by a test. */
export function scenesTable(all: readonly Billed[]): string {
  const line = (name: string, of: (one: Billed) => string): string[] => [name, ...all.map(of)];
  return table(
    ['', ...all.map(({ scene }) => scene.name)],
    [
      line('rows', ({ scene }) => figure(scene.column.rows)),
      line('ms a write', ({ scene }) => String(scene.writeMs)),
      line('executions', ({ bill }) => figure(bill.executions)),
      line('… of these wrote cells', ({ bill }) => figure(bill.writing.length)),
      line('service calls', ({ bill }) => figure(bill.calls)),
      line("… of them to Google's servers", ({ bill }) => figure(bill.answered)),
      line('… of these writes of changed runs', ({ bill }) => figure(bill.writeCalls)),
      line('calls for 1,000 rows without those', (one) => figure(callsPerThousand(one), 1)),
      line("… to Google's servers", (one) => figure(answeredPerThousand(one), 1)),
      line('reads of the columns, most in one execution', ({ bill }) => most(bill.writing, READS)),
      line('… most in a later one', ({ bill }) => most(bill.writing.slice(1), READS)),
      line('flushes', ({ bill }) => figure(bill.flushes)),
      line('flushes, most in one execution', ({ bill }) => most(bill.writing, FLUSHES)),
      line('… most in a later one', ({ bill }) => most(bill.writing.slice(1), FLUSHES)),
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
    ],
  );
}

const READS = ({ reads }: Writing): number => reads.length;
const FLUSHES = ({ flushes }: Writing): number => flushes.length;

function most(writing: readonly Writing[], of: (one: Writing) => number): string {
  return writing.length === 0 ? '–' : figure(Math.max(...writing.map(of)));
}

function text(all: readonly Billed[], hot: readonly Hot[]): string {
  return `Prices are those of \`workbench/apps-script/surroundings/cost.ts\`, each with its source: an execution's start ${EXECUTION_START.ms} ms,
a flush ${FLUSH.ms} ms, a request ${FETCH_OVERHEAD.ms} ms beside its way. An unflushed write costs between 0.4 and 5 ms by
published numbers, so both are run. 1,000 numbers a batch, as is known from a sheet before; 1,000
records a page. Fast: a batch is ready after 3 s and 5 ms a number. The look before the press is
not in these counts. What has no price is an object at hand (a range, a reply, a sheet's id): it is
in the first line of calls, and in no other.

A read of the columns is one of so many values as there are rows, or more; the formulas that are read
with it are a call of their own. A later execution is one after the press, carried by a trigger.

${scenesTable(all)}

Reads and flushes in an execution that writes, at 100,000 rows, by what they are for (told by the functions
of the script that are at work just then); of the triggers, the most in one:

${purposesTable(all)}

Where the virtual time goes, in the first of these and with Naam slow at 100,000 rows:

${spentTable(all)}

Where the script's own processor time goes in such a run, which no clock here counts:
${hot.map(({ name, share }) => `\`${name}\` ${Math.round(share * 100)} %`).join(',\n')}.`;
}

function spentTable(all: readonly Billed[]): string {
  const TOP = 14;
  const [first, slow] = [all[0], all.find(({ scene }) => scene.way === 'closed')];
  const cells = (one: Billed | undefined, method: string): string[] => {
    const [, ms = 0, calls = 0] = one?.bill.spent.find(([name]) => name === method) ?? [];
    return [figure(ms / 1_000, 1), figure(calls)];
  };
  const rows = (first?.bill.spent ?? [])
    .slice(0, TOP)
    .map(([method]) => [`\`${method}\``, ...cells(first, method), ...cells(slow, method)]);
  return table(['method', 'seconds', 'calls', 'slow: seconds', 'calls'], rows);
}
