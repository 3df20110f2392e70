/** The messages between the browser, the server and the worker with the document: plain data. */
import type { Area, Axis } from '../apps-script/model/area';
import type { Answer, MenuItem } from '../apps-script/engine/screen';

export const PERSON_IDS = ['a', 'b', 'c'] as const;
export type PersonId = (typeof PERSON_IDS)[number];
export type Mode = 'add-on' | 'bound';
/** How many times faster than real time scripts wait; 0 means that waits take no time. */
export type Speed = 1 | 10 | 0;

/** What the page shows of a cell. Null is blank; a number is shown as its digits. */
export type CellPicture = null | string | number | boolean | DetailedCell;

interface DetailedCell {
  /** The text shown. */
  readonly t: string;
  /** Kind: text, number, boolean, error. */
  readonly k: 't' | 'n' | 'b' | 'e';
  /** The text that a user edits, if it differs. */
  readonly e?: string;
  /** The note. */
  readonly n?: string;
}

export interface FilterPicture {
  readonly area: Area;
  /** Conditions by column: the text with which cells begin, or the displayed texts that are hidden. */
  readonly columns: readonly {
    readonly column: number;
    readonly begins: string | null;
    readonly without: readonly string[];
  }[];
}

export interface SheetPicture {
  readonly id: number;
  readonly name: string;
  readonly rows: number;
  readonly columns: number;
  /** The ID of each column, which it keeps when columns move. */
  readonly columnIds: readonly number[];
  /** In pixels, as a script has set them; null for columns without a set width. */
  readonly widths: readonly (number | null)[];
  /** Runs of hidden rows: first and last. */
  readonly hidden: readonly (readonly [number, number])[];
  readonly filter: FilterPicture | null;
}

/** Consecutive cells of one column, from a row on. */
export type CellRun = readonly [column: number, row: number, cells: readonly CellPicture[]];

export interface ExecutionLine {
  readonly n: number;
  readonly function: string;
  readonly person: PersonId;
  readonly surface: 'menu' | 'panel' | 'trigger' | 'open' | 'custom-function';
  readonly mode: Mode;
  readonly state: 'running' | 'completed' | 'failed' | 'killed';
  /** The virtual time of its start (ms since 1970). */
  readonly at: number;
  readonly tookMs: number;
  readonly calls: number;
  readonly requests: number;
  /** Calls so far, by "Class.method". */
  readonly services: Readonly<Record<string, number>>;
  readonly message: string | null;
}

export interface TriggerLine {
  readonly id: string;
  readonly function: string;
  readonly person: PersonId;
  readonly mode: Mode;
  readonly everyMs: number;
  /** When it fires next (ms since 1970); null for triggers of the spreadsheet. */
  readonly nextAt: number | null;
  readonly disabled: boolean;
}

/** What the mock of Naam has recorded. */
export interface NaamLine {
  /** The ID of the current scenario. */
  readonly scenario: string;
  readonly requests: number;
  /** Distinct numbers in accepted queries. */
  readonly numbers: number;
  readonly credits: number;
  /** Numbers that were paid for more than once. */
  readonly twice: number;
  readonly complaints: readonly string[];
}

export interface Status {
  /** Virtual time is real time plus this. */
  readonly skew: number;
  readonly speed: Speed;
  readonly mode: Mode;
  readonly canBind: boolean;
  readonly undo: boolean;
  readonly redo: boolean;
  readonly callsOutliveThePanel: boolean;
  readonly severalAccounts: boolean;
  readonly revoked: readonly PersonId[];
  readonly hashes: { readonly code: string; readonly sidebar: string };
  readonly naam: NaamLine;
  readonly triggers: readonly TriggerLine[];
  /** Service calls of all executions. */
  readonly calls: number;
}

export interface BoxEvent {
  readonly is: 'box';
  readonly box: number;
  readonly title: string;
  readonly prompt: string;
  readonly buttons: string;
  readonly field: boolean;
}

export interface PageEvent {
  readonly is: 'page';
  readonly kind: 'sidebar' | 'dialog';
  readonly panel: string;
  readonly title: string;
  readonly width: number | null;
  readonly height: number | null;
}

/** What the worker sends to windows. */
export type ServerEvent =
  | { readonly is: 'book'; readonly title: string; readonly sheets: readonly SheetPicture[] }
  | { readonly is: 'cells'; readonly sheet: number; readonly runs: readonly CellRun[] }
  | { readonly is: 'ready' }
  | { readonly is: 'status'; readonly status: Status }
  | { readonly is: 'executions'; readonly lines: readonly ExecutionLine[] }
  | { readonly is: 'selection'; readonly sheet: number; readonly areas: readonly Area[] }
  | {
      readonly is: 'menus';
      readonly menus: readonly { caption: string | null; items: MenuItem[] }[];
    }
  | PageEvent
  | BoxEvent
  | { readonly is: 'box-gone'; readonly box: number }
  | { readonly is: 'running'; readonly function: string | null }
  | { readonly is: 'script-error'; readonly message: string }
  | {
      readonly is: 'toast';
      readonly message: string;
      readonly title: string;
      readonly seconds: number | null;
    }
  | { readonly is: 'trouble'; readonly sentence: string }
  | { readonly is: 'close-panels' }
  | {
      readonly is: 'reply';
      readonly panel: string;
      readonly call: number;
      readonly failed: { readonly name: string; readonly message: string } | null;
      readonly value: unknown;
    };

/** What a user does in a window. Rows and columns count from 1. */
export type UserAction =
  | { readonly do: 'select'; readonly sheet: number; readonly areas: readonly Area[] }
  | {
      readonly do: 'type';
      readonly sheet: number;
      readonly row: number;
      readonly column: number;
      readonly text: string;
    }
  | {
      readonly do: 'paste';
      readonly sheet: number;
      readonly row: number;
      readonly column: number;
      readonly texts: readonly (readonly string[])[];
    }
  | { readonly do: 'clear'; readonly sheet: number; readonly areas: readonly Area[] }
  | {
      readonly do: 'note';
      readonly sheet: number;
      readonly row: number;
      readonly column: number;
      readonly text: string;
    }
  | {
      readonly do: 'insert' | 'delete';
      readonly sheet: number;
      readonly axis: Axis;
      readonly at: number;
      readonly count: number;
    }
  | {
      readonly do: 'sort';
      readonly sheet: number;
      readonly column: number;
      readonly ascending: boolean;
    }
  | { readonly do: 'filter'; readonly sheet: number; readonly on: boolean }
  | {
      readonly do: 'filter-column';
      readonly sheet: number;
      readonly column: number;
      readonly without: readonly string[] | null;
    }
  | { readonly do: 'add-tab' }
  | { readonly do: 'rename-tab'; readonly sheet: number; readonly name: string }
  | { readonly do: 'delete-tab' | 'duplicate-tab'; readonly sheet: number }
  | { readonly do: 'undo' | 'redo' }
  /** A response to the form that is linked to the spreadsheet. */
  | { readonly do: 'form-response' }
  | { readonly do: 'person'; readonly language: string }
  | { readonly do: 'menu'; readonly function: string }
  | {
      readonly do: 'call';
      readonly panel: string;
      readonly call: number;
      readonly function: string;
      readonly args: readonly unknown[];
    }
  | { readonly do: 'close-panel'; readonly panel: string }
  | { readonly do: 'answer'; readonly box: number; readonly button: Answer; readonly text: string }
  | { readonly do: 'speed'; readonly speed: Speed }
  | { readonly do: 'skip'; readonly ms: number }
  | { readonly do: 'scenario'; readonly scenario: string }
  | {
      readonly do: 'google';
      readonly trouble: 'connection-lost' | 'several-accounts' | 'revoked' | 'calls-die';
      readonly on: boolean;
    }
  | { readonly do: 'mode'; readonly mode: Mode };

/** All commands to the worker: actions of users, and requests of the server. */
export type WorkerCommand =
  | UserAction
  | { readonly do: 'hello'; readonly language: string }
  | { readonly do: 'goodbye' }
  | { readonly do: 'open-csv'; readonly name: string; readonly bytes: Uint8Array }
  | { readonly do: 'download'; readonly ask: number; readonly sheet: number }
  | { readonly do: 'model'; readonly ask: number };

export interface Envelope {
  readonly window: string;
  readonly person: PersonId;
  readonly order: WorkerCommand;
}

/** From the worker: an event for one window or for all (`to` is null), the content of a page, or an answer to the server. */
export type WorkerMessage =
  | { readonly to: string | null; readonly news: ServerEvent }
  | { readonly page: string; readonly content: string }
  | { readonly ask: number; readonly answer: unknown }
  | { readonly ask: number; readonly failed: string };
