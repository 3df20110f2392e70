/** Validation rules next to the numbers: inherited ones, and those of our own columns. */
import { LedgerStage, listOf, nameFor, named } from '../ledger-stage';
import { shown, wrongRows } from '../rows';

const TWO = [named(0), named(1)];
const rule = (allowInvalid: boolean) => ({
  criteria: 'VALUE_IN_LIST' as const,
  values: TWO,
  allowInvalid,
  help: null,
});
const column = (at: number) => ({ row: 2, column: at, rows: 999, columns: 1 });

// Inserted columns take the rules of the column to their left. [56064349968, 63261057364, 65813756670]
test('columns that are inserted beside numbers with a rule take the names all the same', () => {
  const stage = new LedgerStage({
    rows: [['Mobile', 'City'], ...TWO.map((ten) => [ten, 'Pune'])],
  });
  stage.sheet.setRule(column(1), rule(false));
  expect(stage.go().run).toBeNull();
  expect(TWO.map((_, i) => stage.sheet.value(i + 2, 2))).toEqual(TWO.map(nameFor));
});

// "The data you entered in cell M2 violates the data validation rules set on this cell." [69383589684]
test.each([2, 3])(
  'a rule that rejects input in column %i is told before anything is queued',
  (at) => {
    const stage = new LedgerStage({ rows: listOf(...TWO) });
    stage.sheet.setRule(column(at), rule(false));
    stage.sheet.selectColumn(1);
    const reply = stage.tryPress(stage.look());
    expect(reply).toMatchObject({ ok: false, trouble: { code: 'validation' } });
    expect(reply.ok ? '' : reply.trouble.cure).toContain('Data > Data validation');
    expect(shown(stage).map(({ name, status }) => [name, status].join(''))).toEqual(['', '']);
    expect([stage.posts(), stage.hasRun(), stage.neededTriggers()]).toEqual([0, false, []]);
    stage.sheet.setRule(column(at), null);
    stage.go();
    expect(wrongRows(shown(stage))).toEqual([]);
  },
);

test('a rule that only warns is no obstacle', () => {
  const stage = new LedgerStage({ rows: listOf(...TWO) });
  stage.sheet.setRule({ ...column(2), columns: 2 }, rule(true));
  expect(stage.go().run).toBeNull();
  expect(wrongRows(shown(stage))).toEqual([]);
});
