/** Writes the chapter about the processor time of core, with its goals and its picture. */
import type { Part } from '../goal';
import { growth } from '../page/growth-picture';
import { figure, table } from '../page/markdown';
import { TIDY } from './alone';
import { processorGoals } from './goals';
import { tighterGoals } from './tighter-goals';
import { DRAWN, HUGE, LARGE, msAt, SHOWN, SMALL, type Processor, type Took } from './processor';
import { SAID, type WorkName } from './works';

export const PICTURE = 'growth.svg';

export function processorChapter(of: Processor): Part & { readonly svg: string } {
  return {
    title: 'The processor',
    goals: [...processorGoals(of), ...tighterGoals(of)],
    text: text(of),
    svg: drawn(of),
  };
}

function drawn(of: Processor): string {
  const curves = DRAWN.map((work) => ({
    name: SAID[work].replace(/,.*outcome$/, ' again'),
    points: [...(of.times[work] ?? []), [HUGE, msAt(of, work, HUGE)] as const],
  }));
  return growth('Processor time by rows, both axes by powers of ten', curves);
}

function text(of: Processor): string {
  return `\`src/core\` alone, bundled into the program, with distinct numbers in eight ways of writing and first digits
as frequent as in India. Each piece of work begins without caches, like an execution. Figures are processor
time, the least of several runs. A run on a small sheet repeats the work for 300 ms, so that it includes its
garbage collections. At 1,000,000 rows there is one run, in its own process.

${timesTable(of)}

![Processor time by rows](performance/${PICTURE})

The garbage collector's share, each in its own process:

${collectorTable(of)}

The heap at 1,000,000 rows, in MiB, each in another process, which runs with
\`${TIDY.join(' ')}\`: without these, V8 keeps garbage as long as it has room.
“The work” is the most that it holds in addition to the sheet.

${heapTable(of)}

Time by function (own time, by samples):

${table(['work', 'functions'], profiles(of))}`;
}

function timesTable(of: Processor): string {
  const sizes = [...(of.times.library ?? []).map(([rows]) => rows), HUGE];
  const rows = SHOWN.map((work) => [
    SAID[work],
    ...sizes.map((size) => perRow(msAt(of, work, size), size)),
    figure(msAt(of, work, LARGE)),
  ]);
  return table(['microseconds a row', ...sizes.map((n) => figure(n)), 'ms at 100,000'], rows);
}

const perRow = (ms: number, rows: number): string =>
  Number.isNaN(ms) ? '–' : figure((ms * 1_000) / rows, 2);

function collectorTable({ small, alone }: Processor): string {
  const line = (said: string, rows: number, took: Took | undefined): string[] => [
    said,
    figure(rows),
    perRow(took?.ms ?? NaN, rows),
    `${figure((took?.collecting ?? NaN) * 100)} %`,
  ];
  return table(
    ['work', 'rows', 'microseconds a row', 'of the time, collecting'],
    [
      ...DRAWN.map((work) => line(SAID[work], SMALL, small[work])),
      ...(['planAgain', 'planSlices', 'firstPlan', 'placing'] as const).map((work) =>
        line(SAID[work], HUGE, alone[work]),
      ),
    ],
  );
}

function heapTable({ held }: Processor): string {
  const rows = DRAWN.map((name) => {
    const { peak = NaN, node = NaN, sheet = NaN, work = NaN } = held[name] ?? {};
    const rest = peak - node - sheet - work;
    return [SAID[name], ...[node, sheet, work, rest, peak].map((n) => figure(n))];
  });
  const head = ['work', 'Node and the program', 'the sheet', 'the work'];
  return table([...head, 'garbage, room between', 'peak of the process'], rows);
}

function profiles({ hot }: Processor): string[][] {
  return (Object.keys(hot) as WorkName[]).map((work) => [
    SAID[work],
    (hot[work] ?? [])
      .map(({ name, share }) => `\`${name}\` ${Math.round(share * 100)} %`)
      .join(', '),
  ]);
}
