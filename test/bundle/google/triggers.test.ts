/** A run without a trigger, and triggers that are kept for a while. */
import type { ClockTrigger } from '../../../workbench/apps-script/engine/trigger-table';
import { expectAllRight, expectReturned, HOUR_MS, press, stageOf } from '../doubts/playing';
import { LedgerStage, listOf, named } from '../ledger-stage';
import { shown, wrongRows } from '../rows';
import { Editor } from '../schedules/keeping';

/** A run that needs some hours of Naam. */
const slow = { processing: { fixedMs: 3 * HOUR_MS, perNumberMs: 0, inTurn: false } };
const own = (stage: LedgerStage): ClockTrigger[] => stage.google.triggers(stage.book);

/** Every call of this method throws this text. */
function failing(stage: LedgerStage, method: string, text: string): void {
  stage.google.onCall = ({ when, name }) =>
    when === 'before' && name === method ? { throws: text } : undefined;
}

/** In a test deployment there may be no triggers at all [docs testing-editor-addons.md:42]. */
const REFUSALS = [
  ['ClockTriggerBuilder.create', "Installable triggers aren't supported in test deployments."],
  [
    'ClockTriggerBuilder.create',
    'This add-on has created too many time-based triggers in this document for this Google user account.',
  ],
  ['ScriptApp.getUserTriggers', 'サーバー エラーが発生しました。'],
  ['ScriptApp.getUserTriggers', "We're sorry, a server error occurred."],
  ['ScriptApp.newTrigger', 'इसकी अनुमति नहीं है.'],
] as const;

describe.each(REFUSALS)('%s says: %s', (method, text) => {
  test('a run starts, says that it needs the panel, and ends', () => {
    const stage = stageOf(12, null, { moods: slow });
    failing(stage, method, text);
    const begun = press(stage);
    expect(begun).toMatchObject({ noTrigger: true, run: { state: 'running' } });
    expect(own(stage)).toEqual([]);
    stage.finish(begun);
    expectAllRight(stage, 12);
  });

  test('the panel opens while a run stands, and makes the trigger once Google does', () => {
    const stage = stageOf(12, null, { moods: slow });
    failing(stage, method, text);
    press(stage);
    expect(stage.ok('open').runStatus).toMatchObject({ noTrigger: true });
    stage.google.onCall = null;
    expect(stage.ok('open').runStatus).toMatchObject({ noTrigger: false });
    expect(own(stage)).toHaveLength(1);
  });

  test('only a schedule is refused for want of one', () => {
    const stage = new LedgerStage({ rows: listOf(named(0)) });
    failing(stage, method, text);
    expect(() => new Editor(stage).keep()).toThrow(/no-trigger/);
    expect(new Editor(stage).schedules()).toEqual([]);
  });
});

describe('kept for a day', () => {
  test('runs of one day share a trigger; a day after the last it is gone', () => {
    const stage = stageOf(12);
    stage.finish(press(stage));
    const [first] = own(stage);
    expect(first).toBeDefined();
    for (let hour = 0; hour < 20; hour += 1) {
      stage.clock.pass(HOUR_MS);
      stage.google.fireDueTriggers().forEach(expectReturned);
    }
    stage.sheet.paste(14, 1, [[named(30)]]);
    stage.finish(press(stage));
    expect(own(stage).map(({ id }) => id)).toEqual([first?.id]);
    const created = stage.ends.map(({ execution }) =>
      stage.google.meter.byExecution.get(execution),
    );
    const creations = created.map((one) => one?.serviceCalls['ClockTriggerBuilder.create'] ?? 0);
    expect(creations.reduce((sum, n) => sum + n, 0)).toBe(1);
    for (let hour = 0; hour < 24; hour += 1) {
      expect(own(stage)).toHaveLength(1);
      stage.clock.pass(HOUR_MS);
      stage.google.fireDueTriggers().forEach(expectReturned);
    }
    stage.clock.pass(2 * HOUR_MS);
    stage.google.fireDueTriggers().forEach(expectReturned);
    expect([own(stage), stage.leftovers()]).toEqual([[], []]);
    expect(wrongRows(shown(stage))).toEqual([]);
  });

  test('a deleted schedule frees its place at once', () => {
    const stage = new LedgerStage({ rows: listOf(named(0)) });
    const editor = new Editor(stage);
    const { id } = editor.keep();
    expect(own(stage)).toHaveLength(1);
    editor.ok('changeSchedule', id, 'delete');
    expect([own(stage), stage.leftovers()]).toEqual([[], []]);
  });

  test('a schedule is deleted though Google cannot delete its trigger now', () => {
    const stage = new LedgerStage({ rows: listOf(named(0)) });
    const editor = new Editor(stage);
    const { id } = editor.keep();
    failing(stage, 'ScriptApp.deleteTrigger', "We're sorry, a server error occurred.");
    editor.ok('changeSchedule', id, 'delete');
    expect(editor.schedules()).toEqual([]);
  });
});

/** In a bound script whose permission was withdrawn, triggers do not run at all [docs, S3]. */
describe('a trigger that Google no longer runs', () => {
  test('another editor sees since when the run has not moved', () => {
    const stage = stageOf(12, null, { moods: slow });
    press(stage);
    const since = stage.clock.now();
    stage.google.triggerTable.list.forEach((one) => (one.disabled = true));
    const ravi = new Editor(stage, { user: stage.google.newUser() });
    expect(ravi.ok('look')).toMatchObject({ another: true, quietSince: null });
    stage.clock.pass(4 * HOUR_MS);
    const { quietSince } = ravi.ok('look');
    expect(Math.abs((quietSince ?? 0) - since)).toBeLessThan(60_000);
  });

  test('a schedule that is never woken says so, to its maker and to others', () => {
    const stage = new LedgerStage({ rows: listOf(named(0)) });
    const editor = new Editor(stage);
    editor.keep();
    const silent = (): boolean[] =>
      editor.schedules().map(({ state }) => state.at === 'on' && state.silent);
    expect(silent()).toEqual([false]);
    stage.google.triggerTable.list.forEach((one) => (one.disabled = true));
    stage.clock.pass(4 * HOUR_MS);
    expect(silent()).toEqual([true]);
    stage.ok('open');
    expect(silent()).toEqual([false]);
  });
});
