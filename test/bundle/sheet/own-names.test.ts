/** A sheet with the user's own names: Mobile, City, Name, and every second name filled. */
import type { Pointed } from '../../../src/protocol';
import { LedgerStage, named, nameFor, rowOf } from '../ledger-stage';

const NUMBERS = [0, 1, 2, 3, 4].map(named);
const OWN = 3;

function partlyNamed(header = 'Name'): LedgerStage {
  const rows = NUMBERS.map((number, n) => [number, 'Pune', n % 2 === 0 ? `Mine ${n}` : '']);
  const stage = new LedgerStage({ rows: [['Mobile', 'City', header], ...rows] });
  stage.sheet.select(2, 1);
  return stage;
}

const skipping = (pointed: Pointed): Pointed => ({ ...pointed, skipNamed: OWN });

test('the column and its names are seen, and nothing is left out unasked', () => {
  expect(partlyNamed().look()).toMatchObject({
    ownNames: { column: OWN, header: 'Name', rows: 3, statusColumn: 4 },
    split: { send: 5 },
  });
});

test.each(['Company name', 'File name', 'Status', 'Remarks'])('%s holds no names', (header) => {
  expect(partlyNamed(header).look().ownNames).toBeNull();
});

test.each(['Contact', 'Customer Name', 'नाम', 'Lead'])('%s holds names', (header) => {
  expect(partlyNamed(header).look().ownNames?.header).toBe(header);
});

test('rows with a name are skipped where the person says so: neither sent nor written', () => {
  const stage = partlyNamed();
  const looked = stage.look({}, skipping(stage.look().pointed));
  expect(looked).toMatchObject({ ownNames: { rows: 3 }, split: { rows: 2, send: 2 } });
  stage.finish(stage.press(looked));
  expect(stage.paid()).toBe(2);
  // Name and status stand beside the numbers, the person's own column behind them.
  const names = [2, 3, 4, 5, 6].map((row) => rowOf(stage.sheet, row, 5)[1]);
  expect(names).toEqual(['', nameFor(named(1)), '', nameFor(named(3)), '']);
});

test('the blanks of the column are filled where the person says so, and its names stay', () => {
  const stage = partlyNamed();
  const { pointed, ownNames } = stage.look();
  const place = { kind: 'columns', name: OWN, status: ownNames?.statusColumn ?? 0 } as const;
  const looked = stage.look({}, { ...pointed, place });
  expect(looked.split).toMatchObject({ send: 2, alreadyNamed: 3 });
  stage.finish(stage.press(looked));
  expect(stage.paid()).toBe(2);
  const names = [2, 3, 4, 5, 6].map((row) => rowOf(stage.sheet, row, 5)[OWN - 1]);
  expect(names).toEqual(['Mine 0', nameFor(named(1)), 'Mine 2', nameFor(named(3)), 'Mine 4']);
  expect(rowOf(stage.sheet, 1, 5)).toEqual(['Mobile', 'City', 'Name', 'Naam status', '']);
});
