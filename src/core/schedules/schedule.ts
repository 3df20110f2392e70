/** A schedule, saved as one document property. One user makes it and pays for its runs. */
import type { Options } from '../options/options';
import { inOneRun } from '../options/policy';
import { readFields, readText, readWhole, readOneOf } from '../options/request';
import type { TableRef } from '../ports/table';
import { asciiJson } from '../saved/packing';
import { scheduleToday as namesToday } from '../saved/older-names';
import { anything, either, fields, number, oneOf, orNull, readSaved, text } from '../saved/shape';
import { many, OPTIONS, optionsToday, TABLE, TROUBLE } from '../saved/shapes';
import type { Moment, Rhythm } from './rhythm';
import type { Day } from '../status/days';
import { trouble, type Trouble } from '../texts/trouble';

/** What the user set. Ages are in days; null: such rows are not looked up again. */
export interface ScheduleSettings {
  readonly rhythm: Rhythm;
  readonly notFoundAfter: number | null;
  readonly foundAfter: number | null;
  /** The most distinct numbers in a run. */
  readonly cap: number;
  /** The header of a column: rows with a name in it are skipped. Null: none is. */
  readonly skipNamed: string | null;
}

/** The result of a run of a schedule. */
export type ScheduleEnd =
  | { readonly kind: 'ran'; readonly at: number; readonly sent: number; readonly found: number }
  /** There was nothing to look up. */
  | { readonly kind: 'nothing'; readonly at: number }
  /** Another run was active in this spreadsheet. */
  | { readonly kind: 'skipped'; readonly at: number }
  /** It failed, and will be tried again. */
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
  /** The moment up to which it was handled. Missed times before it are not caught up. */
  readonly lastHandled: Moment;
  /** Failures in a row. */
  readonly failures: number;
  /** How many rows had a result the last time. If most of them are gone, the schedule pauses. */
  readonly outcomes: number;
  readonly last: ScheduleEnd | null;
  /** What counts towards its daily limit; null before its first run, and without a limit. */
  readonly sentToday: SentToday | null;
}

/** How many distinct numbers its runs of a day were allowed to send. */
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

/** Its settings are read like those that the panel sends. */
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

/** Returns the key of a schedule's property. */
export const scheduleKey = (id: string): string => PREFIX + id;

/** Returns the text of a schedule's property. */
export function scheduleText(schedule: Schedule): string {
  return asciiJson({ v: VERSION, ...schedule });
}

/** Returns all schedules of the document, without those that can't be read. */
export function schedulesIn(saved: Readonly<Record<string, string>>): Schedule[] {
  return Object.keys(saved)
    .filter((key) => key.startsWith(PREFIX))
    .sort()
    .flatMap((key) => readSchedule(saved[key]));
}

/** Returns the schedules of this user that aren't paused. */
export function activeIn(saved: Readonly<Record<string, string>>, me: string): Schedule[] {
  return schedulesIn(saved).filter(({ owner, state }) => owner === me && state.at === 'on');
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

/** Adds what an older version didn't save. */
function scheduleToday(saved: Readonly<Record<string, unknown>>): unknown {
  const { options, ...schedule } = namesToday(saved);
  return { sentToday: null, ...schedule, options: optionsToday(options) };
}

const MOST_DAYS = 3_650;

const MOST_NUMBERS = 100_000;

/** The longest header (characters). */
const LONGEST_HEADER = 1_000;

/** Reads settings that the panel sends, or that an older version saved. Throws `bad-request`. */
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
  const at = (): number => readWhole(hour, 'hour', 0, 23);
  switch (readOneOf(['hour', 'response', 'day', 'week', 'month'], every, 'how often')) {
    case 'hour':
      return { every: 'hour' };
    case 'response':
      return { every: 'response', dayLimit: readLimit(dayLimit) };
    case 'day':
      return { every: 'day', hour: at() };
    case 'week':
      return { every: 'week', day: readWhole(day, 'day', 1, 7), hour: at() };
    case 'month':
      return { every: 'month', date: readWhole(date, 'date', 1, 31), hour: at() };
  }
}

function readLimit(value: unknown): number {
  return readWhole(value, 'maximum numbers', 1, MOST_NUMBERS);
}

function readAge(value: unknown): number | null {
  return value === null ? null : readWhole(value, 'days', 1, MOST_DAYS);
}

/** Reads a header. Older versions didn't save one. */
function readHeader(value: unknown): string | null {
  return value === null || value === undefined ? null : readText(value, 'column', LONGEST_HEADER);
}

/** Returns the schedule, paused for a reason since `since` (ms). */
export function pausedFor(schedule: Schedule, of: Trouble, since: number): Schedule {
  return { ...schedule, state: { at: 'paused', trouble: trouble(of.code, of.about), since } };
}
