/** Which rows are marked Queued before anything is sent. */
import { markQueued } from '../../../../src/core/run/mark-queued';
import { keyedHashOfAll } from '../../../../src/core/status/keyed-tag';
import { status } from '../../../../src/core/status/status';
import { plan } from '../../../../src/core/rows/plan';
import { rowRules, type Chosen, type Execution } from '../../../../src/core/run/execution';
import { RUN_KEY, type RunHead } from '../../../../src/core/saved/run-state';
import { RUN, TODAY } from '../../fixtures/head';
import { MemoryWorld } from '../../fixtures/memory-world';
import { full, fresh as freshRows, rowsOf, ten, type Line } from '../../fixtures/rows';
import { thrownBy } from '../../fixtures/trouble';

const queued = (n: number): string => status.queued(RUN, full(n), '');
const found = (n: number): string => status.found(TODAY, full(n), 'Asha', false);
const missing = (n: number): string => status.notFound(TODAY, full(n), false);
const refused = (n: number): string => status.refused(TODAY, full(n), false);

const fresh = (...of: number[]): Line[] => freshRows(of.map(ten));
const chosen = (lines: readonly Line[], ...within: number[]): Chosen => ({
  ...{ phones: lines.map(([phone]) => phone), within: new Set(within) },
});

function marking(
  table: MemoryWorld,
  more: Partial<RunHead> = {},
  rows: Chosen | null = null,
): Execution {
  return table.execution({ phase: { at: 'queueing' }, ...more }, [], rows);
}

test('every row says Queued, no more numbers than agreed, and the run goes on', () => {
  const table = new MemoryWorld(fresh(1, 2, 1, 3));
  const execution = marking(table, { planned: 2 });
  markQueued(execution);
  expect(table.statuses).toEqual([queued(1), queued(2), queued(1), '']);
  expect(table.property(RUN_KEY)).toMatchObject({ phase: { at: 'running' } });
  expect(execution.sheet.rows).toEqual(rowsOf(table.lines));
});

test('what a killed start left beside another number goes first', () => {
  const table = new MemoryWorld([[ten(1), 'Asha', found(2)], ...fresh(2)]);
  const execution = marking(table, { writeInProgress: true });
  markQueued(execution);
  expect(table.lines).toEqual([
    [ten(1), '', queued(1)],
    [ten(2), '', queued(2)],
  ]);
  expect(execution.progressed).toBe(true);
  expect(table.property(RUN_KEY)).toMatchObject({ writeInProgress: false });
});

test('only the rows that were chosen', () => {
  const table = new MemoryWorld(fresh(1, 2, 3));
  markQueued(marking(table, { someRowsOnly: true }, chosen(table.lines, 0, 2)));
  expect(table.statuses).toEqual([queued(1), '', queued(3)]);
});

test('who does not know which rows were chosen marks none', () => {
  const table = new MemoryWorld(fresh(1, 2));
  expect(
    thrownBy(() => {
      markQueued(marking(table, { someRowsOnly: true }));
    }),
  ).toEqual(['start-cut-off', null]);
  expect(table.writes).toEqual([]);
});

test.each<[string, Line[]]>([
  ['swapped', fresh(2, 1, 3)],
  ['inserted above', fresh(9, 1, 2, 3)],
  ['deleted', fresh(1, 3)],
  ['all others', fresh(7, 8, 9)],
])('rows that moved since they were chosen: none is marked (%s)', (_, now) => {
  const rows = chosen(fresh(1, 2, 3), 0, 2);
  const table = new MemoryWorld(now);
  expect(
    thrownBy(() => {
      markQueued(marking(table, { someRowsOnly: true }, rows));
    }),
  ).toEqual(['rows-moved', null]);
  expect(table.writes).toEqual([]);
});

const SECRET = '0123456789abcdef';

test.each<[string, Line[], (string | null)[] | null]>([
  ['as they were', fresh(1, 2, 3), null],
  ['sorted', fresh(2, 1, 3), null],
  ['with another number behind them', fresh(1, 2, 9, 3), null],
  ['with another number above them', fresh(9, 1, 2), ['count-changed', null]],
  ['with one number changed', fresh(1, 9, 3), ['count-changed', null]],
  ['with one row fewer', fresh(1), ['count-changed', null]],
])('numbers that the user confirmed, and the rows now %s', (_, now, refusal) => {
  const table = new MemoryWorld(now);
  const confirmedHash = keyedHashOfAll([full(1), full(2)], SECRET);
  const execution = marking(table, { planned: 2, secret: SECRET, confirmedHash });
  const act = () => {
    markQueued(execution);
  };
  if (refusal !== null) expect(thrownBy(act)).toEqual(refusal);
  else act();
  const marked = table.lines.filter(([, , said]) => said !== '').map(([phone]) => phone);
  expect(marked.sort()).toEqual(refusal === null ? [ten(1), ten(2)] : []);
});

test('rows inserted above while they are marked are not queued', () => {
  const table = new MemoryWorld(fresh(1, 2));
  table.interrupt('write', () => table.lines.unshift(...fresh(9)));
  const confirmedHash = keyedHashOfAll([full(1), full(2)], SECRET);
  markQueued(marking(table, { planned: 2, secret: SECRET, confirmedHash }));
  const marked = table.lines.filter(([, , said]) => said !== '').map(([phone]) => phone);
  expect(marked).toEqual([ten(1), ten(2)]);
});

test('rows with a name of the person’s own are left out by whichever execution marks', () => {
  const table = new MemoryWorld(fresh(1, 2, 3));
  table.own = new Set([1]);
  markQueued(marking(table, { skipNamed: 'Contact' }));
  expect(table.statuses).toEqual([queued(1), '', queued(3)]);
});

test('where rows move while those are looked for, none is marked, and it is tried again', () => {
  const table = new MemoryWorld(fresh(1, 2, 3));
  table.own = new Set([1]);
  table.interrupt('named', () => table.lines.reverse().pop());
  expect(
    thrownBy(() => {
      markQueued(marking(table, { skipNamed: 'Contact' }));
    }),
  ).toEqual(['sheet-moving', null]);
  expect(table.writes).toEqual([]);
});

test('rows that move while they are marked: no row is queued that was not chosen', () => {
  const table = new MemoryWorld(fresh(1, 2, 3));
  table.interrupt('write', () => table.lines.reverse());
  markQueued(marking(table, { someRowsOnly: true }, chosen(table.lines, 0, 1)));
  expect(new Map(table.lines.map(([phone, , said]) => [phone, said]))).toEqual(
    new Map([
      [ten(3), ''],
      [ten(2), queued(2)],
      [ten(1), ''],
    ]),
  );
});

test('and what comes to be known of one meanwhile is copied', () => {
  const table = new MemoryWorld(fresh(1, 2, 3));
  table.interrupt('write', () => table.lines.reverse().push([ten(2), 'Asha', found(2)]));
  markQueued(marking(table, { someRowsOnly: true }, chosen(table.lines, 0, 1)));
  expect(table.statuses).toEqual(['', found(2), '', found(2)]);
});

test('what is known of a number is copied free, and counted once', () => {
  const table = new MemoryWorld([
    [ten(1), 'Asha', found(1)],
    [ten(2), '', missing(2)],
    [ten(3), '', refused(3)],
    ...fresh(1, 2, 2, 3, 3, 3, 4),
    ['n/a', '', ''],
  ]);
  markQueued(marking(table));
  expect(table.statuses.slice(3, 10)).toEqual([
    ...[found(1), missing(2), missing(2), refused(3), refused(3), refused(3), queued(4)],
  ]);
  expect(table.property(RUN_KEY)).toMatchObject({ copied: { found: 1, notFound: 2, refused: 3 } });
});

test('what another table knows is copied too', () => {
  const table = new MemoryWorld(fresh(1));
  table.others = [rowsOf([[ten(1), 'Asha', found(1)]])];
  const execution = marking(table);
  markQueued(execution);
  expect(table.lines).toEqual([[ten(1), 'Asha', found(1)]]);
  expect(plan(rowsOf(table.lines), rowRules(execution)).send).toEqual([]);
});
