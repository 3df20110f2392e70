/**
 * Killed in a write next to rows that moved, and the rows move again while the next execution repairs
 * that. No name stays next to a wrong number, and no cell of the user is lost.
 */
import type { Switches } from '../../../workbench/apps-script/surroundings/switches';
import { LedgerStage } from '../ledger-stage';
import { bookName, mobile, paidTwice, shown } from '../rows';

const NUMBERS = Array.from({ length: 24 }, (_, i) => mobile(i));

const turned = (by: number): number[] => NUMBERS.map((_, i) => (i + by) % NUMBERS.length);

function opened(switches: Partial<Switches>): LedgerStage {
  const rows = NUMBERS.map((ten, i) => [ten, '', '', `Lead ${ten} ${String(i)}`]);
  return new LedgerStage({ rows: [['Mobile', 'Name', 'Naam status', 'Lead'], ...rows], switches });
}

/** Rows move before the nth write, which is killed once it is flushed. */
function killIn(stage: LedgerStage, nth: number): void {
  let left = nth;
  stage.google.onCall = ({ when, name }) => {
    if (when === 'before' && name === 'Range.setValues' && (left -= 1) === 0)
      stage.sheet.reorderRows(2, turned(5));
    if (left > 0 || when !== 'after' || name !== 'SpreadsheetApp.flush') return undefined;
    stage.google.onCall = null;
    return 'kill';
  };
}

/** Rows move before each of the first writes of whoever comes next. */
function moveAgain(stage: LedgerStage): void {
  let left = 2;
  stage.google.onCall = ({ when, name }) => {
    if (when === 'before' && name === 'Range.setValues' && (left -= 1) >= 0)
      stage.sheet.reorderRows(2, turned(7));
  };
}

/** Writes of a whole run: the marks, and then the names. */
const WRITES = [1, 2, 3];

const PLAYS = (['at-once', 'late'] as const).flatMap((pendingWritesLand) =>
  WRITES.map((nth) => [pendingWritesLand, nth] as const),
);

test.each(PLAYS)('writes that land %s, killed in write %i', (pendingWritesLand, nth) => {
  const stage = opened({ pendingWritesLand, killedWrites: 'landed' });
  stage.sheet.selectColumn(1);
  const { start, pointed, split } = stage.look();
  killIn(stage, nth);
  const pressed = { start, pointed, cap: split.send, options: { country: 'IN' } } as const;
  const ended = stage.execute('start', [pressed]);
  expect(ended.kind).toBe('killed');
  for (let hour = 0; hour < 3; hour += 1) {
    stage.clock.pass(3_600_001);
    moveAgain(stage);
    stage.google.fireDueTriggers();
    stage.google.onCall = null;
    stage.finish();
  }
  const strays = shown(stage).filter(({ phone, name }) => name !== '' && name !== bookName(phone));
  const leads = NUMBERS.map((_, i) => [stage.sheet.value(i + 2, 1), stage.sheet.value(i + 2, 4)]);
  expect([strays, paidTwice(stage), stage.hasRun()]).toEqual([[], [], false]);
  expect(leads.every(([ten, lead]) => String(lead).includes(String(ten)))).toBe(true);
});

test.each(PLAYS)('results written again, %s, killed in write %i: all come back', (landing, nth) => {
  const stage = opened({ pendingWritesLand: landing, killedWrites: 'landed' });
  stage.sheet.selectColumn(1);
  stage.finish(stage.start());
  const paid = stage.naam.ledger.charged.size;
  const [past] = stage.ok('history');
  stage.sheet.paste(
    2,
    2,
    Array.from({ length: 20 }, () => ['', '']),
  );
  killIn(stage, nth);
  const ended = stage.execute('writeAgain', [past?.run]);
  expect(ended.kind).toBe('killed');
  for (let hour = 0; hour < 3; hour += 1) {
    stage.clock.pass(3_600_001);
    stage.google.fireDueTriggers();
    stage.google.onCall = null;
    stage.finish();
  }
  const now = shown(stage);
  expect(now.filter(({ phone, name }) => name !== (bookName(phone) ?? ''))).toEqual([]);
  expect([stage.naam.ledger.charged.size, paidTwice(stage)]).toEqual([paid, []]);
  expect(stage.hasRun()).toBe(false);
});

/** Rows move before each of the first writes of one execution, which lives on. */
test.each([2, 3, 4])(
  'rows that move before %i writes in a row: own names stay where they are',
  (moves) => {
    const stage = opened({});
    const named = NUMBERS.filter((_, i) => i % 3 === 1);
    for (const ten of named) stage.sheet.put(NUMBERS.indexOf(ten) + 2, 2, `Own ${ten}`);
    stage.sheet.selectColumn(1);
    const pressed = stage.look();
    let left = moves;
    let fresh = false;
    let asked = false;
    stage.google.onCall = ({ when, name }) => {
      // Once in each write, the repairs among them: its parts are flushed together.
      if (name === 'UrlFetchApp.fetchAll') asked = true;
      if (asked && name !== 'Range.setValues')
        fresh ||= name === 'SpreadsheetApp.flush' || left === moves;
      if (when !== 'before' || name !== 'Range.setValues' || !fresh || left <= 0) return;
      stage.sheet.reorderRows(2, turned(5));
      left -= 1;
      fresh = false;
    };
    const reply = stage.tryPress(pressed);
    stage.google.onCall = null;
    if (reply.ok) stage.finish(reply.value);
    for (const { phone, name } of shown(stage)) {
      const expected = named.includes(String(phone)) ? `Own ${String(phone)}` : bookName(phone);
      expect([null, '', expected]).toContain(name);
      if (named.includes(String(phone))) expect(name).toBe(expected);
    }
  },
);
