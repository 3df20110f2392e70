/** A copy built with a policy: what is turned off is refused, not offered, and never sent. */
import type { Preview, Settings } from '../../../src/protocol';
import { readScript } from '../../../workbench/apps-script/engine/script';
import { columnOf, press, stageOf } from '../doubts/playing';
import type { LedgerStage } from '../ledger-stage';
import { mobile } from '../rows';
import { Editor } from '../schedules/keeping';
import { KEY, OPTIONS, Stage } from '../stage';
import { built, codeOf, removeBuilt, type Built } from './built';
import { inEveryLanguage } from '../google/languages';

const CALLBACK = 'https://hooks.example/naam';
let strict: Built;

beforeAll(() => {
  const policy = { largestRun: 15, countries: ['IN', 'AE'], callback: false, schedules: false };
  strict = built(policy);
});
afterAll(removeBuilt);

/** The script of a stage becomes this copy, as by an update: documents and triggers stay. */
function update({ script }: Stage, { folder }: Built): void {
  Object.assign(script, readScript(folder, script.kind, script.id));
}

function strictStage(rows: (string | number)[][]): Stage {
  const stage = new Stage({ rows });
  update(stage, strict);
  stage.ok('connect', KEY);
  return stage;
}

function codeFrom(reply: { ok: boolean; trouble?: { code: string } }): string {
  return reply.trouble?.code ?? 'ok';
}

/** The numbers of all submits, as Naam was sent them. */
const sent = (stage: Stage): string[] =>
  stage.sent
    .filter(({ method }) => method.toLowerCase() === 'post')
    .flatMap(({ body }) => (JSON.parse(body ?? '{}') as { query: string[] }).query);

inEveryLanguage(() => {
  test('the script says what it was built with', () => {
    expect(strict.code).toBe(0);
    expect(codeOf(strict).slice(0, 300)).toContain(
      ' * Policy: at most 15 numbers a run; numbers of IN, AE only; no callback address; no schedules',
    );
  });

  test('the number on the button is the largest run, and the rest waits for the next', () => {
    const stage = strictStage(columnOf(20));
    const shown: Preview = stage.preview();
    expect([shown.split.send, shown.later]).toEqual([15, 5]);
    // A page of an older copy may still show more.
    const { start, pointed } = shown;
    stage.finish(stage.ok('start', { start, pointed, options: OPTIONS, cap: 20 }));
    expect(stage.naam.ledger.charged.size).toBe(15);
    const next = stage.preview();
    expect([next.split.send, next.later]).toEqual([5, 0]);
    stage.finish(stage.start(next));
    expect(stage.naam.ledger.charged.size).toBe(20);
  });

  test('numbers of other countries stay unsent, and their rows say why', () => {
    const rows = [['Mobile'], [mobile(0)], ['+971501234567'], ['+6591234567'], ['+12015550123']];
    const stage = strictStage(rows);
    const { split } = stage.preview();
    const why = 'a number of a country that is not allowed here';
    expect([split.send, split.notMobile, split.reasons[why]]).toEqual([2, 2, 2]);
    stage.finish(stage.start());
    expect(sent(stage)).toHaveLength(2);
    expect(stage.sheet.value(4, 3)).toBe(`Not a mobile number: ${why}`);
  });

  test('another country cannot be chosen, nor set', () => {
    const stage = strictStage(columnOf(1));
    const { settings } = stage.ok('open');
    stage.sheet.selectColumn(1);
    const request = { pointed: null, options: { country: 'SG' } };
    expect(codeFrom(stage.panel('preview', request))).toBe('country-off');
    expect(codeFrom(stage.panel('saveSettings', { ...settings, country: 'SG' }))).toBe(
      'country-off',
    );
    expect(codeFrom(stage.panel('saveSettings', { ...settings, country: 'AE' }))).toBe('ok');
  });

  test('a callback address is refused, and one that was set before is never sent', () => {
    const stage = new Stage({ rows: columnOf(3) });
    const settings: Settings = {
      ...stage.ok('open').settings,
      country: 'SG',
      callbackUrl: CALLBACK,
    };
    stage.ok('saveSettings', settings);
    update(stage, strict);
    const now = stage.ok('open').settings;
    expect([now.callbackUrl, now.country]).toEqual([null, 'IN']);
    const refused = { ...now, callbackUrl: CALLBACK };
    expect(codeFrom(stage.panel('saveSettings', refused))).toBe('callback-off');
    stage.run();
    expect(stage.naam.ledger.of('POST').map(({ callbackUrl }) => callbackUrl)).toEqual([null]);
  });

  test('a run that was going on when the copy came sends nothing more that is not allowed', () => {
    const rows = [...columnOf(12), ...Array.from({ length: 4 }, (_, i) => [`+44740012345${i}`])];
    const stage = new Stage({ rows });
    stage.ok('connect', KEY);
    const { start, pointed, split } = stage.preview();
    expect(split.send).toBe(16);
    // The first request carries ten numbers; then the person says pause.
    stage.after('UrlFetchApp.fetch', () => stage.ok('pause'));
    stage.ok('start', { start, pointed, options: OPTIONS, cap: split.send });
    expect(sent(stage)).toHaveLength(10);
    update(stage, strict);
    stage.ok('resume');
    expect(stage.finish().run).toBeNull();
    expect(sent(stage)).toHaveLength(12);
    expect([14, 15, 16, 17].map((row) => stage.sheet.value(row, 3))).toEqual(['', '', '', '']);
  });

  describe('schedules', () => {
    function scheduled(): { stage: LedgerStage; editor: Editor; id: string } {
      const stage = stageOf(3);
      stage.ok('connect', KEY);
      const editor = new Editor(stage);
      const { id } = editor.keep();
      update(stage, strict);
      return { stage, editor, id };
    }

    test('none is made, changed, run or started again, and the menu has no entry for them', () => {
      const { stage, editor, id } = scheduled();
      const { order } = editor.see(id);
      expect([
        editor.code('makeSchedule', { pointed: null, options: OPTIONS, order }),
        editor.code('reorderSchedule', id, order),
        editor.code('runSchedule', id),
        editor.code('changeSchedule', id, 'resume'),
      ]).toEqual(Array(4).fill('schedules-off'));
      stage.execute('onOpen', [], { surface: 'open', authMode: 'NONE' });
      const menu = stage.google.ui.menus[0]?.items ?? [];
      expect(menu.map((item) => item.function)).not.toContain('openSchedule');
      expect(editor.code('changeSchedule', id, 'delete')).toBe('ok');
    });

    test('those that are there pause with the reason at the next tick, and no trigger is needed', () => {
      const { stage, editor, id } = scheduled();
      stage.hours(2);
      const { state } = editor.see(id);
      expect(state).toMatchObject({ at: 'paused', trouble: { code: 'schedules-off' } });
      expect(sent(stage)).toEqual([]);
      expect(stage.neededTriggers()).toEqual([]);
      expect(stage.sheet.note(1, 3)).toContain('Schedules are turned off');
    });
  });

  test('a cap beyond the largest run becomes the largest run', () => {
    const small = built({ largestRun: 5 });
    const stage = stageOf(8);
    update(stage, small);
    stage.ok('connect', KEY);
    const editor = new Editor(stage);
    expect(editor.keep({ cap: 500 }).order.cap).toBe(5);
    stage.finish(press(stage));
    expect(sent(stage)).toHaveLength(5);
  });
});
