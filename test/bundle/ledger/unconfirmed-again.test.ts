/** Unconfirmed numbers are looked up again only if the user says so. */
import { LedgerStage, listOf, named } from '../ledger-stage';
import { shown } from '../rows';

const NUMBERS = [named(0), named(1)];

/** A run whose request was cut off after Naam had accepted it; the person skipped its numbers. */
function skipped(): LedgerStage {
  const stage = new LedgerStage({
    rows: listOf(...NUMBERS),
    moods: { atPost: { 1: 'accepted-but-cut' } },
  });
  const [open] = stage.go().run?.undecided ?? [];
  if (open === undefined) throw new Error('no request was cut off');
  stage.ok('resolve', open.n, 'leave');
  stage.finish(stage.ok('look'));
  return stage;
}

test.each(['none', 'not-found', 'all'] as const)('%s: they stay as they are', (again) => {
  const stage = skipped();
  expect(stage.look({ again }).split).toMatchObject({ send: 0, unconfirmed: 2 });
});

test('they are counted as paid again, sent once more, and found', () => {
  const stage = skipped();
  const looked = stage.look({ again: 'unconfirmed' });
  expect(looked).toMatchObject({ again: 2, split: { send: 2, unconfirmed: 0 } });
  stage.finish(stage.press(looked, { again: 'unconfirmed' }));
  expect(shown(stage).map(({ status }) => status.split(' ')[0])).toEqual(['Found', 'Found']);
});
