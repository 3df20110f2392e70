/** What runs first: new rows and old ones, two schedules of one user. */
import { expectHonest } from '../doubts/playing';
import { LedgerStage, listOf, named } from '../ledger-stage';
import { shown, wrongRows } from '../rows';
import { append, askedSince, Editor, morning, tickAt } from './keeping';

const NUMBERS = Array.from({ length: 30 }, (_, i) => named(i));
const slow = { processing: { fixedMs: 120_000, perNumberMs: 0, inTurn: false } };
const DAYS = ['2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27'];

/** Two tabs with a schedule each, of one person, both at nine. */
function twoTabs(moods = {}) {
  const stage = new LedgerStage({ rows: listOf(...NUMBERS), moods });
  const editor = new Editor(stage);
  const other = stage.book.addSheet('Other');
  other.paste(1, 1, listOf(named(60), named(61)));
  return { stage, other, editor, ids: [editor.keep().id, editor.keep({}, other).id] };
}

test('two schedules at one hour are both run, one after the other', () => {
  const { stage, editor, ids } = twoTabs();
  morning(stage, '2026-11-24');
  expect(ids.map((id) => editor.see(id).last)).toMatchObject([
    { kind: 'ran', sent: 30 },
    { kind: 'ran', sent: 2 },
  ]);
  expectHonest(stage);
});

test('by hand a schedule is run at once, also when it is paused', () => {
  const { stage, editor, ids } = twoTabs();
  const [id = ''] = ids;
  editor.ok('changeSchedule', id, 'pause');
  expect(editor.ok('forecast', id)).toEqual({ send: 30 });
  stage.finish(editor.ok('runSchedule', id));
  expect(editor.see(id)).toMatchObject({
    state: { at: 'paused' },
    last: { kind: 'ran', sent: 30 },
  });
  expect(editor.ok('history')[0]).toMatchObject({ scheduled: true, sent: 30 });
});

test('what is found in one tab is free in the other', () => {
  const { stage, other, editor, ids } = twoTabs();
  morning(stage, '2026-11-24');
  other.paste(4, 1, [[named(0)]]);
  const from = stage.sent.length;
  morning(stage, '2026-11-25');
  expect(askedSince(stage, from)).toEqual([]);
  expect(other.value(4, 3)).toMatch(/^Found 2026-11-24 /);
  expect(editor.see(ids[1] ?? '').last).toMatchObject({ kind: 'ran', sent: 0 });
});

test('with a slow Naam, too, the second of them comes round on some day', () => {
  const { stage, other, editor, ids } = twoTabs(slow);
  DAYS.forEach((day, i) => {
    append(stage, named(70 + i));
    other.put(other.lastRow() + 1, 1, named(80 + i));
    for (const time of ['09:30', '10:30', '11:30']) tickAt(stage, day, time);
  });
  expect(ids.map((id) => editor.see(id).last?.kind)).toEqual(['ran', 'ran']);
});

test('rows that were never asked do not wait behind those that are asked again', () => {
  const stage = new LedgerStage({ rows: listOf(...NUMBERS.slice(0, 12)) });
  new Editor(stage).keep({ foundAfter: 1, cap: 5 });
  for (const day of DAYS.slice(0, 3)) morning(stage, day);
  expect(wrongRows(shown(stage))).toEqual([]);
});
