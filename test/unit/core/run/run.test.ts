/** The loop of a run: which steps an execution takes, in which order, and how it ends. */
import { toUnconfirmed } from '../../../../src/core/saved/batch';
import { status } from '../../../../src/core/status/status';
import type { Polled } from '../../../../src/core/ports/naam';
import { done, sending, waiting } from '../../fixtures/batches';
import { NOW, RUN } from '../../fixtures/head';
import { full } from '../../fixtures/rows';
import { Worker } from './worker';
import { work } from '../../../../src/core/run/run';
import type { RunState } from '../../../../src/core/saved/run-state';

const NOT_READY: Polled = { kind: 'not-ready' };
const FOUND = ['N10 found', 'N11 found', 'N12 found'];

test('from the marks to the end: nothing is read twice that was just read', () => {
  const head = { phase: { at: 'queueing' } } as const;
  const worker = new Worker({ rows: 25, head, statuses: Array<string>(25).fill(''), accepted: 0 });
  expect(worker.work()).toEqual({ kind: 'ended' });
  expect(worker.log).toEqual([
    ...['read', 'write 25', 'read', 'submit 10', 'submit 15', 'sleep 2000', 'poll id1 id2'],
    ...['read', 'write 25', 'read', 'read', 'trigger idle', 'spent 25'],
  ]);
  expect(worker.shown().every((row) => /^N\d\d found$/.test(row))).toBe(true);
  expect([...worker.store.keys()].sort()).toEqual(['naam.history', `naam.ids.${RUN}.0`]);
  expect(worker.noted()).toEqual([
    'Last run 2026-11-23: 25 numbers sent. Rows: 25 with a name, 0 without, 0 not mobile numbers.',
  ]);
});

test('a wait that is longer than anybody’s patience is spent elsewhere', () => {
  const worker = new Worker();
  expect(worker.work(1_999)).toEqual({ kind: 'suspended', until: NOW + 2_000 });
  expect(worker.ticket()?.head).toMatchObject({ lastWorkedAt: NOW });
  expect([worker.log.slice(1), worker.notes]).toEqual([['submit 3', 'spent 3'], []]);
  expect(worker.work()).toEqual({ kind: 'ended' });
  expect(worker.shown()).toEqual(FOUND);
});

test.each([500, 1_000, 2_000])(
  'a moment that passed meanwhile is not waited for, %d ms between two looks at the clock',
  (ms) => {
    const worker = new Worker();
    const world = worker.world();
    world.clock.now = () => (worker.now += ms);
    world.clock.sleep = (left) => {
      if (left <= 0) throw new Error(`sleep ${left}`);
      worker.now += left;
    };
    work(world, worker.ticket() as RunState, 600_000);
    expect(worker.shown()).toEqual(FOUND);
  },
);

test('a word is heard before the next request that spends, however soon that is', () => {
  const worker = new Worker({ accepted: 1 });
  worker.before = (call) => {
    if (call === 'submit 1') worker.press('pause');
  };
  worker.work();
  expect(worker.log.filter((call) => call.startsWith('submit'))).toEqual(['submit 1']);
});

test('and within some three seconds while results are waited for', () => {
  const worker = new Worker();
  const phases: unknown[] = [];
  worker.answer = () => (worker.now < NOW + 10_000 ? NOT_READY : null);
  worker.before = (call) => {
    if (!call.startsWith('poll')) return;
    worker.press('pause');
    phases.push([worker.now - NOW, worker.phase()[0]]);
  };
  worker.work();
  expect(phases.slice(0, 2)).toEqual([
    [2_000, 'running'],
    [4_000, 'paused'],
  ]);
});

test('results are asked for ever more seldom until they come', () => {
  const worker = new Worker();
  worker.answer = () => (worker.now < NOW + 10_000 ? NOT_READY : null);
  worker.work();
  expect(worker.log.slice(2, -6)).toEqual([
    ...['sleep 2000', 'poll id1', 'sleep 2000', 'poll id1', 'sleep 3200', 'poll id1'],
    ...['sleep 5120', 'poll id1'],
  ]);
});

test('three are asked for together at first, then ten', () => {
  const batches = Array.from({ length: 14 }, (_, i) =>
    waiting(i + 1, [full(i)], { at: NOW - 9_000 }),
  );
  const worker = new Worker({ rows: 14, batches });
  worker.work();
  const polls = worker.log.filter((call) => call.startsWith('poll'));
  expect(polls.map((call) => call.split(' ').length - 1)).toEqual([3, 10, 1]);
});

test('and one by one, where Naam asked for slower work', () => {
  const batches = [1, 2].map((i) => waiting(i, [full(i - 1)], { at: NOW - 9_000 }));
  const worker = new Worker({ rows: 2, batches, head: { slowDowns: 1 } });
  worker.work();
  expect(worker.log.slice(0, 2)).toEqual(['poll id1', 'poll id2']);
});

test('once some came, others wait for company while something can be sent, five seconds', () => {
  const batches = [1, 2].map((i) => waiting(i, [full(i - 1)], { at: NOW + (i - 2) * 10_000 }));
  const worker = new Worker({ rows: 30, batches, accepted: 5 });
  worker.before = (call) => {
    if (call.startsWith('submit')) worker.now += 2_000;
  };
  worker.work();
  const asks = worker.log.filter((call) => /^(submit|poll)/.test(call));
  expect(asks.slice(0, 6)).toEqual([
    'poll id1',
    ...['submit 5', 'submit 5', 'submit 5', 'submit 5', 'poll id2 id3 id4 id5 id6'],
  ]);
});

test('answers wait a minute for others, and are written before these are asked for once more', () => {
  const batches = [1, 2, 3].map((i) => waiting(i, [full(i - 1)], { at: NOW - 5_000 }));
  const worker = new Worker({ batches });
  const ready = [NOW, NOW + 4_000, NOW + 200_000];
  worker.answer = ({ id }) =>
    worker.now < (ready[Number(id.slice(2)) - 1] ?? 0) ? NOT_READY : null;
  const writes: number[] = [];
  worker.before = (call) => {
    if (call.startsWith('write')) writes.push(Math.floor((worker.now - NOW) / 1_000));
  };
  worker.work();
  expect(writes).toEqual([0, 82, 202]);
});

describe('results that left the sheet', () => {
  const queued = [0, 1, 2].map((i) => status.queued(RUN, full(i), ''));

  test('before the rest is sent: the run says how many, and sends nothing', () => {
    const worker = new Worker({ batches: [done(1, [full(0), full(1)])] });
    expect(worker.work()).toEqual({ kind: 'suspended', until: null });
    expect(worker.phase()).toEqual(['paused', 'went-back', '2', null]);
    expect(worker.log).toEqual(['read']);
  });

  test('at the very end: it does not end', () => {
    const worker = new Worker();
    worker.before = (call) => {
      if (call === 'read' && worker.log.at(-2) === 'write 3') {
        for (const [i, line] of worker.lines.entries()) line.splice(1, 2, '', queued[i] ?? '');
      }
    };
    expect(worker.work()).toEqual({ kind: 'suspended', until: null });
    expect(worker.phase()).toEqual(['paused', 'went-back', '3', null]);
  });

  test('without an id there is nothing to fetch: they are Unconfirmed, and the run ends', () => {
    const worker = new Worker({ batches: [done(1, [full(0), full(1)], { id: null })] });
    expect(worker.work()).toEqual({ kind: 'ended' });
    expect(worker.shown()).toEqual(['unconfirmed', 'unconfirmed', 'N12 found']);
  });
});

test('a request that was cut off: its rows say so, and a person is asked about so many', () => {
  const cutOff = sending(1, [full(0), full(1)], { at: NOW - 390_000, executionId: 'e0' });
  const worker = new Worker({ batches: [cutOff] });
  expect(worker.work()).toEqual({ kind: 'suspended', until: null });
  expect(worker.ticket()?.batches).toEqual([{ ...toUnconfirmed(cutOff), inSheet: true }]);
  expect(worker.phase()).toEqual(['paused', 'unconfirmed', '2', null]);
  expect(worker.shown()).toEqual(['unconfirmed', 'unconfirmed', 'queued']);
});

test('an execution that was cut off while it wrote: what stands beside a wrong number goes', () => {
  const strays = [0, 1, 0].map((i) => status.found('2026-11-23', full(i), `N1${i}`, false));
  const batches = [done(1, [full(0), full(1)])];
  const worker = new Worker({ head: { writeInProgress: true }, batches, statuses: strays });
  worker.lines.forEach((line, i) => (line[1] = `N1${i % 2}`));
  expect(worker.work()).toEqual({ kind: 'ended' });
  expect(worker.log.slice(0, 3)).toEqual(['read', 'write 1', 'read']);
  expect(worker.shown()).toEqual(['N10 found', 'N11 found', 'blank']);
});
