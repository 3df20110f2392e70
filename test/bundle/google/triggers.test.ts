/** A run without a trigger, and triggers that are kept for a while. */
import path from 'node:path';
import type { ClockTrigger } from '../../../workbench/apps-script/engine/trigger-table';
import { expectAllRight, HOUR_MS, press, stageOf } from '../doubts/playing';
import { LedgerStage, listOf, named } from '../ledger-stage';
import { shown, wrongRows } from '../rows';
import { Editor } from '../schedules/keeping';
import { KEY, ROOT } from '../stage';
import { someOf } from '../../thorough';

/** A run that needs some hours of Naam. */
const slow = { processing: { fixedMs: 3 * HOUR_MS, perNumberMs: 0, inTurn: false } };
const own = (stage: LedgerStage): ClockTrigger[] => stage.google.triggers(stage.book);

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

describe.each(someOf(REFUSALS))('%s says: %s', (method, text) => {
  test('a run starts, says that it needs the panel, and ends', () => {
    const stage = stageOf(12, null, { moods: slow });
    stage.fails(method, text);
    const begun = press(stage);
    expect(begun).toMatchObject({ noTrigger: true, run: { state: 'running' } });
    expect(own(stage)).toEqual([]);
    stage.finish(begun);
    expectAllRight(stage, 12);
  });

  test('the panel opens while a run stands, and makes the trigger once Google does', () => {
    const stage = stageOf(12, null, { moods: slow });
    stage.fails(method, text);
    press(stage);
    expect(stage.ok('open').runStatus).toMatchObject({ noTrigger: true });
    stage.google.onCall = null;
    expect(stage.ok('open').runStatus).toMatchObject({ noTrigger: false });
    expect(own(stage)).toHaveLength(1);
  });

  test('only a schedule is refused for want of one', () => {
    const stage = new LedgerStage({ rows: listOf(named(0)) });
    stage.fails(method, text);
    expect(() => new Editor(stage).keep()).toThrow(/no-trigger/);
    expect(new Editor(stage).schedules()).toEqual([]);
  });
});

describe('kept for two hours', () => {
  test('runs within two hours share a trigger; after the last it goes within three', () => {
    const stage = stageOf(12);
    stage.finish(press(stage));
    const [first] = own(stage);
    expect(first).toBeDefined();
    stage.hours(1);
    stage.sheet.paste(14, 1, [[named(30)]]);
    stage.finish(press(stage));
    expect(own(stage).map(({ id }) => id)).toEqual([first?.id]);
    const created = stage.ends.map(({ execution }) =>
      stage.google.meter.byExecution.get(execution),
    );
    const creations = created.map((one) => one?.serviceCalls['ClockTriggerBuilder.create'] ?? 0);
    expect(creations.reduce((sum, n) => sum + n, 0)).toBe(1);
    expect(own(stage)).toHaveLength(1);
    stage.hours(3);
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
    stage.fails('ScriptApp.deleteTrigger', "We're sorry, a server error occurred.");
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

/** Triggers that are not ours are neither counted nor deleted [S5]. */
describe('beside other triggers', () => {
  const WEEK_MS = 7 * 24 * HOUR_MS;

  /** A script bound to a sheet, in which people have functions and triggers of their own. */
  function bound() {
    const stage = new LedgerStage({ rows: listOf(named(0), named(1)), moods: slow });
    const script = stage.google.install(path.join(ROOT, '.workbench', 'bound-dist'), 'bound');
    const editor = new Editor(stage, { script });
    editor.ok('connect', KEY);
    const { user, book, google, clock } = stage;
    const theirs = { script, user, book, function: 'remindMe', disabled: false };
    google.triggerTable.list.push({
      ...{ ...theirs, id: 'clock-of-a-person', everyMs: WEEK_MS, nextAt: clock.now() + WEEK_MS },
    });
    google.triggerTable.events.push(
      { ...theirs, id: 'form-of-a-person', event: 'ON_FORM_SUBMIT' },
      { ...theirs, id: 'edit-of-a-person', event: 'ON_EDIT' },
    );
    const handlers = (): string[] =>
      google.triggerTable.all().map((one) => `${one.function} ${'event' in one ? one.event : ''}`);
    return { stage, editor, handlers };
  }

  const THEIRS = ['remindMe ', 'remindMe ON_FORM_SUBMIT', 'remindMe ON_EDIT'];

  test('a run and a schedule for responses make their own, and delete no other', () => {
    const { stage, editor, handlers } = bound();
    const shown = stage.look();
    editor.ok('start', { ...shown, options: {}, cap: shown.split.send });
    expect(handlers().sort()).toEqual([...THEIRS, 'tick '].sort());
    const { id } = editor.keep({ rhythm: { every: 'response', dayLimit: 200 } });
    const both = [...THEIRS, 'tick ', 'formSubmitted ON_FORM_SUBMIT'].sort();
    expect(handlers().sort()).toEqual(both);
    editor.ok('open');
    expect(handlers().sort()).toEqual(both);
    editor.ok('changeSchedule', id, 'delete');
    editor.ok('stop');
    stage.clock.pass(5 * HOUR_MS);
    editor.ok('step');
    editor.ok('removeEverything', 'account');
    expect(handlers().sort()).toEqual([...THEIRS].sort());
  });

  test('the trigger for responses neither stands for the clock nor is renewed with it', () => {
    const stage = new LedgerStage({ rows: listOf(named(0)) });
    const editor = new Editor(stage);
    editor.keep({ rhythm: { every: 'response', dayLimit: 200 } });
    const [before] = stage.google.triggerTable.events;
    stage.google.triggerTable.list = [];
    stage.ok('open');
    expect(own(stage)).toHaveLength(1);
    own(stage).forEach((one) => (one.disabled = true));
    stage.clock.pass(4 * HOUR_MS);
    stage.ok('open');
    expect(own(stage)).toMatchObject([{ disabled: false }]);
    expect(stage.google.triggerTable.events).toEqual([before]);
  });
});
