/** How a run begins: with what was confirmed, and no more; a second click finds the same run. */
import { step } from '../../../../src/core/commands/control';
import { makeColumns, start, type StartOrder } from '../../../../src/core/commands/start';
import { preview } from '../../../../src/core/commands/preview';
import { batchProperty } from '../../../../src/core/saved/batch';
import { CONTROL_KEY } from '../../../../src/core/saved/run-state';
import { DEFAULT_OPTIONS } from '../../../../src/core/options/options';
import type { Code } from '../../../../src/core/texts/troubles-english';
import { keep } from '../schedules/one-schedule';
import { waiting } from '../../fixtures/batches';
import { MemoryWorld, PATIENT } from '../../fixtures/memory-world';
import { fresh, full, rowsOf, ten } from '../../fixtures/rows';
import { TABLE } from '../rows/small-table';
import { thrownBy, troubled } from '../../fixtures/trouble';

const phones = (count: number): string[] => Array.from({ length: count }, (_, n) => ten(n));
const ORDER: StartOrder = { start: 's1', pointed: null, options: DEFAULT_OPTIONS, cap: 100 };
const SENT = waiting(1, [full(0)], { at: 0, id: 'x', executionId: 'e0' });

describe('before anything is spent', () => {
  test('all is counted, and nothing is touched', () => {
    const document = new MemoryWorld(fresh([...phones(3), ten(1), 'n/a']));
    const { split } = preview(document.world(), null, DEFAULT_OPTIONS).plan;
    expect(split).toMatchObject({ rows: 5, send: 3, repeated: 1, notMobile: 1, inFlight: 0 });
    expect([document.kept(), document.alarms, document.said()]).toEqual([
      ...[[], [], ['', '', '', '', '']],
    ]);
  });

  test('what is in flight, was not chosen, or is known to another table is not asked', () => {
    const document = new MemoryWorld(fresh(phones(4)));
    document.stand({}, [SENT]);
    document.within = new Set([0, 1, 2]);
    const named = new MemoryWorld(fresh(phones(2)));
    start(named.world(), ORDER, PATIENT);
    document.others = [rowsOf(named.lines.slice(1))];
    const { survey, plan } = preview(document.world(), null, DEFAULT_OPTIONS);
    expect(plan.split).toMatchObject({ rows: 3, send: 1, inFlight: 1, known: 1 });
    expect([plan.send, survey.within]).toEqual([[full(2)], document.within]);
  });
});

test('a run names every row, and leaves nothing behind', () => {
  const document = new MemoryWorld(fresh(phones(3)));
  expect(start(document.world(), ORDER, PATIENT)).toEqual({ kind: 'ended' });
  expect(document.names).toEqual(['N10', 'N11', 'N12']);
  expect([document.said(), document.submitted]).toEqual([
    ...[['Found', 'Found', 'Found'], [phones(3)]],
  ]);
  expect([document.kept(), document.alarms]).toEqual([[], ['set', 'idle']]);
});

test('a new run has nothing to repair, and marks its rows after one read', () => {
  const document = new MemoryWorld(fresh(phones(2)));
  start(document.world(), ORDER, 0);
  const marked = document.log.findIndex((call) => call.startsWith('write'));
  expect(document.log.slice(0, marked)).toEqual(['trigger set', 'columns', 'read']);
});

test.each([
  [2, 2],
  [100, 3],
])('with %i on the button, of three numbers %i are sent', (cap, planned) => {
  const document = new MemoryWorld(fresh(phones(3)));
  const rested = start(document.world(), { ...ORDER, cap }, 0);
  expect(rested).toEqual({ kind: 'suspended', until: document.now + 2_000 });
  const { began, lastWorkedAt } = { began: document.now, lastWorkedAt: document.now };
  expect(document.head()).toMatchObject({
    ...{ start: 's1', owner: 'asha', planned, someRowsOnly: false, schedule: '' },
    ...{ table: TABLE, options: DEFAULT_OPTIONS, phase: { at: 'running' }, began, lastWorkedAt },
  });
  expect(document.submitted).toEqual([phones(planned)]);
});

describe('the same button pressed again', () => {
  test('goes on with its run, and sends nothing twice', () => {
    const document = new MemoryWorld(fresh(phones(3)));
    start(document.world(), ORDER, 0);
    expect(start(document.world('asha', 'e2'), ORDER, PATIENT)).toEqual({ kind: 'ended' });
    expect([document.submitted, document.names]).toEqual([[phones(3)], ['N10', 'N11', 'N12']]);
  });

  test('after its run has ended does nothing, even if others came between', () => {
    const document = new MemoryWorld(fresh(phones(2)));
    const world = document.world();
    for (const id of ['s1', 's2']) {
      start(world, { ...ORDER, start: id }, PATIENT);
      document.clear();
    }
    expect(document.submitted).toHaveLength(2);
    for (const id of ['s1', 's2']) {
      expect(start(world, { ...ORDER, start: id }, PATIENT)).toEqual({ kind: 'ended' });
    }
    expect([document.submitted.length, document.said()]).toEqual([2, ['', '']]);
  });

  test.each([
    ['another button', 'asha', 's2', 'run-exists'],
    ['another editor’s button', 'ravi', 's2', 'run-of-another'],
    ['the same button, by another editor', 'ravi', 's1', 'run-of-another'],
  ])('%s is told what goes on, and spends nothing', (_, who, id, code) => {
    const document = new MemoryWorld(fresh(phones(3)));
    start(document.world(), ORDER, 0);
    const order = { ...ORDER, start: id };
    expect(thrownBy(() => start(document.world(who, 'e2'), order, 0))).toEqual([code, null]);
    expect(document.submitted).toHaveLength(1);
  });
});

describe('of some rows', () => {
  test('only those are queued and sent', () => {
    const document = new MemoryWorld(fresh(phones(3)));
    document.within = new Set([1]);
    start(document.world(), ORDER, 0);
    expect([document.said(), document.submitted]).toEqual([['', 'Queued', ''], [[ten(1)]]]);
    expect(document.head()?.someRowsOnly).toBe(true);
  });

  test.each<[string, ReadonlySet<number> | null, unknown, string[]]>([
    ['some rows', new Set([1]), { kind: 'abandoned', code: 'start-cut-off' }, ['', '', '']],
    ['all rows', null, { kind: 'ended', code: null }, ['Found', 'Found', 'Found']],
  ])('cut off before it marked %s, it goes on where it knows them', (_, within, end, said) => {
    const document = new MemoryWorld(fresh(phones(3)));
    Object.assign(document, { within, left: 0 });
    expect(start(document.world(), ORDER, 0)).toEqual({ kind: 'suspended', until: document.now });
    expect(document.head()?.writeInProgress).toBe(true);
    document.left = 300_000;
    const rested = step(document.world('asha', 'e2'), PATIENT);
    const code = rested.kind === 'abandoned' ? rested.trouble.code : null;
    expect([{ kind: rested.kind, code }, document.said()]).toEqual([end, said]);
  });
});

test.each<[string, ReadonlySet<number> | null, Code | null, string[]]>([
  ['the whole column names them where they are', null, null, ['N12', 'N11', 'N10']],
  ['some of them asks to select again', new Set([0]), 'rows-moved', ['', '', '']],
])('rows that are sorted while it starts: a run of %s', (_, within, code, names) => {
  const document = new MemoryWorld(fresh(phones(3)));
  document.within = within;
  document.interrupt('columns', () => document.lines.reverse());
  const rested = start(document.world(), ORDER, PATIENT);
  expect(rested.kind === 'abandoned' ? rested.trouble.code : null).toBe(code);
  expect([document.names, document.submitted.length]).toEqual([names, code === null ? 1 : 0]);
});

test('what a run that was killed at its end left behind is not taken for this one’s', () => {
  const document = new MemoryWorld(fresh(phones(2)));
  document.store.set(...batchProperty({ ...SENT, batchId: 7 }));
  document.store.set(CONTROL_KEY, 'stop');
  start(document.world(), ORDER, 0);
  expect(document.submitted).toEqual([phones(2)]);
  expect(document.ticket()?.batches).toMatchObject([{ state: 'waiting', numbers: { length: 2 } }]);
});

test.each([
  ['the trigger is released', false, ['set', 'idle']],
  ['the trigger of a schedule stays', true, ['set']],
])('where there is no room for the columns nothing begins, and %s', (_, scheduled, alarms) => {
  const document = new MemoryWorld(fresh(phones(2)));
  if (scheduled) keep(document);
  const before = document.kept();
  document.fails.columns = troubled('protected');
  expect(thrownBy(() => start(document.world(), ORDER, 0))).toEqual(['protected', null]);
  expect([document.alarms, document.kept(), document.submitted]).toEqual([alarms, before, []]);
  document.fails = {};
  const world = document.world();
  expect(makeColumns(world, preview(world, null, DEFAULT_OPTIONS).survey)).toEqual(TABLE);
});
