/** Makes the table of what executions read and flush for. */
import type { Purpose } from '../journey/purpose';
import { figure, table } from '../page/markdown';
import type { Writing } from './bill';
import type { Billed } from './goals';

/** What each is for, and why it can't be left out. */
const SAID: Readonly<Record<Purpose, readonly [what: string, why: string]>> = {
  look: ['looking at the sheet after the click', 'law 3: what will be paid is counted again'],
  columns: ['inserting the columns', 'a failure is reported before anything is paid'],
  mark: ['marking rows as queued', 'law 3: only what is marked is sent'],
  marked: ['… read back', 'law 1: rows may have moved'],
  names: ['writing names', 'law 2: planned from what the cells contain now'],
  written: ['… read back', 'law 1: rows may have moved'],
  end: ['looking once more at the end', 'law 5: an undo may have taken results back'],
  note: ['the note on the header', 'people without the panel see the result'],
  other: ['other', ''],
};

export function purposesTable(all: readonly Billed[]): string {
  const groups = all.filter(({ scene }) => scene.column.rows >= 100_000).flatMap(groupsOf);
  const wanted = ['all distinct, dear writes', 'press, panel closed', 'a trigger'];
  const shown = wanted.flatMap((name) => groups.filter((group) => group.name === name));
  const head = shown.flatMap(({ name }) => [`${name}: reads`, 'flushes']);
  const counts = (purpose: Purpose): string[] =>
    shown.flatMap(({ among }) => [
      figure(most(among, ({ reads }) => count(reads, purpose))),
      figure(most(among, ({ flushes }) => count(flushes, purpose))),
    ]);
  const rows = (Object.keys(SAID) as Purpose[])
    .map((purpose) => ({ purpose, counts: counts(purpose) }))
    .filter(({ counts }) => counts.some((n) => n !== '0'))
    .map(({ purpose, counts }) => [SAID[purpose][0], ...counts, SAID[purpose][1]]);
  return table(['for', ...head, 'why'], rows);
}

interface Group {
  readonly name: string;
  readonly among: readonly Writing[];
}

function groupsOf({ scene, bill }: Billed): Group[] {
  const [first, ...later] = bill.writing;
  if (first === undefined) return [];
  if (scene.way === 'panel') return [{ name: scene.name, among: bill.writing }];
  return [
    { name: 'press, panel closed', among: [first] },
    { name: 'a trigger', among: later },
  ];
}

const count = (list: readonly Purpose[], purpose: Purpose): number =>
  list.filter((one) => one === purpose).length;

const most = (among: readonly Writing[], of: (one: Writing) => number): number =>
  Math.max(0, ...among.map(of));
