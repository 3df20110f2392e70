/** The rows of a run at its end: rows that were not sent are reset. */
import { abandon, restored } from '../../../../src/core/run/end';
import { status } from '../../../../src/core/status/status';
import type { Code } from '../../../../src/core/texts/troubles-english';
import { done, refused, unconfirmed } from '../../fixtures/batches';
import { RUN, TODAY } from '../../fixtures/head';
import { MemoryWorld } from '../../fixtures/memory-world';
import { full, rowsOf, ten, type Line } from '../../fixtures/rows';
import { thrownBy, troubled } from '../../fixtures/trouble';

const DAY = '2026-11-20';
const queued = (n: number, was = '', run = RUN): string => status.queued(run, full(n), was);
const found = (n: number): string => status.found(DAY, full(n), 'Asha', false);
const unsure = (n: number): string => status.unconfirmed(TODAY, full(n), false);

describe('what was not sent goes back to what it was', () => {
  test('this run’s rows alone, and nothing is written twice', () => {
    const lines: Line[] = [
      [ten(1), '', queued(1)],
      [ten(2), 'Asha', queued(2, found(2))],
      [ten(3), '', queued(3, '', 'dead')],
      [ten(4), 'Asha', found(4)],
    ];
    const table = new MemoryWorld(lines);
    expect(restored(table.execution())).toEqual(rowsOf(table.lines));
    expect(table.writes).toEqual([
      [
        { index: 0, status: '' },
        { index: 1, status: found(2) },
      ],
    ]);
  });

  test('but what was perhaps paid stays Unconfirmed, after an undo too', () => {
    const lines = [1, 2, 3, 4, 5].map((n): Line => [ten(n), '', queued(n)]);
    const table = new MemoryWorld([...lines, [ten(1), '', '']]);
    restored(
      table.execution({}, [
        ...[unconfirmed(1, [full(1)]), done(2, [full(2)], { id: null })],
        ...[done(3, [full(3)]), refused(4, [full(4)])],
      ]),
    );
    expect(table.statuses).toEqual([unsure(1), unsure(2), '', '', '', unsure(1)]);
    expect(table.writes.map((writes) => writes.map(({ index }) => index))).toEqual([
      [0, 1, 2, 3, 4, 5],
    ]);
  });

  test.each<[Code, unknown]>([
    ['sheet-gone', null],
    ['column-gone', null],
    ['google-trouble', ['google-trouble', null]],
  ])('where the sheet fails with %s', (code, stops) => {
    const table = new MemoryWorld();
    table.fails.read = troubled(code);
    const execution = table.execution();
    expect(
      thrownBy(() => {
        expect(restored(execution)).toBeNull();
      }),
    ).toEqual(stops);
  });
});

describe('a start that failed', () => {
  const LINES: Line[] = [
    [ten(1), '', queued(1)],
    [ten(2), 'Asha', found(2)],
  ];

  test('leaves the sheet as it was, and no run', () => {
    const table = new MemoryWorld([...LINES]);
    abandon(table.execution());
    expect(table.statuses).toEqual(['', found(2)]);
    expect([table.store.size, table.alarms, table.notes]).toEqual([0, ['idle'], []]);
  });

  test('and whose sheet refuses that too leaves no run either', () => {
    const table = new MemoryWorld([...LINES]);
    table.fails.write = troubled('sheet-refused');
    abandon(table.execution());
    expect([table.store.size, table.alarms]).toEqual([0, ['idle']]);
  });
});

test('that rows are reset is marked before the write, once; without a write, not at all', () => {
  const table = new MemoryWorld([[ten(1), '', queued(1)]]);
  const marks: unknown[] = [];
  table.interrupt('write', () => {
    marks.push(table.head()?.writeInProgress);
    table.lines.unshift([ten(2), '', queued(2)]);
  });
  restored(table.execution());
  expect([marks, table.head()?.writeInProgress]).toEqual([[true], false]);
  expect(table.puts).toHaveLength(2);
  const calm = new MemoryWorld([[ten(1), '', found(1)]]);
  restored(calm.execution());
  expect(calm.puts).toEqual([]);
});

test('a start that failed takes away what stands beside another number', () => {
  const table = new MemoryWorld([
    [ten(1), 'Asha', found(2)],
    [ten(2), '', queued(2)],
  ]);
  abandon(table.execution());
  expect(table.lines).toEqual([
    [ten(1), '', ''],
    [ten(2), '', ''],
  ]);
  expect(table.writes).toHaveLength(1);
});
