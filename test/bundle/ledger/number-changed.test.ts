/** A number that was corrected or pasted over: its old result doesn't count. */
import { numberTag } from '../../../src/core/status/tags';
import {
  like,
  HEADED,
  LedgerStage,
  listOf,
  nameFor,
  named,
  nameless,
  tenOfThirty,
  THIRTY,
  words,
} from '../ledger-stage';
import { bookName, paidTwice, shown, wrongRows } from '../rows';

const EVERY = ['none', 'not-found', 'all'] as const;

test('the preview counts a corrected number and offers it again', () => {
  const stage = new LedgerStage({ rows: listOf(named(0), named(1), nameless(0)) });
  stage.go();
  expect(stage.look().split).toMatchObject({ changed: 0, send: 0, found: 2, notFound: 1 });
  stage.sheet.type(2, 1, named(2));
  stage.sheet.type(4, 1, named(3));
  expect(stage.look().split).toMatchObject({ changed: 2, send: 2, found: 1, notFound: 0 });
});

/** Two numbers whose codes agree in four of their five characters, from this one on. */
function alikeInFour(from: number): readonly [string, string] {
  const seen = new Map<string, string>();
  for (let i = 0; ; i += 1) {
    const ten = String(9_800_000_000 + i);
    const four = numberTag(`91${ten}`).slice(from, from + 4);
    const other = seen.get(four);
    if (other !== undefined) return [other, ten];
    seen.set(four, ten);
  }
}

test.each([
  ['first', 0],
  ['last', 1],
])(
  'a corrected number is another one though the %s four characters of its code agree',
  (_, from) => {
    const [old, corrected] = alikeInFour(from);
    expect(numberTag(`91${old}`)).not.toBe(numberTag(`91${corrected}`));
    const stage = new LedgerStage({ rows: listOf(old, named(1)) });
    stage.go();
    stage.sheet.type(2, 1, corrected);
    expect(stage.look().split).toMatchObject({ changed: 1, send: 1 });
    // Read by parsing, too, and not by its digits alone.
    stage.sheet.put(2, 1, `Mob: ${corrected} (office)`);
    expect(stage.look().split).toMatchObject({ changed: 1, send: 1 });
  },
);

test('a number written in another way is the same number', () => {
  const stage = new LedgerStage({ rows: listOf(named(0), named(1)) });
  stage.go();
  stage.sheet.put(2, 1, `+91 (0) ${named(0).slice(0, 5)}-${named(0).slice(5)} (office)`);
  stage.sheet.put(3, 1, Number(named(1)));
  expect(stage.look().split).toMatchObject({ changed: 0, send: 0, found: 2 });
});

test('after another run the old name is replaced by that of the new number', () => {
  const stage = new LedgerStage({ rows: listOf(named(0), named(1)) });
  stage.go();
  stage.sheet.type(2, 1, named(2));
  stage.go();
  expect(shown(stage)[0]).toMatchObject({ phone: Number(named(2)), name: nameFor(named(2)) });
  expect(wrongRows(shown(stage))).toEqual([]);
  expect(paidTwice(stage)).toEqual([]);
});

test('after another run the old name is gone where the new number has none', () => {
  const stage = new LedgerStage({ rows: listOf(named(0), named(1)) });
  stage.go();
  stage.sheet.type(2, 1, nameless(0));
  stage.go();
  const [row] = shown(stage);
  expect(row).toMatchObject({ name: '', status: like(/^Not found /) });
});

test('a correction that Naam refuses takes the old name away too', () => {
  const stage = new LedgerStage({
    rows: listOf(...THIRTY.slice(0, 11)),
    moods: { refused: [`91${named(40)}`] },
  });
  stage.go();
  stage.sheet.type(2, 1, named(40));
  stage.go();
  const [row] = shown(stage);
  expect(row).toMatchObject({ name: '', status: like(/^Refused by Naam /) });
});

test('the outcome of a corrected number is copied to no other row', () => {
  const stage = new LedgerStage({ rows: listOf(named(0)) });
  stage.go();
  stage.sheet.type(2, 1, named(1));
  stage.sheet.put(3, 1, named(0));
  stage.sheet.put(4, 1, named(1));
  expect(stage.look().split).toMatchObject({ send: 2, known: 0, repeated: 1, changed: 1 });
  stage.go();
  expect(wrongRows(shown(stage))).toEqual([]);
});

test('a row corrected to a number that is known here is free, and counted as changed', () => {
  const stage = new LedgerStage({ rows: listOf(named(0), named(1)) });
  stage.go();
  stage.sheet.type(2, 1, named(1));
  expect(stage.look().split).toMatchObject({ send: 0, known: 1, changed: 1 });
  stage.go();
  expect(stage.posts()).toBe(1);
  expect(wrongRows(shown(stage))).toEqual([]);
});

test('a number corrected while Naam looks it up gets no name, and is asked in the next run', () => {
  const stage = new LedgerStage({ rows: listOf(named(0), named(1), named(1)) });
  stage.before('UrlFetchApp.fetchAll', () => {
    stage.sheet.type(2, 1, named(2));
    stage.sheet.type(4, 1, '');
  });
  stage.go();
  const seen = shown(stage).map(({ name, status }) => name || status);
  expect(seen).toEqual(['', nameFor(named(1))]);
  expect(stage.sheet.lastRow()).toBe(3);
  expect(stage.posts()).toBe(1);
  expect(stage.look().split).toMatchObject({ send: 1, found: 1 });
});

test('a queued row that becomes another queued number gets the name of that number', () => {
  const { stage } = tenOfThirty();
  const target = THIRTY.slice(10).find((ten) => bookName(ten) !== null) ?? '';
  stage.sheet.type(31, 1, target);
  stage.resumed();
  const last = shown(stage)[29];
  expect(last).toMatchObject({ phone: Number(target), name: nameFor(target) });
  expect(paidTwice(stage)).toEqual([]);
});

test('a corrected row whose run is stopped goes back to what it was, still counted as changed', () => {
  const stage = new LedgerStage({ rows: listOf(named(0)), key: { credits: 1 } });
  stage.go();
  const before = shown(stage)[0];
  stage.sheet.type(2, 1, named(1));
  stage.go();
  expect(shown(stage)[0]?.status).toMatch(/^Queued \(was Found /);
  stage.finish(stage.ok('stop'));
  expect(shown(stage)[0]).toEqual({ ...before, phone: Number(named(1)) });
  expect(stage.look().split).toMatchObject({ send: 1, changed: 1, found: 0 });
});

test('another table pasted over the numbers: all of it counts as changed, no old name stays', () => {
  const stage = new LedgerStage({ rows: listOf(...THIRTY) });
  stage.go();
  const others = THIRTY.map((_, n) => (n % 3 === 0 ? nameless(40 + n) : named(40 + n)));
  stage.sheet.paste(
    2,
    1,
    others.map((ten) => [ten]),
  );
  expect(stage.look().split).toMatchObject({ send: 30, changed: 30, found: 0, notFound: 0 });
  for (const again of EVERY) expect(stage.look({ again }).split.send).toBe(30);
  stage.go();
  expect(wrongRows(shown(stage))).toEqual([]);
});

test('another table of ours pasted over it whole keeps its outcomes: they bind to its numbers', () => {
  const source = new LedgerStage({ rows: listOf(named(4), nameless(4), named(5)) });
  source.go();
  const copied = shown(source).map(({ phone, name, status }) => [phone, name, status]);
  const stage = new LedgerStage({ rows: listOf(named(0), named(1), named(2)) });
  stage.go();
  stage.sheet.paste(1, 1, [HEADED, ...copied]);
  expect(stage.look().split).toMatchObject({ send: 0, changed: 0, found: 2, notFound: 1 });
  expect(words(shown(stage))).toEqual(['Found', 'Not found', 'Found']);
});
