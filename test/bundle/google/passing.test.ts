/** Transient errors of Google: of the lock, of properties, and a trigger without its spreadsheet. */
import { LedgerStage, listOf, named } from '../ledger-stage';
import { inEveryLanguage } from './languages';

const LOCKS = 'There are too many LockService operations against the same script.';

inEveryLanguage(() => {
  test.each(['Lock.tryLock', 'Lock.releaseLock'])('%s that throws is as good as busy', (method) => {
    const stage = new LedgerStage({ rows: listOf(named(0), named(1)) });
    stage.sheet.selectColumn(1);
    const shown = stage.look();
    const left = stage.fails(method, LOCKS, 1);
    const reply = stage.tryPress(shown);
    expect(left()).toBe(0);
    if (method === 'Lock.tryLock') expect(reply).toMatchObject({ trouble: { code: 'busy' } });
    stage.finish(stage.press(shown));
    expect(stage.ok('look').run).toBeNull();
    expect(stage.ok('look').last).toMatchObject({ sent: 2 });
  });

  test.each([
    'अभी प्रॉपर्टी सेव नहीं हो सकी',
    'サーバー エラーが発生しました。',
    'Service unavailable: Properties',
  ])('a property that is not saved at once, %s, is saved again', (text) => {
    const stage = new LedgerStage({ rows: listOf(named(0), named(1)) });
    stage.sheet.selectColumn(1);
    const left = stage.fails('Properties.setProperty', text, 2);
    stage.finish(stage.press(stage.look()));
    expect([left(), stage.ok('look').run]).toEqual([0, null]);
  });

  test('a trigger whose spreadsheet cannot be opened three times in a row is deleted', () => {
    const stage = new LedgerStage({ rows: listOf(named(0)) });
    stage.ok('open');
    stage.sheet.selectColumn(1);
    const shown = stage.look();
    stage.press(shown);
    const own = (): number => stage.google.triggerTable.all().length;
    for (const expected of [1, 1, 0]) {
      if (own() === 0) break;
      stage.fails('SpreadsheetApp.getActiveSpreadsheet', 'Document is gone');
      stage.hours(1);
      stage.google.onCall = null;
      expect(own()).toBe(expected);
    }
  });
});
