/** What can prevent two columns: reported before anything is sent, and solved by its cure. */
import type { Pointed } from '../../../src/protocol';
import { like, LedgerStage, listOf, nameFor, named, pointAt, rowOf } from '../ledger-stage';
import { bookName, paidTwice, shown, wrongRows } from '../rows';
import type { Line } from '../stage';

const TWO = [named(0), named(1)];
const LEADS: Line[] = [['Mobile', 'City'], ...TWO.map((ten) => [ten, 'Pune'])];
const column = (at: number) => ({ row: 1, column: at, rows: 1000, columns: 1 });

/** Presses, and is refused with a sentence and its cure; nothing was sent, no run stands. */
function refused(
  stage: LedgerStage,
  code: string,
  pointed: Pointed | null = null,
  cure = /\.$/,
): void {
  const looked = stage.look({}, pointed);
  const reply = stage.tryPress(looked, {}, looked.split.send);
  expect(reply).toMatchObject({
    ok: false,
    trouble: { code, sentence: like(/\.$/), cure: like(cure) },
  });
  expect(stage.posts()).toBe(0);
  expect(stage.ok('look').run).toBeNull();
}

/** The obstacle is gone: a new start ends right, and each number is paid once. */
function startsWell(stage: LedgerStage, pointed: Pointed | null = null): void {
  expect(stage.go({}, pointed).run).toBeNull();
  const names = rowOf(stage.sheet, 1, 8).findIndex((text) => String(text).startsWith('Name')) + 1;
  const rows = [2, 3].map((row) => stage.sheet.value(row, names));
  expect(rows).toEqual(TWO.map(nameFor));
  expect([stage.paid(), paidTwice(stage)]).toEqual([2, []]);
}

function noTriggerStays(stage: LedgerStage): void {
  stage.hours(2);
  expect(stage.neededTriggers()).toEqual([]);
}

test.each([2, 3])('cells of column %i that are protected', (at) => {
  const stage = new LedgerStage({ rows: listOf(...TWO) });
  stage.sheet.setProtection(column(at));
  refused(stage, 'protected');
  expect(shown(stage).map(({ name, status }) => [name, status].join(''))).toEqual(['', '']);
  noTriggerStays(stage);
  stage.sheet.removeProtections();
  startsWell(stage);
});

test('a sheet that is protected: no column can be inserted', () => {
  const stage = new LedgerStage({ rows: LEADS });
  stage.sheet.setProtection();
  refused(stage, 'protected');
  expect(rowOf(stage.sheet, 1, 3)).toEqual(['Mobile', 'City', '']);
  noTriggerStays(stage);
  stage.sheet.removeProtections();
  startsWell(stage);
});

test('a protection that lets this user edit, or merely warns, is none', () => {
  const stage = new LedgerStage({ rows: listOf(...TWO) });
  stage.sheet.setProtection({ ...column(2), editors: [stage.user] });
  stage.sheet.setProtection({ ...column(3), warningOnly: true });
  startsWell(stage);
});

test('protected numbers are read: only our columns have to be open', () => {
  const stage = new LedgerStage({ rows: LEADS });
  stage.sheet.setProtection(column(1));
  startsWell(stage);
  expect(stage.sheet.value(2, 4)).toBe('Pune');
});

test.each([listOf(...TWO), LEADS])('typed columns of a table, sheet %#', (...rows) => {
  const stage = new LedgerStage({ rows });
  stage.sheet.setTypedColumns({ row: 1, column: 1, rows: 3, columns: 3 });
  refused(stage, 'typed-column');
  noTriggerStays(stage);
  stage.sheet.typed = [];
  startsWell(stage);
});

test('typed columns that refuse the headers: the new ones stay, empty, and are used once', () => {
  const stage = new LedgerStage({ rows: LEADS });
  stage.sheet.setTypedColumns({ row: 1, column: 1, rows: 3, columns: 2 });
  for (let press = 0; press < 2; press += 1) {
    refused(stage, 'typed-column');
    expect(rowOf(stage.sheet, 1, 6)).toEqual(['Mobile', '', '', 'City', '', '']);
  }
});

test('typed columns that take writes all the same are no obstacle', () => {
  const switches = { typedColumnsRefuseWrites: false };
  const stage = new LedgerStage({ rows: listOf(...TWO), switches });
  stage.sheet.setTypedColumns({ row: 1, column: 1, rows: 3, columns: 3 });
  startsWell(stage);
});

test.each(['dropped', 'kept-unseen'] as const)('merged cells in our columns (%s)', (how) => {
  const rows = listOf(...TWO);
  const stage = new LedgerStage({ rows, switches: { writesUnderMerges: how } });
  stage.sheet.merge(2, 2, 2, 1);
  refused(stage, 'merged');
  stage.sheet.unmerge(2, 2);
  startsWell(stage);
});

test('cells merged across numbers and our place', () => {
  const stage = new LedgerStage({ rows: [['Mobile', '', ''], ...TWO.map((ten) => [ten, '', ''])] });
  stage.sheet.merge(1, 1, 1, 3);
  refused(stage, 'merged');
  stage.sheet.unmerge(1, 1);
  startsWell(stage);
});

describe('a validation rule', () => {
  const rule = (allowInvalid: boolean) => ({
    ...{ criteria: 'VALUE_IN_LIST' as const, values: TWO, allowInvalid, help: null },
  });
  const body = (at: number) => ({ ...column(at), row: 2, rows: 999 });

  // Inserted columns take the rules of the column to their left. [56064349968, 63261057364, 65813756670]
  test('of the numbers, which inserted columns inherit, is no obstacle', () => {
    const stage = new LedgerStage({ rows: LEADS });
    stage.sheet.setRule(body(1), rule(false));
    startsWell(stage);
  });

  // "The data you entered in cell M2 violates the data validation rules set on this cell." [69383589684]
  test.each([2, 3])('that rejects input in column %i is told before anything is queued', (at) => {
    const stage = new LedgerStage({ rows: listOf(...TWO) });
    stage.sheet.setRule(body(at), rule(false));
    refused(stage, 'validation', null, /Data > Data validation/);
    expect(shown(stage).map(({ name, status }) => [name, status].join(''))).toEqual(['', '']);
    expect([stage.hasRun(), stage.neededTriggers()]).toEqual([false, []]);
    stage.sheet.setRule(body(at), null);
    startsWell(stage);
    expect(wrongRows(shown(stage))).toEqual([]);
  });

  test('that only warns is no obstacle', () => {
    const stage = new LedgerStage({ rows: listOf(...TWO) });
    stage.sheet.setRule({ ...body(2), columns: 2 }, rule(true));
    startsWell(stage);
    expect(wrongRows(shown(stage))).toEqual([]);
  });
});

describe('a formula that fills the cells beside the numbers', () => {
  const VALUES = [['Mobile', 'City'], ...TWO.map((ten) => [ten, 'Pune'])];

  function spilled(): LedgerStage {
    const stage = new LedgerStage({ rows: [['']] });
    stage.sheet.enterFormula(1, 1, '=IMPORTRANGE("leads","A:B")', VALUES);
    return stage;
  }
  const values = (stage: LedgerStage): unknown[][] =>
    [1, 2, 3].map((r) => rowOf(stage.sheet, r, 2));

  test('would be broken by columns put inside it: refused, and it stands as before', () => {
    const stage = spilled();
    refused(stage, 'array-blocked');
    expect(values(stage)).toEqual(VALUES);
    expect([stage.sheet.columns(), stage.sheet.lastColumn()]).toEqual([26, 2]);
  });

  test('leaves room at its end, as the cure says', () => {
    const stage = spilled();
    refused(stage, 'array-blocked');
    startsWell(stage, pointAt(stage.sheet, 1, { place: { kind: 'end' } }));
    expect(values(stage)).toEqual(VALUES);
  });

  test('far below: the marks that break it are taken back before anything is sent', () => {
    const above = Array.from({ length: 63 }, (): Line => [named(0), '', '']);
    const stage = new LedgerStage({ rows: [['Mobile', 'A', 'B'], ...above] });
    const lines = [
      [named(1), '', ''],
      [named(2), 'x', 'y'],
    ];
    stage.sheet.enterFormula(65, 1, '=QUERY(Old!A:C)', lines);
    const place = { kind: 'columns', name: 2, status: 3 } as const;
    refused(stage, 'array-blocked', pointAt(stage.sheet, 1, { place }));
    expect([65, 66].map((row) => rowOf(stage.sheet, row, 3))).toEqual(lines);
    expect(rowOf(stage.sheet, 2, 3)).toEqual([named(0), '', '']);
  });

  test('to the right of the numbers it moves with its columns and stays whole', () => {
    const stage = new LedgerStage({ rows: [['Mobile'], ...TWO.map((ten) => [ten])] });
    stage.sheet.enterFormula(1, 2, '={"City";"Pune";"Goa"}', [['City'], ['Pune'], ['Goa']]);
    startsWell(stage);
    expect([1, 2, 3].map((row) => stage.sheet.value(row, 4))).toEqual(['City', 'Pune', 'Goa']);
  });
});

test('ten million cells: two more columns do not fit until some are deleted', () => {
  const stage = new LedgerStage({ rows: LEADS });
  stage.book.addSheet('Archive', 383_600, 26);
  refused(stage, 'cell-limit');
  expect(rowOf(stage.sheet, 1, 2)).toEqual(['Mobile', 'City']);
  stage.book.deleteSheet('Archive');
  startsWell(stage);
});

test('ten million cells do not matter where two columns are blank', () => {
  const stage = new LedgerStage({ rows: listOf(...TWO) });
  stage.book.addSheet('Archive', 383_600, 26);
  startsWell(stage);
  expect(shown(stage).map(({ phone, name }) => name === bookName(phone))).toEqual([true, true]);
});
