/** A schedule that runs as form responses arrive: each gets its name at once, and none is paid twice. */
import type { EventTrigger } from '../../../workbench/apps-script/engine/trigger-table';
import type { Ended } from '../../../workbench/apps-script/google';
import { submitForm } from '../../../workbench/apps-script/sheet-events';
import { expectHonest, HOUR_MS, press } from '../doubts/playing';
import { LedgerStage, listOf, nameFor, named } from '../ledger-stage';
import { shown, wrongRows } from '../rows';
import { expectReturned, KEY } from '../stage';
import { append, askedSince, Editor, fire, morning, tickAt, until } from './keeping';
import { sized } from '../../thorough';

const RESPONSES = { rhythm: { every: 'response', dayLimit: 200 } } as const;

function kept(order: Parameters<Editor['keep']>[0] = {}, rows = listOf(named(0))) {
  const stage = new LedgerStage({ rows });
  const editor = new Editor(stage);
  const { id } = editor.keep({ ...RESPONSES, notFoundAfter: null, ...order });
  return { stage, editor, id };
}

const heard = ({ google, book }: LedgerStage): EventTrigger[] =>
  google.triggerTable.events.filter((one) => one.book === book);

/** Somebody answers the form. */
function respond({ google, sheet }: LedgerStage, mobile: string): Ended[] {
  const ends = submitForm(google, sheet, { Mobile: mobile });
  ends.forEach(expectReturned);
  return ends;
}

const submits = ({ sent }: LedgerStage): number =>
  sent.filter(({ method }) => method.toUpperCase() === 'POST').length;

const NUMBERS = Array.from({ length: 51 }, (_, i) => named(i));

describe('its trigger', () => {
  test('is made on a click, one beside the clock, and goes with the schedule', () => {
    const { stage, editor, id } = kept();
    expect(heard(stage)).toMatchObject([{ event: 'ON_FORM_SUBMIT', function: 'formSubmitted' }]);
    expect(stage.google.triggers(stage.book)).toHaveLength(1);
    const other = stage.book.addSheet('Other');
    other.paste(1, 1, [['Mobile'], [named(3)]]);
    editor.keep({ rhythm: RESPONSES.rhythm }, other);
    expect(heard(stage)).toHaveLength(1);
    editor.ok('changeSchedule', id, 'delete');
    expect(heard(stage)).toHaveLength(1);
    for (const one of editor.schedules()) editor.ok('changeSchedule', one.id, 'delete');
    expect(heard(stage)).toEqual([]);
  });

  test('goes while the schedule is paused or has another rhythm, and comes back', () => {
    const { stage, editor, id } = kept();
    editor.ok('changeSchedule', id, 'pause');
    expect(heard(stage)).toEqual([]);
    editor.ok('changeSchedule', id, 'resume');
    expect(heard(stage)).toHaveLength(1);
    const { order } = editor.see(id);
    editor.ok('reorderSchedule', id, { ...order, rhythm: { every: 'hour' } });
    expect(heard(stage)).toEqual([]);
  });

  test('goes by itself where a schedule paused itself', () => {
    const { stage, editor, id } = kept();
    stage.ok('forget');
    respond(stage, named(1));
    expect(editor.see(id).state).toMatchObject({ at: 'paused', trouble: { code: 'no-key' } });
    expect(heard(stage)).toHaveLength(1);
    respond(stage, named(2));
    expect(heard(stage)).toEqual([]);
  });

  test('lost at Google: made anew when the panel opens', () => {
    const { stage } = kept();
    stage.google.triggerTable.events = [];
    stage.ok('open');
    expect(heard(stage)).toHaveLength(1);
  });

  test('goes with the data of the document', () => {
    const { stage } = kept();
    stage.ok('removeEverything', 'document');
    expect(heard(stage)).toEqual([]);
  });

  test('called by anything else, its function does nothing', () => {
    const { stage } = kept();
    for (const args of [[], [null], ['uid'], [{}], [{ triggerUid: 7 }]]) {
      const before = [...stage.book.store(stage.script.id).entries];
      stage.execute('formSubmitted', args, { surface: 'menu' });
      expect([...stage.book.store(stage.script.id).entries]).toEqual(before);
    }
  });
});

test('a response has its name within one execution', () => {
  const { stage, editor, id } = kept();
  const [ended] = respond(stage, named(1));
  expect(ended).toMatchObject({ kind: 'returned' });
  expect(shown(stage).map(({ name }) => name)).toEqual([nameFor(named(0)), nameFor(named(1))]);
  expect(editor.see(id).last).toMatchObject({ kind: 'ran', sent: 2, found: 2 });
  expect(stage.hasRun()).toBe(false);
  expectHonest(stage);
});

test('fifty at once are two submits at most: who works takes all, the others leave at once', () => {
  const { stage } = kept({}, listOf(NUMBERS[0] ?? ''));
  // A key that is known to be good for many at once.
  respond(stage, NUMBERS[0] ?? '');
  const before = submits(stage);
  const others: Ended[] = [];
  const waiting = NUMBERS.slice(2);
  stage.google.onCall = ({ name, when }) => {
    if (when !== 'after' || name !== 'UrlFetchApp.fetchAll' || waiting.length === 0) return;
    // They run beside this one: their time is not added to its own.
    const clock = { ...stage.clock };
    Object.assign(stage.clock, { charge: () => undefined });
    for (const mobile of waiting.splice(0)) others.push(...respond(stage, mobile));
    Object.assign(stage.clock, clock);
  };
  respond(stage, NUMBERS[1] ?? '');
  stage.google.onCall = null;
  expect(others).toHaveLength(49);
  expect(Math.max(...others.map(({ calls }) => calls))).toBeLessThan(20);
  expect(wrongRows(shown(stage))).toEqual([]);
  expect(shown(stage).filter(({ name }) => name === '')).toEqual([]);
  expect(submits(stage) - before).toBeLessThanOrEqual(2);
  expectHonest(stage);
});

test('what leaves while the lease is given back is taken, too', () => {
  const { stage } = kept();
  const waiting = [named(2)];
  stage.google.onCall = ({ name, when }) => {
    // The last look at the rows is over, and the lock is still held.
    if (when !== 'before' || name !== 'Lock.releaseLock') return;
    for (const mobile of waiting.splice(0)) respond(stage, mobile);
  };
  respond(stage, named(1));
  stage.google.onCall = null;
  expect(shown(stage).map(({ name }) => name)).toEqual([0, 1, 2].map((n) => nameFor(named(n))));
  expectHonest(stage);
});

test('Naam needs longer than forty seconds: the clock trigger finishes it, and takes the next ones', () => {
  const { stage } = kept();
  stage.naam.set({ processing: { fixedMs: 90_000, perNumberMs: 0, inTurn: false } });
  const [ended] = respond(stage, named(1));
  expect(ended?.tookMs).toBeLessThan(60_000);
  expect(stage.hasRun()).toBe(true);
  stage.clock.pass(HOUR_MS);
  fire(stage);
  expect(wrongRows(shown(stage))).toEqual([]);
  expect(stage.hasRun()).toBe(false);
  expectHonest(stage);
});

test('a response during a run of the panel waits for nobody: both are done, none is paid twice', () => {
  const { stage } = kept({}, listOf(...NUMBERS.slice(0, 12)));
  stage.naam.set({ processing: { fixedMs: 20_000, perNumberMs: 0, inTurn: false } });
  const standing = press(stage);
  respond(stage, named(20));
  stage.finish(standing);
  if (shown(stage).some(({ status }) => status === '')) {
    stage.clock.pass(HOUR_MS);
    fire(stage);
  }
  expect(wrongRows(shown(stage))).toEqual([]);
  expect(shown(stage).at(-1)?.name).toBe(nameFor(named(20)));
  expectHonest(stage);
});

test('a run of another editor is left alone; the row comes with the next hour after it', () => {
  const { stage } = kept({}, listOf(...NUMBERS.slice(0, 3)));
  const other = new Editor(stage, { user: stage.google.newUser() });
  stage.naam.set({ processing: { fixedMs: 30 * 60_000, perNumberMs: 0, inTurn: false } });
  other.ok('connect', 'naam-live-PurpleOtter-Zq8v');
  const { start, pointed, split } = other.ok('preview', { pointed: null, options: {} });
  other.ok('start', { start, pointed, options: {}, cap: split.send });
  const asked = submits(stage);
  respond(stage, named(20));
  expect(submits(stage)).toBe(asked);
  for (let hour = 0; hour < 4; hour += 1) {
    stage.clock.pass(HOUR_MS);
    fire(stage);
  }
  expect(shown(stage).at(-1)?.name).toBe(nameFor(named(20)));
  expectHonest(stage);
});

test('rows that other programs add wait for the hourly look', () => {
  const { stage } = kept();
  append(stage, named(5));
  expect(askedSince(stage, 0)).toEqual([]);
  stage.clock.pass(HOUR_MS);
  fire(stage);
  expect(shown(stage).at(-1)?.name).toBe(nameFor(named(5)));
});

test('the limit of the day: the rest is looked up on the next day', () => {
  const { stage, editor, id } = kept({ rhythm: { every: 'response', dayLimit: 3 } });
  for (const n of [1, 2, 3, 4]) respond(stage, named(n));
  expect(askedSince(stage, 0)).toHaveLength(3);
  expect(editor.see(id)).toMatchObject({
    state: { at: 'on' },
    last: { kind: 'failed', trouble: { code: 'schedule-day-limit' } },
  });
  // Saving the form is no way around it.
  editor.ok('reorderSchedule', id, editor.see(id).order);
  tickAt(stage, '2026-11-23', '20:30');
  expect(askedSince(stage, 0)).toHaveLength(3);
  editor.ok('reorderSchedule', id, {
    ...editor.see(id).order,
    rhythm: { every: 'response', dayLimit: 4 },
  });
  respond(stage, named(5));
  expect(askedSince(stage, 0)).toHaveLength(4);
  morning(stage, '2026-11-24');
  expect(askedSince(stage, 0)).toHaveLength(6);
  expect(wrongRows(shown(stage))).toEqual([]);
  expectHonest(stage);
});

test('a permission that was withdrawn pauses it, as at any trigger', () => {
  const { stage, editor, id } = kept();
  stage.user.revoked = true;
  respond(stage, named(1));
  stage.user.revoked = false;
  expect(editor.see(id).state).toMatchObject({ at: 'paused', trouble: { code: 'authorization' } });
  expect(askedSince(stage, 0)).toEqual([]);
});

test('the trigger time of the day is used up: Google refuses it, and the next day takes the row [S9]', () => {
  const { stage, editor, id } = kept();
  stage.user.triggerTime.spend(90 * 60_000, stage.clock.now());
  const ends = submitForm(stage.google, stage.sheet, { Mobile: named(1) });
  expect(ends).toMatchObject([{ kind: 'threw' }]);
  expect([askedSince(stage, 0), editor.see(id).state.at]).toEqual([[], 'on']);
  tickAt(stage, '2026-11-24', '13:30');
  expect(askedSince(stage, 0)).toHaveLength(2);
  expect(wrongRows(shown(stage))).toEqual([]);
  expectHonest(stage);
});

test('it works with the key and the day of its maker, whoever answers [S9]', () => {
  const { stage } = kept();
  const spent = (): boolean =>
    !stage.user.triggerTime.has(90 * 60_000, 90 * 60_000, stage.clock.now());
  expect(spent()).toBe(false);
  respond(stage, named(1));
  expect(spent()).toBe(true);
  expect(stage.sent.at(-1)?.headers).toMatchObject({ 'x-access-token': KEY });
});

test('killed at any call, it is finished within two hours, and nothing is paid twice', () => {
  const calls = countCalls();
  expect(calls).toBeGreaterThan(40);
  for (let at = 0; at < calls; at += sized(28, 11, 1)) {
    const { stage } = kept();
    let n = 0;
    stage.google.onCall = ({ when }) => (when === 'before' && n++ === at ? 'kill' : undefined);
    submitForm(stage.google, stage.sheet, { Mobile: named(1) });
    stage.google.onCall = null;
    until(stage, '2026-11-23', '14:30');
    fire(stage);
    for (const { n } of stage.ok('look').run?.undecided ?? []) stage.ok('resolve', n, 'again');
    stage.finish();
    until(stage, '2026-11-23', '16:30');
    fire(stage);
    expect([at, wrongRows(shown(stage))]).toEqual([at, []]);
  }
});

function countCalls(): number {
  const { stage } = kept();
  let calls = 0;
  stage.google.onCall = ({ when }) => {
    if (when === 'before') calls += 1;
  };
  respond(stage, named(1));
  return calls;
}
