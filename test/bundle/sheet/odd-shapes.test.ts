/** Sheets of odd shapes: none, one row, all columns, formulas everywhere, cells too full to show. */
import { DAY_MS, LedgerStage, like, nameFor, named, pointAt, rowOf } from '../ledger-stage';
import { codeOf } from '../doubts/playing';
import { paidTwice, shown } from '../rows';
import {
  STORE_BYTES,
  type Store,
} from '../../../workbench/apps-script/surroundings/property-store';
import { KEY, OPTIONS, Stage, type Line } from '../stage';

const TWO = [named(0), named(1)];
const LONG = 'A'.repeat(50_000);
/** Google Sheets has no more of them. */
const MOST_COLUMNS = 18_278;
const DOWN = { row: 1, column: 1, rows: 1_000, columns: 1 };

/** A column of two numbers below its header, in a sheet of so many columns. */
function inColumn(at: number, columns: number): LedgerStage {
  const stage = new LedgerStage({ rows: [['']] });
  const { sheet } = stage;
  if (columns > sheet.columns())
    sheet.insertColumns(sheet.columns() + 1, columns - sheet.columns());
  sheet.paste(1, at, [['Mobile'], ...TWO.map((ten) => [ten])]);
  sheet.put(1, at === 1 ? columns : 1, 'Remark');
  return stage;
}

/** Longer than Google lets an execution live. */
const SEVEN_MINUTES = 7 * 60_000;

/** The two names stand right of the numbers, and each number was paid once. */
function expectNamed(stage: LedgerStage, at: number): void {
  const names = [2, 3].map((row) => stage.sheet.value(row, at + 1));
  expect(names).toEqual(TWO.map(nameFor));
  expect([stage.paid(), paidTwice(stage)]).toEqual([2, []]);
}

describe('a sheet with nothing to ask', () => {
  test.each<[string, Line[]]>([
    ['of no row', []],
    ['of blank cells', [['', '']]],
  ])('%s has no phone column, and stays as it is', (_, rows) => {
    const stage = new LedgerStage({ rows });
    const request = { pointed: null, options: OPTIONS };
    expect(stage.panel('preview', request)).toMatchObject({ trouble: { code: 'no-column' } });
    const pointed = pointAt(stage.sheet);
    expect(stage.panel('preview', { ...request, pointed })).toMatchObject({ ok: false });
    expect(stage.sheet.lastColumn()).toBe(0);
  });

  test('of a header alone has no number: a start of none sends none, and ends', () => {
    const stage = new LedgerStage({ rows: [['Mobile', 'City']] });
    const looked = stage.look({}, pointAt(stage.sheet));
    expect(looked.split).toMatchObject({ rows: 0, send: 0 });
    const reply = stage.tryPress(looked, {}, 0);
    expect(JSON.stringify(reply)).not.toMatch(/"code":"bug"|Error|Cannot /);
    expect(stage.ok('look').run).toBeNull();
    expect([stage.posts(), stage.sheet.value(1, 1)]).toEqual([0, 'Mobile']);
  });
});

describe('the phone column at an edge', () => {
  test.each([
    ['first of a sheet without room', 1, 2],
    ['first of many', 1, 26],
    ['last of a sheet', 26, 26],
    ['last of a sheet of two columns more than a letter names', 28, 28],
    ['last but two of all that Sheets has', MOST_COLUMNS - 2, MOST_COLUMNS],
  ])('%s: the names stand beside it', (_, at, columns) => {
    const stage = inColumn(at, columns);
    expect(stage.go({}, pointAt(stage.sheet, at)).run).toBeNull();
    expectNamed(stage, at);
    const remark = at === 1 ? stage.sheet.lastColumn() : 1;
    expect(stage.sheet.value(1, remark)).toBe('Remark');
  });

  test('last of all that Sheets has: no column fits, told with a cure, and nothing is sent', () => {
    const stage = inColumn(MOST_COLUMNS, MOST_COLUMNS);
    // Else ten million cells would be the nearer limit.
    stage.sheet.deleteRows(401, 600);
    const looked = stage.look({}, pointAt(stage.sheet, MOST_COLUMNS));
    const reply = stage.tryPress(looked, {}, 2);
    expect(reply).toMatchObject({ ok: false, trouble: { code: 'write-failed' } });
    expect([stage.posts(), stage.ok('look').run]).toEqual([0, null]);
    expect(stage.sheet.columns()).toBe(MOST_COLUMNS);
  });
});

describe('cells too full to show', () => {
  test('a name of 50,000 characters that a person typed stays, and its row is not asked', () => {
    const rows = [
      ['Mobile', 'Name', 'Naam status'],
      [TWO[0] ?? '', LONG, ''],
      [TWO[1] ?? '', '', LONG],
    ];
    const stage = new LedgerStage({ rows });
    expect(stage.look({}, pointAt(stage.sheet)).split).toMatchObject({
      ...{ send: 0, alreadyNamed: 1, foreign: 1 },
    });
    stage.go({ replace: true }, pointAt(stage.sheet));
    expect(shown(stage).map(({ name }) => name)).toEqual([nameFor(TWO[0] ?? ''), '']);
    expect(stage.sheet.value(3, 3)).toBe(LONG);
  });

  test('a phone cell and a header of 50,000 characters are read, and left alone', () => {
    const rows = [[`Mobile ${LONG}`], ...TWO.map((ten) => [ten]), [LONG], ['9'.repeat(50_000)]];
    const stage = new LedgerStage({ rows });
    expect(stage.go({}, pointAt(stage.sheet)).run).toBeNull();
    expect([2, 3].map((row) => stage.sheet.value(row, 2))).toEqual(TWO.map(nameFor));
    expect(rowOf(stage.sheet, 4, 2)).toEqual([LONG, '']);
    expect(stage.paid()).toBe(2);
  });
});

test('formulas everywhere: numbers are read from them, and none is written over', () => {
  const stage = new LedgerStage({ rows: [['Mobile', 'Name', 'Naam status', 'City']] });
  const { sheet } = stage;
  TWO.forEach((ten, i) => {
    sheet.enterFormula(i + 2, 1, `=Leads!A${i + 2}`, ten);
    sheet.enterFormula(i + 2, 4, '=VLOOKUP(A2,X:Y,2)', 'Pune');
  });
  sheet.enterFormula(2, 2, '=PROPER("asha")', 'Asha');
  sheet.enterFormula(3, 3, '=""', '');
  expect(stage.go({ replace: true }, pointAt(sheet)).run).toBeNull();
  const formulas = [2, 3].map((row) => [1, 2, 3, 4].map((c) => sheet.formula(row, c) !== ''));
  expect(formulas).toEqual([
    [true, true, false, true],
    [true, false, true, true],
  ]);
  expect(paidTwice(stage)).toEqual([]);
});

test('a header that is merged over the numbers and more, and numbers that nobody may edit', () => {
  const stage = new LedgerStage({ rows: [['Mobile', '', 'City'], ...TWO.map((t) => [t, '', ''])] });
  stage.sheet.setProtection(DOWN);
  stage.sheet.merge(1, 1, 1, 2);
  const looked = stage.look({}, pointAt(stage.sheet));
  const reply = stage.tryPress(looked, {}, 2);
  expect(JSON.stringify(reply)).not.toMatch(/"code":"bug"/);
  expect(stage.sheet.value(1, 3) === 'City' || stage.sheet.value(1, 5) === 'City').toBe(true);
});

/** Other add-ons, or an earlier life, left but so many bytes of a store. */
function fill(store: Store, left: number): void {
  const held = [...store.entries].reduce((sum, [key, text]) => sum + key.length + text.length, 0);
  store.set('other', 'x'.repeat(STORE_BYTES - held - 'other'.length - left), false);
}

describe('a store that is full', () => {
  const leads = (): LedgerStage =>
    new LedgerStage({ rows: [['Mobile'], ...TWO.map((ten) => [ten])] });

  test('of the document: nothing begins, and nothing is sent; with room it goes', () => {
    const stage = leads();
    const store = stage.book.store(stage.script.id);
    fill(store, 100);
    const looked = stage.look({}, pointAt(stage.sheet));
    const reply = stage.tryPress(looked, {}, 2);
    expect(reply).toMatchObject({ ok: false, trouble: { code: 'store-full' } });
    expect(stage.posts()).toBe(0);
    store.remove('other');
    expect(stage.go({}, pointAt(stage.sheet)).run).toBeNull();
    expectNamed(stage, 1);
  });

  test('of the document, as a request leaves: told, asked about once there is room, and never repeated', () => {
    const stage = leads();
    const store = stage.book.store(stage.script.id);
    stage.before('UrlFetchApp.fetch', () => {
      fill(store, 5);
    });
    const reply = stage.tryPress(stage.look({}, pointAt(stage.sheet)), {}, 2);
    expect(reply).toMatchObject({ ok: false, trouble: { code: 'store-full' } });
    store.remove('other');
    stage.clock.pass(SEVEN_MINUTES);
    expect(codeOf(stage.finish(stage.ok('step')))).toMatch(/^unconfirmed/);
    expect(stage.posts()).toBe(1);
    expect(paidTwice(stage)).toEqual([]);
  });

  test('of the person: the key cannot be kept, which is told, and no other place takes it', () => {
    const stage = new Stage({ rows: [['Mobile']] });
    const store = stage.user.store(stage.script.id);
    stage.ok('open');
    fill(store, 20);
    const reply = stage.panel('connect', KEY);
    expect(reply).toMatchObject({ ok: false, trouble: { code: 'google-trouble' } });
    store.remove('other');
    expect(stage.ok('connect', KEY).lastFour).toBe('Zq8v');
  });

  test('used up for the day: each call says so in words, and the next day all is well', () => {
    const stage = leads();
    stage.user.properties.spend(1_000_000, stage.clock.now());
    for (const name of ['open', 'look', 'keyView', 'history', 'step'] as const) {
      expect([name, stage.panel(name)]).toMatchObject([
        name,
        { ok: false, trouble: { code: 'google-trouble', cure: like(/\.$/) } },
      ]);
    }
    stage.clock.pass(DAY_MS);
    expect(stage.go({}, pointAt(stage.sheet)).run).toBeNull();
    expectNamed(stage, 1);
  });
});
