/**
 * `npm run bench`: measures, and writes docs/performance.md with its pictures.
 * `npm run bench -- window`: prints how long a write may be away from its read (law 2).
 */
import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from '../workbench/root';
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
import { workAlone } from './processor/alone';
import { PICTURE, processorChapter } from './processor/chapter';
import {
  LONG,
  measureAlone,
  measureHeld,
  measureSmall,
  measureTimes,
  QUICK,
} from './processor/measure';
import type { Processor } from './processor/processor';
import { hottest } from './processor/profile';
import { progress, tookSoFar } from './progress';
import { requestsChapter } from './requests/chapter';
import { count, type Counted } from './requests/count';
import { GRID } from './requests/grid';
import * as sideBySide from './side-by-side/chapter';
import { HEATS } from './side-by-side/heats';
import { race } from './side-by-side/race';
import { raceOurs } from './side-by-side/race-ours';
import { WAYS } from './side-by-side/ways';
import { printWindows } from './window/window';

const NO_BROWSER =
  'NOT MEASURED: THE PANEL. No browser starts here; CHROME_PATH=/path/to/chrome names one.';

/** Functions of the script that are named. */
const HOT = 10;

/** What the second process does beside the first: counts, and the longest works. */
const LANE = 'lane';

interface Lane {
  readonly counted: Counted[];
  readonly alone: Processor['alone'];
}

function lane(): Lane {
  const counted = GRID.flatMap((point, i) => {
    if (i % 6 === 0) progress(`requests: ${i} of ${GRID.length} sheets`);
    return count(point);
  });
  return { counted, alone: measureAlone(__filename, LONG) };
}

/** The same in a process of its own; its progress is seen with ours. */
function secondLane(): Promise<Lane> {
  const child = spawn(process.execPath, [__filename, LANE], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  child.stdout.on('data', (part: Buffer) => (said += part.toString()));
  return new Promise((resolve, reject) => {
    child.on('close', (code) => {
      if (code === 0) resolve(JSON.parse(said) as Lane);
      else reject(new Error(`the second process ended with ${String(code)}`));
    });
  });
}

function google(): Part {
  const billed: Billed[] = [];
  const hot = SCENES.map((scene) =>
    hottest(
      () => {
        billed.push({ scene, bill: billOf(play(scene), scene.column.rows) });
        progress(`Google's time: ${scene.name}`);
      },
      HOT,
      'Code.js',
    ),
  );
  return googleChapter(billed, hot[0] ?? []);
}

function others(): ReturnType<typeof sideBySide.sideBySide> {
  const { column, weathers } = HEATS;
  const heats = weathers.map(({ weather, moods }) => {
    progress(`side by side: ${weather}`);
    const raced = [raceOurs(column, moods), ...WAYS.map((way) => race(way, column, moods))];
    return { weather, raced };
  });
  return sideBySide.sideBySide(column.rows, heats);
}

async function load(): Promise<Part> {
  const code = shipped('Code.js');
  const started = startUp(code);
  // Not before it is wanted: the processes whose memory is measured have no use for it.
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

async function bench(): Promise<void> {
  // Times first, with nothing beside them; what is counted does not mind company.
  const loading = await load();
  const times = measureTimes();
  const second = secondLane();
  const race = others();
  const services = google();
  const quick = measureAlone(__filename, QUICK);
  const small = measureSmall(__filename);
  const held = measureHeld(__filename);
  const { counted, alone } = await second;
  const core = processorChapter({ ...times, small, held, alone: { ...quick, ...alone } });
  const parts = [requestsChapter(counted), services, core, loading, race];
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
if (args[0] === LANE) process.stdout.write(JSON.stringify(lane()));
else if (args[0] === 'window') printWindows();
else if (!workAlone(args)) void bench();
