/**
 * Plays a story with a fault at every place where one can happen: all of them with `npm run crash`,
 * evenly spaced samples with other commands.
 */
import { sized } from '../thorough';
import { KILLS, type Fault, type FaultKind } from './faults';
import { brokenBy, playStaged } from './staged';
import type { StoryName } from './stories';

/** What was tried, and each breach as a line that replays it. */
interface Tried {
  readonly plays: number;
  readonly failures: readonly string[];
}

/** Each of these kinds at each call of the story, as it goes without faults. */
export function everySingle(story: StoryName, kinds: readonly FaultKind[], sample = 1): Tried {
  const { calls } = playStaged({ story, faults: [] }).outside;
  const faults = kinds.flatMap((kind) => places(1, calls, sample).map((at) => ({ at, kind })));
  const failures = faults.flatMap((fault) => brokenBy({ story, faults: [fault] }) ?? []);
  return { plays: faults.length, failures };
}

/**
 * Every pair of kills whose first falls on a call of this shard; the second may fall on any call
 * after it, of the executions that recover from the first too. A kill after a call is the kill
 * before the next one of the same execution: nothing lies between. So pairs need no `kill-after`.
 */
export function everyPair(story: StoryName, shard: number, shards: number): Tried {
  const { calls } = playStaged({ story, faults: [] }).outside;
  const failures: string[] = [];
  let plays = 0;
  for (const first of PAIRED.flatMap((kind) => spread(kind, calls, shard, shards))) {
    const last = playStaged({ story, faults: [first] }).outside.calls;
    for (const second of PAIRED.flatMap((kind) =>
      places(first.at + 1, last, sized(8, 2, 1)).map(by(kind)),
    )) {
      plays += 1;
      const broken = brokenBy({ story, faults: [first, second] });
      if (broken !== null) failures.push(broken);
    }
  }
  return { plays, failures };
}

/**
 * Rows that move before each write of the story, with that write killed or its read-back failing once;
 * and so again with rows that move before each write that comes after it.
 */
export function everyMoved(story: StoryName, broken: 'call-fails' | 'kill-after'): Tried {
  const failures: string[] = [];
  let plays = 0;
  const played = (faults: readonly Fault[]): readonly string[] => {
    plays += 1;
    const broke = brokenBy({ story, faults });
    if (broke !== null) failures.push(broke);
    return playStaged({ story, faults }).outside.names;
  };
  for (const at of writesIn(playStaged({ story, faults: [] }).outside.names, 0)) {
    const next = broken === 'kill-after' ? at : at + 1;
    const first: Fault[] = [by('rows-sorted')(at), by(broken)(next)];
    for (const again of writesIn(played(first), next)) {
      played([...first, by('rows-sorted')(again)]);
    }
  }
  return { plays, failures };
}

/** The writes among these calls that come after one of them, numbered from 1. */
function writesIn(names: readonly string[], after: number): number[] {
  const all = names.flatMap((name, i) => (name === 'sheet.write' ? [i + 1] : []));
  return all.filter((at) => at > after);
}

const PAIRED = KILLS.filter((kind) => kind !== 'kill-after');

/** The first kills of a shard: one in eighteen of them in `npm run test:all`, fewer in `npm test`. */
function spread(kind: FaultKind, calls: number, shard: number, shards: number): Fault[] {
  const all = places(1, calls).filter((at) => at % shards === shard);
  return all.filter((_, i) => i % sized(54, 18, 1) === 0).map(by(kind));
}

const by =
  (kind: FaultKind) =>
  (at: number): Fault => ({ at, kind });

function places(from: number, to: number, step = 1): number[] {
  return Array.from({ length: Math.max(0, Math.ceil((to - from + 1) / step)) }, (_, i) => {
    return from + i * step;
  });
}
