/** What the history shows of a past run: how many numbers got a name, and whether a user stopped it. */
import { LedgerStage, listOf, named } from '../ledger-stage';

test('a run that came to its end says how many of its numbers were found', () => {
  const stage = new LedgerStage({ rows: listOf(named(0), named(0), named(1)) });
  stage.finish(stage.press(stage.look()));
  const { last } = stage.ok('look');
  expect(last).toMatchObject({ sent: 2, found: 2, split: { found: 3 } });
  expect(last?.stopped).toBeUndefined();
});

test('one that a person stopped says so', () => {
  const stage = new LedgerStage({ rows: listOf(named(0), named(1)) });
  stage.before('UrlFetchApp.fetch', () => {
    stage.panel('stop');
  });
  stage.finish(stage.press(stage.look()));
  expect(stage.ok('look').last).toMatchObject({ stopped: true });
});
