/** The calls between sidebar and script: types only, plain JSON both ways, failures as values. */
import type { Past } from './core/saved/history';
import type { Language } from './core/texts/language';
import type { Odd, Result } from './core/rows/shown-rows';
import type { Shown } from './core/status/status';
import type { Split } from './core/rows/plan';
import type { Policy } from './core/options/policy';
import type { Rhythm, WallTime } from './core/schedules/rhythm';
import type { ScheduleSettings } from './core/schedules/schedule';
import type { ScheduleEndView, ScheduleView } from './core/schedules/schedule-view';
import type { Choice } from './core/commands/resolve-unconfirmed';
import type { Settings } from './core/options/settings';
import type { Options } from './core/options/options';
import type {
  ColumnPlacement,
  Filter,
  OwnNames,
  Pointed,
  ResolvedPlacement,
} from './core/ports/table';
import type { RunView, UndecidedView } from './core/saved/run-view';
import type { TroubleView } from './core/texts/trouble';

export type {
  Choice,
  Filter,
  Language,
  Odd,
  Options,
  OwnNames,
  Past,
  ResolvedPlacement as Place,
  ColumnPlacement as PlaceChoice,
  Pointed,
  Policy,
  Result,
  Rhythm,
  RunView,
  ScheduleEndView,
  ScheduleSettings as ScheduleOrder,
  ScheduleView,
  Settings,
  Shown,
  Split,
  TroubleView,
  UndecidedView,
  WallTime,
};

export type Reply<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly trouble: TroubleView };

export interface KeyView {
  /** Last four characters of the stored key ('' of a short one), null when there is none. */
  readonly lastFour: string | null;
  /** What Naam said beside accepting it, e.g. that bulk is disabled; null when nothing. */
  readonly warning: TroubleView | null;
}

/** Everything that a panel shows first, in one call. */
export interface Opening {
  readonly key: KeyView;
  readonly settings: Settings;
  /** The language of this reply's sentences, by setting or by the user's locale. */
  readonly language: Language;
  /** What whoever built this copy allows: the rest is not offered. */
  readonly policy: Policy;
  /** How often a closed panel's run is looked after. */
  readonly everyMinutes: 5 | 60;
  /** Distinct numbers that this person's runs sent this month, in all documents. */
  readonly sentThisMonth: number;
  /** A schedule of this person is paused for a reason of its own, or failed the last time. */
  readonly scheduleTrouble: boolean;
  readonly runStatus: RunStatus;
}

export interface PreviewRequest {
  /** Null: what is selected. */
  readonly pointed: Pointed | null;
  /** What is absent is as in the settings: India, as sent, nothing asked again. */
  readonly options: Partial<Options>;
}

export interface Preview {
  /** Goes into the start: the same id twice is the same run. */
  readonly start: string;
  readonly pointed: Pointed;
  /** True where the column was found by header and content, not by what is selected. */
  readonly proposed: boolean;
  /** What was selected then; null where the request named the column. */
  readonly selected: Pointed | null;
  /** Columns that look about as much like phone numbers as the proposed one; one-based. */
  readonly others: readonly { readonly column: number; readonly header: string }[];
  /** One-based row of the headers, 0 where there is none. */
  readonly headerRow: number;
  /** Name of the sheet's tab. */
  readonly tab: string;
  /** Header of the phone column, '' without a header row. */
  readonly header: string;
  readonly place: ResolvedPlacement;
  /** One-based columns where name and status will stand. */
  readonly nameColumn: number;
  readonly statusColumn: number;
  /** One-based, the last column that holds anything. */
  readonly lastColumn: number;
  readonly split: Split;
  /** Of the numbers to send, those that have a result already and are paid for again. */
  readonly again: number;
  /** Distinct numbers that are too many for one run by the policy, and wait for the next. */
  readonly later: number;
  /** Those that this person's own limit leaves for another month. */
  readonly overMonthLimit: number;
  /** Three numbers that would be sent, as E.164. */
  readonly samples: readonly string[];
  /** The first fifty of those that are no mobile numbers, and of those that may be landlines. */
  readonly notMobile: readonly Odd[];
  readonly landlines: readonly Odd[];
  /** Rows that the sheet's basic filter hides; filter views cannot be seen. */
  readonly filter: Filter;
  /** A column in which the person keeps names of their own; null where there is none. */
  readonly ownNames: OwnNames | null;
  /** Many numbers end in zeros, as after rounding in a spreadsheet. */
  readonly rounded: boolean;
  /** A formula makes the phone column: its rows may change their order by themselves. */
  readonly formulas: boolean;
}

export interface StartRequest extends PreviewRequest {
  readonly start: string;
  /**
   * What was selected when it was counted: where something else is selected now, nothing starts.
   * Absent or null: not compared.
   */
  readonly selected?: Pointed | null;
  /** The number on the button: never more distinct numbers are sent. */
  readonly cap: number;
}

/** A run that has ended. */
export interface PastView extends Past {
  /** False where another editor ran it; told for thirty days. */
  readonly mine: boolean;
  /** This person's, and its results can be written again, free. */
  readonly again: boolean;
  /** It was a small one: `results` tells its names. */
  readonly few: boolean;
  /** Its table can be filtered by outcome. */
  readonly filters: boolean;
}

/** How things stand: the run that goes on, and the last one that ended. */
export interface RunStatus {
  /** The script's time of this reply (ms since 1970). */
  readonly now: number;
  readonly run: RunView | null;
  /** True when the run was started by another editor. */
  readonly another: boolean;
  /** True when that editor's run has rested for a day: anybody may release it. */
  readonly abandoned: boolean;
  readonly last: PastView | null;
  /**
   * When it makes sense to call `step` again (ms since 1970); null when a person has to speak.
   * After the end of a run: when its results are read once more, null where they are final.
   */
  readonly until: number | null;
  /** An execution was cut off at its work: when the run continues (ms since 1970), else null. */
  readonly continuesAt: number | null;
  /** Google made no trigger: the run goes on only while the panel of its owner is open. */
  readonly noTrigger: boolean;
  /** Neither a trigger nor a panel has moved the run since (ms), for three intervals; else null. */
  readonly quietSince: number | null;
}

/** Where a schedule works, and what it is to do. */
export interface ScheduleRequest extends PreviewRequest {
  readonly order: ScheduleSettings;
}

export interface Schedules {
  /** The spreadsheet's time zone, such as Asia/Kolkata: hours are meant there. */
  readonly zone: string;
  readonly schedules: readonly ScheduleView[];
}

export interface Forecast {
  /** Distinct numbers that the next run would send, if the sheet stayed as it is. */
  readonly send: number;
}

/** What the script answers to; the panel's calls are typed by this. */
export interface Server {
  readonly open: () => Reply<Opening>;
  readonly connect: (key: string) => Reply<KeyView>;
  readonly forget: () => Reply<KeyView>;
  readonly keyView: () => Reply<KeyView>;
  readonly saveSettings: (settings: Settings) => Reply<Opening>;
  /** What is selected; cheap, for a panel that follows the selection. Null: nothing that helps. */
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
  /** Ends a run that another editor left for a day: unsent rows go back to what they were. */
  readonly release: () => Reply<RunStatus>;
  /** The last twenty runs, newest first. */
  readonly history: () => Reply<readonly PastView[]>;
  /** The rows of a small run ("try the first ten") with their names, as they stand now. */
  readonly results: (run: string) => Reply<readonly Result[]>;
  /** Fetches the results of a past run once more, free, and writes them by number. */
  readonly writeAgain: (run: string) => Reply<RunStatus>;
  /** Filters the table of a past run by its status column, for all who look at the sheet. */
  readonly showOnly: (run: string, shown: Shown) => Reply<null>;
  /** Selects a cell, so that the person sees it. */
  readonly showCell: (sheetId: number, row: number, column: number) => Reply<null>;
  /** Removes a saved state that cannot be read. */
  readonly discard: () => Reply<RunStatus>;
  readonly schedules: () => Reply<Schedules>;
  /** Makes a schedule for the pointed column, or replaces this person's there. */
  readonly makeSchedule: (request: ScheduleRequest) => Reply<Schedules>;
  readonly reorderSchedule: (id: string, order: ScheduleSettings) => Reply<Schedules>;
  readonly changeSchedule: (id: string, word: 'pause' | 'resume' | 'delete') => Reply<Schedules>;
  /** Runs it at once, whether it is due or paused. */
  readonly runSchedule: (id: string) => Reply<RunStatus>;
  readonly forecast: (id: string) => Reply<Forecast>;
  /**
   * Removes history, ids, anchors, notes and triggers of Naam from this document; no cell. With
   * `account` also all that is kept of this person: key, settings, id, counts. Throws `elsewhere`.
   */
  readonly removeEverything: (of: 'document' | 'account') => Reply<Opening>;
}
