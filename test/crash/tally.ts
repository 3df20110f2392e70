/** Counts how often each law was checked, file by file. `npm run crash` adds it up. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { LAWS, MOMENTS, type LawName } from './laws';
import type { Moment } from './moments';

interface Tally {
  stories: number;
  /** Moments of each kind that the laws were shown. */
  readonly moments: Partial<Record<Moment['kind'], number>>;
}

const tally: Tally = { stories: 0, moments: {} };

export function countStory(): void {
  tally.stories += 1;
}

export function countMoment({ kind }: Moment): void {
  tally.moments[kind] = (tally.moments[kind] ?? 0) + 1;
}

/** Of each law, how many moments it judged. */
function judged({ moments }: Pick<Tally, 'moments'>): Record<string, number> {
  const names = Object.keys(LAWS) as LawName[];
  return Object.fromEntries(
    names.map((name) => [name, MOMENTS[name].reduce((sum, kind) => sum + (moments[kind] ?? 0), 0)]),
  );
}

/** Writes what this file of tests has tried, where somebody wants to know. */
export function tell(file: string, stories = tally.stories, laws = judged(tally)): void {
  const folder = process.env['CRASH_COUNTS'];
  if (folder === undefined || stories === 0) return;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${basename(file)}.json`), JSON.stringify({ stories, laws }));
}
