/** Which execution can work on a document, and until when. */
import { asWorker, LEASE_MS } from '../../../../src/core/saved/lease';
import { NOW } from '../../fixtures/head';
import { MemoryWorld } from '../../fixtures/memory-world';
import { troubled } from '../../fixtures/trouble';

const OWN = 'naam.lease.e1';
const OTHER = 'naam.lease.e9';

const leases = (world: MemoryWorld): string[] =>
  [...world.store.keys()].filter((key) => key.startsWith('naam.lease.'));

test('holds a lease of six and a half minutes while it works, and none afterwards', () => {
  const memory = new MemoryWorld();
  const turn = asWorker(memory.world(), () => Number(memory.store.get(OWN)) - NOW);
  expect(turn).toEqual({ worked: true, value: LEASE_MS });
  expect(leases(memory)).toEqual([]);
});

test('gives its lease back when its work throws', () => {
  const memory = new MemoryWorld();
  const failing = (): never => {
    throw troubled('bug');
  };
  expect(() => asWorker(memory.world(), failing)).toThrow();
  expect(leases(memory)).toEqual([]);
});

test.each([
  ['one millisecond', 1, false],
  ['no time', 0, true],
  ['as much as clocks differ', LEASE_MS + 60_000, false],
  ['more than any execution takes', LEASE_MS + 60_001, true],
  ['endless time', Infinity, true],
])('beside another lease with %s left', (_, left, worked) => {
  const memory = new MemoryWorld();
  memory.store.set(OTHER, String(NOW + left));
  const turn = asWorker(memory.world(), () => 'done');
  expect(turn).toEqual(worked ? { worked, value: 'done' } : { worked, until: NOW + left });
  expect(leases(memory)).toEqual(worked ? [] : [OTHER]);
});

test('a lease that cannot be read has ended', () => {
  const memory = new MemoryWorld();
  memory.store.set(OTHER, 'x');
  expect(asWorker(memory.world(), () => 1).worked).toBe(true);
});

test('without the lock it writes nothing', () => {
  const memory = new MemoryWorld();
  const world = { ...memory.world(), lock: { take: () => false, free: () => undefined } };
  expect(asWorker(world, () => 1)).toEqual({ worked: false, until: null });
  expect(memory.store.size).toBe(0);
});

test('frees the lock where another lease is in the way', () => {
  const memory = new MemoryWorld();
  memory.store.set(OTHER, String(NOW + 1));
  let held = false;
  const lock = { take: () => (held = true), free: () => void (held = false) };
  asWorker({ ...memory.world(), lock }, () => 1);
  expect(held).toBe(false);
});

test('what was done counts, though its lease cannot be removed', () => {
  const memory = new MemoryWorld();
  const world = memory.world();
  const remove = (): never => {
    throw troubled('google-trouble');
  };
  const turn = asWorker({ ...world, store: { ...world.store, remove } }, () => 1);
  expect(turn).toEqual({ worked: true, value: 1 });
});

test('beside several leases it waits for the last, and removes none', () => {
  const memory = new MemoryWorld();
  const ends = [NOW + 5, NOW + 9, NOW - 1, NOW + 7];
  ends.forEach((end, n) => memory.store.set(`naam.lease.e${n + 5}`, String(end)));
  expect(asWorker(memory.world(), () => 1)).toEqual({ worked: false, until: NOW + 9 });
  expect(leases(memory)).toHaveLength(4);
});

test('only leases are leases, and those that ended are removed', () => {
  const memory = new MemoryWorld();
  memory.store.set(OTHER, String(NOW)).set('naam.run', String(NOW + 9));
  expect(asWorker(memory.world(), () => [...memory.store.keys()])).toEqual({
    worked: true,
    value: ['naam.run', OWN],
  });
});

test('a bug while the lease is removed is not hidden', () => {
  const world = new MemoryWorld().world();
  const remove = (): never => {
    throw new TypeError('oh');
  };
  expect(() => asWorker({ ...world, store: { ...world.store, remove } }, () => 1)).toThrow('oh');
});
