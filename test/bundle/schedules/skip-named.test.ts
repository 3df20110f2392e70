/** Schedules that skip rows with a name in the user's own column. */
import { LedgerStage, named, nameFor, rowOf } from '../ledger-stage';
import { askedSince, Editor, tickAt, until } from './keeping';

const OWN = 'Contact';
/** One-based, once Name and Naam status stand behind the numbers. */
const OWN_COLUMN = 4;

/** Mobile, Contact: every second row has a name of the person's own. */
function partlyNamed(order: Parameters<Editor['keep']>[0] = { skipNamed: OWN }) {
  const rows = [0, 1, 2, 3].map((n) => [named(n), n % 2 === 0 ? `Mine ${n}` : '']);
  const stage = new LedgerStage({ rows: [['Mobile', OWN], ...rows] });
  const editor = new Editor(stage);
  const { id } = editor.keep({ cap: 10, ...order });
  return { stage, editor, id };
}

const DAYS = ['2026-11-24', '2026-11-25'] as const;
const names = ({ sheet }: LedgerStage, ...rows: number[]) =>
  rows.map((row) => rowOf(sheet, row, OWN_COLUMN)[1]);

test('they are neither counted nor sent nor written, and the schedule says so', () => {
  const { stage, editor, id } = partlyNamed();
  expect(editor.see(id).order.skipNamed).toBe(OWN);
  expect(editor.ok('forecast', id).send).toBe(2);
  tickAt(stage, DAYS[0], '09:30');
  expect(stage.paid()).toBe(2);
  expect(names(stage, 2, 3, 4, 5)).toEqual(['', nameFor(named(1)), '', nameFor(named(3))]);
  expect(editor.see(id).last).toMatchObject({ kind: 'ran', sent: 2 });
});

test('whether a row has a name is seen anew in each run, wherever the column stands by then', () => {
  const { stage, editor, id } = partlyNamed();
  tickAt(stage, DAYS[0], '09:30');
  const from = stage.sent.length;
  const { sheet } = stage;
  // One name goes, a row without and a row with a name come, and the column moves to the right.
  sheet.put(2, OWN_COLUMN, '');
  sheet.put(6, 1, named(4));
  sheet.put(7, 1, named(5));
  sheet.put(7, OWN_COLUMN, 'Mine 5');
  sheet.insertColumns(OWN_COLUMN, 1);
  tickAt(stage, DAYS[1], '09:30');
  expect(askedSince(stage, from).sort()).toEqual([named(0), named(4)].sort());
  expect(editor.see(id).last).toMatchObject({ kind: 'ran', sent: 2 });
});

test('without the choice they are looked up, as by a schedule that was saved before there was one', () => {
  const { stage, editor, id } = partlyNamed({ skipNamed: null });
  const store = stage.book.store(stage.script.id);
  const key = `naam.schedule.${id}`;
  const saved = JSON.parse(store.entries.get(key) ?? '') as { settings: object };
  expect(saved.settings).toHaveProperty('skipNamed', null);
  store.set(
    key,
    JSON.stringify({ ...saved, settings: { ...saved.settings, skipNamed: undefined } }),
    false,
  );
  expect(editor.see(id).order.skipNamed).toBeNull();
  tickAt(stage, DAYS[0], '09:30');
  expect(stage.paid()).toBe(4);
});

test('a column that is gone pauses the schedule before anything is sent; its header back, it goes on', () => {
  const { stage, editor, id } = partlyNamed();
  stage.sheet.put(1, OWN_COLUMN, 'Somebody');
  tickAt(stage, DAYS[0], '09:30');
  expect(stage.paid()).toBe(0);
  expect(editor.see(id).state).toMatchObject({ at: 'paused', trouble: { code: 'column-gone' } });
  stage.sheet.put(1, OWN_COLUMN, OWN);
  editor.ok('changeSchedule', id, 'resume');
  tickAt(stage, DAYS[1], '09:30');
  expect(stage.paid()).toBe(2);
});

test('the choice is taken back by a change of the schedule', () => {
  const { stage, editor, id } = partlyNamed();
  const { order } = editor.see(id);
  editor.ok('reorderSchedule', id, { ...order, skipNamed: null });
  tickAt(stage, DAYS[0], '09:30');
  expect(stage.paid()).toBe(4);
});

const chargedOf = ({ naam }: LedgerStage): string[] => [...naam.ledger.charged.keys()].sort();
const UNNAMED = [1, 3].map((n) => `91${named(n)}`).sort();

/** Only the trigger fires, until the next morning is over: what a read just missed is new then. */
function rest(stage: LedgerStage): void {
  for (const time of ['10:30', '11:30', '12:30']) tickAt(stage, DAYS[0], time);
  for (const time of ['09:30', '10:30']) tickAt(stage, DAYS[1], time);
}

test('a run that is killed while it marks goes on, and leaves out the same rows', () => {
  for (const when of ['before', 'after'] as const) {
    const { stage } = partlyNamed();
    let left = 1;
    stage.google.onCall = (call) => {
      const here = call.name === 'Range.setValues' && call.when === when && (left -= 1) === 0;
      return here ? 'kill' : undefined;
    };
    until(stage, DAYS[0], '09:30');
    const [ended] = stage.google.fireDueTriggers();
    expect(ended?.kind).toBe('killed');
    rest(stage);
    expect(chargedOf(stage)).toEqual(UNNAMED);
  }
});

test('a row that comes in above between any two calls moves no choice to another row', () => {
  const calls = { made: 0 };
  for (let nth = 1; nth === 1 || nth <= calls.made; nth += 1) {
    const { stage } = partlyNamed();
    let made = 0;
    stage.google.onCall = ({ when, name }) => {
      if (when !== 'before' || !/^Range\.[gs]etValues$/.test(name)) return;
      made += 1;
      if (made === nth) stage.sheet.insertRows(2);
    };
    tickAt(stage, DAYS[0], '09:30');
    calls.made = Math.max(calls.made, nth === 1 ? made : 0);
    rest(stage);
    stage.google.onCall = null;
    expect([nth, chargedOf(stage)]).toEqual([nth, UNNAMED]);
  }
  expect(calls.made).toBeGreaterThan(10);
});
