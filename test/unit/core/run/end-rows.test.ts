/** The rows of a run at its end: what was not sent goes back to what it was. */
import { abandon, restored } from '../../../../src/core/run/end';
import { status } from '../../../../src/core/status/status';
import type { Batch } from '../../../../src/core/saved/batch';
import type { Code } from '../../../../src/core/texts/troubles-english';
import { BATCH, failing, full, OneTable, rowsOf, RUN } from './one-table';
import { stopOf, ten, TODAY, type Line } from './one-table';

const DAY = '2026-11-20';
const queued = (n: number, was = '', run = RUN): string => status.queued(run, full(n), was);
const found = (n: number): string => status.found(DAY, full(n), 'Asha', false);
const unsure = (n: number): string => status.unconfirmed(TODAY, full(n), false);

const facts = (n: number) => ({ ...BATCH, batchId: n, numbers: [full(n)] });
const done = (n: number, id: string | null): Batch => ({
  ...{ ...facts(n), state: 'done', id, found: 0, count: 1 },
});
const open = (n: number): Batch => ({ ...facts(n), state: 'unconfirmed', id: null, inSheet: true });
const refused = (n: number): Batch => ({ ...facts(n), state: 'refused', inSheet: true });

describe('what was not sent goes back to what it was', () => {
  test('this run’s rows alone, and nothing is written twice', () => {
    const lines: Line[] = [
      [ten(1), '', queued(1)],
      [ten(2), 'Asha', queued(2, found(2))],
      [ten(3), '', queued(3, '', 'dead')],
      [ten(4), 'Asha', found(4)],
    ];
    const table = new OneTable(lines);
    expect(restored(table.session())).toEqual(rowsOf(table.lines));
    expect(table.writes).toEqual([
      [
        { index: 0, status: '' },
        { index: 1, status: found(2) },
      ],
    ]);
  });

  test('but what was perhaps paid stays Unconfirmed, after an undo too', () => {
    const lines = [1, 2, 3, 4, 5].map((n): Line => [ten(n), '', queued(n)]);
    const table = new OneTable([...lines, [ten(1), '', '']]);
    restored(table.session({}, [open(1), done(2, null), done(3, 'x'), refused(4)]));
    expect(table.said()).toEqual([unsure(1), unsure(2), '', '', '', unsure(1)]);
    expect(table.writes.map((writes) => writes.map(({ index }) => index))).toEqual([
      [0, 1, 5, 2, 3, 4],
    ]);
  });

  test.each<[Code, unknown]>([
    ['sheet-gone', null],
    ['column-gone', null],
    ['google-trouble', ['google-trouble', null]],
  ])('where the sheet fails with %s', (code, stops) => {
    const table = new OneTable();
    table.fails.read = failing(code);
    const execution = table.session();
    expect(
      stopOf(() => {
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
    const table = new OneTable([...LINES]);
    abandon(table.session());
    expect(table.said()).toEqual(['', found(2)]);
    expect([table.store.size, table.alarm, table.notes]).toEqual([0, false, []]);
  });

  test('and whose sheet refuses that too leaves no run either', () => {
    const table = new OneTable([...LINES]);
    table.fails.write = failing('sheet-refused');
    abandon(table.session());
    expect([table.store.size, table.alarm]).toEqual([0, false]);
  });
});
