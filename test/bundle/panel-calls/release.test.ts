/** A run that another editor left: others can end it only after a day. */
import { DAY_MS, expectHonest, press, stageOf } from '../doubts/playing';
import { Editor } from '../schedules/keeping';
import { KEY } from '../stage';

const NUMBERS = 40;
const never = { processing: { fixedMs: 60 * DAY_MS, perNumberMs: 0, inTurn: false } };

test('it is refused within a day, and seen to be theirs', () => {
  const stage = stageOf(NUMBERS, null, { moods: never, key: { bulkLimit: 10 } });
  press(stage);
  const other = new Editor(stage, { user: stage.google.newUser() });
  expect(other.ok('look')).toMatchObject({ another: true, abandoned: false, until: null });
  expect(other.code('release')).toBe('not-abandoned');
  for (const name of ['step', 'pause', 'stop', 'resume'] as const) {
    expect([name, other.code(name)]).toEqual([name, 'run-of-another']);
  }
});

test('after a day it ends: unsent rows as before, ids kept for the one who paid', () => {
  const stage = stageOf(NUMBERS, null, { moods: never, key: { bulkLimit: 10 } });
  // Killed while the third request is under way, and its trigger is gone for good.
  let posts = 0;
  stage.google.onCall = ({ name, when }) => {
    if (name !== 'UrlFetchApp.fetch' || when !== 'after') return;
    posts += 1;
    return posts === 3 ? 'kill' : undefined;
  };
  stage.sheet.selectColumn(1);
  const { start, pointed } = stage.look();
  stage.execute('start', [{ start, pointed, options: {}, cap: NUMBERS }]);
  stage.google.onCall = null;
  stage.google.triggerTable.list = [];
  stage.clock.pass(DAY_MS + 60_000);
  const other = new Editor(stage, { user: stage.google.newUser() });
  expect(other.ok('look')).toMatchObject({ abandoned: true });
  expect(other.ok('release').run).toBeNull();
  expectHonest(stage);
  const asked = new Set([...stage.naam.ledger.asked.keys()].map((number) => number.slice(-10)));
  expect(asked.size).toBeGreaterThan(10);
  for (let row = 2; row <= NUMBERS + 1; row += 1) {
    const phone = String(stage.sheet.value(row, 1));
    const status = String(stage.sheet.value(row, 3));
    expect([phone, status.slice(0, 11)]).toEqual([phone, asked.has(phone) ? 'Unconfirmed' : '']);
  }
  // The numbers are barred to everybody, and their results are the owner's.
  other.ok('connect', KEY);
  const last = stage.ok('history')[0];
  expect(last).toMatchObject({ again: true });
  expect(other.ok('history')).toMatchObject([{ again: false }]);
});
