/**
 * The ports: everything that a run may ask of the outside, and nothing else does.
 * Every method is synchronous, and each call is a point at which the execution may be killed.
 */
import type { Rows, RowWrite } from './cells';
import type { Naam } from './naam';
import type { Pointed, Survey, TableRef } from './table';

export interface Tables {
  /**
   * Looks, changes nothing. `null`: what is selected, or what looks like phone numbers. `country`
   * tells a number without a code from a header. Where another header than `header` stands above
   * the column, the one column with that header is meant. Throws `no-column`, `sheet-gone`,
   * `filter-too-large`.
   */
  survey(pointed: Pointed | null, country: string, header?: string): Survey;
  /** Makes the columns, their headers and anchors, where they do not stand yet. */
  makeColumns(survey: Survey): TableRef;
  /**
   * The phone column of a table whose name or status column is gone; null where all three stand.
   * Throws `column-gone` where the phone column cannot be told either, `sheet-gone`.
   */
  lostColumns(table: TableRef): Pointed | null;
  /**
   * Indexes of the rows with a name of the person's own in the column with this header. Throws
   * `column-gone`, `sheet-gone`.
   */
  named(table: TableRef, header: string, rows: Rows): ReadonlySet<number>;
  /** Rows of all other tables of ours in this spreadsheet. */
  others(table: TableRef): readonly Rows[];
}

export interface Sheet {
  /** One read of all data rows. Throws `sheet-gone`, `column-gone`, `sheet-unreadable`. */
  read(table: TableRef): Rows;
  /**
   * Writes rows by their index in `rows`, name and status of one row in one call where they are
   * neighbours, then flushes, so that Google's late complaints are thrown here.
   * Throws `sheet-refused` with Google's reason.
   */
  write(table: TableRef, rows: Rows, writes: readonly RowWrite[]): void;
  /** Whether merged cells lie in our two columns: what is written under a merge is lost. */
  merged(table: TableRef): boolean;
  /** Puts a note on the status header, for those who do not have the add-on. */
  annotate(table: TableRef, note: string): void;
}

/** The document's properties as text under text. Keys and values are ASCII. */
export interface Store {
  all(): Readonly<Record<string, string>>;
  get(key: string): string | null;
  /** Throws `store-full`. */
  put(key: string, value: string): void;
  remove(key: string): void;
}

/** What is remembered about a key between runs; belongs to the user, never to the document. */
export interface KeyMemory {
  /** Grows by one with each key stored; a batch carries the one it was sent with. */
  readonly generation: number;
  /** Largest number of numbers Naam ever accepted at once with this key; 0 before the first. */
  readonly accepted: number;
  /** Smallest number it refused for its quantity, and when (ms); null when none did. */
  readonly refused: { readonly size: number; readonly at: number } | null;
  /** The largest result that was seen to stand on one page whole, for the limit asked. */
  readonly page: { readonly asked: number; readonly whole: number } | null;
  /** Largest batch whose results were the same a minute later; 0 before the first (doubt 17). */
  readonly settled: number;
  /** When a name last came late with this key (ms); null where none did. */
  readonly lateAt: number | null;
}

export interface Keys {
  /** Whether a key was stored when this execution began. */
  has(): boolean;
  /** What became of that key: looked at anew, before each request that spends. */
  now(): 'same' | 'removed' | 'another';
  memory(): KeyMemory;
  remember(memory: KeyMemory): void;
}

/** Milliseconds since 1970, days in the spreadsheet's time zone, dice in [0, 1). */
export interface Clock {
  now(): number;
  /** Today as YYYY-MM-DD. */
  today(): string;
  /** Day and hour (0–23) in one look. */
  wall(): { readonly day: string; readonly hour: number };
  sleep(ms: number): void;
  dice(): number;
}

/** The time-driven trigger of this user and document: at most one. */
export interface Trigger {
  /** Throws `no-trigger`, `authorization` where Google makes none. */
  ensure(): void;
  /** It fired: a sign of life. */
  recordFired(): void;
  /** Renews one that should be there and has given no sign for long. Throws as `ensure`. */
  renewIfSilent(): void;
  /** Nothing needs it now. It is removed once nothing has needed it for a day. */
  release(): void;
  /** Removes it at once. Throws as `ensure`. */
  remove(): void;
}

/** The form-submit trigger of this user and document: at most one. */
export interface FormTrigger {
  /** Throws `no-trigger`, `authorization` where Google makes none. */
  ensure(): void;
  /** Throws as `ensure`. */
  remove(): void;
}

/** The document lock. `take` gives false when another execution holds it. */
export interface Lock {
  take(): boolean;
  free(): void;
}

/** What this person's runs sent, in all documents. */
export interface Spending {
  /** Distinct numbers of a run that has ended. */
  add(numbers: number): void;
  thisMonth(): number;
  /** What this person's own limit leaves of the month; Infinity without one. */
  left(): number;
}

/** How long this execution may still work. */
export interface Budget {
  /** Milliseconds until the execution has to end by itself. */
  left(): number;
}

/** Everything a run can reach. */
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
  /** Random id of this user, kept in UserProperties: who pays. */
  readonly me: string;
  /** Names this execution, so that a batch it left behind can be told from its own. */
  readonly executionId: string;
  /** Where this person's settings send results now; null: nowhere. */
  readonly callbackUrl: string | null;
  /** 16 random hexadecimal digits, others in each execution: for what is to be kept secret. */
  readonly secret: string;
}
