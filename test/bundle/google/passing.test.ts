/** Transient errors of Google: of the lock, of properties, and a trigger without its spreadsheet. */
import { LedgerStage, listOf, named } from '../ledger-stage';
import { inEveryLanguage } from './languages';

const LOCKS = 'There are too many LockService operations against the same script.';

/** The first so many calls of this method throw. */
function failing(stage: LedgerStage, method: string, text: string, times: number): () => number {
  let left = times;
  stage.google.onCall = ({ when, name }) => {
    if (when !== 'before' || name !== method || left === 0) return undefined;
    left -= 1;
    return { throws: text };
  };
  return () => left;
}

inEveryLanguage(() => {
  test.each(['Lock.tryLock', 'Lock.releaseLock'])('%s that throws is as good as busy', (method) => {
    const stage = new LedgerStage({ rows: listOf(named(0), named(1)) });
    stage.sheet.selectColumn(1);
    const shown = stage.look();
    const left = failing(stage, method, LOCKS, 1);
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
    const left = failing(stage, 'Properties.setProperty', text, 2);
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
      failing(stage, 'SpreadsheetApp.getActiveSpreadsheet', 'Document is gone', 1_000);
      stage.clock.pass(3_600_000);
      stage.google.fireDueTriggers();
      stage.google.onCall = null;
      expect(own()).toBe(expected);
    }
  });
});
