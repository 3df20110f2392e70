/** A schedule and its run: they pause and continue together, and the schedule saves how the run ended. */
import type { Schedule } from '../../../../src/core/schedules/schedule';
import { pauseUnauthorized } from '../../../../src/core/commands/tick';
import * as scheduling from '../../../../src/core/schedules/list';
import { RUN_KEY, type RunHead, type Phase } from '../../../../src/core/saved/run-state';
import { trouble } from '../../../../src/core/texts/trouble';
import { DAILY, keep, schedules } from './one-schedule';
import { MemoryWorld } from '../../fixtures/memory-world';

const GONE = trouble('column-gone', 'Mobile');
const NO_KEY = trouble('no-key');
const resting = (of = GONE): Schedule['state'] => ({ at: 'paused', trouble: of, since: 5 });
/** It stands before the other one. */
const OTHER: Partial<Schedule> = { id: 'aa00' };

test.each<[string, Partial<Schedule>, Schedule['state']]>([
  ['rests with it', {}, { at: 'paused', trouble: GONE, since: Date.UTC(2026, 10, 23, 12) }],
  ['that rests already keeps its own reason', { state: resting(NO_KEY) }, resting(NO_KEY)],
])('a run rests for a person’s word: its schedule %s', (_, change, state) => {
  const document = new MemoryWorld();
  const schedule = keep(document, change);
  const other = keep(document, OTHER);
  scheduling.pauseWithRun(document.world(), 'ab12', GONE);
  expect(schedules(document)).toEqual([other, { ...schedule, state }]);
});

describe('a run goes on by a person’s word', () => {
  const paused: Phase = { at: 'paused', trouble: GONE, since: 5, until: null };

  test.each<[string, Schedule['state'], Phase, Schedule['state']]>([
    ['goes on that rested with it', resting(), paused, { at: 'on' }],
    ['rests on for another reason', resting(NO_KEY), paused, resting(NO_KEY)],
    ['is on as it was', { at: 'on' }, paused, { at: 'on' }],
    ['rests on where the run did not', resting(), { at: 'running' }, resting()],
  ])('its schedule %s', (_, state, phase, after) => {
    const document = new MemoryWorld();
    const schedule = keep(document, { state, failures: 1 });
    const other = keep(document, { ...OTHER, state: resting() });
    const { head } = document.stand({ schedule: 'ab12', phase });
    scheduling.resumeWithRun(document.world(), head);
    expect(schedules(document)).toEqual([other, { ...schedule, state: after }]);
  });

  test('and no schedule where a person started it', () => {
    const document = new MemoryWorld();
    const schedule = keep(document, { state: resting() });
    scheduling.resumeWithRun(document.world(), document.stand({ phase: paused }).head);
    expect(schedules(document)).toEqual([schedule]);
  });
});

test.each([
  ['what the sheet shows', 30, 30],
  ['nothing, where the sheet is gone', null, 12],
])('a run ended: its schedule keeps what it came to, and of outcomes %s', (_, outcomes, kept) => {
  const document = new MemoryWorld();
  const schedule = keep(document, { outcomes: 12 });
  const other = keep(document, OTHER);
  scheduling.keepEnd(document.world(), 'ab12', { sent: 7, found: 4, outcomes });
  const last = { kind: 'ran', at: document.now, sent: 7, found: 4 };
  expect(schedules(document)).toEqual([other, { ...schedule, last, outcomes: kept }]);
});

test('a schedule that was deleted while its run went on stays deleted', () => {
  const document = new MemoryWorld();
  const world = document.world();
  const phase: Phase = { at: 'paused', trouble: GONE, since: 5, until: null };
  scheduling.pauseWithRun(world, 'ab12', GONE);
  scheduling.resumeWithRun(world, document.stand({ schedule: 'ab12', phase }).head);
  scheduling.keepEnd(world, 'ab12', { sent: 7, found: 4, outcomes: 9 });
  expect(document.kept()).toEqual([RUN_KEY]);
});

test('a permission withdrawn puts to rest what is this person’s, and on', () => {
  const document = new MemoryWorld();
  const why = trouble('authorization');
  keep(document);
  const all = [
    { id: 'cd34', state: resting() },
    { id: 'ef56', owner: 'ravi' },
  ];
  const others = all.map((change) => keep(document, change));
  scheduling.pauseAll(document.world(), why, 77);
  const state = { at: 'paused', trouble: why, since: 77 };
  expect(schedules(document)).toEqual([{ ...DAILY, state }, ...others]);
});

describe('a permission withdrawn in a run', () => {
  const running = (change: Partial<RunHead> = {}): MemoryWorld => {
    const document = new MemoryWorld();
    document.stand(change);
    return document;
  };

  test('pauses it, and says so', () => {
    const document = running();
    pauseUnauthorized(document.world());
    expect(document.head()?.phase).toMatchObject({
      at: 'paused',
      trouble: { code: 'authorization' },
      until: null,
    });
  });

  test('leaves another’s, and one that rests already, as they are', () => {
    const resting: Phase = { at: 'paused', trouble: GONE, since: 5, until: null };
    for (const change of [{ owner: 'ravi' }, { phase: resting }]) {
      const document = running(change);
      const before = document.head();
      pauseUnauthorized(document.world());
      expect(document.head()).toEqual(before);
    }
  });
});
