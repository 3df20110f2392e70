/** Consent given in part: each scope missing, at each entry point. */
import { LedgerStage, listOf, named } from '../ledger-stage';
import { inEveryLanguage } from './languages';

const SCOPES = [
  'spreadsheets.currentonly',
  'script.external_request',
  'script.scriptapp',
  'script.container.ui',
];
const MENU = ['openPanel', 'openSchedule', 'findNames', 'stopRun'];

inEveryLanguage(() => {
  test.each(SCOPES)(
    'without %s each menu item asks for consent, and does nothing else',
    (scope) => {
      const stage = new LedgerStage({ rows: listOf(named(0)) });
      stage.user.withheld.add(scope);
      for (const item of MENU) {
        const ended = stage.execute(item, [], { surface: 'menu' });
        expect(ended).toMatchObject({ kind: 'killed', why: 'consent' });
      }
      expect(stage.sent.filter(({ method }) => method === 'POST')).toEqual([]);
    },
  );

  test.each(['spreadsheets.currentonly', 'script.scriptapp'])(
    'without %s the panel asks to grant it; nothing is sent or Unconfirmed',
    (scope) => {
      const stage = new LedgerStage({ rows: listOf(named(0), named(1)) });
      stage.sheet.selectColumn(1);
      const shown = stage.look();
      stage.user.withheld.add(scope);
      const reply = stage.tryPress(shown);
      const codes = JSON.stringify(reply);
      if (scope !== 'script.scriptapp') expect(codes).toContain('authorization');
      expect(codes).not.toMatch(/"unconfirmed":[1-9]/);
      stage.user.withheld.delete(scope);
      stage.panel('resume');
      stage.finish(stage.ok('look').run === null ? stage.press(stage.look()) : stage.ok('look'));
      expect(stage.ok('look').run).toBeNull();
      const sent = stage.sent.filter(({ method }) => method.toUpperCase() === 'POST');
      expect(sent).toHaveLength(1);
    },
  );
});
