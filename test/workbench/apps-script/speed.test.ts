import { world } from './world';

test('a hundred thousand rows are read, written and moved in little time', () => {
  const { book, sheet, run } = world(`
    const sheet = SpreadsheetApp.getActiveSpreadsheet().getActiveSheet();
    const range = sheet.getRange(1, 1, sheet.getLastRow(), 3);
    const values = range.getValues();
    sheet.getRange(1, 4, values.length, 3).setNumberFormat('@');
    sheet.getRange(1, 4, values.length, 3).setValues(values.map((row) => row.map(String)));
    SpreadsheetApp.flush();
    return sheet.getRange(1, 4, values.length, 3).getValues().length;`);
  sheet.paste(
    1,
    1,
    Array.from({ length: 100_000 }, (_, row) => [9_000_000_000 + row, 'a', true]),
  );
  const started = Date.now();
  expect(run()).toMatchObject({ kind: 'returned', value: 100_000 });
  for (let at = 1; at < 50; at += 1) sheet.insertRows(at * 1000, 1);
  sheet.sortRows(1, 100_000, 1, false);
  for (let steps = 0; steps < 50; steps += 1) book.undo();
  expect(sheet.value(100_000, 4)).toBe('9000099999');
  const took = Date.now() - started;
  console.info(`100,000 rows: ${String(took)} ms`);
  expect(took).toBeLessThan(15_000);
});

test('hundreds of executions take milliseconds each', () => {
  const { run } = world('return 1;');
  const started = Date.now();
  for (let i = 0; i < 200; i += 1) run();
  expect(Date.now() - started).toBeLessThan(4_000);
});
