/** Writes the chapter that compares other designs with ours, with its picture. */
import type { Goal, Part } from '../goal';
import { bars } from '../page/bars-picture';
import { figure, minutes, table } from '../page/markdown';
import type { Raced } from './raced';
import { RIVALS } from './rivals';

/** All programs with the same speed of Naam, described by `weather`. */
interface Heat {
  readonly weather: string;
  readonly raced: readonly Raced[];
}

export const PICTURE = 'paid.svg';

export function sideBySide(rows: number, heats: readonly Heat[]): Part & { readonly svg: string } {
  const ours = heats.map(({ raced }) => raced[0]).filter((one) => one !== undefined);
  const distinct = Math.round(rows * 0.4);
  const goals: Goal[] = [
    {
      about: 'Numbers paid for, 40 % distinct',
      goal: 'each distinct number once',
      measured: ours.map(({ paid }) => figure(paid)).join(' and '),
      met: ours.every(({ paid }) => paid === distinct),
    },
    {
      about: 'Numbers lost at six minutes, paid again in their place, and paid on a rerun',
      goal: 'none',
      measured: ours.map(({ lost, again, rerun }) => `${lost}, ${again}, ${rerun}`).join(' and '),
      met: ours.every((one) => one.done && one.lost + one.again + one.rerun === 0),
    },
  ];
  const last = heats.at(-1)?.raced ?? [];
  const svg = bars(
    `Numbers paid for, ${figure(rows)} rows of which ${figure(distinct)} are distinct; lost at six minutes in red`,
    last.map(({ kind, paid, lost }) => ({ name: kind, value: paid, lost })),
  );
  return { title: 'Other ways, side by side', goals, text: text(rows, heats), svg };
}

const HEAD = [
  'way',
  'requests',
  'paid for',
  'flushes',
  'executions',
  'first name',
  'last name',
  'lost at six minutes',
  'paid again',
  'paid again on a rerun',
];

function text(rows: number, heats: readonly Heat[]): string {
  const sources = RIVALS.map(({ kind, folder, source }) => [
    kind,
    `[\`bench/rivals/${folder}\`](../bench/rivals/${folder}/Code.js)`,
    source,
  ]);
  const tables = heats.map(({ weather, raced }) => `${weather}:\n\n${racesTable(raced)}`);
  return `${figure(rows)} rows, 40 % distinct, on the same emulated Google and the same mock of Naam, with 1,000 numbers per batch and
100 records per page. Each other way is a small program, written as well as its design allows: rows that
have an answer are skipped, no number is sent twice among those the program sees at once, and names can't
become formulas. If a program is ended, it is started again after a minute (after a day, if the day's
requests are used up), until it makes no more progress. “Lost” are numbers that were paid for by an
execution that Google ended at six minutes, and whose answers are not in the sheet. “Paid again” are
numbers paid for in their place. At the end each program is started once more: the rerun. These programs
are examples of a design, not products.

${table(['way', 'program', 'where the pattern is described'], sources)}

${tables.join('\n\n')}

![Numbers paid for, by way](performance/${PICTURE})`;
}

/** Returns a table with one line for each program. A test compares our line with the program. */
export function racesTable(raced: readonly Raced[]): string {
  const lines = raced.map(({ kind, requests, paid, flushes, executions, ...one }) => [
    kind,
    figure(requests),
    figure(paid),
    figure(flushes),
    figure(executions),
    one.firstName === null ? 'never' : minutes(one.firstName),
    one.lastName === null ? 'never' : minutes(one.lastName),
    figure(one.lost),
    figure(one.again),
    figure(one.rerun),
  ]);
  return table(HEAD, lines);
}
