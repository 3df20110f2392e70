/** What pauses a schedule: the reason, the message, and the cure that works. */
import type { ScheduleOrder, TroubleView } from '../../../src/protocol';
import { expectAllRight, expectHonest, HOUR_MS, press, stageOf } from '../doubts/playing';
import { LedgerStage, listOf, named, nameFor } from '../ledger-stage';
import { shown, wrongRows } from '../rows';
import { KEY } from '../stage';
import { append, askedSince, DAILY, Editor, morning, tickAt } from './keeping';

const NUMBERS = Array.from({ length: 30 }, (_, i) => named(i));

/** A schedule whose first run, on the 24th, found thirty names. */
function kept(order: Partial<ScheduleOrder> = {}) {
  const stage = new LedgerStage({ rows: listOf(...NUMBERS) });
  const blank = stage.book.snapshot();
  const editor = new Editor(stage);
  const { id } = editor.keep(order);
  morning(stage, '2026-11-24');
  expect(editor.see(id).last).toMatchObject({ kind: 'ran', sent: 30, found: 30 });
  return { stage, editor, id, blank };
}

type Playing = ReturnType<typeof kept>;

/** The reason for which it rests, with words for a person; null while it is on. */
function reason({ editor, id }: Playing): TroubleView | null {
  const { state } = editor.see(id);
  return state.at === 'paused' ? state.trouble : null;
}

/** It rests on that day for this reason, and asks nothing. */
function expectRest(playing: Playing, day: string, code: string, words: RegExp): void {
  const from = playing.stage.sent.length;
  append(playing.stage, named(40));
  morning(playing.stage, day);
  expect(reason(playing)).toMatchObject({ code, sentence: expect.stringMatching(words) as string });
  expect(reason(playing)?.cure).toMatch(/\.$/);
  tickAt(playing.stage, day, '11:30');
  expect(askedSince(playing.stage, from)).toEqual([]);
}

/** Started again it goes on by itself, with what is new and nothing else. */
function expectCured({ stage, editor, id }: Playing, day: string): void {
  editor.ok('changeSchedule', id, 'resume');
  expect(stage.google.triggers(stage.book)).toHaveLength(1);
  const from = stage.sent.length;
  append(stage, named(41));
  morning(stage, day);
  expect(askedSince(stage, from).sort()).toEqual([named(40), named(41)].sort());
  expect(editor.see(id)).toMatchObject({ state: { at: 'on' }, last: { kind: 'ran', sent: 2 } });
  expect(wrongRows(shown(stage))).toEqual([]);
  expectHonest(stage);
}

test.each([
  ['phone', 1, 'Mobile'],
  ['name', 2, 'Name'],
  ['status', 3, 'Naam status'],
])('the %s column deleted; cure: undo', (_, column, header) => {
  const playing = kept();
  append(playing.stage, named(40));
  playing.stage.sheet.deleteColumns(column);
  morning(playing.stage, '2026-11-25');
  expect(reason(playing)).toMatchObject({ code: 'column-gone' });
  expect(reason(playing)?.sentence).toContain(header);
  playing.stage.book.undo();
  expectCured(playing, '2026-11-26');
});

test('the sheet removed; cure: undo', () => {
  const playing = kept();
  const { stage, editor, id } = playing;
  append(stage, named(40));
  stage.book.addSheet('Other');
  stage.book.deleteSheet('Sheet1');
  morning(stage, '2026-11-25');
  expect(reason(playing)).toMatchObject({ code: 'sheet-gone' });
  expect(editor.see(id).tab).toBeNull();
  stage.book.undo();
  editor.ok('changeSchedule', id, 'resume');
  morning(stage, '2026-11-26');
  expect(editor.see(id)).toMatchObject({ tab: 'Sheet1', last: { kind: 'ran', sent: 1 } });
  expect(stage.book.sheet('Sheet1').value(32, 2)).toBe(nameFor(named(40)));
});

test('a header pasted over; cure: the old header', () => {
  const playing = kept();
  playing.stage.sheet.put(1, 3, 'Remarks');
  expectRest(playing, '2026-11-25', 'column-gone', /“Naam status”/);
  playing.stage.sheet.put(1, 3, 'Naam status');
  expectCured(playing, '2026-11-26');
});

test('authorization withdrawn; cure: given again', () => {
  const playing = kept();
  playing.stage.user.revoked = true;
  append(playing.stage, named(40));
  morning(playing.stage, '2026-11-25');
  playing.stage.user.revoked = false;
  expect(reason(playing)).toMatchObject({ code: 'authorization' });
  expect(reason(playing)?.sentence).toMatch(/permission/);
  expectCured(playing, '2026-11-26');
});

test('the key forgotten; cure: pasted again', () => {
  const playing = kept();
  playing.editor.ok('forget');
  expectRest(playing, '2026-11-25', 'no-key', /haven't added a Naam key/);
  playing.editor.ok('connect', KEY);
  expectCured(playing, '2026-11-26');
});

test('protected columns; cure: the protection removed', () => {
  const playing = kept();
  playing.stage.sheet.setProtection({ row: 1, column: 2, rows: 100, columns: 2 });
  expectRest(playing, '2026-11-25', 'protected', /protected/);
  playing.stage.sheet.removeProtections();
  expectCured(playing, '2026-11-26');
});

test('an old version restored: it asks nobody again; cure: written again, free', () => {
  const playing = kept();
  const { stage, editor } = playing;
  stage.book.restore(playing.blank);
  expectRest(playing, '2026-11-25', 'outcomes-vanished', /^30 results disappeared/);
  const past = editor.ok('history').find(({ again }) => again);
  stage.finish(editor.ok('writeAgain', past?.run ?? ''));
  expectCured(playing, '2026-11-26');
});

test('the table pasted over; cure: the person confirms, and all are asked', () => {
  const playing = kept();
  const { stage, editor, id } = playing;
  stage.sheet.paste(1, 1, listOf(...NUMBERS.map((_, i) => named(50 + i))));
  morning(stage, '2026-11-25');
  expect(reason(playing)).toMatchObject({ code: 'outcomes-vanished' });
  expect(reason(playing)?.cure).toMatch(/resume the schedule/);
  editor.ok('changeSchedule', id, 'resume');
  morning(stage, '2026-11-26');
  expect(editor.see(id)).toMatchObject({ state: { at: 'on' }, last: { sent: 30, found: 30 } });
  expectHonest(stage);
});

test('a third of the results gone is no reason', () => {
  const playing = kept();
  playing.stage.sheet.deleteRows(2, 10);
  append(playing.stage, named(40));
  morning(playing.stage, '2026-11-25');
  expect(reason(playing)).toBeNull();
  expect(playing.editor.see(playing.id).last).toMatchObject({ kind: 'ran', sent: 1 });
});

test('a copied document has no schedule and no trigger; the original goes on', () => {
  const playing = kept();
  const { stage } = playing;
  const copy = stage.google.copyBook(stage.book);
  const there = new Editor(stage, { book: copy });
  expect(there.schedules()).toEqual([]);
  append(stage, named(40));
  append(stage, named(41));
  morning(stage, '2026-11-25');
  expect(stage.google.triggers(copy)).toEqual([]);
  expect(copy.sheet(0).lastRow()).toBe(31);
  expect(playing.editor.see(playing.id).last).toMatchObject({ kind: 'ran', sent: 2 });
  expect(there.keep().state).toMatchObject({ at: 'on' });
  expectHonest(stage);
});

test('no credits; cure: top up, and resume the run', () => {
  const playing = kept();
  const { stage, editor } = playing;
  stage.naam.key(KEY, { credits: 0 });
  append(stage, named(40));
  morning(stage, '2026-11-25');
  expect(reason(playing)).toMatchObject({ code: 'credits-exhausted' });
  expect(stage.sheet.note(1, 3)).toContain('out of Naam credits');
  stage.naam.key(KEY, { credits: null });
  stage.finish(editor.ok('resume'));
  expect(reason(playing)).toBeNull();
  append(stage, named(41));
  morning(stage, '2026-11-26');
  expect(wrongRows(shown(stage))).toEqual([]);
  expectHonest(stage);
});

test('the key refused; cure: accepted again, and the run resumed', () => {
  const playing = kept();
  const { stage, editor } = playing;
  stage.keyRevoked = true;
  append(stage, named(40));
  morning(stage, '2026-11-25');
  expect(reason(playing)).toMatchObject({ code: 'key-refused' });
  stage.keyRevoked = false;
  stage.finish(editor.ok('resume'));
  expect(reason(playing)).toBeNull();
  append(stage, named(41));
  morning(stage, '2026-11-26');
  expect(wrongRows(shown(stage))).toEqual([]);
  expectHonest(stage);
});

/** Google fails every read of cells until this is called. */
function unreadable(stage: LedgerStage): () => void {
  const text = 'Service Spreadsheets timed out while accessing document with id book-2.';
  stage.fails('Range.getValues', text);
  return () => {
    stage.google.onCall = null;
  };
}

test('two failures in a row are told and tried again; three make it rest', () => {
  const playing = kept();
  const { stage, editor, id } = playing;
  append(stage, named(40));
  const readable = unreadable(stage);
  for (const time of ['09:30', '10:30']) {
    tickAt(stage, '2026-11-25', time);
    expect(editor.see(id)).toMatchObject({ state: { at: 'on' }, last: { kind: 'failed' } });
  }
  tickAt(stage, '2026-11-25', '11:30');
  expect(reason(playing)).toMatchObject({ code: 'google-trouble' });
  readable();
  expectCured(playing, '2026-11-26');
});

test('two failures, then a good run: the count begins anew', () => {
  const playing = kept();
  const { stage, editor, id } = playing;
  for (const day of ['2026-11-25', '2026-11-26']) {
    const readable = unreadable(stage);
    for (const time of ['09:30', '10:30']) tickAt(stage, day, time);
    readable();
    tickAt(stage, day, '11:30');
    expect(editor.see(id)).toMatchObject({ state: { at: 'on' }, last: { kind: 'nothing' } });
  }
});

test('a daily limit only postpones', () => {
  const playing = kept();
  const { stage, editor, id } = playing;
  stage.naam.key(KEY, { dailyLimit: 1 });
  for (const n of [40, 41]) append(stage, named(n));
  for (const time of ['09:30', '10:30', '11:30']) {
    tickAt(stage, '2026-11-25', time);
    expect(reason(playing)).toBeNull();
  }
  stage.naam.key(KEY, { dailyLimit: 100 });
  morning(stage, '2026-11-26');
  expect(editor.see(id).state.at).toBe('on');
  expect(wrongRows(shown(stage))).toEqual([]);
  expectHonest(stage);
});

test('meeting a run it skips and says so, and comes round the next day', () => {
  const { stage, editor, id } = kept();
  stage.clock.pass(8 * HOUR_MS);
  stage.naam.set({ processing: { fixedMs: 20 * HOUR_MS, perNumberMs: 0, inTurn: false } });
  append(stage, named(40));
  stage.start();
  append(stage, named(41));
  const from = stage.sent.length;
  morning(stage, '2026-11-25');
  expect(editor.see(id)).toMatchObject({ state: { at: 'on' }, last: { kind: 'skipped' } });
  expect(askedSince(stage, from)).toEqual([]);
  stage.naam.set({ processing: { fixedMs: 1_000, perNumberMs: 0, inTurn: false } });
  morning(stage, '2026-11-26');
  expect(askedSince(stage, from)).toEqual([named(41)]);
  expect(wrongRows(shown(stage))).toEqual([]);
  expectHonest(stage);
});

test('missed runs are caught up once', () => {
  const { stage, editor, id } = kept();
  append(stage, named(40));
  const from = stage.sent.length;
  tickAt(stage, '2026-11-29', '03:30');
  expect(askedSince(stage, from)).toEqual([named(40)]);
  const { last } = editor.see(id);
  append(stage, named(41));
  tickAt(stage, '2026-11-29', '08:30');
  expect(editor.see(id).last).toEqual(last);
  morning(stage, '2026-11-29');
  expect(askedSince(stage, from)).toEqual([named(40), named(41)]);
});

test('results that are old enough to be asked again are not results that are gone', () => {
  const { stage, editor, id } = kept({ foundAfter: 5 });
  morning(stage, '2026-11-30');
  expect(editor.see(id)).toMatchObject({ state: { at: 'on' }, last: { kind: 'ran', sent: 30 } });
});

test('no credits; cure: top up, and start the schedule again', () => {
  const playing = kept();
  const { stage, editor, id } = playing;
  stage.naam.key(KEY, { credits: 0 });
  append(stage, named(40));
  morning(stage, '2026-11-25');
  stage.naam.key(KEY, { credits: null });
  editor.ok('changeSchedule', id, 'resume');
  for (const day of ['2026-11-26', '2026-11-27']) morning(stage, day);
  expect(wrongRows(shown(stage))).toEqual([]);
});

test('a cut-off request was decided: the schedule goes on with its run', () => {
  const playing = kept();
  const { stage } = playing;
  stage.naam.next('accepted-but-timeout');
  append(stage, named(40));
  morning(stage, '2026-11-25');
  for (const { n } of stage.ok('look').run?.undecided ?? []) stage.ok('resolve', n, 'leave');
  expect(stage.finish().run).toBeNull();
  expect(reason(playing)).toBeNull();
});

test('to change the hour is no word that vanished results may be paid again', () => {
  const { stage, editor, id, blank } = kept();
  stage.book.restore(blank);
  morning(stage, '2026-11-25');
  editor.ok('reorderSchedule', id, { ...DAILY, rhythm: { every: 'day', hour: 8 } });
  morning(stage, '2026-11-26');
  expectHonest(stage);
});

test('a pause without a run stands in the note on the header, too', () => {
  const { stage, editor } = kept();
  editor.ok('forget');
  append(stage, named(40));
  morning(stage, '2026-11-25');
  expect(stage.sheet.note(1, 3)).toContain("haven't added a Naam key");
});

describe('a permission withdrawn while a run waits for Naam', () => {
  const withdrawn = (): LedgerStage => {
    const stage = stageOf(12, null, {
      moods: { processing: { fixedMs: 3 * HOUR_MS, perNumberMs: 0, inTurn: false } },
    });
    press(stage);
    stage.user.revoked = true;
    stage.hours(5);
    stage.user.revoked = false;
    return stage;
  };

  test('is told as the reason of its rest, and a click goes on', () => {
    const stage = withdrawn();
    const { run } = stage.ok('look');
    expect(run).toMatchObject({ state: 'paused', trouble: { code: 'authorization' } });
    stage.finish(stage.ok('resume'));
    expectAllRight(stage, 12);
  });

  test('is no reason to rest any more once a trigger may work again', () => {
    const stage = withdrawn();
    stage.hours(2);
    expectAllRight(stage, 12);
  });
});
