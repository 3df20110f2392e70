/** Results in tables without metadata of this document are recognised, so nothing is paid for again. */
import { LedgerStage } from '../ledger-stage';
import { mobile } from '../rows';

const OWN = Array.from({ length: 12 }, (_, i) => mobile(i));
const LIST = [['Mobile'], ...OWN.map((ten) => [ten])];

function looked(stage: LedgerStage): { send: number; known: number } {
  const tab = stage.book.addSheet('New leads');
  tab.paste(1, 1, LIST);
  tab.selectColumn(1);
  const { send, known } = stage.look().split;
  return { send, known };
}

test.each([true, false])(
  'a duplicated tab, whose first was deleted; anchors come with it: %p',
  (duplicatedTabsCopyMetadata) => {
    const stage = new LedgerStage({ rows: LIST, switches: { duplicatedTabsCopyMetadata } });
    stage.go();
    stage.book.duplicateSheet('Sheet1', 'Leads, checked');
    stage.book.deleteSheet('Sheet1');
    expect(looked(stage)).toEqual({ send: 0, known: 12 });
  },
);

test('a duplicated tab, whose headers were tidied', () => {
  const stage = new LedgerStage({
    rows: LIST,
    switches: { duplicatedTabsCopyMetadata: false },
  });
  stage.go();
  stage.book.duplicateSheet('Sheet1', 'Leads, checked');
  stage.book.deleteSheet('Sheet1');
  stage.book.sheet('Leads, checked').paste(1, 2, [[' NAME', 'Naam  Status ']]);
  expect(looked(stage)).toEqual({ send: 0, known: 12 });
});

test('a copied document', () => {
  const stage = new LedgerStage({ rows: LIST });
  stage.go();
  const book = stage.google.copyBook(stage.book);
  const tab = book.addSheet('New leads');
  tab.paste(1, 1, LIST);
  const pointed = {
    ...{ sheetId: tab.id, column: 1, rows: null, visible: false },
    place: { kind: 'beside' },
  } as const;
  const preview = stage.inBook(book, 'preview', { pointed, options: {} });
  expect(preview).toMatchObject({ split: { send: 0, known: 12 } });
});

test('an imported list of ours, with other columns between its numbers and their names', () => {
  const stage = new LedgerStage({ rows: LIST });
  stage.go();
  const cells = OWN.map((ten, i) => [
    ...[ten, 'Pune', String(i)],
    ...[stage.sheet.value(i + 2, 2), stage.sheet.value(i + 2, 3)],
  ]);
  const tab = stage.book.addSheet('Imported');
  tab.paste(1, 1, [['Mobile', 'City', 'Lead', 'Name', 'Naam status'], ...cells]);
  stage.book.deleteSheet('Sheet1');
  expect(looked(stage)).toEqual({ send: 0, known: 12 });
});
