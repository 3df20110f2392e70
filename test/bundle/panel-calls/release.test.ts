/** A run that another editor left: others can end it only after a day. */
import type { Reply, Server } from '../../../src/protocol';
import type { User } from '../../../workbench/apps-script/google';
import { DAY_MS, expectHonest, press, stageOf } from '../doubts/playing';
import type { LedgerStage } from '../ledger-stage';
import { KEY } from '../stage';

const NUMBERS = 40;
const never = { processing: { fixedMs: 60 * DAY_MS, perNumberMs: 0, inTurn: false } };

function as<K extends keyof Server>(
  stage: LedgerStage,
  user: User,
  name: K,
): ReturnType<Server[K]> {
  const ended = stage.execute(name, [], { user });
  if (ended.kind !== 'returned') throw new Error(JSON.stringify(ended));
  return ended.value as ReturnType<Server[K]>;
}

const codeIn = (reply: Reply<unknown>): string => (reply.ok ? 'ok' : reply.trouble.code);

test('it is refused within a day, and seen to be theirs', () => {
  const stage = stageOf(NUMBERS, null, { moods: never, key: { bulkLimit: 10 } });
  press(stage);
  const other = stage.google.newUser();
  expect(as(stage, other, 'look')).toMatchObject({
    value: { another: true, abandoned: false, until: null },
  });
  expect(codeIn(as(stage, other, 'release'))).toBe('not-abandoned');
  for (const name of ['step', 'pause', 'stop', 'resume'] as const) {
    expect([name, codeIn(as(stage, other, name))]).toEqual([name, 'run-of-another']);
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
  const other = stage.google.newUser();
  expect(as(stage, other, 'look')).toMatchObject({ value: { abandoned: true } });
  expect(as(stage, other, 'release')).toMatchObject({ ok: true, value: { run: null } });
  expectHonest(stage);
  const asked = new Set([...stage.naam.ledger.asked.keys()].map((number) => number.slice(-10)));
  expect(asked.size).toBeGreaterThan(10);
  for (let row = 2; row <= NUMBERS + 1; row += 1) {
    const phone = String(stage.sheet.value(row, 1));
    const status = String(stage.sheet.value(row, 3));
    expect([phone, status.slice(0, 11)]).toEqual([phone, asked.has(phone) ? 'Unconfirmed' : '']);
  }
  // The numbers are barred to everybody, and their results are the owner's.
  stage.execute('connect', [KEY], { user: other });
  const last = stage.ok('history')[0];
  expect(last).toMatchObject({ again: true });
  expect(as(stage, other, 'history')).toMatchObject({ value: [{ again: false }] });
});
