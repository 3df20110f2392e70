/** A schedule as it is saved: one property of the document each, made and paid for by one person. */
import type { Options } from '../options/options';
import { inOneRun } from '../options/policy';
import { readFields, readText, readWhole, readWord } from '../options/request';
import type { TableRef } from '../ports/table';
import { asciiJson } from '../saved/packing';
import { scheduleToday as namesToday } from '../saved/older-names';
import { anything, either, fields, number, oneOf, orNull, readSaved, text } from '../saved/shape';
import { many, OPTIONS, optionsToday, TABLE, TROUBLE } from '../saved/shapes';
import type { Moment, Rhythm } from './rhythm';
import type { Day } from '../status/days';
import { fail, trouble, type Trouble } from '../texts/trouble';

/** What a person ordered. Ages are in days; null: such rows are not asked again. */
export interface ScheduleSettings {
  readonly rhythm: Rhythm;
  readonly notFoundAfter: number | null;
  readonly foundAfter: number | null;
  /** Most distinct numbers a run. */
  readonly cap: number;
  /** Header of a column: rows with a name in it are left out. Null: none is. */
  readonly skipNamed: string | null;
}

/** What a run of it came to. */
export type ScheduleEnd =
  | {
      readonly kind: 'ran';
      readonly at: number;
      readonly sent: number;
      readonly found: number;
    }
  /** Nothing was to be asked. */
  | { readonly kind: 'nothing'; readonly at: number }
  /** A run was going on in this spreadsheet. */
  | { readonly kind: 'skipped'; readonly at: number }
  /** It failed, and is tried again. */
  | { readonly kind: 'failed'; readonly at: number; readonly trouble: Trouble };

type ScheduleState =
  | { readonly at: 'on' }
  | { readonly at: 'paused'; readonly trouble: Trouble; readonly since: number };

export interface Schedule {
  readonly id: string;
  readonly owner: string;
  readonly table: TableRef;
  readonly options: Options;
  readonly settings: ScheduleSettings;
  readonly state: ScheduleState;
  /** The latest time it came round that was dealt with: those before are not caught up. */
  readonly lastHandled: Moment;
  /** Failures in a row. */
  readonly failures: number;
  /** Rows with an outcome when it last looked: that most of them are gone stops it. */
  readonly outcomes: number;
  readonly last: ScheduleEnd | null;
  /** What counts towards its limit of the day; null before its first run. */
  readonly sentToday: SentToday | null;
}

/** Distinct numbers that its runs of a day were allowed to send. */
export interface SentToday {
  readonly day: Day;
  readonly numbers: number;
}

type End<Kind extends ScheduleEnd['kind']> = Extract<ScheduleEnd, { kind: Kind }>;

const END = either(
  fields<End<'ran'>>({ kind: oneOf('ran'), at: number, sent: many, found: many }),
  fields<End<'nothing'>>({ kind: oneOf('nothing'), at: number }),
  fields<End<'skipped'>>({ kind: oneOf('skipped'), at: number }),
  fields<End<'failed'>>({ kind: oneOf('failed'), at: number, trouble: TROUBLE }),
);

type State<At extends ScheduleState['at']> = Extract<ScheduleState, { at: At }>;

const STATE = either(
  fields<State<'on'>>({ at: oneOf('on') }),
  fields<State<'paused'>>({ at: oneOf('paused'), trouble: TROUBLE, since: number }),
);

/** Its settings are read as the panel's are. */
interface SavedSchedule extends Omit<Schedule, 'settings'> {
  readonly v: typeof VERSION;
  readonly settings: unknown;
}

const PREFIX = 'naam.schedule.';

const VERSION = 1;

export const SCHEDULE = fields<SavedSchedule>({
  v: oneOf(VERSION),
  id: text,
  owner: text,
  table: TABLE,
  options: OPTIONS,
  settings: anything,
  state: STATE,
  lastHandled: number,
  failures: many,
  outcomes: many,
  last: orNull(END),
  sentToday: orNull(fields<SentToday>({ day: text, numbers: many })),
});

export const scheduleKey = (id: string): string => PREFIX + id;

export function scheduleText(schedule: Schedule): string {
  return asciiJson({ v: VERSION, ...schedule });
}

/** All schedules of the document; what cannot be read is left out, and left alone. */
export function schedulesIn(saved: Readonly<Record<string, string>>): Schedule[] {
  return Object.keys(saved)
    .filter((key) => key.startsWith(PREFIX))
    .sort()
    .flatMap((key) => readSchedule(saved[key]));
}

function readSchedule(saved: string | undefined): Schedule[] {
  const read = readSaved(saved, SCHEDULE, scheduleToday);
  if (read === null) return [];
  const { v: _, ...schedule } = read;
  try {
    return [{ ...schedule, settings: readScheduleSettings(schedule.settings) }];
  } catch {
    return [];
  }
}

/** What an older version did not save is as before the first run, its options as usual. */
function scheduleToday(saved: Readonly<Record<string, unknown>>): unknown {
  const { options, ...schedule } = namesToday(saved);
  return { sentToday: null, ...schedule, options: optionsToday(options) };
}

const MOST_DAYS = 3_650;

const MOST_NUMBERS = 100_000;

/** A header of a column of names is a few words. */
const LONGEST_HEADER = 1_000;

/** What comes from the panel, or from an older version. Throws `bad-request`. */
export function readScheduleSettings(value: unknown): ScheduleSettings {
  const { rhythm, notFoundAfter, foundAfter, cap, skipNamed } = readFields(value, 'schedule');
  return {
    rhythm: readRhythm(rhythm),
    notFoundAfter: readAge(notFoundAfter),
    foundAfter: readAge(foundAfter),
    cap: inOneRun(readLimit(cap)),
    skipNamed: readHeader(skipNamed),
  };
}

function readRhythm(value: unknown): Rhythm {
  const { every, hour, day, date, dayLimit } = readFields(value, 'rhythm');
  const at = (): number => within(readWhole(hour, 'hour', 0), 23, 'hour');
  switch (readWord(['hour', 'response', 'day', 'week', 'month'], every, 'this rhythm')) {
    case 'hour':
      return { every: 'hour' };
    case 'response':
      return { every: 'response', dayLimit: readLimit(dayLimit) };
    case 'day':
      return { every: 'day', hour: at() };
    case 'week':
      return { every: 'week', day: within(readWhole(day, 'day', 1), 7, 'day'), hour: at() };
    case 'month':
      return {
        every: 'month',
        date: within(readWhole(date, 'date', 1), 31, 'date'),
        hour: at(),
      };
  }
}

function readLimit(value: unknown): number {
  return within(readWhole(value, 'most numbers', 1), MOST_NUMBERS, 'most numbers');
}

function readAge(value: unknown): number | null {
  return value === null ? null : within(readWhole(value, 'days', 1), MOST_DAYS, 'days');
}

/** Absent from what an older version saved. */
function readHeader(value: unknown): string | null {
  return value === null || value === undefined ? null : readText(value, 'column', LONGEST_HEADER);
}

function within(value: number, most: number, what: string): number {
  return value <= most ? value : fail('bad-request', what);
}

/** The same schedule at rest for a reason. */
export function pausedFor(schedule: Schedule, of: Trouble, since: number): Schedule {
  return { ...schedule, state: { at: 'paused', trouble: trouble(of.code, of.about), since } };
}
