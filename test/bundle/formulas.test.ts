/** Phone numbers in formulas: typed into cells, calculated by the shipped script, free of charge. */
import { checksOf, phonesOf } from '../../src/core/formulas/phone-formulas';
import { WRITTEN_FORMS } from '../unit/core/phone/written-forms';
import { KEY, Stage } from './stage';

/** A stage that hears of every service call of the script, and knows that nothing was paid. */
function staged(rows: readonly (string | number | boolean)[][]): Stage {
  const stage = new Stage({ rows });
  stage.ok('connect', KEY);
  stage.google.onCall = ({ name }) => {
    called.push(name);
  };
  stages.push(stage);
  return stage;
}

const called: string[] = [];
const stages: Stage[] = [];

afterEach(() => {
  expect(called).toEqual([]);
  for (const { sent, naam, told } of stages.splice(0)) {
    // Connecting asks about no number.
    expect(sent).toHaveLength(1);
    expect(naam.ledger.page()).toMatchObject({ accepted: [], asked: {}, charged: {} });
    expect(told.slice(1).every(({ calls }) => calls === 0)).toBe(true);
  }
});

function calculate({ google, book, script, user }: Stage): number {
  return google.customFunctions.calculate(book, script, user).length;
}

test('each written form, as the tables of the phone tests have it', () => {
  const countries = new Set(
    WRITTEN_FORMS.flatMap(([, rows]) => rows.map(([, country]) => country)),
  );
  countries.delete('XX');
  let cells = 0;
  for (const country of countries) {
    const mine = WRITTEN_FORMS.flatMap(([, rows]) => rows).filter(([, of]) => of === country);
    const range = mine.map(([cell]) => [cell]);
    const stage = staged([['Phone']]);
    const of = { surface: 'custom-function' } as const;
    const phones = stage.execute('NAAM_PHONE', [range, country], of);
    const checks = stage.execute('NAAM_CHECK', [range, country], of);
    expect(phones).toMatchObject({ kind: 'returned', value: phonesOf(range, country) });
    expect(checks).toMatchObject({ kind: 'returned', value: checksOf(range, country) });
    cells += range.length;
  }
  expect(cells).toBeGreaterThan(300);
});

test('a column at once, of which blank rows stay blank', () => {
  const stage = staged([['Phone'], ['98765 43210'], [''], ['011-23456789'], [8023456789]]);
  const { sheet } = stage;
  sheet.type(2, 3, '=NAAM_PHONE(A2:A)');
  sheet.type(2, 4, '=NAAM_CHECK(A2:A, "IN")');
  expect(calculate(stage)).toBe(2);
  expect(sheet.displays({ row: 2, column: 3, rows: 5, columns: 2 })).toEqual([
    ['+919876543210', 'Mobile'],
    ['', ''],
    ['', 'Not a mobile number: landline'],
    ['+918023456789', 'Possibly a landline'],
    ['', ''],
  ]);
  // Text, so that no digit is lost where it is copied as a value.
  expect(sheet.value(2, 3)).toBe('+919876543210');
});

test('a name that is next to the same number in another tab', () => {
  const stage = staged([['Phone'], ['098765-43210'], ['98765 43219']]);
  const leads = stage.book.addSheet('Leads');
  leads.paste(1, 3, [
    ['Mobile', 'Name'],
    [919876543210, 'Asha Rao'],
  ]);
  stage.sheet.type(2, 2, '=NAAM_NAME(A2, Leads!C2:C, Leads!D2:D)');
  stage.sheet.type(3, 2, '=NAAM_NAME(A3, Leads!C2:C, Leads!D2:D)');
  expect(calculate(stage)).toBe(2);
  expect([stage.sheet.display(2, 2), stage.sheet.display(3, 2)]).toEqual(['Asha Rao', '']);
  // It follows the sheet.
  leads.type(2, 4, 'Asha');
  calculate(stage);
  expect(stage.sheet.display(2, 2)).toBe('Asha');
});

test('a name that looks like a formula stays text', () => {
  const stage = staged([['Phone'], ['9876543210', "'=1+1"]]);
  stage.sheet.type(2, 2, "'=1+1");
  stage.sheet.type(2, 3, '=NAAM_NAME(A2, A2, B2)');
  calculate(stage);
  expect([stage.sheet.value(2, 3), stage.sheet.formula(2, 3)]).toEqual([
    '=1+1',
    '=NAAM_NAME(A2, A2, B2)',
  ]);
});

test.each([
  ['=NAAM_PHONE(A2, "XX")', '“XX” is not a country. Use its two-letter code, for example IN.'],
  ['=NAAM_CHECK(A2, 91)', '“91” is not a country. Use its two-letter code, for example IN.'],
  [
    '=NAAM_NAME(A2, A2:A3, A2:A4)',
    'The range of numbers is 2 × 1 cells and the range of names 3 × 1. Use two ranges of the same size.',
  ],
])('%s is an error with a sentence', (formula, sentence) => {
  const stage = staged([['Phone'], ['98765 43210']]);
  stage.sheet.type(2, 3, formula);
  calculate(stage);
  expect(stage.sheet.rawAt(2, 3)).toEqual({ text: '#ERROR!', said: sentence });
});

test.each(['NAAM_PHONE', 'NAAM_CHECK', 'NAAM_NAME'])('%s of nothing, and of odd values', (name) => {
  const stage = staged([['Phone']]);
  const odd = [[], [''], [null], [undefined, null], [new Date(0)], [true], [[[]]], [[['a'], []]]];
  for (const args of odd) {
    const ended = stage.execute(name, args, { surface: 'custom-function' });
    expect(ended.kind).toBe('returned');
  }
});
