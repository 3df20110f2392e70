/** A user's decision about an unconfirmed request: its effect on rows, batch and run. */
import { status } from '../../../../src/core/status/status';
import { resolveUnconfirmed, type Choice } from '../../../../src/core/commands/resolve-unconfirmed';
import { currentRunIn } from '../../../../src/core/saved/current-run';
import { RUN_KEY, type Phase } from '../../../../src/core/saved/run-state';
import { type Batch, type Unconfirmed } from '../../../../src/core/saved/batch';
import { trouble } from '../../../../src/core/texts/trouble';
import { type Code } from '../../../../src/core/texts/troubles-english';
import { done, unconfirmed, waiting } from '../../fixtures/batches';
import { NOW, RUN, TODAY } from '../../fixtures/head';
import { MemoryWorld } from '../../fixtures/memory-world';
import { full, ten, type Line } from '../../fixtures/rows';
import { thrownBy } from '../../fixtures/trouble';
import { keep } from '../schedules/one-schedule';

const DAY = '2026-11-20';
const unsure = (n: number, day = DAY): string => status.unconfirmed(day, full(n), false);
const queued = (n: number, run = RUN): string => status.queued(run, full(n), '');

const cut = (n: number, more: Partial<Unconfirmed> = {}): Unconfirmed =>
  unconfirmed(n, [full(n)], { at: NOW - 1_000, ...more });

const resting = (code: Code): Phase => ({
  ...{ at: 'paused', trouble: trouble(code, '1'), since: NOW - 9, until: null },
});

interface Start {
  readonly lines?: Line[];
  readonly batches?: Batch[];
  readonly phase?: Phase;
  readonly schedule?: string;
}

/** A document whose run rests for the word on its first batch, among others. */
function opened({ lines = [], batches = [cut(1)], ...more }: Start = {}): MemoryWorld {
  const table = new MemoryWorld(lines);
  table.execution({ phase: resting('unconfirmed'), ...more }, batches);
  return table;
}

const ticketOf = (table: MemoryWorld) => currentRunIn(Object.fromEntries(table.store));

function say(table: MemoryWorld, choice: Choice, n = 1) {
  return thrownBy(() => {
    resolveUnconfirmed(table.world(), n, choice);
  });
}

const LINES: Line[] = [
  [ten(1), '', unsure(1)],
  [ten(2), '', unsure(2)],
  [ten(1), '', queued(1)],
  [ten(1), '', queued(1, 'dead')],
  ['n/a', '', unsure(1)],
  [ten(1), 'Asha', status.found(DAY, full(1), 'Asha', false)],
  [ten(1), '', 'call back'],
  [`${ten(1)} / ${ten(5)}`, '', unsure(1)],
];

test('“again”: its rows are queued for this run, and the batch is forgotten', () => {
  const table = opened({ lines: [...LINES] });
  expect(say(table, 'again')).toBeNull();
  const said = LINES.map(([, , cell], i) => (i === 0 || i === 7 ? queued(1) : cell));
  expect(table.statuses).toEqual(said);
  expect([...table.store.keys()]).toEqual([RUN_KEY]);
});

test('“leave”: its rows say Unconfirmed, what is queued by it too, and it counts as sent', () => {
  const table = opened({ lines: [...LINES], batches: [cut(1, { id: 'x' })] });
  expect(say(table, 'leave')).toBeNull();
  expect(table.statuses).toEqual(LINES.map(([, , cell], i) => (i === 2 ? unsure(1, TODAY) : cell)));
  expect(ticketOf(table)?.batches).toEqual([
    done(1, [full(1)], { at: NOW - 1_000, id: 'x', found: 0 }),
  ]);
});

test('“leave” says so where a cell holds two numbers', () => {
  const two = `${ten(1)} / ${ten(5)}`;
  const table = opened({ lines: [[two, '', queued(1)]] });
  say(table, 'leave');
  expect(table.statuses).toEqual([status.unconfirmed(TODAY, full(1), true)]);
});

test('“check”: its results are awaited by its id from now on, and no row changes', () => {
  const table = opened({ lines: [...LINES], batches: [cut(1, { id: 'x' })] });
  expect(say(table, 'check')).toBeNull();
  expect(table.writes).toEqual([]);
  expect(ticketOf(table)?.batches).toEqual([waiting(1, [full(1)], { id: 'x' })]);
});

test.each<[string, Choice, number, Batch[]]>([
  ['no such batch', 'again', 9, [cut(1)]],
  ['decided already', 'leave', 1, [done(1, [full(1)], { found: 0 })]],
  ['nothing to check it by', 'check', 1, [cut(1)]],
])('%s: it is refused, and all stays as it was', (_, choice, n, batches) => {
  const table = opened({ lines: [...LINES], batches });
  const before = [...table.store];
  expect(say(table, choice, n)).toEqual(['no-run', null]);
  expect([[...table.store], table.writes]).toEqual([before, []]);
});

test('a large batch leaves nothing behind', () => {
  const numbers = Array.from({ length: 4_000 }, (_, i) => String(919_876_500_000 + i * 2 ** 22));
  const table = opened({ batches: [cut(1, { numbers })] });
  expect(table.store.size).toBeGreaterThan(2);
  say(table, 'again');
  expect([...table.store.keys()]).toEqual([RUN_KEY]);
});

describe('with two requests open', () => {
  const two = (): MemoryWorld => opened({ lines: [...LINES], batches: [cut(1), cut(2)] });
  const phase = (table: MemoryWorld) => ticketOf(table)?.head.phase.at;

  test.each([1, 2])('the word on %p is no word on the other', (n) => {
    const table = two();
    say(table, 'leave', n);
    const states = ticketOf(table)?.batches.map((batch) => [batch.batchId, batch.state]);
    expect(states).toEqual([1, 2].map((of) => [of, of === n ? 'done' : 'unconfirmed']));
  });

  test('the run rests until the person has spoken on both', () => {
    const table = two();
    say(table, 'leave', 1);
    expect(phase(table)).toBe('paused');
    say(table, 'again', 2);
    expect(phase(table)).toBe('running');
  });

  test('of three, one word leaves two open', () => {
    const table = opened({ batches: [cut(1), cut(2), cut(3)] });
    say(table, 'leave', 2);
    expect(phase(table)).toBe('paused');
  });
});

test.each<[string, Phase]>([
  ['no credits', resting('credits-exhausted')],
  ['a stop', { at: 'stopping' }],
  ['nothing', { at: 'running' }],
])('a run that rests for something else stays as it is: %s', (_, phase) => {
  const table = opened({ phase });
  expect(say(table, 'leave')).toBeNull();
  expect(ticketOf(table)?.head.phase).toEqual(phase);
});

test('the schedule that rested with its run goes on with it', () => {
  const table = opened({ schedule: 'sch1' });
  keep(table, {
    id: 'sch1',
    state: { at: 'paused', trouble: trouble('unconfirmed', '1'), since: NOW - 9 },
  });
  say(table, 'leave');
  expect(table.property('naam.schedule.sch1')).toMatchObject({ state: { at: 'on' } });
});
