/** Writes that fail for no known reason: ever longer waits, then a person is asked. */
import { afterFailedWrite } from '../../../../src/core/run/failed-writes';
import type { Phase } from '../../../../src/core/saved/run-state';
import { trouble } from '../../../../src/core/texts/trouble';
import type { Code } from '../../../../src/core/texts/troubles-english';
import { NOW } from '../../fixtures/head';
import { MemoryWorld } from '../../fixtures/memory-world';

const FAILED = trouble('write-failed', 'Service error');

const PAUSED: Phase = { at: 'paused', trouble: trouble('no-key'), since: NOW - 9, until: null };

describe.each<[number, number | null, Code]>([
  [0, NOW + 60_000, 'write-failed'],
  [1, NOW + 600_000, 'write-failed'],
  [2, null, 'sheet-refused'],
  [7, null, 'sheet-refused'],
])('after %d executions whose write failed', (failedWrites, until, code) => {
  const because = trouble(code, 'Service error');

  test.each<[string, Phase, Phase]>([
    ['a run rests', { at: 'running' }, { at: 'paused', trouble: because, since: NOW, until }],
    ['a stop says why it has not ended', { at: 'stopping' }, { at: 'stopping', trouble: because }],
    ['a pause for a person stays', PAUSED, PAUSED],
  ])('%s', (_, phase, after) => {
    const execution = new MemoryWorld().execution({ phase, failedWrites });
    expect(afterFailedWrite(execution, FAILED)).toBe(until);
    expect(execution.head).toMatchObject({ phase: after, failedWrites: failedWrites + 1 });
  });
});
