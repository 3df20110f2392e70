/** Schedules in the panel: what it shows and calls, event by event. */
import type { Opening, RunStatus } from '../../../src/protocol';
import type { Answer, Name } from '../../../sidebar/script/calls';
import { wireFailure } from '../../../sidebar/script/failure';
import type { Mode, Scheduling } from '../../../sidebar/state/machine';
import { ORDER, PAST, pointedAt, RUN, SCHEDULE, Script } from './script';
import { Stage } from './stage';

const script = new Script();
const LIST = { zone: 'Asia/Kolkata', schedules: [SCHEDULE] };
const EMPTY = { zone: 'Asia/Kolkata', schedules: [] };

/** Gives the reply to the newest call of this name. */
function answer(stage: Stage, { name, outcome }: Answer): void {
  const made = stage.made.filter(({ call }) => call.name === name).pop();
  made?.then({ name, outcome } as Answer);
}

function reply(stage: Stage, name: Name, value: unknown): void {
  answer(stage, { name, outcome: { ok: true, value } } as Answer);
}

function fail(stage: Stage, name: Name): void {
  answer(stage, { name, outcome: { ok: false, failure: wireFailure('HTTP 0') } } as Answer);
}

function opened(parts: Partial<Opening> = {}, mode: Mode = 'panel'): Stage {
  const stage = new Stage(undefined, mode);
  reply(stage, 'open', { ...script.opening(), ...parts });
  reply(stage, 'preview', script.preview({ pointed: null, options: {} }));
  return stage;
}

/** At the schedules, which are known. */
function listed(parts: Partial<Opening> = {}): Stage {
  const stage = opened(parts);
  stage.send({ is: 'tab', tab: 'schedule' });
  reply(stage, 'schedules', LIST);
  return stage;
}

/** At the form of a new one, whose column is known. */
function ordering(): Stage {
  const stage = listed();
  stage.send({ is: 'new-schedule' });
  reply(stage, 'preview', script.selecting(3));
  return stage;
}

function shown({ panel: { tab } }: Stage): Scheduling {
  if (tab.at !== 'schedule') throw new Error(`the tab is ${tab.at}`);
  return tab;
}

const calls = (stage: Stage, name: Name): unknown[] =>
  stage.made.filter(({ call }) => call.name === name).map(({ call }) => call.args);

const standing = (parts: Partial<RunStatus> = {}): RunStatus => ({
  ...script.standing(),
  ...parts,
});

describe('the list', () => {
  test("is what the menu's item opens, once", () => {
    const stage = opened({}, 'schedule');
    expect(shown(stage).list.at).toBe('loading');
    reply(stage, 'schedules', LIST);
    expect(shown(stage).list).toEqual({ at: 'ready', value: LIST });
    stage.send({ is: 'tab', tab: 'names' });
    reply(stage, 'connect', { lastFour: '3f2a', warning: null });
    expect(stage.panel.tab.at).toBe('names');
  });

  test('is asked for again while it is looked at, and what is known outlives a lost reply', () => {
    const stage = listed();
    stage.pass(29_999);
    expect(calls(stage, 'schedules')).toHaveLength(1);
    stage.pass(1);
    expect(calls(stage, 'schedules')).toHaveLength(2);
    fail(stage, 'schedules');
    expect(shown(stage).list.at).toBe('ready');
    stage.send({ is: 'visible', visible: false });
    stage.pass(120_000);
    expect(calls(stage, 'schedules')).toHaveLength(2);
  });

  test('that could not be read is read when the tab is chosen again', () => {
    const stage = opened();
    stage.send({ is: 'tab', tab: 'schedule' });
    fail(stage, 'schedules');
    expect(shown(stage).list.at).toBe('failed');
    stage.send({ is: 'tab', tab: 'schedule' });
    reply(stage, 'schedules', LIST);
    expect(shown(stage).list.at).toBe('ready');
  });

  test('that was asked for before a change is not heard after it', () => {
    const stage = listed();
    stage.pass(30_000);
    const old = stage.made.filter(({ call }) => call.name === 'schedules').pop();
    stage.send({ is: 'schedule', id: 's1', word: 'delete' });
    reply(stage, 'changeSchedule', EMPTY);
    old?.then({ name: 'schedules', outcome: { ok: true, value: LIST } });
    expect(shown(stage).list).toEqual({ at: 'ready', value: EMPTY });
  });

  test('is not disturbed by the results of a run that ends meanwhile', () => {
    const stage = opened({ runStatus: standing({ run: RUN }) });
    stage.pass(2_500);
    stage.send({ is: 'tab', tab: 'schedule' });
    reply(stage, 'step', standing({ last: { ...PAST, few: true } }));
    expect(calls(stage, 'results')).toHaveLength(1);
    reply(stage, 'schedules', LIST);
    expect(shown(stage).list.at).toBe('ready');
  });
});

describe('a new one', () => {
  test('is for the column that is selected, with the usual order', () => {
    const stage = ordering();
    stage.send({ is: 'make' });
    stage.send({ is: 'make' });
    expect(calls(stage, 'makeSchedule')).toEqual([
      [
        {
          pointed: pointedAt(3),
          options: {},
          order: {
            rhythm: { every: 'day', hour: 9 },
            notFoundAfter: 30,
            foundAfter: null,
            cap: 500,
            skipNamed: null,
          },
        },
      ],
    ]);
    reply(stage, 'makeSchedule', LIST);
    expect(shown(stage)).toMatchObject({ form: null, list: { value: LIST } });
    expect(stage.panel.word).toBe('saved');
  });

  test('follows the selection, and cannot be made of a stale count', () => {
    const stage = ordering();
    stage.pass(2_500);
    reply(stage, 'selection', pointedAt(4));
    stage.send({ is: 'make' });
    expect(calls(stage, 'makeSchedule')).toEqual([]);
    reply(stage, 'preview', script.selecting(4));
    stage.send({ is: 'make' });
    expect(calls(stage, 'makeSchedule')).toMatchObject([[{ pointed: { column: 4 } }]]);
  });

  test('is ordered part by part', () => {
    const stage = ordering();
    stage.send({ is: 'order', order: { rhythm: { every: 'month', date: 31, hour: 6 } } });
    stage.send({ is: 'order', order: { foundAfter: 180, cap: 20 } });
    expect(shown(stage).form?.order).toEqual({
      rhythm: { every: 'month', date: 31, hour: 6 },
      notFoundAfter: 30,
      foundAfter: 180,
      cap: 20,
      skipNamed: null,
    });
  });

  test('whose reply was lost is looked for, not made again by itself; the form stays', () => {
    const stage = ordering();
    stage.send({ is: 'make' });
    fail(stage, 'makeSchedule');
    expect(stage.panel.notice).toMatchObject({ wire: 'interrupted' });
    expect(shown(stage).form).not.toBeNull();
    reply(stage, 'schedules', LIST);
    expect(shown(stage).list).toEqual({ at: 'ready', value: LIST });
    expect(calls(stage, 'makeSchedule')).toHaveLength(1);
  });

  test('skips the rows that the person skips in the first view', () => {
    const stage = opened();
    const own = { column: 5, header: 'Contact', rows: 2, statusColumn: null };
    const ticked = { ...pointedAt(3), skipNamed: own.column };
    reply(stage, 'preview', { ...script.selecting(3), ownNames: own });
    stage.send({ is: 'skip-named', column: own.column });
    const counted = { ...script.preview({ pointed: ticked, options: {} }), ownNames: own };
    reply(stage, 'preview', counted);
    stage.send({ is: 'tab', tab: 'schedule' });
    reply(stage, 'schedules', LIST);
    stage.send({ is: 'new-schedule' });
    expect(calls(stage, 'preview').pop()).toMatchObject([{ pointed: { skipNamed: own.column } }]);
    reply(stage, 'preview', counted);
    stage.send({ is: 'make' });
    expect(calls(stage, 'makeSchedule')).toMatchObject([[{ order: { skipNamed: 'Contact' } }]]);
  });

  test('is followed by a count, as it made columns: what is skipped moved with them', () => {
    const stage = opened();
    const own = { column: 5, header: 'Contact', rows: 2, statusColumn: null };
    const pointed = { ...pointedAt(3), skipNamed: own.column };
    const inserts = { place: { kind: 'insert' }, nameColumn: 4, statusColumn: 5, ownNames: own };
    const counted = { ...script.preview({ pointed, options: {} }), ...inserts };
    stage.send({ is: 'skip-named', column: own.column });
    reply(stage, 'preview', counted);
    stage.send({ is: 'tab', tab: 'schedule' });
    reply(stage, 'schedules', LIST);
    stage.send({ is: 'new-schedule' });
    reply(stage, 'preview', counted);
    stage.send({ is: 'make' });
    const before = calls(stage, 'preview').length;
    reply(stage, 'makeSchedule', LIST);
    expect(calls(stage, 'preview').slice(before)).toMatchObject([[{ pointed: { skipNamed: 7 } }]]);
  });

  test('of a column with names that the person does not skip skips none', () => {
    const stage = ordering();
    stage.send({ is: 'skip-named', column: 5 });
    stage.send({ is: 'skip-named', column: null });
    const own = { column: 5, header: 'Contact', rows: 2, statusColumn: null };
    reply(stage, 'preview', { ...script.selecting(3), ownNames: own });
    stage.send({ is: 'make' });
    expect(calls(stage, 'makeSchedule')).toMatchObject([[{ order: { skipNamed: null } }]]);
  });

  test('waits for a run that goes on', () => {
    const stage = listed({ runStatus: standing({ run: RUN }) });
    stage.send({ is: 'new-schedule' });
    stage.send({ is: 'make' });
    expect(calls(stage, 'makeSchedule')).toEqual([]);
  });
});

describe('one that stands', () => {
  test('is changed by its id, and its column is not asked for', () => {
    const stage = listed();
    stage.send({ is: 'edit-schedule', schedule: SCHEDULE });
    stage.send({ is: 'order', order: { cap: 7 } });
    stage.send({ is: 'make' });
    expect(calls(stage, 'reorderSchedule')).toEqual([['s1', { ...ORDER, cap: 7 }]]);
    expect(calls(stage, 'preview')).toHaveLength(1);
  });

  test('is not changed while a change is under way: two clicks are one', () => {
    const stage = listed();
    stage.send({ is: 'schedule', id: 's1', word: 'pause' });
    stage.send({ is: 'schedule', id: 's1', word: 'pause' });
    stage.send({ is: 'edit-schedule', schedule: SCHEDULE });
    expect(calls(stage, 'changeSchedule')).toEqual([['s1', 'pause']]);
    expect(shown(stage).form).toBeNull();
  });

  test('is counted on demand; a count of before a change is not shown', () => {
    const stage = listed();
    stage.send({ is: 'forecast', id: 's1' });
    expect(shown(stage).count).toEqual({ id: 's1', of: { at: 'loading' } });
    reply(stage, 'forecast', { send: 120 });
    expect(shown(stage).count).toEqual({ id: 's1', of: { at: 'ready', value: { send: 120 } } });
    stage.send({ is: 'forecast', id: 's1' });
    stage.send({ is: 'schedule', id: 's1', word: 'pause' });
    reply(stage, 'forecast', { send: 120 });
    expect(shown(stage).count).toBeNull();
  });
});

describe('run now', () => {
  test('is shown like any run; two clicks are one', () => {
    const stage = listed();
    stage.send({ is: 'run-schedule', id: 's1' });
    stage.send({ is: 'run-schedule', id: 's1' });
    stage.send({ is: 'tab', tab: 'schedule' });
    stage.send({ is: 'run-schedule', id: 's1' });
    expect(calls(stage, 'runSchedule')).toEqual([['s1']]);
    stage.send({ is: 'tab', tab: 'names' });
    reply(stage, 'runSchedule', standing({ last: { ...PAST, run: 'of s1' } }));
    expect(stage.panel.main).toMatchObject({ at: 'done', past: { run: 'of s1' } });
  });

  test('waits for a run that goes on', () => {
    const stage = listed({ runStatus: standing({ run: RUN }) });
    stage.send({ is: 'run-schedule', id: 's1' });
    expect(calls(stage, 'runSchedule')).toEqual([]);
    expect(shown(stage).list.at).toBe('ready');
  });

  test('with nothing to ask leads back to the schedules, which say so', () => {
    const stage = listed();
    stage.send({ is: 'run-schedule', id: 's1' });
    expect(stage.panel).toMatchObject({ tab: { at: 'names' }, main: { at: 'run' } });
    reply(stage, 'runSchedule', standing());
    expect(shown(stage).list.at).toBe('loading');
    expect(calls(stage, 'schedules')).toHaveLength(2);
  });

  test('whose reply was lost is asked after, and not run again by itself', () => {
    const stage = listed();
    stage.send({ is: 'run-schedule', id: 's1' });
    fail(stage, 'runSchedule');
    stage.pass(0);
    reply(stage, 'look', standing({ run: RUN }));
    expect(stage.panel.main.at).toBe('run');
    expect(calls(stage, 'runSchedule')).toHaveLength(1);
  });
});
