/**
 * `npm run bench`: measures, and writes docs/performance.md with its pictures.
 * `npm run bench -- window`: prints how long a write may be away from its read (law 2).
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from '../workbench/root';
import { child } from './child';
import type { Part } from './goal';
import { billOf } from './google-time/bill';
import { googleChapter } from './google-time/chapter';
import type { Billed } from './google-time/goals';
import { play, SCENES } from './google-time/scene';
import { loadChapter } from './load/chapter';
import { metadataBuilt } from './load/metadata';
import { sharesOf, shipped } from './load/shares';
import { startUp } from './load/start-up';
import { minutes } from './page/markdown';
import { performancePage } from './page/performance-page';
import { pool } from './pool';
import { workAlone } from './processor/alone';
import { PICTURE, processorChapter } from './processor/chapter';
import { measureAlone, measureHeld, measureSmall, measureTimes } from './processor/measure';
import { hottest } from './processor/profile';
import { progress, tookSoFar } from './progress';
import { requestsChapter } from './requests/chapter';
import { count, type Counted } from './requests/count';
import { GRID } from './requests/grid';
import { KEYS, type Reread, rereadOf } from './requests/late-names';
import * as sideBySide from './side-by-side/chapter';
import { HEATS } from './side-by-side/heats';
import { race } from './side-by-side/race';
import { raceOurs } from './side-by-side/race-ours';
import { RIVALS } from './side-by-side/rivals';
import { printWindows } from './window/window';

const NO_BROWSER =
  'NOT MEASURED: THE PANEL. No browser starts here. Set CHROME_PATH=/path/to/chrome to use another.';

/** How many functions of the script the page lists. */
const HOT = 10;

const LARGE_FROM = GRID.findIndex(({ rows }) => rows === 100_000);
/** Parts of the grid. Each is counted in its own process. */
const PARTS = [
  [0, LARGE_FROM] as const,
  ...GRID.slice(LARGE_FROM).map((_, i) => [LARGE_FROM + i, LARGE_FROM + i + 1] as const),
];

function requests(from: number, to: number): Counted[] {
  progress(`requests: sheets ${from + 1} to ${to} of ${GRID.length}`);
  return GRID.slice(from, to).flatMap((point) => count(point));
}

function lateNames(): Reread[] {
  progress('requests: names that come late');
  return KEYS.flatMap((key) => rereadOf(key));
}

function google(): Part {
  const billed: Billed[] = [];
  const bill = (scene: (typeof SCENES)[number]): void => {
    billed.push({ scene, bill: billOf(play(scene), scene.column.rows) });
    progress(`Google's time: ${scene.name}`);
  };
  const first = (): void => {
    SCENES.slice(0, 1).forEach(bill);
  };
  const hot = hottest(first, HOT, 'Code.js');
  SCENES.slice(1).forEach(bill);
  return googleChapter(billed, hot);
}

function others(): ReturnType<typeof sideBySide.sideBySide> {
  const { column, weathers } = HEATS;
  const heats = weathers.map(({ weather, moods }) => {
    progress(`side by side: ${weather}`);
    const raced = [raceOurs(column, moods), ...RIVALS.map((way) => race(way, column, moods))];
    return { weather, raced };
  });
  return sideBySide.sideBySide(column.rows, heats);
}

async function load(): Promise<Part> {
  const code = shipped('Code.js');
  const started = startUp(code);
  // Imported only here, so that it doesn't add to the memory of the processes that are measured.
  const { panelInBrowser } = await import('./load/panel');
  const panel = await panelInBrowser();
  progress(panel === null ? NO_BROWSER : 'panel in a browser');
  return loadChapter({
    code: Buffer.byteLength(code),
    sidebar: Buffer.byteLength(shipped('sidebar.html')),
    shares: await sharesOf(code),
    startUp: started,
    built: metadataBuilt(),
    panel,
  });
}

/** Processes that only count collect garbage less often, which is faster. */
const ROOMY = '--max-semi-space-size=64';
const COUNT = 'count';

const COUNTS = {
  google,
  others,
  lateNames,
  requests: (from = '', to = '') => requests(Number(from), Number(to)),
};
type Count = keyof typeof COUNTS;

/** Runs one of the counts in its own process. */
const counted = <C extends Count>(count: C, ...args: number[]): Promise<Counts[C]> =>
  child([ROOMY, __filename, COUNT, count, ...args.map(String)]) as Promise<Counts[C]>;

type Counts = { [C in Count]: ReturnType<(typeof COUNTS)[C]> };

async function bench(): Promise<void> {
  // Times are measured first, alone. Counts don't depend on what else runs.
  const loading = await load();
  const times = measureTimes();
  const run = pool(2);
  const [services, grid, reread, alone, held, race, small] = await Promise.all([
    run(() => counted('google')),
    Promise.all(PARTS.map((part) => run(() => counted('requests', ...part)))),
    run(() => counted('lateNames')),
    measureAlone(__filename, run),
    measureHeld(__filename, run),
    run(() => counted('others')),
    measureSmall(__filename, run),
  ]);
  const core = processorChapter({ ...times, small, held, alone });
  const parts = [requestsChapter(grid.flat(), reread), services, core, loading, race];
  const folder = path.join(ROOT, 'docs', 'performance');
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, PICTURE), core.svg);
  writeFileSync(path.join(folder, sideBySide.PICTURE), race.svg);
  writeFileSync(path.join(ROOT, 'docs', 'performance.md'), performancePage(parts, tookSoFar()));
  for (const { about, measured, met } of parts.flatMap(({ goals }) => goals))
    console.log(`${met ? 'met   ' : 'MISSED'}  ${about}: ${measured}`);
  progress(`docs/performance.md, in ${minutes(tookSoFar())}`);
}

const args = process.argv.slice(2);
if (args[0] === COUNT) {
  const [, name = 'google', from, to] = args;
  process.stdout.write(JSON.stringify(COUNTS[name as Count](from, to)));
} else if (args[0] === 'window') printWindows();
else if (!workAlone(args)) void bench();
