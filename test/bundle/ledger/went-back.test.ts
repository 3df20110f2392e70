/** An older state of the sheet, by a restored version or by undo: nothing is paid twice. */
import type { RunStatus } from '../../../src/protocol';
import type { Book } from '../../../workbench/apps-script/google';
import { KEY } from '../stage';
import { LedgerStage, listOf, named, tenOfThirty, THIRTY, words } from '../ledger-stage';
import { paidTwice, shown, wrongRows } from '../rows';

type Version = ReturnType<Book['snapshot']>;
const METADATA = [true, false].map((versionRestoreRestoresMetadata) => ({
  versionRestoreRestoresMetadata,
}));

/** A run of thirty that rests after ten, with versions from before it and from its marking. */
function versions(switches = {}): { stage: LedgerStage; blank: Version; queued: Version } {
  const rows = listOf(...THIRTY);
  const stage = new LedgerStage({ rows, key: { credits: 10 }, switches });
  const blank = stage.book.snapshot();
  let queued = blank;
  stage.before('UrlFetchApp.fetch', () => (queued = stage.book.snapshot()));
  stage.go();
  stage.naam.key(KEY, { credits: null });
  return { stage, blank, queued };
}

function expectWentBack(rested: RunStatus, numbers: RegExp): void {
  expect(rested.until).toBeNull();
  expect(rested.run).toMatchObject({ state: 'paused', trouble: { code: 'went-back' } });
  expect(rested.run?.trouble?.sentence).toMatch(numbers);
  expect(rested.run?.trouble?.cure).toMatch(/Resume.*free/);
}

describe.each(METADATA)('a version restored in the middle of a run (%p)', (switches) => {
  test('pauses it, and nothing more is sent before the person has spoken', () => {
    const { stage, queued } = versions(switches);
    stage.book.restore(queued);
    expect(words(shown(stage))).toEqual(THIRTY.map(() => 'Queued'));
    expectWentBack(stage.resumed(), /10 numbers/);
    for (const _ of [1, 2, 3]) stage.finish(stage.ok('step'));
    expect(stage.posts()).toBe(1);
  });

  test('resume fetches the results again free, and sends the others', () => {
    const { stage, queued } = versions(switches);
    stage.book.restore(queued);
    stage.resumed();
    expect(stage.resumed().run).toBeNull();
    expect(wrongRows(shown(stage))).toEqual([]);
    expect([stage.paid(), paidTwice(stage)]).toEqual([30, []]);
  });
});

test('a version from before the run, restored in its middle, pauses it instead of ending it', () => {
  const { stage, blank } = versions();
  stage.book.restore(blank);
  expectWentBack(stage.resumed(), /numbers/);
});

test('a version from before the run, restored in its middle, never makes the run pay twice', () => {
  const { stage, blank } = versions();
  stage.book.restore(blank);
  stage.resumed();
  expect([stage.posts(), paidTwice(stage)]).toEqual([1, []]);
  expect(words(shown(stage)).every((word) => word === '')).toBe(true);
});

test('undo in the middle of a run pauses it, and resume fetches again free', () => {
  const { stage } = tenOfThirty();
  for (let steps = 0; words(shown(stage)).includes('Found'); steps += 1) {
    expect(steps).toBeLessThan(60);
    stage.book.undo();
  }
  expect(words(shown(stage)).filter((word) => word === 'Queued').length).toBeGreaterThan(20);
  expectWentBack(stage.resumed(), /number/);
  expect(stage.resumed().run).toBeNull();
  expect(wrongRows(shown(stage))).toEqual([]);
  expect([stage.paid(), paidTwice(stage)]).toEqual([30, []]);
});

test('one result undone is one number in the sentence', () => {
  const { stage } = tenOfThirty();
  const before = shown(stage)[20]?.status ?? '';
  const [, run = ''] = /·(\w{4})/.exec(before) ?? [];
  const [, mark = ''] = /·(\w{5})/.exec(shown(stage)[0]?.status ?? '') ?? [];
  stage.sheet.paste(2, 2, [['', `Queued ·${run}${mark}`]]);
  expectWentBack(stage.resumed(), /one number/);
  expect(stage.resumed().run).toBeNull();
  expect(wrongRows(shown(stage))).toEqual([]);
  expect(paidTwice(stage)).toEqual([]);
});

test('results still in flight when the sheet goes back are written as if nothing had been', () => {
  const stage = new LedgerStage({ rows: listOf(...THIRTY) });
  let queued: Version | null = null;
  stage.before('UrlFetchApp.fetch', () => {
    queued = stage.book.snapshot();
    stage.before('UrlFetchApp.fetchAll', () => {
      if (queued !== null) stage.book.restore(queued);
    });
  });
  expect(stage.go().run).toBeNull();
  expect(wrongRows(shown(stage))).toEqual([]);
  expect([stage.paid(), paidTwice(stage)]).toEqual([30, []]);
});

test('a version restored after the end counts as never asked, and nothing is sent by itself', () => {
  const stage = new LedgerStage({ rows: listOf(named(0), named(1)) });
  const before = stage.book.snapshot();
  stage.go();
  stage.book.restore(before);
  for (const _ of [1, 2]) {
    stage.hours(1);
    stage.ok('step');
  }
  expect([stage.posts(), stage.look().split.send]).toEqual([1, 2]);
  stage.go();
  expect(wrongRows(shown(stage))).toEqual([]);
});

test('undone after the end: rows that say Queued again are of a dead run, and are offered', () => {
  const stage = new LedgerStage({ rows: listOf(named(0), named(1)) });
  stage.go();
  for (let steps = 0; !words(shown(stage)).includes('Queued'); steps += 1) {
    expect(steps).toBeLessThan(30);
    stage.book.undo();
  }
  expect(stage.ok('step').run).toBeNull();
  expect([stage.posts(), stage.look().split.send]).toEqual([1, 2]);
  stage.go();
  expect(wrongRows(shown(stage))).toEqual([]);
});

test('rows set back right after the last write, while the batches are saved: it pauses', () => {
  const stage = new LedgerStage({ rows: listOf(...THIRTY.slice(0, 10)) });
  const before = stage.book.snapshot();
  let queued = before;
  stage.google.onCall = ({ when, name }) => {
    if (when === 'before' && name === 'UrlFetchApp.fetch') queued = stage.book.snapshot();
    const written = shown(stage).some(({ status }) => status.startsWith('Found'));
    if (when !== 'before' || name !== 'Properties.setProperty' || !written) return;
    stage.google.onCall = null;
    stage.book.restore(queued);
  };
  const shownBefore = stage.look();
  expectWentBack(stage.finish(stage.press(shownBefore)), /\d numbers/);
  expect(stage.resumed().run).toBeNull();
  expect(wrongRows(shown(stage))).toEqual([]);
  expect([stage.paid(), paidTwice(stage)]).toEqual([10, []]);
});
