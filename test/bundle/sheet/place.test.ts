/** Where names and statuses go: next to the numbers, at the end, or into existing columns. */
import type { ColumnPlacement } from '../../../src/core/ports/table';
import { LedgerStage, nameFor, named, pointAt, rowOf } from '../ledger-stage';
import type { Line } from '../stage';

const END: ColumnPlacement = { kind: 'end' };
const into = (name: number, status: number): ColumnPlacement => ({ kind: 'columns', name, status });
const at = (stage: LedgerStage, place: ColumnPlacement, column = 1) =>
  pointAt(stage.sheet, column, { place });
const LEADS: Line[] = [
  ['Mobile', 'City', 'Score'],
  [named(0), 'Pune', 7],
  [named(1), 'Goa', 9],
];

test('beside, two columns are inserted where something stands, and it moves right', () => {
  const stage = new LedgerStage({ rows: LEADS });
  stage.go();
  expect(rowOf(stage.sheet, 1, 5)).toEqual(['Mobile', 'Name', 'Naam status', 'City', 'Score']);
  const [phone, name, , city, score] = rowOf(stage.sheet, 2, 5);
  expect([phone, name, city, score]).toEqual([named(0), nameFor(named(0)), 'Pune', 7]);
});

test('new columns are as wide as a status is long; those that stand there keep their width', () => {
  const stage = new LedgerStage({ rows: LEADS });
  stage.go();
  const widths = (of: LedgerStage) => of.sheet.columnList.slice(0, 5).map(({ width }) => width);
  expect(widths(stage)).toEqual([null, 200, 200, null, null]);
  const there = new LedgerStage({ rows: LEADS });
  there.go({}, at(there, END));
  expect(widths(there)).toEqual([null, null, null, null, null]);
});

test('a formula that shows nothing is not a blank neighbour', () => {
  const stage = new LedgerStage({ rows: [['Mobile'], [named(0)], [named(1)]] });
  stage.sheet.enterFormula(3, 2, '=IF(A3="x","y","")', '');
  expect(stage.look().place).toEqual({ kind: 'insert' });
  stage.go();
  expect(stage.sheet.formula(3, 4)).toBe('=IF(A3="x","y","")');
  expect(stage.sheet.value(3, 2)).toBe(nameFor(named(1)));
});

test('at the end, nothing moves, and the columns are found again for new rows', () => {
  const stage = new LedgerStage({ rows: LEADS });
  const looked = stage.look({}, at(stage, END));
  expect(looked).toMatchObject({ nameColumn: 4, statusColumn: 5, place: { kind: 'there' } });
  stage.go({}, looked.pointed);
  expect(rowOf(stage.sheet, 1, 5)).toEqual(['Mobile', 'City', 'Score', 'Name', 'Naam status']);
  stage.sheet.put(4, 1, named(2));
  expect(stage.look()).toMatchObject({ nameColumn: 4, place: { kind: 'ours' } });
  stage.go();
  expect([2, 3, 4].map((row) => stage.sheet.value(row, 4))).toEqual(
    [0, 1, 2].map((n) => nameFor(named(n))),
  );
});

test('at the end of a sheet that has no more columns, two are added', () => {
  const wide = (first: string | number): Line => [first, ...Array<string>(25).fill('x')];
  const stage = new LedgerStage({ rows: [wide('Mobile'), wide(named(0))] });
  stage.go({}, at(stage, END));
  expect(rowOf(stage.sheet, 1, 28).slice(25)).toEqual(['x', 'Name', 'Naam status']);
  expect(stage.sheet.value(2, 27)).toBe(nameFor(named(0)));
});

describe('columns that are there', () => {
  const rows: Line[] = [
    ['Contact person', 'Mobile', 'Remarks', 'City'],
    ['', named(0), '', 'Pune'],
    ['Asha', named(1), '', 'Goa'],
    ['', named(2), 'do not call', 'Agra'],
  ];

  test('blank cells are filled under the headers that stand there, all others stay', () => {
    const stage = new LedgerStage({ rows });
    const looked = stage.look({}, at(stage, into(1, 3), 2));
    expect(looked.split).toMatchObject({ send: 1, alreadyNamed: 1, foreign: 1 });
    stage.go({}, looked.pointed);
    expect(rowOf(stage.sheet, 1, 4)).toEqual(rows[0]);
    expect(rowOf(stage.sheet, 2, 4)[0]).toBe(nameFor(named(0)));
    expect(stage.sheet.value(2, 3)).toMatch(/^Found /);
    expect([3, 4].map((row) => rowOf(stage.sheet, row, 4))).toEqual(rows.slice(2));
    expect(stage.paid()).toBe(1);
  });

  test('a formula in the name column stays, even where it shows nothing', () => {
    const stage = new LedgerStage({ rows });
    stage.sheet.enterFormula(2, 1, '=VLOOKUP(B2,Old!A:B,2)', '');
    stage.go({}, at(stage, into(1, 3), 2));
    expect([stage.sheet.formula(2, 1), stage.sheet.value(2, 1)]).toEqual([
      '=VLOOKUP(B2,Old!A:B,2)',
      '',
    ]);
  });

  test.each([
    [2, 3],
    [1, 1],
    [1, 27],
  ])('name in column %i and status in column %i cannot be', (name, status) => {
    const stage = new LedgerStage({ rows });
    const looked = stage.look({}, at(stage, END, 2));
    const pointed = at(stage, into(name, status), 2);
    expect(stage.tryPress({ ...looked, pointed })).toMatchObject({ ok: false });
    expect(stage.posts()).toBe(0);
  });
});

describe('what the columns are called', () => {
  test('a header "Name" that is taken makes ours "Name (Naam)"', () => {
    const stage = new LedgerStage({
      rows: [
        ['Mobile', 'Name'],
        [named(0), 'Asha'],
      ],
    });
    stage.go();
    expect(rowOf(stage.sheet, 1, 4)).toEqual(['Mobile', 'Name (Naam)', 'Naam status', 'Name']);
    expect(stage.sheet.value(2, 4)).toBe('Asha');
  });

  const TWO: Line[] = [
    ['Mobile', 'Mobile 2'],
    [named(0), named(1)],
  ];

  test('the names of a second phone column bear its header', () => {
    const stage = new LedgerStage({ rows: TWO });
    stage.go();
    stage.go({}, pointAt(stage.sheet, 4));
    expect(rowOf(stage.sheet, 1, 6)[4]).toBe('Name (Mobile 2)');
  });

  test('a second phone column gets names and statuses of its own, and both stay found', () => {
    const stage = new LedgerStage({ rows: TWO });
    stage.go();
    stage.go({}, pointAt(stage.sheet, 4));
    const headers = rowOf(stage.sheet, 1, 6);
    expect(new Set([headers[1], headers[4]]).size).toBe(2);
    expect([stage.sheet.value(2, 2), stage.sheet.value(2, 5)]).toEqual(
      [0, 1].map((n) => nameFor(named(n))),
    );
    stage.sheet.paste(3, 1, [[named(2)]]);
    stage.sheet.put(3, 4, named(3));
    stage.go();
    stage.go({}, pointAt(stage.sheet, 4));
    expect([stage.sheet.value(3, 2), stage.sheet.value(3, 5)]).toEqual(
      [2, 3].map((n) => nameFor(named(n))),
    );
  });
});
