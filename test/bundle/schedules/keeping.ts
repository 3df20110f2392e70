/** Schedules in tests: editors who create them, days that pass, triggers that fire. */
import type { Reply, ScheduleOrder, ScheduleView, Server } from '../../../src/protocol';
import type { Book, Ended, Script, User } from '../../../workbench/apps-script/google';
import { instantOf } from '../../../workbench/apps-script/model/time-zone';

import { LedgerStage, pointAt } from '../ledger-stage';
import { expectReturned, OPTIONS } from '../stage';

type Answer<K extends keyof Server> = ReturnType<Server[K]> extends Reply<infer T> ? T : never;

/** Every day at nine: new rows, and those not found for thirty days. */
export const DAILY: ScheduleOrder = {
  rhythm: { every: 'day', hour: 9 },
  notFoundAfter: 30,
  foundAfter: null,
  cap: 500,
  skipNamed: null,
};

/** Somebody else, another spreadsheet, another script than those of the stage. */
interface Elsewhere {
  readonly user: User;
  readonly book: Book;
  readonly script: Script;
}

/** One person in one spreadsheet, who calls as the panel does. */
export class Editor {
  readonly user: User;
  readonly book: Book;
  readonly script: Script;

  constructor(
    readonly stage: LedgerStage,
    { user = stage.user, book = stage.book, script = stage.script }: Partial<Elsewhere> = {},
  ) {
    this.user = user;
    this.book = book;
    this.script = script;
  }

  reply<K extends keyof Server>(name: K, ...args: Parameters<Server[K]>): Reply<Answer<K>> {
    const { user, book, script } = this;
    const ended = this.stage.execute(name, args, { user, book, script });
    expectReturned(ended);
    return (ended as { value: Reply<Answer<K>> }).value;
  }

  ok<K extends keyof Server>(name: K, ...args: Parameters<Server[K]>): Answer<K> {
    const reply = this.reply(name, ...args);
    if (!reply.ok) throw new Error(`${name}: ${JSON.stringify(reply.trouble)}`);
    return reply.value;
  }

  /** What it is told instead of success. */
  code<K extends keyof Server>(name: K, ...args: Parameters<Server[K]>): string {
    const reply = this.reply(name, ...args);
    return reply.ok ? 'ok' : reply.trouble.code;
  }

  /** Makes a schedule for the first column of a sheet. */
  keep(order: Partial<ScheduleOrder> = {}, sheet = this.book.sheet(0)): ScheduleView {
    const before = this.schedules().map(({ id }) => id);
    const pointed = pointAt(sheet);
    const request = { pointed, options: OPTIONS, order: { ...DAILY, ...order } };
    const { schedules } = this.ok('makeSchedule', request);
    const made = schedules.find(({ id }) => !before.includes(id));
    if (made === undefined) throw new Error('no new schedule');
    return made;
  }

  schedules(): readonly ScheduleView[] {
    return this.ok('schedules').schedules;
  }

  /** The schedule of this id as it stands now. */
  see(id: string): ScheduleView {
    const found = this.schedules().find((one) => one.id === id);
    if (found === undefined) throw new Error(`no schedule ${id}`);
    return found;
  }
}

/** Lets time pass until the wall of the spreadsheet shows this; nothing fires on the way. */
export function until(
  { clock, book }: LedgerStage,
  day: string,
  time: string,
  zone?: string,
): void {
  const wall = Date.parse(`${day}T${time}:00Z`);
  const ms = instantOf(wall, zone ?? book.timeZone) - clock.now();
  if (ms < 0) throw new Error(`${day} ${time} is over`);
  clock.pass(ms);
}

/** Fires what is due now. */
export function fire({ google }: LedgerStage): Ended[] {
  const ends = google.fireDueTriggers();
  ends.forEach(expectReturned);
  return ends;
}

/** Lets time pass until then, and fires what is due. */
export function tickAt(stage: LedgerStage, day: string, time: string): Ended[] {
  until(stage, day, time);
  return fire(stage);
}

/** The numbers that POSTs from the nth request on asked for, each once. */
export function askedSince({ sent }: LedgerStage, from: number): string[] {
  const queries = sent
    .slice(from)
    .filter(({ method }) => method.toUpperCase() === 'POST')
    .flatMap(({ body }) => (JSON.parse(body ?? '{}') as { query: string[] }).query);
  return [...new Set(queries)];
}

/** Half past nine: what is due at nine is run. */
export function morning(stage: LedgerStage, day: string): Ended[] {
  return tickAt(stage, day, '09:30');
}

/** Adds a number below all others. */
export function append({ sheet }: LedgerStage, number: string): void {
  sheet.put(sheet.lastRow() + 1, 1, number);
}
