/** Numbers in a column, names next to them: each number is paid for once, and nothing else changes. */
import {
  batchSizes,
  below,
  bookName,
  columnOf,
  mobile,
  paidTwice,
  shown,
  written,
  wrongRows,
} from './rows';
import { Stage, type Line } from './stage';

const DISTINCT = 400;
const ROWS = 1_000;

/** 1,000 rows that bear 400 numbers in every way people write them. */
function leads(): Line[] {
  return Array.from({ length: ROWS }, (_, i) => [
    `Lead ${i}`,
    written(mobile((i * 7) % DISTINCT), i % 5),
    `City ${i % 9}`,
    i,
  ]);
}

const HEADERS = ['Lead', 'Mobile', 'City', 'Score'];

describe('1,000 rows that bear 400 distinct numbers', () => {
  const stage = new Stage({ rows: [HEADERS, ...leads()], phone: 2 });
  const shownFirst = stage.preview();
  const ended = stage.run();

  test('the preview tells 400 to be sent and 600 rows free', () => {
    expect(shownFirst.split).toMatchObject({
      rows: ROWS,
      send: DISTINCT,
      repeated: ROWS - DISTINCT,
    });
  });

  test('Naam charges each of the 400 numbers once, and nothing else', () => {
    expect(ended.run).toBeNull();
    const all = Array.from({ length: DISTINCT }, (_, i) => [`91${mobile(i)}`, 1]);
    expect(Object.fromEntries(stage.naam.ledger.charged)).toEqual(Object.fromEntries(all));
    expect(stage.naam.ledger.complaints).toEqual([]);
  });

  test('the first request carries at most ten numbers', () => {
    expect(batchSizes(stage)).toEqual([10, 390]);
  });

  test('every row shows what the book says of its number', () => {
    const rows = shown(stage);
    expect(rows).toHaveLength(ROWS);
    expect(wrongRows(rows)).toEqual([]);
    const found = rows.filter(({ phone }) => bookName(phone) !== null).length;
    expect(ended.last?.split).toMatchObject({ found, notFound: ROWS - found });
    expect(found).toBeGreaterThan(ROWS / 2);
    expect(found).toBeLessThan(ROWS);
  });

  test('the two columns stand right of the numbers, and all other cells are as they were', () => {
    const titles = [1, 2, 3, 4, 5, 6].map((column) => stage.sheet.value(1, column));
    expect(titles).toEqual(['Lead', 'Mobile', 'Name', 'Naam status', 'City', 'Score']);
    const others = ['Lead', 'Mobile', 'City', 'Score'].map((title) => below(stage.sheet, title));
    expect(leads().map((_, row) => others.map((column) => column[row]))).toEqual(leads());
  });

  test('nothing is left of the run: no trigger that is needed, no state but the history and its ids', () => {
    expect(stage.neededTriggers()).toEqual([]);
    expect(stage.leftovers()).toEqual([]);
  });

  test('a second run on its own sheet sends nothing and changes nothing', () => {
    const before = shown(stage);
    expect(stage.preview().split.send).toBe(0);
    stage.finish(stage.start());
    expect(stage.naam.ledger.of('POST')).toHaveLength(2);
    expect(shown(stage)).toEqual(before);
  });

  test('a new row with a known number gets its outcome free', () => {
    const known = [0, 1, 2, 3, 4].map((n) => mobile(n));
    stage.sheet.paste(
      ROWS + 2,
      2,
      known.map((ten) => [`+91-${ten}`]),
    );
    expect(stage.preview().split).toMatchObject({ send: 0, known: known.length });
    stage.finish(stage.start());
    expect(stage.naam.ledger.of('POST')).toHaveLength(2);
    expect(wrongRows(shown(stage))).toEqual([]);
    expect(shown(stage)).toHaveLength(ROWS + known.length);
  });

  test('a new number beside all the known ones is the only one sent', () => {
    stage.sheet.put(ROWS + 7, 2, mobile(DISTINCT));
    stage.finish(stage.start());
    expect(batchSizes(stage)).toEqual([10, 390, 1]);
    expect(paidTwice(stage)).toEqual([]);
    expect(wrongRows(shown(stage))).toEqual([]);
  });
});

describe('where the two columns go', () => {
  const two: Line[] = [[mobile(1)], [mobile(2)]];

  test('blank neighbours are used, and nothing moves', () => {
    const stage = new Stage({
      rows: [['Mobile', '', '', 'City'], ...two.map((r) => [...r, '', '', 'Pune'])],
    });
    expect(stage.preview().place.kind).not.toBe('insert');
    stage.run();
    expect([1, 2, 3, 4].map((c) => stage.sheet.value(1, c))).toEqual([
      'Mobile',
      'Name',
      'Naam status',
      'City',
    ]);
    expect(wrongRows(shown(stage))).toEqual([]);
    expect(below(stage.sheet, 'City')).toEqual(['Pune', 'Pune']);
  });

  test('a header "Name" that is taken makes ours "Name (Naam)", and its cells stay', () => {
    const stage = new Stage({
      rows: [
        ['Name', 'Mobile', 'City'],
        ['Asha', mobile(1), 'Pune'],
        ['Ravi', mobile(2), 'Goa'],
      ],
      phone: 2,
    });
    stage.run();
    expect(columnOf(stage.sheet, 'Name (Naam)')).toBe(3);
    expect(wrongRows(shown(stage, ['Mobile', 'Name (Naam)', 'Naam status']))).toEqual([]);
    expect(below(stage.sheet, 'Name')).toEqual(['Asha', 'Ravi']);
    expect(below(stage.sheet, 'City')).toEqual(['Pune', 'Goa']);
  });

  test('one blank neighbour is not enough: two columns are inserted', () => {
    const stage = new Stage({
      rows: [
        ['Mobile', '', 'City'],
        [mobile(1), '', 'Pune'],
      ],
    });
    expect(stage.preview().place.kind).toBe('insert');
    stage.run();
    expect([1, 2, 3, 4, 5].map((c) => stage.sheet.value(2, c))).toEqual([
      mobile(1),
      bookName(mobile(1)) ?? '',
      expect.stringMatching(/^(Found|Not found) /),
      '',
      'Pune',
    ]);
  });

  test('a sheet without a header row gets none', () => {
    const stage = new Stage({ rows: two });
    stage.run();
    expect([1, 2].map((row) => stage.sheet.value(row, 2))).toEqual(
      [mobile(1), mobile(2)].map((ten) => bookName(ten) ?? ''),
    );
    expect(batchSizes(stage)).toEqual([2]);
  });
});

test('rows that a person has named, and foreign text in a status, are left alone and not sent', () => {
  const stage = new Stage({
    rows: [
      ['Mobile', 'Name', 'Naam status', 'City'],
      [mobile(1), 'Asha Rao', '', 'Pune'],
      [mobile(2), '', 'call back', 'Pune'],
      [mobile(3), '', '', 'Pune'],
      [mobile(1), '', '', 'Pune'],
    ],
  });
  stage.run();
  const rows = shown(stage);
  expect(rows[0]).toEqual({ phone: mobile(1), name: 'Asha Rao', status: '' });
  expect(rows[1]).toEqual({ phone: mobile(2), name: '', status: 'call back' });
  expect(wrongRows(rows.slice(2))).toEqual([]);
  expect([...stage.naam.ledger.charged.keys()].sort()).toEqual(
    [`91${mobile(1)}`, `91${mobile(3)}`].sort(),
  );
});
