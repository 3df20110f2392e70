/** When a schedule runs: by the spreadsheet's clock, also when that clock changes. */
import type { Rhythm } from '../../../src/protocol';
import { instantOf, wallOf } from '../../../workbench/apps-script/model/time-zone';
import { DAY_MS, HOUR_MS } from '../doubts/playing';
import { LedgerStage } from '../ledger-stage';
import { mobile } from '../rows';
import { askedSince, DAILY, Editor, fire } from './keeping';

const NEW_YORK = 'America/New_York';

/** A sheet in that zone that gets a new number before each tick. */
class Growing {
  readonly stage = new LedgerStage({ rows: [] });
  readonly book;
  readonly editor;
  readonly id: string;
  private numbers = 1;

  constructor(
    readonly zone: string,
    rhythm: Rhythm,
    madeAt: string,
    cap = 500,
  ) {
    const { clock, google } = this.stage;
    clock.pass(instantOf(Date.parse(`${madeAt}:00Z`), zone) - clock.now());
    this.book = google.newBook({ timeZone: zone });
    this.book.sheet(0).paste(1, 1, [['Mobile'], [mobile(0)]]);
    this.editor = new Editor(this.stage, { book: this.book });
    this.id = this.editor.keep({ ...DAILY, rhythm, cap }).id;
  }

  /** How many numbers are asked when the trigger fires then. */
  tick(instant: number): number {
    const { stage, book } = this;
    stage.clock.pass(instant - stage.clock.now());
    this.numbers += 1;
    book.sheet(0).put(this.numbers + 1, 1, mobile(this.numbers));
    const from = stage.sent.length;
    fire(stage);
    return askedSince(stage, from).length;
  }

  /** Those of these times (as the wall shows them) at which something is asked. */
  askedAt(instants: readonly number[]): string[] {
    const wall = (at: number): string => new Date(wallOf(at, this.zone)).toISOString();
    const times = instants.filter((at) => this.tick(at) > 0);
    return times.map((at) => wall(at).slice(0, 13).replace('T', ' '));
  }
}

/** Every hour of these days, at twenty past. */
function hourly(zone: string, from: string, days: number): number[] {
  const day = Date.parse(from);
  const [first, last] = [instantOf(day, zone), instantOf(day + days * DAY_MS, zone)];
  return Array.from({ length: (last - first) / HOUR_MS }, (_, i) => first + (i + 1 / 3) * HOUR_MS);
}

test('monthly on the 31st: the last day of each month, in a leap year, too', () => {
  const zone = 'Asia/Kolkata';
  const growing = new Growing(zone, { every: 'month', date: 31, hour: 9 }, '2026-11-23T12:00');
  const [first, last] = [Date.parse('2026-11-25') / DAY_MS, Date.parse('2028-03-02') / DAY_MS];
  const days = Array.from({ length: last - first }, (_, i) => first + i);
  // Nobody looks in the middle of a month.
  const ends = days.filter((day) => Math.abs(new Date(day * DAY_MS).getUTCDate() - 15) > 11);
  const asked = growing.askedAt(ends.map((day) => instantOf(day * DAY_MS, zone) + 9.5 * HOUR_MS));
  const lastDays = Array.from({ length: 16 }, (_, month) =>
    new Date(Date.UTC(2026, 11 + month, 0)).toISOString().slice(0, 10),
  );
  expect(asked).toEqual(lastDays.map((day) => `${day} 09`));
});

test('every hour: each hour that the wall shows once, skipped and repeated ones no trap', () => {
  const growing = new Growing(NEW_YORK, { every: 'hour' }, '2027-03-13T22:30');
  const spring = growing.askedAt(hourly(NEW_YORK, '2027-03-14', 1));
  expect(spring).toHaveLength(23);
  expect(spring).not.toContain('2027-03-14 02');
  const autumn = growing.askedAt(hourly(NEW_YORK, '2027-11-07', 1));
  expect(autumn).toHaveLength(24);
  expect(new Set(autumn).size).toBe(24);
});

test.each([
  ['skipped', '2027-03-13', 2, ['2027-03-13 02', '2027-03-14 03', '2027-03-15 02']],
  ['shown twice', '2027-11-06', 1, ['2027-11-06 01', '2027-11-07 01', '2027-11-08 01']],
])('daily at an hour that is %s: once on each day', (_, from, hour, expected) => {
  const growing = new Growing(NEW_YORK, { every: 'day', hour }, '2026-12-01T12:00');
  growing.tick(instantOf(Date.parse(from), NEW_YORK));
  expect(growing.askedAt(hourly(NEW_YORK, from, 3))).toEqual(expected);
});

test.each([
  ['before its hour: on the same day', '2026-12-01T08:10', '2026-12-01 09'],
  ['within its hour: on the next', '2026-12-01T09:10', '2026-12-02 09'],
  ['after it: on the next', '2026-12-01T17:10', '2026-12-02 09'],
])('made %s, by the clock of the spreadsheet', (_, madeAt, expected) => {
  const growing = new Growing(NEW_YORK, { every: 'day', hour: 9 }, madeAt);
  const later = hourly(NEW_YORK, '2026-12-01', 2).filter((at) => at > growing.stage.clock.now());
  expect(growing.askedAt(later)[0]).toBe(expected);
  expect(growing.editor.ok('schedules').zone).toBe(NEW_YORK);
});

test('the next time is told in the time of the spreadsheet', () => {
  const growing = new Growing(NEW_YORK, { every: 'week', day: 7, hour: 9 }, '2027-03-12T12:00');
  const { state } = growing.editor.see(growing.id);
  expect(state).toEqual({ at: 'on', next: { day: '2027-03-14', hour: 9 }, silent: false });
});

test('midnight passing within a tick makes no second run of one night', () => {
  const twice = Array.from({ length: 8 }, (_, i) => i + 1).filter((nth) => {
    const growing = new Growing('Asia/Kolkata', { every: 'day', hour: 23 }, '2026-11-24T12:00', 1);
    const midnight = instantOf(Date.parse('2026-11-25'), 'Asia/Kolkata');
    growing.tick(midnight - 20 * 60_000 - DAY_MS / 4);
    const from = growing.stage.sent.length;
    let calls = 0;
    growing.stage.google.onCall = ({ name, when }) => {
      if (name !== 'Utilities.formatDate' || when !== 'after' || (calls += 1) !== nth) return;
      growing.stage.clock.pass(midnight - growing.stage.clock.now());
    };
    growing.tick(midnight - 60_000);
    growing.stage.google.onCall = null;
    for (const hour of [1, 2]) growing.tick(midnight + hour * HOUR_MS);
    return askedSince(growing.stage, from).length > 1;
  });
  expect(twice).toEqual([]);
});
