/** Tables of Sheets ("Convert to table"): their headers, their types, and their filter. */
import { LedgerStage, nameFor, named } from '../ledger-stage';
import { inEveryLanguage } from './languages';

const TWO = [named(0), named(1)];
const AREA = { row: 1, column: 1, rows: 3, columns: 2 };

function tableOf(typed: readonly number[] = [], switches = {}): LedgerStage {
  const rows = [['Mobile', 'City'], ...TWO.map((ten) => [ten, 'Pune'])];
  const stage = new LedgerStage({ rows, switches });
  stage.sheet.setTable(AREA, typed);
  stage.sheet.selectColumn(1);
  return stage;
}

inEveryLanguage(() => {
  // From use of Sheets; for scripts nobody has said so.
  test('a header that Sheets gives an inserted column is replaced', () => {
    const stage = tableOf();
    expect(stage.go().run).toBeNull();
    expect([2, 3].map((at) => stage.sheet.value(1, at))).toEqual(['Name', 'Naam status']);
    expect(TWO.map((_, i) => stage.sheet.value(i + 2, 2))).toEqual(TWO.map(nameFor));
  });

  // "You can't set the number format of cells in a typed column." [70997748016, 66571187517, 61078651503]
  test.each([true, false])('typed columns are told from other troubles (own text: %s)', (own) => {
    const stage = tableOf([2], { typedColumnsRefuseFormats: own });
    stage.sheet.setTypedColumns({ row: 1, column: 1, rows: 3, columns: 2 });
    const reply = stage.tryPress(stage.look());
    expect(reply).toMatchObject({ ok: false, trouble: { code: 'typed-column' } });
    // Inserted columns stay, with the headers that Sheets gave them: deleting could take others' cells.
    const rows = [1, 2].map((row) => [1, 2, 3, 4].map((at) => stage.sheet.value(row, at)));
    expect(rows).toEqual([
      ['Mobile', 'Column 2', 'Column 3', 'City'],
      [TWO[0], '', '', 'Pune'],
    ]);
  });

  // "You cannot create a filter that intersects a table." [69733463818]
  test('a filter that a table refuses is a sentence with a cure', () => {
    const stage = tableOf();
    stage.go();
    const run = stage.ok('history')[0]?.run ?? '';
    const reply = stage.panel('showOnly', run, 'found');
    expect(reply).toMatchObject({ ok: false, trouble: { code: 'filter-refused' } });
    expect(reply.ok ? '' : reply.trouble.cure).toContain('table');
  });
});
