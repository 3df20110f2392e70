/** The types of calls from the panel to the script: plain JSON, with errors as values. */
import type { Past } from './core/saved/history';
import type { Language } from './core/texts/language';
import type { Odd, Result } from './core/rows/shown-rows';
import type { Shown } from './core/status/status';
import type { Split } from './core/rows/plan';
import type { Policy } from './core/options/policy';
import type { ScheduleSettings } from './core/schedules/schedule';
import type { ScheduleEndView, ScheduleView } from './core/schedules/schedule-view';
import type { Choice } from './core/commands/resolve-unconfirmed';
import type { Settings } from './core/options/settings';
import type { Options } from './core/options/options';
import type { Pointed, Survey } from './core/ports/table';
import type { RunView, UndecidedView } from './core/saved/run-view';
import type { TroubleView } from './core/texts/trouble';

export type {
  Choice,
  Language,
  Odd,
  Options,
  Past,
  Pointed,
  Policy,
  Result,
  RunView,
  ScheduleEndView,
  ScheduleSettings as ScheduleOrder,
  ScheduleView,
  Settings,
  Shown,
  Split,
  TroubleView,
  UndecidedView,
};
export type {
  ColumnPlacement as PlaceChoice,
  Filter,
  OwnNames,
  ResolvedPlacement as Place,
} from './core/ports/table';
export type { Rhythm, WallTime } from './core/schedules/rhythm';

export type Reply<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly trouble: TroubleView };

export interface KeyView {
  /** The last four characters of the stored key ('' if it is short); null if there is none. */
  readonly lastFour: string | null;
  /** What Naam refuses although it accepts the key, e.g. bulk is disabled; null if nothing. */
  readonly warning: TroubleView | null;
}

/** Everything that the panel needs when it opens. */
export interface Opening {
  readonly key: KeyView;
  readonly settings: Settings;
  /** The language of the texts, from the settings or the user's account. */
  readonly language: Language;
  /** What this copy allows. The panel doesn't show the rest. */
  readonly policy: Policy;
  /** How often a trigger continues a run while the panel is closed. */
  readonly everyMinutes: 5 | 60;
  /** How many distinct numbers this user's runs sent this month, in all documents. */
  readonly sentThisMonth: number;
  /** Whether a schedule of this user failed the last time, or is paused and not by the user. */
  readonly scheduleTrouble: boolean;
  readonly runStatus: RunStatus;
}

export interface PreviewRequest {
  /** Null: the selection. */
  readonly pointed: Pointed | null;
  /** What is absent comes from the settings, then from the defaults. */
  readonly options: Partial<Options>;
}

/** What the panel shows of the sheet. */
export type SurveyView = Omit<Survey, 'table' | 'rows' | 'within'>;

export interface Preview extends SurveyView {
  /** To be sent with `start`. The same start twice is the same run. */
  readonly start: string;
  /** The header of the phone column; '' without a header row. */
  readonly header: string;
  readonly split: Split;
  /** How many of the numbers to send have a result already, and are paid for again. */
  readonly again: number;
  /** How many distinct numbers the policy leaves for the next run. */
  readonly later: number;
  /** How many distinct numbers the user's monthly limit leaves for another month. */
  readonly overMonthLimit: number;
  /** Three numbers that would be sent, as E.164. */
  readonly samples: readonly string[];
  /** The first fifty rows without a mobile number, and the first fifty possible landlines. */
  readonly notMobile: readonly Odd[];
  readonly landlines: readonly Odd[];
  /** Whether many numbers end in 0000, so that they were probably rounded. */
  readonly rounded: boolean;
}

export interface StartRequest extends PreviewRequest {
  readonly start: string;
  /**
   * What was selected at the preview. If something else is selected now, nothing starts. Absent or
   * null: not compared.
   */
  readonly selected?: Pointed | null;
  /** The number on the button: the most distinct numbers to send. */
  readonly cap: number;
}

/** A run that has ended. */
export interface PastView extends Past {
  /** False if another editor ran it. After thirty days this isn't known, and it is true. */
  readonly mine: boolean;
  /** Whether this user can write its results again, free. */
  readonly again: boolean;
  /** Whether it was a small run, whose names `results` returns. */
  readonly few: boolean;
  /** Whether its table can be filtered by result. */
  readonly filters: boolean;
}

/** The current run, and the last one that ended. */
export interface RunStatus {
  /** The script's time of this reply (ms since 1970). */
  readonly now: number;
  readonly run: RunView | null;
  /** Whether another editor started the run. */
  readonly another: boolean;
  /** Whether that run has been inactive for a day, so that every editor can end it. */
  readonly abandoned: boolean;
  readonly last: PastView | null;
  /**
   * When to call `step` again (ms since 1970); null if the user has to act first. After the end of a
   * run: when its results are read again, null if they are final.
   */
  readonly until: number | null;
  /** If an execution was killed: when the run continues (ms since 1970); else null. */
  readonly continuesAt: number | null;
  /** Whether there is no trigger, so that the run only continues while its owner's panel is open. */
  readonly noTrigger: boolean;
  /** Since when neither trigger nor panel has continued the run (ms), if for three intervals; else null. */
  readonly quietSince: number | null;
}

/** The table of a schedule, and its settings. */
export interface ScheduleRequest extends PreviewRequest {
  readonly order: ScheduleSettings;
}

export interface Schedules {
  /** The spreadsheet's time zone, such as Asia/Kolkata, which all hours are in. */
  readonly zone: string;
  readonly schedules: readonly ScheduleView[];
}

export interface Forecast {
  /** How many distinct numbers the next run will send if the sheet doesn't change. */
  readonly send: number;
}

/** The functions that the panel calls. */
export interface Server {
  readonly open: () => Reply<Opening>;
  readonly connect: (key: string) => Reply<KeyView>;
  readonly forget: () => Reply<KeyView>;
  readonly keyView: () => Reply<KeyView>;
  readonly saveSettings: (settings: Settings) => Reply<Opening>;
  /** Returns what is selected, quickly, so that the panel can follow it; null if that isn't a column. */
  readonly selection: () => Reply<Pointed | null>;
  readonly preview: (request: PreviewRequest) => Reply<Preview>;
  readonly start: (request: StartRequest) => Reply<RunStatus>;
  readonly step: () => Reply<RunStatus>;
  readonly look: () => Reply<RunStatus>;
  readonly pause: () => Reply<RunStatus>;
  readonly resume: () => Reply<RunStatus>;
  readonly stop: () => Reply<RunStatus>;
  /** The user's decision about a request that Naam may have received; `n` is its ID. */
  readonly resolve: (n: number, choice: Choice) => Reply<RunStatus>;
  /** Ends an abandoned run of another editor. Rows that weren't sent get their old status back. */
  readonly release: () => Reply<RunStatus>;
  /** Returns the last twenty runs, newest first. */
  readonly history: () => Reply<readonly PastView[]>;
  /** Returns the rows of a small run ("try the first ten") with their names, as they are now. */
  readonly results: (run: string) => Reply<readonly Result[]>;
  /** Fetches the results of a past run again, free, and writes them next to their numbers. */
  readonly writeAgain: (run: string) => Reply<RunStatus>;
  /** Filters the table of a past run by its status column, for everybody who sees the sheet. */
  readonly showOnly: (run: string, shown: Shown) => Reply<null>;
  /** Selects a cell. */
  readonly showCell: (sheetId: number, row: number, column: number) => Reply<null>;
  /** Removes a saved state that can't be read. */
  readonly discard: () => Reply<RunStatus>;
  readonly schedules: () => Reply<Schedules>;
  /** Makes a schedule for the given column, or replaces the user's own there. */
  readonly makeSchedule: (request: ScheduleRequest) => Reply<Schedules>;
  readonly reorderSchedule: (id: string, order: ScheduleSettings) => Reply<Schedules>;
  readonly changeSchedule: (id: string, word: 'pause' | 'resume' | 'delete') => Reply<Schedules>;
  /** Runs a schedule now, even if it isn't due or is paused. */
  readonly runSchedule: (id: string) => Reply<RunStatus>;
  readonly forecast: (id: string) => Reply<Forecast>;
  /**
   * Removes history, IDs, anchors, notes and triggers from this document, but no cells. With `account`
   * also everything that is saved of this user: key, settings, ID, counts. Throws `elsewhere`.
   */
  readonly removeEverything: (of: 'document' | 'account') => Reply<Opening>;
}
