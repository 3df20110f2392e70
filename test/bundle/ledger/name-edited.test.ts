/** A name that a user edited is theirs: never overwritten, and not copied to other rows. */
import { nameTag } from '../../../src/core/status/tags';
import { like, LedgerStage, listOf, nameFor, named } from '../ledger-stage';
import { bookName, paidTwice, shown } from '../rows';

function edited(typed: string): LedgerStage {
  const stage = new LedgerStage({ rows: listOf(named(0), named(1)) });
  stage.go();
  stage.sheet.type(2, 2, typed);
  return stage;
}

test('an edited name stays through another run, and its row is not offered', () => {
  const stage = edited('Asha (shop)');
  const before = shown(stage);
  expect(stage.look().split).toMatchObject({ send: 0, found: 2, changed: 0 });
  stage.go();
  expect(shown(stage)).toEqual(before);
});

test.each([
  ['first', 0],
  ['last', 2],
])('an edited name is theirs though the %s three characters of its code agree', (_, from) => {
  const three = (name: string): string => nameTag(name).slice(from, from + 3);
  const found = nameFor(named(0));
  let typed = '';
  for (let i = 0; typed === '' || three(typed) !== three(found); i += 1)
    typed = `Shop ${String(i)}`;
  expect(nameTag(typed)).not.toBe(nameTag(found));
  const stage = edited(typed);
  stage.go({ again: 'all' });
  expect(shown(stage)[0]).toMatchObject({ name: typed, status: like(/^Kept yours /) });
});

test('an edited name is not copied to other rows, and its number is not paid for once more', () => {
  const stage = edited('Asha (shop)');
  stage.sheet.put(4, 1, named(0));
  expect(stage.look().split).toMatchObject({ send: 0, known: 0, alreadyNamed: 1 });
  stage.go();
  const [mine, , fresh] = shown(stage);
  expect(mine?.name).toBe('Asha (shop)');
  expect(fresh).toMatchObject({ name: '', status: '' });
  expect(stage.posts()).toBe(1);
});

test('where another row still shows the name that Naam found, that one is copied', () => {
  const stage = new LedgerStage({ rows: listOf(named(0), named(0)) });
  stage.go();
  stage.sheet.type(2, 2, 'Asha (shop)');
  stage.sheet.put(4, 1, named(0));
  stage.go();
  expect(shown(stage).map(({ name }) => name)).toEqual([
    'Asha (shop)',
    nameFor(named(0)),
    nameFor(named(0)),
  ]);
  expect(stage.posts()).toBe(1);
});

test('asking for all again leaves an edited name and tells the one that came', () => {
  const stage = edited('Asha (shop)');
  stage.go({ again: 'all' });
  const [mine, ours] = shown(stage);
  expect(mine?.name).toBe('Asha (shop)');
  expect(mine?.status).toMatch(/^Kept yours 2026-11-23 ·[0-9a-z]{5}: /);
  expect(mine?.status.split(': ')[1]).toBe(nameFor(named(0)));
  expect(ours?.name).toBe(bookName(named(1)));
});

test('the name in Kept yours is free for other rows with that number', () => {
  const stage = edited('Asha (shop)');
  stage.go({ again: 'all' });
  stage.sheet.put(4, 1, named(0));
  expect(stage.look().split).toMatchObject({ send: 0, known: 1, kept: 1 });
  stage.go();
  expect(shown(stage)[2]?.name).toBe(nameFor(named(0)));
  expect(stage.posts()).toBe(2);
});

test('a name that was cleared stays cleared, since clearing it was the person’s wish', () => {
  const stage = edited('');
  stage.go();
  expect(shown(stage)[0]).toMatchObject({ name: '', status: like(/^Found /) });
  expect(stage.posts()).toBe(1);
});

test('an edited name whose number is then corrected too is left, and nothing is sent for it', () => {
  const stage = edited('Asha (shop)');
  stage.sheet.type(2, 1, named(2));
  expect(stage.look().split).toMatchObject({ send: 0, alreadyNamed: 1, found: 1 });
  stage.go();
  expect(shown(stage)[0]?.name).toBe('Asha (shop)');
});

test('a name typed beside a number that was never asked is left, and its number not sent', () => {
  const stage = new LedgerStage({ rows: listOf(named(0), named(1)) });
  stage.sheet.type(2, 2, 'Ravi');
  expect(stage.look().split).toMatchObject({ send: 1, alreadyNamed: 1 });
  stage.go();
  expect(shown(stage)[0]).toEqual({ phone: named(0), name: 'Ravi', status: '' });
  expect([...stage.naam.ledger.charged.keys()]).toEqual([`91${named(1)}`]);
  expect(paidTwice(stage)).toEqual([]);
});

test('a formula in the name cell is never written over, even where it shows nothing', () => {
  const stage = new LedgerStage({ rows: listOf(named(0), named(1)) });
  stage.sheet.enterFormula(2, 2, '=IF(D2="","",D2)', '');
  stage.go();
  expect(stage.sheet.formula(2, 2)).toBe('=IF(D2="","",D2)');
  expect(shown(stage)[1]?.name).toBe(nameFor(named(1)));
  expect(stage.naam.ledger.chargedFor(named(0))).toBe(0);
});
