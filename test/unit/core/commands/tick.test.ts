/** A trigger fires: it continues its user's work, and is deleted when nothing needs it. */
import { pauseUnauthorized, resumeIfAuthorized, tick } from '../../../../src/core/commands/tick';
import { ensureTriggers } from '../../../../src/core/commands/trigger';
import { step } from '../../../../src/core/commands/control';
import { start } from '../../../../src/core/commands/start';
import { batchProperty } from '../../../../src/core/saved/batch';
import { DEFAULT_OPTIONS } from '../../../../src/core/options/options';
import { keepIds } from '../../../../src/core/saved/past-results';
import { type Phase, type RunHead, RUN_KEY } from '../../../../src/core/saved/run-state';
import { DAILY, keep, NINE, NOON, schedules } from '../schedules/one-schedule';
import { done, waiting as inFlight } from '../../fixtures/batches';
import { MemoryWorld, PATIENT } from '../../fixtures/memory-world';
import { fresh } from '../../fixtures/rows';
import { TABLE } from '../rows/small-table';
import { trouble } from '../../../../src/core/texts/trouble';
import { thrownBy } from '../../fixtures/trouble';

const PHONES = ['9876543210', '9876543211'];
const SENT = inFlight(1, ['919876543299'], { at: 0, executionId: 'e0' });
const HANDLED = { lastHandled: NINE };

/** A document whose run of asha's waits for Naam. */
function waiting(): MemoryWorld {
  const document = new MemoryWorld(fresh(PHONES));
  start(document.world(), { start: 's1', pointed: null, options: DEFAULT_OPTIONS, cap: 100 }, 0);
  document.log.length = 0;
  return document;
}

describe('a step', () => {
  test('without a run does nothing, of another’s run neither', () => {
    const document = new MemoryWorld(fresh(PHONES));
    expect(step(document.world(), PATIENT)).toEqual({ kind: 'ended' });
    document.stand({ owner: 'ravi' }, [SENT]);
    expect(thrownBy(() => step(document.world(), PATIENT))).toEqual(['run-of-another', null]);
    expect([document.submitted, document.said()]).toEqual([[], ['', '']]);
  });

  test('goes on with one’s own', () => {
    const document = waiting();
    expect(step(document.world('asha', 'e2'), PATIENT)).toEqual({ kind: 'ended' });
    expect(document.names).toEqual(['N10', 'N11']);
  });
});

describe('a trigger', () => {
  test('goes on with the run, and goes with it', () => {
    const document = waiting();
    tick(document.world('asha', 'e2'), PATIENT);
    expect([document.names, document.kept()]).toEqual([['N10', 'N11'], []]);
    expect([document.alarms[0], document.alarms.at(-1)]).toEqual(['fired', 'idle']);
  });

  test('stays while the run waits', () => {
    const document = waiting();
    document.answer = () => ({ kind: 'not-ready' });
    tick(document.world('asha', 'e2'), 0);
    expect([document.alarms, document.submitted]).toEqual([['fired'], [PHONES]]);
  });

  test.each([
    ['goes', null, ['fired', 'idle']],
    ['stays for a schedule', HANDLED, ['fired']],
  ])('beside another editor’s run touches nothing, and %s', (_, schedule, alarms) => {
    const document = new MemoryWorld(fresh(PHONES));
    document.stand({ owner: 'ravi' }, [SENT]);
    if (schedule) keep(document, schedule);
    const before = new Map(document.store);
    tick(document.world(), PATIENT);
    expect([document.store, document.alarms, document.submitted]).toEqual([before, alarms, []]);
  });

  test('without a run sweeps away what one left behind', () => {
    const document = new MemoryWorld(fresh(PHONES));
    document.store.set(...batchProperty(SENT));
    tick(document.world(), PATIENT);
    expect([document.kept(), document.alarms]).toEqual([[], ['fired', 'idle']]);
  });
});

describe('a schedule that came round', () => {
  const ran = (at: number) => ({ kind: 'ran', at, sent: 2, found: 2 });

  test('is run, and its trigger stays', () => {
    const document = new MemoryWorld(fresh(PHONES));
    keep(document);
    tick(document.world(), PATIENT);
    const last = ran(document.now);
    expect(schedules(document)).toEqual([{ ...DAILY, lastHandled: NOON, outcomes: 2, last }]);
    expect(document.alarms).toEqual(['fired']);
  });

  test('is run after a run that this tick ended', () => {
    const document = waiting();
    document.lines.push(['9876543212', '', '']);
    keep(document);
    tick(document.world('asha', 'e2'), PATIENT);
    expect(document.submitted).toEqual([PHONES, ['9876543212']]);
    expect(document.names).toEqual(['N10', 'N11', 'N12']);
  });

  test.each([
    [90_001, 1],
    [90_000, 0],
  ])('with %i ms left is run now (%i), or at the next tick', (left, runs) => {
    const document = new MemoryWorld(fresh(PHONES));
    keep(document);
    document.left = left;
    tick(document.world(), PATIENT);
    expect(document.submitted).toHaveLength(runs);
    expect(schedules(document)[0]?.lastHandled).toBe(runs > 0 ? NOON : DAILY.lastHandled);
  });

  test.each<[string, Partial<RunHead>, boolean]>([
    ['a run of this person’s', {}, true],
    ['a run of another editor', { owner: 'ravi' }, true],
    ['a schedule of another editor', { owner: 'ravi', schedule: 'cd34' }, true],
    ['another schedule of this person’s', { schedule: 'cd34' }, false],
  ])('while %s is at work skips this time: %s', (_, head, skips) => {
    const document = new MemoryWorld(fresh(PHONES));
    document.answer = () => ({ kind: 'not-ready' });
    document.stand({ table: TABLE, ...head }, [{ ...SENT, at: document.now }]);
    keep(document);
    tick(document.world(), 0);
    const skipped = { ...DAILY, lastHandled: NOON, last: { kind: 'skipped', at: document.now } };
    expect(schedules(document)).toEqual([skips ? skipped : DAILY]);
    expect(document.submitted).toEqual([]);
  });
});

test.each<[string, string | null, boolean, string[]]>([
  ['no run and no schedule', null, false, []],
  ['a run of theirs', 'asha', false, ['check']],
  ['a schedule of theirs', null, true, ['check']],
  ['another editor’s run', 'ravi', false, []],
  ['another editor’s run, and a schedule of theirs', 'ravi', true, ['check']],
])('a person with %s opens the panel', (_, owner, scheduled, alarms) => {
  const document = new MemoryWorld();
  if (owner !== null) document.stand({ owner });
  if (scheduled) keep(document);
  ensureTriggers(document.world());
  expect(document.alarms).toEqual(alarms);
});

const pausedFor = (code: 'authorization' | 'no-key', until: number | null = null): Phase => ({
  ...{ at: 'paused', trouble: trouble(code), since: 5, until },
});

describe('a run whose permissions Google withdrew', () => {
  test.each<[string, Phase, boolean]>([
    ['runs', { at: 'running' }, true],
    ['pauses until a time', pausedFor('no-key', 9), true],
    ['waits for the user', pausedFor('no-key'), false],
    ['marks its rows', { at: 'queueing' }, false],
    ['stops', { at: 'stopping' }, false],
  ])('and that %s', (_, phase, pauses) => {
    const document = new MemoryWorld();
    const { head } = document.stand({ phase });
    pauseUnauthorized(document.world());
    const since = document.now;
    const after = pauses ? { ...pausedFor('authorization'), since } : phase;
    expect(document.head()).toEqual({ ...head, phase: after });
  });

  test('is none without a run', () => {
    const document = new MemoryWorld();
    pauseUnauthorized(document.world());
    expect(document.all()).toEqual({});
  });

  test.each<[string, Partial<RunHead>, boolean]>([
    ['is resumed', { phase: pausedFor('authorization') }, true],
    ['waits on for another reason', { phase: pausedFor('no-key') }, false],
    ['of another editor waits on', { phase: pausedFor('authorization'), owner: 'ravi' }, false],
  ])('%s when the trigger has them again', (_, change, resumes) => {
    const document = new MemoryWorld();
    document.stand({ slowDowns: 2, ...change });
    const state = document.ticket();
    const after = resumeIfAuthorized(document.world());
    expect(after).toEqual(document.ticket());
    if (resumes) expect(after?.head).toMatchObject({ phase: { at: 'running' }, slowDowns: 0 });
    else expect(after).toEqual(state);
  });
});

test('second looks are taken, and keep the trigger until the last', () => {
  const document = new MemoryWorld();
  const { head } = document.stand();
  const secondLook = { at: document.now, tries: 0 };
  const batch = done(1, ['919876543210'], { found: 0, secondLook });
  keepIds(document.world(), head, [batch], [head.run]);
  document.store.delete(RUN_KEY);
  document.answer = () => ({ kind: 'not-ready' });
  tick(document.world(), PATIENT);
  expect(document.polled.length).toBeGreaterThan(0);
  expect(document.alarms).toEqual(['fired']);
});

test.each([
  ['nothing needs them', null, ['trigger fired', 'form trigger removed', 'trigger idle']],
  ['a schedule needs one', HANDLED, ['trigger fired']],
])('both triggers are released if %s', (_, schedule, calls) => {
  const document = new MemoryWorld();
  if (schedule) keep(document, schedule);
  tick(document.world(), PATIENT);
  expect(document.log).toEqual(calls);
});

test('without a schedule that needs the trigger, marks stay only of schedules that can be read', () => {
  const document = new MemoryWorld();
  keep(document, { state: { at: 'paused', trouble: trouble('paused-by-you'), since: 0 } });
  for (const id of ['ab12', 'torn']) document.store.set(`naam.response.${id}`, '1');
  document.store.set('naam.schedule.torn', '{"v":1,');
  tick(document.world(), PATIENT);
  expect(document.kept().filter((key) => key.startsWith('naam.response.'))).toEqual([
    'naam.response.ab12',
  ]);
});
