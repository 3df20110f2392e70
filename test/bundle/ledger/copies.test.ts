/** Copied documents and duplicated tabs: they have statuses and codes, but no run. */
import type { Preview, RunStatus } from '../../../src/protocol';
import type { Book } from '../../../workbench/apps-script/google';
import {
  LedgerStage,
  listOf,
  nameFor,
  named,
  nameless,
  pointAt,
  rowOf,
  tenOfThirty,
  THIRTY,
} from '../ledger-stage';
import { bookName, mobile, paidTwice, shown, wrongRows } from '../rows';
import { OPTIONS } from '../stage';

const CARRIES = [true, false].map((copiesCarryMetadata) => ({ copiesCarryMetadata }));
const TABS = [true, false].map((duplicatedTabsCopyMetadata) => ({ duplicatedTabsCopyMetadata }));

const lookIn = (stage: LedgerStage, book: Book): Preview => {
  book.sheet(0).selectColumn(1);
  return stage.inBook(book, 'preview', { pointed: null, options: OPTIONS }) as Preview;
};

/** Looks, presses and waits in a copied document. */
function runIn(stage: LedgerStage, book: Book): void {
  const { start, pointed, split } = lookIn(stage, book);
  const order = { start, pointed, cap: split.send, options: OPTIONS };
  let standing = stage.inBook(book, 'start', order) as RunStatus;
  for (let steps = 0; standing.run !== null && steps < 50; steps += 1) {
    stage.clock.pass((standing.until ?? 0) - stage.clock.now());
    standing = stage.inBook(book, 'step') as RunStatus;
  }
  expect(standing.run).toBeNull();
}

const rowsIn = (book: Book): unknown[][] =>
  Array.from({ length: book.sheet(0).lastRow() }, (_, i) => rowOf(book.sheet(0), i + 1, 3));

describe.each(CARRIES)('a copied document (%p)', (switches) => {
  test('copied after a run, its outcomes count there, and only new numbers are sent', () => {
    const stage = new LedgerStage({ rows: listOf(named(0), nameless(0)), switches });
    stage.go();
    const copy = stage.google.copyBook(stage.book);
    expect(lookIn(stage, copy).split).toMatchObject({ send: 0, found: 1, notFound: 1 });
    copy.sheet(0).put(4, 1, named(1));
    copy.sheet(0).put(5, 1, named(0));
    const original = rowsIn(stage.book);
    runIn(stage, copy);
    expect(copy.sheet(0).value(4, 2)).toBe(nameFor(named(1)));
    expect(copy.sheet(0).value(5, 2)).toBe(nameFor(named(0)));
    expect([stage.posts(), paidTwice(stage)]).toEqual([2, []]);
    expect(rowsIn(stage.book)).toEqual(original);
  });

  test('copied in the middle of a run, it has no run, and its Queued counts as never asked', () => {
    const { stage } = tenOfThirty({ switches });
    const copy = stage.google.copyBook(stage.book);
    expect(stage.inBook(copy, 'look')).toMatchObject({ run: null, last: null });
    expect(stage.google.triggers(copy)).toEqual([]);
    expect(lookIn(stage, copy).split).toMatchObject({ send: 20, inFlight: 0 });
    stage.resumed();
    expect(wrongRows(shown(stage))).toEqual([]);
    expect(paidTwice(stage)).toEqual([]);
    expect(copy.sheet(0).value(31, 3)).toMatch(/^Queued /);
  });

  test('a run in the copy fills it, and leaves the original as it is', () => {
    const { stage } = tenOfThirty({ switches });
    const copy = stage.google.copyBook(stage.book);
    const original = rowsIn(stage.book);
    runIn(stage, copy);
    const names = rowsIn(copy)
      .slice(1)
      .map(([, name]) => name);
    expect(names).toEqual(THIRTY.map((ten) => bookName(ten) ?? ''));
    expect(rowsIn(stage.book)).toEqual(original);
  });
});

describe.each(TABS)('a duplicated tab (%p)', (switches) => {
  test('after a run its outcomes count, and what is new there is written there alone', () => {
    const stage = new LedgerStage({ rows: listOf(named(0), nameless(0)), switches });
    stage.go();
    const original = rowsIn(stage.book);
    const twin = stage.book.duplicateSheet('Sheet1');
    twin.put(4, 1, named(1));
    expect(stage.look({}, pointAt(twin)).split).toMatchObject({ send: 1, found: 1, notFound: 1 });
    stage.go({}, pointAt(twin));
    expect(twin.value(4, 2)).toBe(nameFor(named(1)));
    expect(rowsIn(stage.book)).toEqual(original);
    expect(paidTwice(stage)).toEqual([]);
  });

  test('in the middle of a run: the run writes to its own tab, and the twin gets it free', () => {
    const { stage } = tenOfThirty({ switches });
    const twin = stage.book.duplicateSheet('Sheet1');
    stage.resumed();
    expect(wrongRows(shown(stage))).toEqual([]);
    expect(twin.value(31, 3)).toMatch(/^Queued /);
    expect(stage.look({}, pointAt(twin)).split).toMatchObject({ send: 0, known: 20 });
    stage.go({}, pointAt(twin));
    expect(twin.value(31, 2)).toBe(bookName(mobile(29)) ?? '');
    expect(paidTwice(stage)).toEqual([]);
  });

  test('the twin as the first tab and the original deleted: the run says that its sheet is gone', () => {
    const { stage } = tenOfThirty({ switches });
    stage.book.duplicateSheet('Sheet1');
    stage.book.deleteSheet('Sheet1');
    const rested = stage.resumed();
    expect(rested.run).toMatchObject({ state: 'paused', trouble: { code: 'sheet-gone' } });
    expect(stage.posts()).toBe(1);
  });
});
