/** A user's own monthly limit: for runs that they start, and for their schedules. */
import { LedgerStage, listOf, named } from '../ledger-stage';
import { append, Editor, morning } from '../schedules/keeping';
import { KEY } from '../stage';

const NUMBERS = Array.from({ length: 12 }, (_, n) => named(n));

function limited(monthLimit: number): LedgerStage {
  const stage = new LedgerStage({ rows: listOf(...NUMBERS) });
  const { settings } = stage.ok('open');
  stage.ok('saveSettings', { ...settings, monthLimit });
  return stage;
}

test('what is over it is counted, and neither offered nor sent', () => {
  const stage = limited(5);
  stage.sheet.selectColumn(1);
  const looked = stage.look();
  expect(looked).toMatchObject({ overMonthLimit: 7, later: 0, split: { send: 5 } });
  stage.finish(stage.press(looked, {}, 100));
  expect(stage.paid()).toBe(5);
  expect(stage.look()).toMatchObject({ overMonthLimit: 7, split: { send: 0 } });
});

test('nothing above 0 is a limit, and anything else is refused', () => {
  const stage = limited(0);
  expect(stage.look().split.send).toBe(0);
  const { settings } = stage.ok('open');
  const reply = stage.panel('saveSettings', { ...settings, monthLimit: -1 });
  expect(reply).toMatchObject({ ok: false, trouble: { code: 'bad-request' } });
});

test('a schedule sends no more, says why, and needs the attention of its owner', () => {
  const stage = limited(12);
  const editor = new Editor(stage);
  const { id } = editor.keep({});
  morning(stage, '2026-11-24');
  expect(stage.paid()).toBe(12);
  expect(stage.ok('open').scheduleTrouble).toBe(false);
  append(stage, named(20));
  morning(stage, '2026-11-25');
  expect(stage.paid()).toBe(12);
  expect(editor.see(id)).toMatchObject({
    state: { at: 'on' },
    last: { kind: 'failed', trouble: { code: 'month-limit' } },
  });
  expect(stage.ok('open').scheduleTrouble).toBe(true);
});

test('a limit that is lowered during a run holds for the rest of it', () => {
  const stage = limited(100);
  stage.naam.key(KEY, { credits: 10 });
  stage.sheet.selectColumn(1);
  stage.finish(stage.press(stage.look(), {}, 100));
  stage.naam.key(KEY, { credits: null });
  const { settings } = stage.ok('open');
  stage.ok('saveSettings', { ...settings, monthLimit: 11 });
  stage.ok('resume');
  for (let minute = 0; minute < 30; minute += 1) {
    stage.ok('step');
    stage.clock.pass(60_000);
  }
  expect(stage.ok('look').run).toMatchObject({
    ...{ state: 'paused', trouble: { code: 'month-limit' } },
    resumesAt: expect.any(Number) as number,
  });
  expect([stage.paid(), stage.ok('open').sentThisMonth]).toEqual([11, 11]);
  stage.ok('saveSettings', { ...settings, monthLimit: null });
  stage.ok('resume');
  expect(stage.finish().run).toBeNull();
  expect(stage.paid()).toBe(12);
});
