/** What core's works take of a processor, as a chapter with its goals and its picture. */
import type { Goal, Part } from '../goal';
import { growth } from '../page/growth-picture';
import { figure, table } from '../page/markdown';
import type { Alone } from './alone';
import type { Hot } from './profile';
import { SAID, type WorkName } from './works';

export type Times = readonly (readonly [rows: number, ms: number])[];

export interface Processor {
  /** Milliseconds by rows, up to a hundred thousand. */
  readonly times: Readonly<Record<WorkName, Times>>;
  /** Works on a million rows, each in a process of its own. */
  readonly alone: Partial<Record<WorkName, Alone>>;
  readonly hot: Partial<Record<WorkName, readonly Hot[]>>;
}

export const LARGE = 100_000;
export const HUGE = 1_000_000;
export const PICTURE = 'growth.svg';
/** Works that are drawn, and run on a million rows. */
export const DRAWN = ['firstPlan', 'planAgain', 'placing'] as const;

const AGAIN_MS = 150;
const LIBRARY_FACTOR = 1.2;
const MEMORY_MB = 300;
/** Time for the tenfold: straight is ten, and a computer's caches are given a half more. */
const BEND = 15;

const PROFILED = 'the functions in which the time goes stand below';

export function processorChapter(of: Processor): Part & { readonly svg: string } {
  const at = (work: WorkName): number => msAt(of, work, LARGE);
  const again = at('planAgain');
  const factor = at('firstPlan') / at('library');
  const peak = Math.max(...DRAWN.map((work) => of.alone[work]?.peak ?? 0));
  const bend = Math.max(...DRAWN.map((work) => msAt(of, work, HUGE) / at(work)));
  const goals: Goal[] = [
    {
      about: 'Planning 100,000 rows that have their outcome',
      goal: `under ${AGAIN_MS} ms`,
      measured: `${figure(again)} ms`,
      met: again < AGAIN_MS,
      why: PROFILED,
    },
    {
      about: 'Planning 100,000 rows for the first time',
      goal: `at most ${LIBRARY_FACTOR} × the phone library alone`,
      measured: `${figure(factor, 2)} ×`,
      met: factor <= LIBRARY_FACTOR,
      why: PROFILED,
    },
    {
      about: 'Peak memory at 1,000,000 rows',
      goal: `under ${MEMORY_MB} MB`,
      measured: `${figure(peak)} MB, of which ${figure(of.alone.sheetAlone?.peak ?? 0)} MB Node and the sheet`,
      met: peak < MEMORY_MB,
      why: 'the sheet itself takes most of it; the rest is what is remembered of each row',
    },
    {
      about: 'Growth from 100,000 to 1,000,000 rows',
      goal: `straight: ten times the time (at most ${BEND})`,
      measured: `${figure(bend, 1)} × at worst`,
      met: bend <= BEND,
    },
  ];
  return { title: 'The processor', goals, text: text(of), svg: drawn(of) };
}

function msAt({ times, alone }: Processor, work: WorkName, rows: number): number {
  const found = times[work].find(([size]) => size === rows)?.[1];
  return found ?? (rows === HUGE ? alone[work]?.ms : undefined) ?? NaN;
}

function drawn(of: Processor): string {
  const curves = DRAWN.map((work) => ({
    name: SAID[work].replace(/,.*outcome$/, ' again'),
    points: [...of.times[work], [HUGE, msAt(of, work, HUGE)] as const],
  }));
  return growth('Processor time by rows, both axes by powers of ten', curves);
}

function text(of: Processor): string {
  const sizes = of.times.library.map(([rows]) => rows);
  const works = (Object.keys(SAID) as WorkName[]).filter((work) => work !== 'sheetAlone');
  const perRow = (ms: number, rows: number): string =>
    Number.isNaN(ms) ? '–' : figure((ms * 1_000) / rows, 2);
  const rows = works.map((work) => [
    SAID[work],
    ...[...sizes, HUGE].map((size) => perRow(msAt(of, work, size), size)),
    figure(msAt(of, work, LARGE)),
    of.alone[work] ? figure(of.alone[work].peak) : '–',
  ]);
  const head = ['microseconds a row', ...[...sizes, HUGE].map((n) => figure(n))];
  return `\`src/core\` alone, bundled into the program. Distinct numbers in eight ways of writing, first digits in
the shares in which India has them; each work with nothing remembered, as an execution begins.
Processor time of the process, the least of some runs; at 1,000,000 rows one run in a process of its
own, where the peak is Node, the sheet itself, and the work together.

${table([...head, 'ms at 100,000', 'MB at 1,000,000'], rows)}

![Processor time by rows](performance/${PICTURE})

Where the time goes (own time, by samples):

${table(['work', 'functions'], profiles(of))}`;
}

function profiles({ hot }: Processor): string[][] {
  return (Object.keys(hot) as WorkName[]).map((work) => [
    SAID[work],
    (hot[work] ?? [])
      .map(({ name, share }) => `\`${name}\` ${Math.round(share * 100)} %`)
      .join(', '),
  ]);
}
