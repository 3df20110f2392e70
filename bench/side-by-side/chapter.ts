/** Other ways side by side, as a chapter with its picture. */
import type { Goal, Part } from '../goal';
import { bars } from '../page/bars-picture';
import { figure, minutes, table } from '../page/markdown';
import type { Raced } from './raced';
import { RIVALS } from './rivals';

/** All ways in one weather: what Naam needs for a batch. */
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
  return `${figure(rows)} rows, four in ten distinct, on the same Google and the same Naam in memory, 1,000 numbers a
batch, 100 records a page. Each way is a small program of its kind, written as well as the kind
allows: rows that show an answer are skipped, no number is asked twice within what the way sees at
once, names cannot become formulas. What broke off is pressed again after a minute (after a day,
where the day's requests are used up), until nothing more comes of it. Lost: paid for by an execution
that was ended at six minutes, and not in the sheet. Paid again: for those. When all is done, or given
up, each is pressed once more: that is the rerun. These are kinds, no products.

${table(['way', 'program', 'where the pattern is described'], sources)}

${tables.join('\n\n')}

![Numbers paid for, by way](performance/${PICTURE})`;
}

/** One line for each way: ours is held against the program by a test. */
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
