/** State saved by version 1 has today's names after it is read. */
import { batchToday, runHeadToday, scheduleToday } from '../../../../src/core/saved/older-names';

test('the head of a run', () => {
  const head = { run: '8w2r', beat: 1, most: 2, slow: 3, scoped: true, writing: false };
  expect(runHeadToday(head)).toEqual({
    run: '8w2r',
    lastWorkedAt: 1,
    batchLimit: 2,
    slowDowns: 3,
    someRowsOnly: true,
    writeInProgress: false,
  });
});

test.each([
  [{ at: 'marking' }, { at: 'queueing' }],
  [{ at: 'running' }, { at: 'running' }],
  [undefined, undefined],
  [null, null],
])('its phase %j is %j', (phase, today) => {
  expect(runHeadToday({ phase })).toEqual({ phase: today });
});

test('a batch', () => {
  const batch = { n: 1, key: 2, execution: 'e', told: true, strange: 3, emptyAt: 4, answered: 'f' };
  expect(batchToday({ ...batch, at: 5 })).toEqual({
    batchId: 1,
    keyGeneration: 2,
    executionId: 'e',
    inSheet: true,
    unknownIdCount: 3,
    firstEmptyAt: 4,
    answeredPositions: 'f',
    at: 5,
  });
});

test('a schedule', () => {
  expect(scheduleToday({ id: 'x', order: { cap: 5 }, handled: 7 })).toEqual({
    id: 'x',
    settings: { cap: 5 },
    lastHandled: 7,
  });
});

test('names of today stay', () => {
  const head = { run: '8w2r', lastWorkedAt: 1, phase: { at: 'paused', until: null } };
  expect(runHeadToday(head)).toEqual(head);
});
