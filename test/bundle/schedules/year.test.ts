/** A year of two schedules on sheets that grow every day, against an oracle. */
import type { ScheduleOrder } from '../../../src/protocol';
import type { SheetModel } from '../../../workbench/apps-script/google';
import { instantOf, wallOf } from '../../../workbench/apps-script/model/time-zone';
import { DAY_MS, HOUR_MS } from '../doubts/playing';
import { LedgerStage } from '../ledger-stage';
import { bookName, mobile } from '../rows';
import { sized } from '../../thorough';
import { askedSince, DAILY, Editor, fire } from './keeping';
import { runOf, type Outcome, type Table } from './year-oracle';

const ZONE = 'Europe/Berlin';
const FIRST_DAY = Date.parse('2026-11-24') / DAY_MS;
/** How many days are played; `npm run crash` plays the whole year with both changes of the clocks. */
const A_YEAR = sized(20, 40, 365);
/** Two o'clock is skipped on the first, and comes twice on the second. */
const CLOCKS_CHANGE = ['2027-03-28', '2027-10-31'];
const MINUTES_20 = HOUR_MS / 3;
const NINETY_MINUTES = 90 * 60_000;

interface Tab {
  readonly rowsADay: number;
  /** Rows leave for an archive after so many days: so a year takes a minute, not ten. */
  readonly keptDays: number;
  readonly order: ScheduleOrder;
}

const LEADS: Tab = {
  rowsADay: 50,
  keptDays: 10,
  order: {
    rhythm: { every: 'day', hour: 2 },
    notFoundAfter: 4,
    foundAfter: 7,
    cap: 112,
    skipNamed: null,
  },
};
const PARTNERS: Tab = {
  rowsADay: 6,
  keptDays: 24,
  order: { ...DAILY, rhythm: { every: 'week', day: 1, hour: 9 }, notFoundAfter: 10, cap: 40 },
};
const REFUSED = new Set(Array.from({ length: 60 }, (_, i) => mobile(37 + i * 451)));

const dayText = (day: number): string => new Date(day * DAY_MS).toISOString().slice(0, 10);
const weekday = (day: number): number => new Date(day * DAY_MS).getUTCDay();
const midnight = (day: number): number => instantOf(day * DAY_MS, ZONE);

function answer(ten: string): Outcome['word'] {
  if (REFUSED.has(ten)) return 'Refused by Naam';
  return bookName(ten) === null ? 'Not found' : 'Found';
}

/** A tab, and what the oracle knows of it. */
interface Kept extends Tab {
  readonly sheet: SheetModel;
  readonly table: Table;
  /** The day on which its schedule was last run. */
  ran: number;
}

class Year {
  readonly stage = new LedgerStage({
    rows: [],
    moods: { refused: [...REFUSED].map((ten) => `91${ten}`) },
  });
  readonly book = this.stage.google.newBook({ timeZone: ZONE });
  readonly editor = new Editor(this.stage, { book: this.book });
  readonly tabs: Kept[];
  /** What its triggers took, day by day (ms), and how often a cap was met. */
  readonly triggerMs: number[] = [];
  capped = 0;
  private numbers = 0;

  constructor() {
    // Monday noon: the first weekly run is a week away.
    this.stage.clock.pass(midnight(FIRST_DAY) - DAY_MS / 2 - this.stage.clock.now());
    const sheets = [this.book.sheet(0), this.book.addSheet('Partners')] as const;
    this.tabs = [LEADS, PARTNERS].map((tab, i): Kept => {
      const sheet = sheets[i] ?? this.book.sheet(0);
      return { ...tab, sheet, table: { order: tab.order, rows: [] }, ran: 0 };
    });
    for (const tab of this.tabs) {
      tab.sheet.paste(1, 1, [['Mobile']]);
      this.grow(tab, FIRST_DAY - 1);
      this.editor.keep(tab.order, tab.sheet);
    }
  }

  /** One row in ten bears a number of its tab again, of partners every second one of a lead. */
  private grow({ rowsADay, sheet, table }: Kept, day: number): void {
    const leads = this.tabs[0]?.table.rows ?? table.rows;
    const lines = Array.from({ length: rowsADay }, (_, i) => {
      const again = table.rows !== leads ? i % 2 === 0 : i % 10 === 9;
      const number = (again ? leads[i * 7]?.number : undefined) ?? this.fresh();
      table.rows.push({ number, since: day, said: null });
      return [number];
    });
    sheet.paste(sheet.lastRow() + 1, 1, lines);
  }

  private fresh(): string {
    this.numbers += 1;
    return mobile(this.numbers % 11_000);
  }

  private archive({ keptDays, sheet, table }: Kept, day: number): void {
    const kept = table.rows.filter(({ since }) => day - since <= keptDays);
    const gone = table.rows.length - kept.length;
    if (gone > 0) sheet.deleteRows(2, gone);
    table.rows = kept;
  }

  /** When the trigger fires on this day: every hour of it, or those at which something is due. */
  private times(day: number): number[] {
    const [from, to] = [midnight(day), midnight(day + 1)];
    const all = Array.from({ length: (to - from) / HOUR_MS }, (_, hour) => hour);
    const few = weekday(day) === 1 ? [2, 9] : [2];
    const hours = CLOCKS_CHANGE.includes(dayText(day)) ? all : few;
    return hours.map((hour) => from + hour * HOUR_MS + MINUTES_20);
  }

  /** The trigger fires now, and hour by hour for as long as a run waits for Naam. */
  private fired(): number {
    const { stage } = this;
    let spent = 0;
    for (let hour = 0; hour === 0 || (hour < 4 && this.hasRun()); hour += 1) {
      if (hour > 0) stage.clock.pass(HOUR_MS);
      for (const { tookMs } of fire(stage)) spent += tookMs;
    }
    return spent;
  }

  private hasRun(): boolean {
    return this.book.store(this.stage.script.id).entries.has('naam.run');
  }

  /** What came round by this hour and was not run. */
  private expected(day: number, hour: number): string[] {
    return this.tabs.flatMap((tab) => {
      const { rhythm, cap } = tab.order;
      const comes = rhythm.every !== 'week' || weekday(day) === rhythm.day;
      if (!comes || tab.ran === day || !('hour' in rhythm) || hour < rhythm.hour) return [];
      tab.ran = day;
      const all = this.tabs.map(({ table }) => table);
      const asked = runOf(tab.table, all, day, answer);
      if (asked.length === cap) this.capped += 1;
      return asked;
    });
  }

  play(day: number): void {
    for (const tab of this.tabs) {
      this.grow(tab, day);
      this.archive(tab, day);
    }
    let spent = 0;
    for (const time of this.times(day)) {
      const { stage } = this;
      stage.clock.pass(time - stage.clock.now());
      const from = stage.sent.length;
      spent += this.fired();
      const wall = new Date(wallOf(time, ZONE));
      const at = wall.toISOString();
      const expected = this.expected(day, wall.getUTCHours());
      expect({ at, asked: askedSince(stage, from).sort() }).toEqual({ at, asked: expected.sort() });
      expect(stage.google.triggerTable.list).toHaveLength(1);
    }
    this.triggerMs.push(spent);
  }

  /** What the statuses of a tab say, without marks. */
  statuses({ sheet, table }: Kept): string[] {
    return table.rows.map((_, i) => String(sheet.value(i + 2, 3)).replace(/ ·.*/, ''));
  }
}

test('every day exactly the numbers are asked that must be, and what is kept stays small', () => {
  const year = new Year();
  for (let day = FIRST_DAY; day < FIRST_DAY + A_YEAR; day += 1) year.play(day);
  const { stage, book } = year;
  for (const tab of year.tabs) {
    const said = tab.table.rows.map(({ said }) => said && `${said.word} ${dayText(said.day)}`);
    expect(year.statuses(tab)).toEqual(said.map((text) => text ?? ''));
  }
  expect(year.capped).toBeGreaterThan(0);
  expect(year.capped).toBeLessThan(A_YEAR / 2);
  expect(Math.max(...year.triggerMs)).toBeLessThan(NINETY_MINUTES);
  expect(stage.user.triggerTime.has(0, NINETY_MINUTES, stage.clock.now())).toBe(true);
  expect(stage.google.meter.total.serviceCalls['ClockTriggerBuilder.create']).toBe(1);
  expect(year.editor.ok('history')).toHaveLength(20);
  expect(stage.naam.ledger.complaints).toEqual([]);
  const kept = [...book.store(stage.script.id).entries].map(([key, text]) => key + text);
  expect(kept.length).toBeLessThan(30);
  expect(kept.join('').length).toBeLessThan(40_000);
}, 300_000);
