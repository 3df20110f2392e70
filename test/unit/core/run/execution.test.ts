/** One execution of a run: whose run it is, why it pauses, what it saves and when. */
import {
  dropBatch,
  readControl,
  intend,
  openExecution,
  pause,
  rulesAfterMarking,
} from '../../../../src/core/run/execution';
import { CONTROL_KEY, RUN_KEY, type Phase } from '../../../../src/core/saved/run-state';
import { trouble } from '../../../../src/core/texts/trouble';
import { type Code } from '../../../../src/core/texts/troubles-english';
import { sending } from '../../fixtures/batches';
import { HEAD, NOW } from '../../fixtures/head';
import { MemoryWorld } from '../../fixtures/memory-world';
import { keep } from '../schedules/one-schedule';

const LARGE = sending(
  1,
  Array.from({ length: 4_000 }, (_, i) => String(919_876_500_000 + i * 2 ** 22)),
);

test('an execution that begins has heard, written and seen nothing yet', () => {
  const execution = openExecution(new MemoryWorld().world(), { head: HEAD, batches: [] }, 0, null);
  const { control, answers, polls, pausedNow, repairNeeded } = execution;
  expect(control).toBe('none');
  expect([answers.wrote, pausedNow, polls.readySeen, repairNeeded]).toEqual([
    false,
    false,
    false,
    false,
  ]);
});

test('one that goes on after a kill in a write repairs first; one that just began the run does not', () => {
  const state = { head: { ...HEAD, writeInProgress: true }, batches: [] };
  const world = new MemoryWorld().world();
  expect(openExecution(world, state, 0, null).repairNeeded).toBe(true);
  expect(openExecution(world, state, 0, null, true).repairNeeded).toBe(false);
});

test('once its rows are queued, nothing that has a result is looked up again', () => {
  const options = { ...HEAD.options, landlines: true, again: 'all' } as const;
  const rules = rulesAfterMarking(new MemoryWorld().execution({ options }));
  expect(rules.options).toEqual({ ...options, again: 'none' });
});

test.each([
  ['pause', 'pause'],
  ['stop', 'stop'],
  ['perhaps', 'none'],
  [null, 'none'],
])('of a person’s word %p it hears %p', (word, heard) => {
  const table = new MemoryWorld();
  const execution = table.execution();
  execution.control = 'pause';
  if (word !== null) table.store.set(CONTROL_KEY, word);
  readControl(execution);
  expect(execution.control).toBe(heard);
});

describe('a batch', () => {
  test('that is dropped leaves nothing of its numbers', () => {
    const table = new MemoryWorld();
    const execution = table.execution();
    intend(execution, LARGE);
    expect(table.store.size).toBeGreaterThan(2);
    dropBatch(execution, LARGE);
    expect([[...table.store.keys()], execution.batches.size]).toEqual([[RUN_KEY], 0]);
  });
});

describe('a reason to rest', () => {
  const resting = (code: Code, until: number | null): Phase => ({
    ...{ at: 'paused', trouble: trouble(code, null), since: NOW - 9, until },
  });
  const LATER = NOW + 60_000;

  test.each<[string, Phase, number | null, boolean]>([
    ['pauses a run that is going on', { at: 'running' }, null, true],
    ['and one that time will mend', { at: 'running' }, LATER, true],
    ['outweighs, if a person has to mend it, what time will', resting('bug', LATER), null, true],
    ['but does not lengthen a wait', resting('bug', LATER), LATER + 1, false],
    ['nor take the place of what a person has to mend', resting('no-key', null), null, false],
    ['nor make that wait for time', resting('no-key', null), LATER, false],
    ['leaves a run that is stopping alone', { at: 'stopping' }, null, false],
    ['and one that is being marked', { at: 'queueing' }, null, false],
  ])('%s', (_, phase, until, rests) => {
    const table = new MemoryWorld();
    const execution = table.execution({ phase });
    pause(execution, 'credits-exhausted', '7', until);
    const now = { at: 'paused', trouble: trouble('credits-exhausted', '7'), since: NOW, until };
    expect(execution.head.phase).toEqual(rests ? now : phase);
    expect(table.property(RUN_KEY)).toMatchObject({ phase: rests ? now : phase });
    expect(execution.pausedNow).toBe(rests);
  });

  test.each<[string, number | null, unknown]>([
    ['for a person', null, { at: 'paused', trouble: trouble('went-back', '7'), since: NOW }],
    ['for a time', NOW + 1, { at: 'on' }],
  ])('%s: its schedule', (_, until, state) => {
    const table = new MemoryWorld();
    keep(table, { id: 'sch1' });
    pause(table.execution({ schedule: 'sch1' }), 'went-back', '7', until);
    expect(table.property('naam.schedule.sch1')).toMatchObject({ state });
  });

  test('a run that a person started rests alone', () => {
    const table = new MemoryWorld();
    keep(table, { id: 'sch1' });
    pause(table.execution(), 'went-back', '7', null);
    expect(table.property('naam.schedule.sch1')).toMatchObject({ state: { at: 'on' } });
  });
});
