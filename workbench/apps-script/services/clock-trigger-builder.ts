import type { EnumValue } from '../engine/enumeration';
import { GoogleError, SHEET_TEXT } from '../surroundings/exception';
import type { Execution } from '../engine/execution';
import { Served } from '../engine/served';
import { behind, local, type Kind, type Method } from '../engine/signature';
import { SheetTriggerBuilderService } from './sheet-trigger-builder';
import { SpreadsheetService } from '../sheets/spreadsheet';
import { TriggerService } from './trigger';

type B = GoogleAppsScript.Script.TriggerBuilder;
type G = GoogleAppsScript.Script.ClockTriggerBuilder;

const METHODS = {
  everyMinutes: local('number'),
  everyHours: local('number'),
  everyDays: local('number'),
  everyWeeks: local('number'),
  after: local('number'),
  at: local('Date'),
  atDate: local('number,number,number'),
  onWeekDay: local('WeekDay'),
  onMonthDay: local('number'),
  atHour: local('number'),
  nearMinute: local('number'),
  inTimezone: local('String'),
  create: local(''),
} satisfies Partial<Record<keyof G, Method>>;

export const CLOCK_TRIGGER_BUILDER: Kind = {
  name: 'ClockTriggerBuilder',
  full: 'ScriptApp.ClockTriggerBuilder',
  methods: METHODS,
};

const MINUTE = 60_000;

/** ClockTriggerBuilder: hour, minute and time zone are accepted and ignored. [DOC CT] */
class ClockTriggerBuilderService extends Served<G> implements Pick<G, keyof typeof METHODS> {
  private everyMs = 0;
  private afterMs: number | null = null;
  /** The first time of a weekly or monthly trigger. */
  private firstAt: number | null = null;

  constructor(
    execution: Execution,
    private readonly handler: string,
  ) {
    super(execution, CLOCK_TRIGGER_BUILDER);
  }

  /** Throws for other counts than 1, 5, 10, 15 and 30. [DOC CT; the text is from memory] */
  everyMinutes(count: number): G {
    if (![1, 5, 10, 15, 30].includes(count))
      throw new GoogleError(
        'The value you passed to everyMinutes was invalid. It must be one of 1, 5, 10, 15 or 30.',
      );
    return this.every(count * MINUTE);
  }

  everyHours(count: number): G {
    return this.every(count * 60 * MINUTE);
  }

  everyDays(count: number): G {
    return this.every(count * 24 * 60 * MINUTE);
  }

  after(ms: number): G {
    this.afterMs = ms;
    return this.face;
  }

  everyWeeks(count: number): G {
    return this.every(count * 7 * 24 * 60 * MINUTE);
  }

  at(date: { getTime(): number }): G {
    return this.after(Math.max(0, date.getTime() - this.execution.host.clock.now()));
  }

  /** At the beginning of that day, UTC. [DOC CT: near midnight] */
  atDate(year: number, month: number, day: number): G {
    return this.at(new Date(Date.UTC(year, month - 1, day)));
  }

  onWeekDay(day: unknown): G {
    const now = new Date(this.execution.host.clock.now());
    const days = ((day as EnumValue).ordinal() - now.getUTCDay() + 7) % 7 || 7;
    this.firstAt = now.getTime() + days * 24 * 60 * MINUTE;
    return this.everyWeeks(1);
  }

  /** Repeats every thirty days, which is near enough. */
  onMonthDay(day: number): G {
    const now = new Date(this.execution.host.clock.now());
    const month = now.getUTCMonth() + (day > now.getUTCDate() ? 0 : 1);
    this.firstAt = Date.UTC(now.getUTCFullYear(), month, day);
    return this.every(30 * 24 * 60 * MINUTE);
  }

  atHour(): G {
    return this.face;
  }

  nearMinute(): G {
    return this.face;
  }

  inTimezone(): G {
    return this.face;
  }

  create(): GoogleAppsScript.Script.Trigger {
    const { host, call } = this.execution;
    const wait = this.afterMs ?? this.everyMs;
    if (this.afterMs === null && this.everyMs === 0)
      throw new GoogleError('The trigger has no schedule. (invented text)');
    const every = this.afterMs === null ? this.everyMs : 0;
    const at = this.firstAt ?? host.clock.now() + wait;
    const made = host.triggerTable.create(call, host.switches, this.handler, every, at);
    return new TriggerService(this.execution, made, true).face;
  }

  private every(ms: number): G {
    this.everyMs = ms;
    return this.face;
  }
}

const BUILDER_METHODS = {
  timeBased: local(''),
  forSpreadsheet: local('Spreadsheet', 'String'),
} satisfies Partial<Record<keyof B, Method>>;

export const TRIGGER_BUILDER: Kind = {
  name: 'TriggerBuilder',
  full: 'ScriptApp.TriggerBuilder',
  methods: BUILDER_METHODS,
};

/** TriggerBuilder: for the clock, or for a spreadsheet. [DOC SA] */
export class TriggerBuilderService
  extends Served<B>
  implements Pick<B, keyof typeof BUILDER_METHODS>
{
  constructor(
    execution: Execution,
    private readonly handler: string,
  ) {
    super(execution, TRIGGER_BUILDER);
  }

  timeBased(): G {
    return new ClockTriggerBuilderService(this.execution, this.handler).face;
  }

  forSpreadsheet(which: unknown): GoogleAppsScript.Script.SpreadsheetTriggerBuilder {
    const id = typeof which === 'string' ? which : behind(which, SpreadsheetService).book.id;
    const book = this.execution.host.books.find((one) => one.id === id);
    if (!book) throw new GoogleError(SHEET_TEXT.noDocument(id));
    return new SheetTriggerBuilderService(this.execution, this.handler, book).face;
  }
}
