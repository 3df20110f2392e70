import type { Switches } from '../../../workbench/apps-script/google';
import { FLIPPED } from '../../../workbench/apps-script/surroundings/switches';
import { caught, messageOf, reply, world, type WorldOptions } from './world';

const SHEET = 'const sheet = SpreadsheetApp.getActiveSpreadsheet().getActiveSheet();';
const one = (name: keyof Switches): WorldOptions => ({
  switches: { [name]: FLIPPED[name] },
});
const written = (text: string, options: WorldOptions): unknown =>
  world(
    `${SHEET} const r = sheet.getRange(1, 1); r.setValue(${JSON.stringify(text)}); return r.getValue();`,
    options,
  ).value();

test('strings written under flipped readings', () => {
  expect(written("'12", one('writtenApostrophe'))).toBe("'12");
  expect(written('@x y', one('atSignStartsFormula'))).toBe('#ERROR!');
  expect(written('22 34', one('spacesGroupDigits'))).toBe(2234);
});

test('numbers may become text when the text format is set', () => {
  const code = `${SHEET} const r = sheet.getRange(1, 1); r.setNumberFormat('@'); return r.getValue();`;
  const [usual, flipped] = [world(code), world(code, one('textFormatConvertsNumbers'))];
  usual.sheet.put(1, 1, 5);
  flipped.sheet.put(1, 1, 5);
  expect([usual.value(), flipped.value()]).toEqual([5, '5']);
});

test('unflushed writes of a killed execution land or do not', () => {
  for (const [killedWrites, seen] of [
    ['dropped', ''],
    ['landed', 'x'],
  ] as const) {
    const { google, sheet, run } = world(
      `${SHEET} sheet.getRange(1, 1).setValue('x'); Utilities.sleep(1);`,
      {
        switches: { killedWrites, pendingWritesLand: 'late' },
      },
    );
    google.onCall = ({ name }) => (name === 'Utilities.sleep' ? 'kill' : undefined);
    expect(run().kind).toBe('killed');
    expect(sheet.value(1, 1)).toBe(seen);
  }
});

test('writes behind a refused one are dropped or applied', () => {
  const code = `${SHEET} sheet.getRange(1, 1).setValue('x'); sheet.getRange(1, 2).setValue('y'); ${caught('SpreadsheetApp.flush()')}`;
  for (const [writesBehindARefusedOne, seen] of [
    ['dropped', ''],
    ['applied', 'y'],
  ] as const) {
    const options = { switches: { writesBehindARefusedOne, pendingWritesLand: 'late' } } as const;
    const { sheet, value } = world(code, options);
    sheet.setProtection({ row: 1, column: 1, rows: 1, columns: 1 });
    expect(value()).toMatch(/protected/);
    expect(sheet.value(1, 2)).toBe(seen);
  }
});

test('fetches under flipped readings', () => {
  const all = world(
    `UrlFetchApp.fetchAll(['https://a.b', 'https://a.b']);`,
    one('fetchAllCountsEach'),
  );
  all.user.fetches.take(19_999, 20_000, all.google.clock.now());
  expect(all.run().kind).toBe('returned');
  const fixed = world(
    `UrlFetchApp.fetch('https://a.b', { timeoutSeconds: 5 });`,
    one('timeoutSecondsWorks'),
  );
  fixed.run();
  expect(fixed.sent[0]?.timeoutMs).toBe(60_000);
  const odd = { ...one('oddStatus'), answer: () => reply(713, '') };
  expect(
    messageOf(world(`UrlFetchApp.fetch('https://a.b', { muteHttpExceptions: true })`, odd).run()),
  ).toMatch(/Unexpected error/);
  const cut = { ...one('cutConnectionSays'), answer: () => ({ kind: 'cut', tookMs: 1 }) as const };
  expect(messageOf(world(`UrlFetchApp.fetch('https://a.b')`, cut).run())).toMatch(
    /^Address unavailable/,
  );
});

test('a lock taken twice is freed by one release, or by two', () => {
  const code = `const l = LockService.getUserLock(); l.tryLock(0); l.tryLock(0); l.releaseLock(); return l.hasLock();`;
  expect([world(code).value(), world(code, one('nestedReleaseFrees')).value()]).toEqual([
    false,
    true,
  ]);
});

test('triggers under flipped readings', () => {
  const shot = `ScriptApp.newTrigger('main').timeBased().after(1000).create();`;
  expect(world(shot).run().kind).toBe('returned');
  expect(world(shot, one('addOnOneShots')).run().kind).toBe('threw');
  const again = world(`function main() { ${shot} }`, {
    ...one('triggersMadeByTriggersSleep'),
    kind: 'bound',
  });
  again.run({ surface: 'trigger' });
  expect(again.google.triggers(again.book)).toMatchObject([{ disabled: false }]);
  const late = world(shot, one('triggerLatenessMs'));
  late.run();
  late.google.clock.pass(60_000);
  expect(late.google.fireDueTriggers()).toEqual([]);
  late.google.clock.pass(15 * 60_000);
  expect(late.google.fireDueTriggers()).toHaveLength(1);
  const fresh = world(
    `ScriptApp.deleteTrigger(ScriptApp.newTrigger('x').timeBased().everyHours(1).create());`,
    one('deletingFreshTriggerFails'),
  );
  expect(fresh.run().kind).toBe('returned');
});

test('trigger runs without a spreadsheet or with some selection', () => {
  const trigger = { surface: 'trigger' as const, args: [] };
  expect(
    world('return SpreadsheetApp.getActiveSpreadsheet();', one('noSpreadsheetInTriggers')).value(
      trigger,
    ),
  ).toBeNull();
  const range = `${SHEET} const r = sheet.getActiveRange(); return r && r.getA1Notation();`;
  expect(world(range).value(trigger)).toBeNull();
  expect(world(range, one('selectionInTriggers')).value(trigger)).toBe('A1');
});

test('metadata under flipped readings', () => {
  const code = `${SHEET} sheet.getRange('B:B').addDeveloperMetadata('k');`;
  const count = (name: keyof Switches, act: (w: ReturnType<typeof world>) => void): number => {
    const made = world(code, one(name));
    const then = made.book.snapshot();
    made.run();
    act(made);
    return made.book.metadata.items.length - then.metadata.length;
  };
  expect(count('duplicatedTabsCopyMetadata', ({ book }) => book.duplicateSheet(0))).toBe(1);
  expect(
    count('undoRestoresMetadata', ({ book, sheet }) => {
      sheet.deleteColumns(2);
      book.undo();
    }),
  ).toBe(0);
  expect(
    count('versionRestoreRestoresMetadata', ({ book }) => {
      book.restore(book.snapshot());
    }),
  ).toBe(1);
  expect(world(code, one('copiesCarryMetadata')).book.copy().metadata.items).toEqual([]);
});

test('typed and merged cells under flipped readings', () => {
  const typed = world(
    `${SHEET} const r = sheet.getRange(1, 1); r.setValue('x'); SpreadsheetApp.flush();
    ${caught('r.getDisplayValues()')}`,
    { switches: { typedColumnsRefuseWrites: false, typedColumnsRefuseDisplayValues: true } },
  );
  typed.sheet.setTypedColumns({ row: 1, column: 1, rows: 5, columns: 1 });
  expect(typed.value()).toMatch(/typed columns/);
  expect(typed.sheet.value(1, 1)).toBe('x');
  const merged = world(
    `${SHEET} sheet.getRange(1, 2).setValue('under');`,
    one('writesUnderMerges'),
  );
  merged.sheet.merge(1, 1, 1, 2);
  merged.run();
  expect(merged.sheet.value(1, 2)).toBe('');
  merged.sheet.unmerge(1, 1);
  expect(merged.sheet.value(1, 2)).toBe('under');
});

test('sleeps of more than five minutes may be refused', () => {
  expect(world('Utilities.sleep(300001);').run().kind).toBe('returned');
  expect(world('Utilities.sleep(300001);', one('longSleepThrows')).run().kind).toBe('threw');
});

test('the built bundle loads and opens in every mode', () => {
  const { google, user } = world('');
  const script = google.install(`${__dirname}/../../../dist`, 'add-on');
  for (const authMode of ['NONE', 'LIMITED', 'FULL'] as const)
    expect(
      google.execute({
        script,
        user,
        book: google.newBook(),
        function: 'onOpen',
        surface: 'open',
        authMode,
      }),
    ).toMatchObject({ kind: 'returned' });
  expect(google.ui.menus).toHaveLength(1);
  expect(google.notEmulated).toEqual([]);
});
