/** Numbers count, not rows: a result in one of our tables counts in all of them. */
import type { SheetModel } from '../../../workbench/apps-script/google';
import { LedgerStage, listOf, nameFor, named, nameless, pointAt, rowOf } from '../ledger-stage';
import { paidTwice, shown } from '../rows';

/** A second sheet with numbers of its own. */
function second(stage: LedgerStage, ...numbers: string[]): SheetModel {
  const sheet = stage.book.addSheet('March');
  sheet.paste(1, 1, listOf(...numbers));
  return sheet;
}

/** The first sheet with an outcome each, and a second one that bears the same numbers. */
function twoSheets(): { stage: LedgerStage; march: SheetModel } {
  const stage = new LedgerStage({ rows: listOf(named(0), nameless(0)) });
  stage.go();
  const march = second(stage, `0${named(0)}`, `+91 ${nameless(0)}`, named(1));
  return { stage, march };
}

test('what another sheet knows is free here: name, day and mark', () => {
  const { stage, march } = twoSheets();
  expect(stage.look({}, pointAt(march)).split).toMatchObject({ send: 1, known: 2 });
  stage.go({}, pointAt(march));
  const [first, second] = shown(stage);
  expect(rowOf(march, 2, 3).slice(1)).toEqual([first?.name, first?.status]);
  expect(rowOf(march, 3, 3).slice(1)).toEqual([second?.name, second?.status]);
  expect(march.value(4, 2)).toBe(nameFor(named(1)));
  expect([stage.paid(), paidTwice(stage)]).toEqual([3, []]);
});

test('with nothing to send, a run without a request copies what is known', () => {
  const { stage, march } = twoSheets();
  march.deleteRows(4);
  const ended = stage.go({}, pointAt(march));
  expect(ended.last).toMatchObject({ sent: 0, copied: { found: 1, notFound: 1 } });
  expect(march.value(2, 2)).toBe(nameFor(named(0)));
  expect(stage.posts()).toBe(1);
});

test('a name that a person edited over there is not copied, nor its number paid for again', () => {
  const { stage, march } = twoSheets();
  stage.sheet.type(2, 2, 'Auntie');
  expect(stage.look({}, pointAt(march)).split).toMatchObject({
    send: 1,
    known: 1,
    alreadyNamed: 1,
  });
  stage.go({}, pointAt(march));
  expect(march.value(2, 2)).toBe('');
});

test('a number corrected over there is known no more', () => {
  const { stage, march } = twoSheets();
  stage.sheet.type(2, 1, named(2));
  expect(stage.look({}, pointAt(march)).split).toMatchObject({ send: 2, known: 1 });
});

test('a number that is Unconfirmed in one sheet is barred in the other', () => {
  const stage = new LedgerStage({
    rows: listOf(named(0)),
    moods: { atPost: { 1: 'accepted-but-cut' } },
  });
  stage.go();
  stage.finish(stage.ok('stop'));
  const march = second(stage, named(0), named(1));
  const again = { again: 'all' } as const;
  expect(stage.look(again, pointAt(march)).split).toMatchObject({ send: 1, unconfirmed: 1 });
  stage.go(again, pointAt(march));
  expect([rowOf(march, 2, 3)[1], march.value(3, 2)]).toEqual(['', nameFor(named(1))]);
  expect(paidTwice(stage)).toEqual([]);
});

test('a number in flight in one sheet is not offered in the other, and no second run begins', () => {
  const stage = new LedgerStage({ rows: listOf(named(0)), moods: { stuck: true } });
  stage.press(stage.look());
  const march = second(stage, named(0), named(1));
  const shownThere = stage.look({}, pointAt(march));
  expect(shownThere.split).toMatchObject({ send: 1, inFlight: 1 });
  const refused = stage.tryPress(shownThere);
  expect(refused).toMatchObject({ ok: false, trouble: { code: 'run-exists' } });
  expect(stage.paid()).toBe(1);
});

test('two phone columns of one sheet know of each other', () => {
  const stage = new LedgerStage({
    rows: [
      ['Mobile', 'Mobile 2'],
      [named(0), named(1)],
      [named(1), named(0)],
    ],
  });
  stage.go();
  const other = pointAt(stage.sheet, 4);
  expect(stage.look({}, other)).toMatchObject({ header: 'Mobile 2', split: { send: 0, known: 2 } });
  stage.go({}, other);
  expect(rowOf(stage.sheet, 2, 6)[4]).toBe(nameFor(named(1)));
  expect(rowOf(stage.sheet, 3, 6)[4]).toBe(nameFor(named(0)));
  expect(stage.paid()).toBe(2);
});

test('one outcome here without a name does not hide the name that stands elsewhere', () => {
  const stage = new LedgerStage({ rows: listOf(nameless(0), nameless(0)) });
  stage.go();
  stage.naam.set({ nameOf: { [`91${nameless(0)}`]: 'Late Name' } });
  const shownAgain = stage.look({ again: 'not-found' }, pointAt(stage.sheet));
  const one = { ...shownAgain.pointed, rows: [{ from: 2, to: 2 }] };
  stage.go({ again: 'not-found' }, one);
  stage.sheet.put(4, 1, nameless(0));
  stage.go();
  expect(shown(stage)[2]?.name).toBe('Late Name');
});

describe('clearing the status of all rows with a number', () => {
  test('asks again for a number that was not found', () => {
    const stage = new LedgerStage({ rows: listOf(nameless(0), nameless(0), named(0)) });
    stage.go();
    stage.sheet.clear(2, 3);
    expect(stage.look().split).toMatchObject({ send: 0, known: 1 });
    stage.sheet.clear(3, 3);
    expect(stage.look().split).toMatchObject({ send: 1, repeated: 1 });
    stage.naam.set({ nameOf: { [`91${nameless(0)}`]: 'Late Name' } });
    stage.go();
    expect(shown(stage).map(({ name }) => name)).toEqual([
      'Late Name',
      'Late Name',
      nameFor(named(0)),
    ]);
  });

  test('asks again for a number that was found, where the name is cleared too', () => {
    const stage = new LedgerStage({ rows: listOf(named(0), named(1)) });
    stage.go();
    stage.sheet.clear(2, 2, 1, 2);
    expect(stage.look().split).toMatchObject({ send: 1, found: 1 });
  });

  test('without its name leaves the row as one that the person named', () => {
    const stage = new LedgerStage({ rows: listOf(named(0), named(1)) });
    stage.go();
    stage.sheet.clear(2, 3);
    expect(stage.look().split).toMatchObject({ send: 0, alreadyNamed: 1 });
  });

  test('asks again only when the other sheets do not hold it either', () => {
    const { stage, march } = twoSheets();
    stage.go({}, pointAt(march));
    stage.sheet.clear(3, 3);
    expect(stage.look().split).toMatchObject({ send: 0, known: 1 });
    march.clear(3, 3);
    expect(stage.look().split).toMatchObject({ send: 1, known: 0 });
  });
});
