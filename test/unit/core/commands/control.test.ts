/** What a user's decision does to the current run: whose decision counts, and how strong it is. */
import * as orders from '../../../../src/core/commands/control';
import { resolveUnconfirmed } from '../../../../src/core/commands/resolve-unconfirmed';
import { keepIds } from '../../../../src/core/saved/past-results';
import { status } from '../../../../src/core/status/status';
import { TABLE } from '../rows/small-table';
import { RUN } from '../../fixtures/head';
import { batchProperty, type Batch } from '../../../../src/core/saved/batch';
import { CONTROL_KEY, RUN_KEY, type Phase } from '../../../../src/core/saved/run-state';
import { trouble } from '../../../../src/core/texts/trouble';
import { type Code } from '../../../../src/core/texts/troubles-english';
import { keep, schedules } from '../schedules/one-schedule';
import { done, unconfirmed, waiting } from '../../fixtures/batches';
import { MemoryWorld } from '../../fixtures/memory-world';
import { full, ten } from '../../fixtures/rows';
import { thrownBy, troubled } from '../../fixtures/trouble';

const OLD = { at: 5, executionId: 'e0' };
const WAITING = waiting(1, [full(0)], OLD);
const DONE = done(1, [full(0)], OLD);
const paused = (code: Code): Phase => ({
  ...{ at: 'paused', trouble: trouble(code), since: 5, until: null },
});

describe('a saved state that cannot be read', () => {
  test.each([
    ['{', ['idle']],
    ['null', ['idle']],
    ['{"v":1,"owner":"asha"}', ['idle']],
    ['{"v":1,"owner":7}', ['idle']],
    ['{"v":1,"owner":"asha"}', []],
  ])('%s, is thrown away; the trigger: %j', (text, alarms) => {
    const document = new MemoryWorld();
    if (alarms.length === 0) keep(document);
    const before = document.kept();
    document.store.set(RUN_KEY, text);
    document.store.set(...batchProperty(WAITING));
    document.store.set(CONTROL_KEY, 'stop');
    orders.discard(document.world());
    expect([document.kept(), document.alarms]).toEqual([before, alarms]);
  });

  test('of which nothing but batches is left is thrown away too', () => {
    const document = new MemoryWorld();
    document.store.set(...batchProperty(WAITING));
    orders.discard(document.world());
    expect(document.kept()).toEqual([]);
  });

  test.each<[string, string | null, Code]>([
    ['a run that stands', null, 'run-exists'],
    ['what a newer version saved', '{"v":99,"owner":"asha"}', 'state-newer'],
    ['what is another editor’s', '{"v":1,"owner":"ravi"}', 'run-of-another'],
  ])('%s is not thrown away', (_, text, code) => {
    const document = new MemoryWorld();
    document.stand({}, [WAITING]);
    if (text !== null) document.store.set(RUN_KEY, text);
    const before = new Map(document.store);
    expect(
      thrownBy(() => {
        orders.discard(document.world());
      }),
    ).toEqual([code, null]);
    expect([document.store, document.alarms]).toEqual([before, []]);
  });
});

test('all that is saved can be removed, but for a run that stands', () => {
  const document = new MemoryWorld();
  const ask = () =>
    thrownBy(() => {
      orders.checkNoRun(document.world());
    });
  expect(ask()).toBeNull();
  document.store.set(RUN_KEY, '{');
  expect(ask()).toBeNull();
  document.stand();
  expect(ask()).toEqual(['run-exists', null]);
});

describe.each<[string, (document: MemoryWorld, me: string) => unknown]>([
  [
    'pause',
    (document, me) => {
      orders.requestControl(document.world(me), 'pause');
    },
  ],
  [
    'stop',
    (document, me) => {
      orders.requestControl(document.world(me), 'stop');
    },
  ],
  [
    'go on',
    (document, me) => {
      orders.resume(document.world(me));
    },
  ],
  [
    'decide',
    (document, me) => {
      resolveUnconfirmed(document.world(me), 1, 'leave');
    },
  ],
])('to %s', (_, act) => {
  test('there has to be a run, and one’s own', () => {
    const document = new MemoryWorld();
    expect(thrownBy(() => act(document, 'asha'))).toEqual(['no-run', null]);
    document.stand({ phase: paused('paused-by-you') }, [unconfirmed(1, [full(0)])]);
    const before = new Map(document.store);
    expect(thrownBy(() => act(document, 'ravi'))).toEqual(['run-of-another', null]);
    expect(document.store).toEqual(before);
    expect(thrownBy(() => act(document, 'asha'))).toBeNull();
    expect(document.store).not.toEqual(before);
  });
});

test.each([
  ['none', 'pause', 'pause'],
  ['none', 'stop', 'stop'],
  ['pause', 'stop', 'stop'],
  ['stop', 'pause', 'stop'],
  ['stop', 'stop', 'stop'],
  ['pause', 'pause', 'pause'],
] as const)('after %s was said and not heard, %s means %s', (before, word, after) => {
  const document = new MemoryWorld();
  document.stand();
  if (before !== 'none') document.store.set(CONTROL_KEY, before);
  orders.requestControl(document.world(), word);
  expect(document.store.get(CONTROL_KEY)).toBe(after);
});

describe('to go on', () => {
  const refused = { size: 1, at: 5 };

  test.each<[Code, typeof refused | null, Batch]>([
    ['limit-too-small', null, DONE],
    ['went-back', refused, WAITING],
    ['paused-by-you', refused, DONE],
  ])('after %s the run wakes, without its waits', (code, after, batch) => {
    const document = new MemoryWorld();
    document.memory = { ...document.memory, accepted: 3, refused };
    const { head } = document.stand(
      {
        ...{ phase: paused(code), slowDowns: 3, notBefore: 99, failedWrites: 2, lastWorkedAt: 5 },
      },
      [DONE],
    );
    document.store.set(CONTROL_KEY, 'pause');
    const state = { at: 'paused', trouble: trouble(code), since: 5 } as const;
    const resting = keep(document, { state });
    document.stand({ ...head, schedule: resting.id }, [DONE]);
    orders.resume(document.world());
    expect(document.ticket()).toEqual({
      head: {
        ...{ ...head, schedule: 'ab12', phase: { at: 'running' }, lastWorkedAt: document.now },
        ...{ slowDowns: 0, notBefore: 0, failedWrites: 0 },
      },
      batches: [batch],
    });
    expect(document.memory).toMatchObject({ generation: 1, accepted: 3, refused: after });
    expect(document.store.has(CONTROL_KEY)).toBe(false);
    expect(schedules(document)).toEqual([{ ...resting, state: { at: 'on' } }]);
  });

  test.each(['running', 'stopping', 'queueing'] as const)(
    'while it is %s changes nothing',
    (at) => {
      const document = new MemoryWorld();
      const state = document.stand({ phase: { at }, slowDowns: 3 }, [DONE]);
      document.store.set(CONTROL_KEY, 'pause');
      orders.resume(document.world());
      expect(document.ticket()).toEqual(state);
      expect(document.store.has(CONTROL_KEY)).toBe(false);
    },
  );
});

const HOUR_MS = 3_600_000;

test.each([
  [HOUR_MS, 0],
  [HOUR_MS - 1, HOUR_MS - 1],
])('a panel that is open after %i ms notes it: then %i ms have passed', (ago, since) => {
  const document = new MemoryWorld();
  const change = { phase: paused('paused-by-you'), lastWorkedAt: document.now - ago };
  const { head } = document.stand(change, [DONE]);
  expect(orders.step(document.world(), 0)).toEqual({ kind: 'suspended', until: null });
  expect(document.ticket()).toEqual({
    head: { ...head, lastWorkedAt: document.now - since },
    batches: [DONE],
  });
});

test('without a run, a panel takes the second looks that are due, and the trigger may go', () => {
  const document = new MemoryWorld();
  const secondLook = { at: document.now, tries: 0 };
  const { head } = document.stand();
  const looked = done(1, [full(0)], { found: 0, secondLook });
  keepIds(document.world(), head, [looked], [head.run]);
  document.store.delete(RUN_KEY);
  document.answer = () => ({ kind: 'empty' });
  expect(orders.step(document.world(), 0)).toEqual({ kind: 'ended' });
  expect(document.polled.length).toBeGreaterThan(0);
  document.store.clear();
  document.log.length = 0;
  expect(orders.step(document.world(), 0)).toEqual({ kind: 'ended' });
  expect(document.log).toEqual(['trigger idle']);
});

test.each<Phase>([{ at: 'running' }, { at: 'stopping' }, paused('no-key')])(
  'a run that could not restore its rows ends at the second press, from %j',
  (before) => {
    const document = new MemoryWorld([[ten(0), '', status.queued(RUN, full(0), '')]]);
    document.stand({ table: TABLE, phase: before });
    document.fails.write = troubled('protected');
    const first = orders.release(document.world(), 0);
    expect(first.kind).toBe('suspended');
    const phase = document.head()?.phase;
    expect(phase).toMatchObject({ at: 'stopping', trouble: { code: 'protected' } });
    expect(document.store.has(CONTROL_KEY)).toBe(false);
    expect(orders.release(document.world('asha', 'e2'), 0)).toEqual({ kind: 'ended' });
    expect(document.kept()).toEqual([]);
  },
);
