/** Numbers from a formula change their order; names follow the numbers. */
import { LedgerStage, listOf, named, nameless } from '../ledger-stage';
import { paidTwice, shown, wrongRows } from '../rows';

const FORMULA = "=SORT(QUERY('Form responses'!A:A))";
const NUMBERS = [named(0), named(1), nameless(0), named(2), nameless(1), named(3)];
const REVERSED = [...NUMBERS].reverse();

/** A list whose numbers one formula in A2 spills down. */
function spilled(): LedgerStage {
  const stage = new LedgerStage({ rows: listOf('') });
  order(stage, NUMBERS);
  return stage;
}

function order(stage: LedgerStage, numbers: readonly string[]): void {
  stage.sheet.enterFormula(
    2,
    1,
    FORMULA,
    numbers.map((ten) => [ten]),
  );
}

test('the preview says that a formula makes the numbers', () => {
  expect(spilled().look()).toMatchObject({ formulas: true, split: { send: NUMBERS.length } });
  expect(new LedgerStage({ rows: listOf(...NUMBERS) }).look().formulas).toBe(false);
});

test('reordered between two runs: outcomes that stand beside other numbers count as changed', () => {
  const stage = spilled();
  stage.go();
  expect(wrongRows(shown(stage))).toEqual([]);
  order(stage, REVERSED);
  expect(stage.look().split.changed).toBe(NUMBERS.length);
  stage.go();
  expect(shown(stage).map(({ phone }) => phone)).toEqual(REVERSED);
  expect(wrongRows(shown(stage))).toEqual([]);
});

test('a new number on top shifts all the others: none of them keeps a stranger’s name', () => {
  const stage = spilled();
  stage.go();
  order(stage, [named(9), ...NUMBERS]);
  stage.go();
  expect(wrongRows(shown(stage))).toEqual([]);
  expect(shown(stage)).toHaveLength(NUMBERS.length + 1);
});

test.each([
  'UrlFetchApp.fetchAll',
  'Properties.setProperty',
  'Range.setValues',
  'SpreadsheetApp.flush',
])('reordered in the middle of a run, before %s: every name stands beside its number', (method) => {
  const stage = spilled();
  let reordered = false;
  stage.before('UrlFetchApp.fetch', () => {
    stage.before(method, () => {
      order(stage, REVERSED);
      reordered = true;
    });
  });
  stage.go();
  expect(reordered).toBe(true);
  expect(stage.sheet.formula(2, 1)).toBe(FORMULA);
  expect(shown(stage).map(({ phone }) => phone)).toEqual(REVERSED);
  expect(wrongRows(shown(stage))).toEqual([]);
  expect(paidTwice(stage)).toEqual([]);
});

test('numbers that left the formula’s list in the middle leave no name behind', () => {
  const stage = spilled();
  stage.before('UrlFetchApp.fetchAll', () => {
    order(stage, NUMBERS.slice(0, 2));
  });
  stage.go();
  const rows = shown(stage);
  expect(wrongRows(rows.slice(0, 2))).toEqual([]);
  expect(
    rows
      .slice(2)
      .map(({ name, status }) => [name, status].join(''))
      .join(''),
  ).toBe('');
});
