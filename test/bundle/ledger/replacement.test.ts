/** Names that a user typed are replaced only if the user asked for it. */
import { LedgerStage, listOf, nameFor, named, nameless } from '../ledger-stage';
import { shown } from '../rows';

const REPLACE = { replace: true } as const;

/** A found and a not-found number, each with a name typed beside it before anything was asked. */
function typed(): LedgerStage {
  const stage = new LedgerStage({ rows: listOf(named(0), nameless(0), named(1)) });
  stage.sheet.type(2, 2, 'Asha?');
  stage.sheet.type(3, 2, 'Ravi?');
  return stage;
}

test('without the wish for it, rows with a typed name are not even offered', () => {
  expect(typed().look().split).toMatchObject({ send: 1, alreadyNamed: 2 });
});

test('with it, they are offered, and a name that comes takes the place of the typed one', () => {
  const stage = typed();
  expect(stage.look(REPLACE).split).toMatchObject({ send: 3, alreadyNamed: 0 });
  stage.go(REPLACE);
  const [first, , third] = shown(stage);
  expect([first?.name, third?.name]).toEqual([nameFor(named(0)), nameFor(named(1))]);
  expect(first?.status).toMatch(/^Found 2026-11-23 ·[0-9a-z]{10}$/);
});

test('a typed name stays where Naam knows none', () => {
  const stage = typed();
  stage.go(REPLACE);
  expect(shown(stage)[1]).toMatchObject({ name: 'Ravi?' });
  expect(shown(stage)[1]?.status).toMatch(/^Not found 2026-11-23 ·/);
});

test('a formula is never replaced', () => {
  const stage = typed();
  stage.sheet.enterFormula(2, 2, '=UPPER("asha")', 'ASHA');
  expect(stage.look(REPLACE).split).toMatchObject({ send: 2, alreadyNamed: 1 });
  stage.go(REPLACE);
  expect(stage.sheet.formula(2, 2)).toBe('=UPPER("asha")');
});

test('what a person wrote into the status column is left even so', () => {
  const stage = typed();
  stage.sheet.type(2, 3, 'checked');
  stage.go(REPLACE);
  expect(shown(stage)[0]).toEqual({ phone: named(0), name: 'Asha?', status: 'checked' });
});
