/** Writes the chapter about Google's time by the cost model, with its goals. */
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

/** Returns the table of all scenes. A test compares it with the program. */
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
a flush ${FLUSH.ms} ms, a request ${FETCH_OVERHEAD.ms} ms in addition to the network. Published figures for an unflushed write are
between 0.4 and 5 ms, so both are run. A batch has 1,000 numbers, a limit learned from an earlier sheet,
and a page has 1,000 records. Where Naam is fast, a batch is ready after 3 s and 5 ms per number. The
preview before the click isn't counted. Calls on local objects (a range, a reply, a sheet's ID) have no
price: they are in the first line of calls, and in no other.

A read of the columns is a read of at least as many values as there are rows. The formulas that are read
with it are a separate call. A later execution is one that a trigger started after the click.

${scenesTable(all)}

Reads and flushes in an execution that writes, at 100,000 rows, by purpose (known from the functions of the
script on the call stack). Of the executions by triggers, the largest count in one:

${purposesTable(all)}

Virtual time by method, in the first scene and with Naam slow at 100,000 rows:

${spentTable(all)}

The script's own processor time in such a run, by function. The virtual times don't include it:
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
