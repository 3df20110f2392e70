/** The ports: everything that a run can ask of the outside. All calls are synchronous. */
import type { Rows, RowWrite } from './cells';
import type { Naam } from './naam';
import type { Pointed, Survey, TableRef } from './table';

export interface Tables {
  /**
   * Reads a sheet without changing it. `pointed` null: the selection, or the column that looks like
   * phone numbers. `country` is the default country, by which numbers are told from headers. If the
   * column doesn't have the header `header`, the only column that has it is meant. Throws
   * `no-column`, `sheet-gone`, `filter-too-large`.
   */
  survey(pointed: Pointed | null, country: string, header?: string): Survey;
  /** Makes the columns, headers and anchors that don't exist yet. */
  makeColumns(survey: Survey): TableRef;
  /**
   * Returns the phone column of a table whose name or status column was deleted; null if all three
   * exist. Throws `column-gone` if the phone column can't be found either, `sheet-gone`.
   */
  lostColumns(table: TableRef): Pointed | null;
  /**
   * Returns the indexes of rows that have a name of the user's own in the column with this header.
   * Throws `column-gone`, `sheet-gone`.
   */
  named(table: TableRef, header: string, rows: Rows): ReadonlySet<number>;
  /** Returns the rows of all our other tables in this spreadsheet. */
  others(table: TableRef): readonly Rows[];
}

export interface Sheet {
  /** Reads all data rows. Throws `sheet-gone`, `column-gone`, `sheet-unreadable`. */
  read(table: TableRef): Rows;
  /**
   * Writes rows by their index in `rows`, with one call for name and status if they are neighbours.
   * Then flushes, so that late errors of Google are thrown here. Throws `sheet-refused` with
   * Google's reason.
   */
  write(table: TableRef, rows: Rows, writes: readonly RowWrite[]): void;
  /** Returns whether our two columns have merged cells, under which written values are lost. */
  merged(table: TableRef): boolean;
  /** Puts a note on the status header, for people without the add-on. */
  annotate(table: TableRef, note: string): void;
}

/** The document's properties. Keys and values are ASCII text. */
export interface Store {
  all(): Readonly<Record<string, string>>;
  get(key: string): string | null;
  /** Throws `store-full`. */
  put(key: string, value: string): void;
  remove(key: string): void;
}

/** What is remembered about a key between runs. It is saved with the user, not with the document. */
export interface KeyMemory {
  /** Grows by one with each stored key. A batch has the generation it was sent with. */
  readonly generation: number;
  /** The largest batch that Naam has accepted with this key; 0 before the first. */
  readonly accepted: number;
  /** The smallest batch that was refused as too large, and when (ms); null if none was. */
  readonly refused: { readonly size: number; readonly at: number } | null;
  /** The largest result that came whole on one page, and the page limit of that request. */
  readonly page: { readonly asked: number; readonly whole: number } | null;
  /** The largest batch whose results were the same a minute later; 0 before the first (doubt 17). */
  readonly settled: number;
  /** When a name last came late with this key (ms); null if none did. */
  readonly lateAt: number | null;
}

export interface Keys {
  /** Returns whether a key was stored when this execution began. */
  has(): boolean;
  /** Reads the stored key again and compares it with the one of this execution. */
  now(): 'same' | 'removed' | 'another';
  memory(): KeyMemory;
  remember(memory: KeyMemory): void;
}

/** Time and random numbers. Days are in the spreadsheet's time zone. */
export interface Clock {
  /** Returns milliseconds since 1970. */
  now(): number;
  /** Returns today as YYYY-MM-DD. */
  today(): string;
  /** Returns day (YYYY-MM-DD) and hour (0–23) of the same instant. */
  wall(): { readonly day: string; readonly hour: number };
  sleep(ms: number): void;
  /** Returns a random number in [0, 1). */
  dice(): number;
}

/** The time-driven trigger of this user and document: at most one. */
export interface Trigger {
  /** Creates the trigger if there is none. Throws `no-trigger`, `authorization` if Google refuses. */
  ensure(): void;
  /** Saves that the trigger has fired. */
  recordFired(): void;
  /** Creates the trigger again if it is missing or hasn't fired for long. Throws as `ensure`. */
  renewIfSilent(): void;
  /** Says that nothing needs the trigger now. It is removed after two hours without need. */
  release(): void;
  /** Removes it at once. Throws as `ensure`. */
  remove(): void;
}

/** The form-submit trigger of this user and document: at most one. */
export interface FormTrigger {
  /** Creates the trigger if there is none. Throws `no-trigger`, `authorization` if Google refuses. */
  ensure(): void;
  /** Removes the trigger. Throws as `ensure`. */
  remove(): void;
}

/** The document lock. `take` returns false if another execution has it. */
export interface Lock {
  take(): boolean;
  free(): void;
}

/** How many numbers this user's runs have sent, in all documents. */
export interface Spending {
  /** Adds the distinct numbers that a run sent, when it ends. */
  add(numbers: number): void;
  thisMonth(): number;
  /** Returns how many more the user's own monthly limit allows; Infinity without a limit. */
  left(): number;
}

/** How long this execution can still work. */
export interface Budget {
  /** Returns the time until the execution has to end by itself (ms). */
  left(): number;
}

/** Everything that a run can use. */
export interface World {
  readonly tables: Tables;
  readonly sheet: Sheet;
  readonly naam: Naam;
  readonly store: Store;
  readonly keys: Keys;
  readonly clock: Clock;
  readonly trigger: Trigger;
  readonly formTrigger: FormTrigger;
  readonly lock: Lock;
  readonly budget: Budget;
  readonly spending: Spending;
  /** A random ID of this user, from UserProperties. It says who owns a run and pays for it. */
  readonly me: string;
  /** A random hexadecimal ID of this execution; the IDs of its batches and its lease contain it. */
  readonly executionId: string;
  /** Where this user's settings have Naam send results; null: nowhere. */
  readonly callbackUrl: string | null;
  /** 16 random hexadecimal digits, new in each execution, for the secret of a run. */
  readonly secret: string;
}
