/** The current run of a document: read, refused, or removed. */
import {
  checkOwner,
  removeLeftovers,
  currentRunIn,
  currentRun,
} from '../../../../src/core/saved/current-run';
import { CONTROL_KEY, RUN_KEY, headText } from '../../../../src/core/saved/run-state';
import { sending } from '../../fixtures/batches';
import { HEAD } from '../../fixtures/head';
import { MemoryWorld } from '../../fixtures/memory-world';
import { full } from '../../fixtures/rows';
import { thrownBy } from '../../fixtures/trouble';

const batch = sending(1, [full(1)]);

test('a document without a run has none', () => {
  expect(currentRun(new MemoryWorld().world())).toBeNull();
});

test('the run with its batches, as it was saved', () => {
  const table = new MemoryWorld();
  table.execution({}, [batch]);
  expect(currentRun(table.world())).toEqual({ head: HEAD, batches: [batch] });
});

test.each([
  ['of a newer version', headText(HEAD).replace('"v":3', '"v":4'), ['state-newer', null]],
  ['cut off', headText(HEAD).slice(0, 50), ['state-unreadable', 'the run']],
])('a run %s is told, never taken for none', (_, text, told) => {
  expect(thrownBy(() => currentRunIn({ [RUN_KEY]: text }))).toEqual(told);
});

test('nobody steps into the run of another', () => {
  const world = new MemoryWorld().world();
  const of = (owner: string) =>
    thrownBy(() => {
      checkOwner(world, { head: { ...HEAD, owner }, batches: [] });
    });
  expect([of('asha'), of('ravi')]).toEqual([null, ['run-of-another', null]]);
});

test('what a run left behind goes, and nothing else', () => {
  const table = new MemoryWorld();
  const numbers = Array.from({ length: 4_000 }, (_, i) => String(919_000_000_000 + i * 2 ** 22));
  table.keep({ ...batch, numbers });
  table.store.set(CONTROL_KEY, 'stop').set('naam.history', '[]');
  expect(table.store.size).toBe(5);
  removeLeftovers(table.world());
  expect([...table.store.keys()]).toEqual(['naam.history']);
});
