/** Each word of the status column, as a run writes it. */
import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { like, LedgerStage, listOf, nameFor, named, nameless } from '../ledger-stage';
import { shown } from '../rows';

const FOUND = /^Found 2026-11-23 ·[0-9a-z]{10}$/;
const NOT_FOUND = /^Not found 2026-11-23 ·[0-9a-z]{5}$/;
const QUEUED = /^Queued ·([0-9a-z]{4})([0-9a-z]{5})$/;
const QUEUED_AGAIN = /^Queued \(was Not found 2026-11-23 ·[0-9a-z]{5}\) ·[0-9a-z]{9}$/;

/** The first ten-digit number that libphonenumber calls a fixed line though it begins with 7. */
function possibleLandline(): string {
  for (let n = 7_100_000_000; n < 7_999_999_999; n += 10_007) {
    const parsed = parsePhoneNumberFromString(String(n), 'IN');
    if (parsed?.isValid() === true && parsed.getType() === 'FIXED_LINE') return String(n);
  }
  throw new Error('none');
}

test('a row that waits says Queued, with four characters of its run and five of its number', () => {
  const stage = new LedgerStage({
    rows: listOf(named(0), nameless(0), `+91 ${named(0)}`),
    moods: { stuck: true },
  });
  stage.press(stage.look());
  const parts = shown(stage).map(({ status }) => QUEUED.exec(status)?.slice(1) ?? []);
  const [first, other, same] = parts;
  expect([other?.[0], same]).toEqual([first?.[0], first]);
  expect(other?.[1]).not.toBe(first?.[1]);
});

test('a row that is asked again says Queued and what it was', () => {
  const stage = new LedgerStage({ rows: listOf(nameless(0), named(0)) });
  stage.go();
  const before = shown(stage);
  stage.naam.set({ stuck: true });
  const again = { again: 'not-found' } as const;
  stage.press(stage.look(again), again);
  const [queued, left] = shown(stage);
  expect(queued?.status).toMatch(QUEUED_AGAIN);
  expect(queued?.status).toContain(`(was ${before[0]?.status ?? '-'})`);
  expect(left).toEqual(before[1]);
});

test('Found and Not found carry the day in the spreadsheet’s time zone and a mark', () => {
  const stage = new LedgerStage({ rows: listOf(named(0), nameless(0), named(1)) });
  stage.go();
  const [first, second, third] = shown(stage);
  expect(first).toMatchObject({ name: nameFor(named(0)), status: like(FOUND) });
  expect(second).toMatchObject({ name: '', status: like(NOT_FOUND) });
  const marks = [first, second, third].map((row) => row?.status.split('·')[1]);
  expect(new Set(marks).size).toBe(3);
});

test.each([
  ['98765 4321', /^Not a mobile number: too short$/],
  ['98765432109876', /^Not a mobile number: too long \(.*comma.*\)$/],
  ['ask her', /^Not a mobile number: no digits$/],
  ['9.87654E+09', /^Not a mobile number: precision lost \(format.*number.*export.*\)$/],
  ['022 2345 6789', /^Not a mobile number: landline$/],
  ['1800 123 4567', /^Not a mobile number: service number$/],
])('%s is never sent, and the status says why and what helps', (phone, says) => {
  const stage = new LedgerStage({ rows: listOf(phone, named(0)) });
  expect(stage.look().split).toMatchObject({ send: 1, notMobile: 1 });
  stage.go();
  expect(shown(stage)[0]).toEqual({ phone, name: '', status: like(says) });
  expect([...stage.naam.ledger.charged.keys()]).toEqual([`91${named(0)}`]);
});

test('Not a mobile number is never final: a corrected cell is asked in the next run', () => {
  const stage = new LedgerStage({ rows: listOf('98765', named(1)) });
  stage.go();
  stage.sheet.put(2, 1, named(0));
  expect(stage.look().split).toMatchObject({ send: 1, notMobile: 0, changed: 0 });
  stage.go();
  expect(shown(stage)[0]).toMatchObject({ name: nameFor(named(0)) });
});

test('a number that is possibly a landline is sent by one tick, and not without it', () => {
  const doubtful = possibleLandline();
  const stage = new LedgerStage({
    rows: listOf(doubtful, named(0)),
    moods: { nameOf: { [`91${doubtful}`]: 'Nagpur Clinic' } },
  });
  expect(stage.look().split).toMatchObject({ send: 1, possiblyLandline: 1, notMobile: 0 });
  stage.go();
  expect(shown(stage)[0]?.status).toBe('Not a mobile number: possibly a landline');
  const tick = { landlines: true };
  expect(stage.look(tick).split).toMatchObject({ send: 1, possiblyLandline: 0, found: 1 });
  stage.go(tick);
  expect(shown(stage)[0]).toMatchObject({ name: 'Nagpur Clinic' });
  expect(shown(stage)[0]?.status).toMatch(FOUND);
});

test('Refused by Naam stands beside the very number that Naam rejects, and costs nothing', () => {
  const numbers = Array.from({ length: 12 }, (_, n) => named(n));
  const stage = new LedgerStage({
    rows: listOf(...numbers),
    moods: { refused: [`91${named(4)}`] },
  });
  const ended = stage.go();
  const rows = shown(stage);
  expect(rows[4]?.name).toBe('');
  expect(rows[4]?.status).toMatch(/^Refused by Naam 2026-11-23 ·[0-9a-z]{5}$/);
  expect(rows.filter(({ status }) => FOUND.test(status))).toHaveLength(11);
  expect(ended.last).toMatchObject({ split: { refused: 1, found: 11 } });
  expect(stage.naam.ledger.chargedFor(named(4))).toBe(0);
  expect(stage.look().split.send).toBe(0);
});

test('Unconfirmed outlives its run, is counted, and is not offered again', () => {
  const stage = new LedgerStage({
    rows: listOf(named(0), named(0)),
    moods: { atPost: { 1: 'accepted-but-cut' } },
  });
  stage.go();
  expect(stage.finish(stage.ok('stop')).run).toBeNull();
  for (const { name, status } of shown(stage)) {
    expect([name, status]).toEqual(['', like(/^Unconfirmed 2026-11-23 ·\w{5}$/)]);
  }
  for (const again of ['none', 'not-found', 'all'] as const) {
    expect(stage.look({ again }).split).toMatchObject({ send: 0, unconfirmed: 2 });
  }
});

test('Kept yours tells the name that came while somebody typed another one', () => {
  const stage = new LedgerStage({ rows: listOf(named(0), named(0), nameless(0)) });
  stage.before('UrlFetchApp.fetchAll', () => {
    stage.sheet.type(2, 2, 'Chachi');
    stage.sheet.type(4, 2, 'Mine');
  });
  stage.go();
  const [typed, free, nothing] = shown(stage);
  expect(typed?.name).toBe('Chachi');
  expect(typed?.status).toMatch(/^Kept yours 2026-11-23 ·[0-9a-z]{5}: /);
  expect(typed?.status.split(': ')[1]).toBe(nameFor(named(0)));
  expect(free).toMatchObject({ name: nameFor(named(0)), status: like(FOUND) });
  expect(nothing).toMatchObject({ name: 'Mine', status: like(NOT_FOUND) });
});

test('of two numbers in a cell the first is asked, and the status says so', () => {
  const stage = new LedgerStage({ rows: listOf(`${named(0)} / ${named(1)}`) });
  stage.go();
  const [row] = shown(stage);
  expect(row?.name).toBe(nameFor(named(0)));
  expect(row?.status).toMatch(/^Found 2026-11-23 ·[0-9a-z]{10}, first of two numbers$/);
  expect(stage.look().split).toMatchObject({ send: 0, found: 1 });
});
