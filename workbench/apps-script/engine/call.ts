import type { Area } from '../model/area';
import type { Book } from '../model/book';
import type { Script } from './script';
import type { SheetModel } from '../model/sheet-model';
import type { User } from '../surroundings/user';

/** What a script is allowed to do. [DOC AM] */
export type AuthModeName = 'NONE' | 'CUSTOM_FUNCTION' | 'LIMITED' | 'FULL';

/** What a user did to a spreadsheet, for its triggers. [DOC TE] */
export type SheetEvent =
  | { type: 'ON_OPEN'; user: User }
  | { type: 'ON_CHANGE'; user: User; changeType: string }
  | {
      type: 'ON_EDIT';
      user: User;
      sheet: SheetModel;
      area: Area;
      value?: string;
      oldValue?: string;
    }
  | {
      type: 'ON_FORM_SUBMIT';
      sheet: SheetModel;
      area: Area;
      values: string[];
      namedValues: Record<string, string[]>;
    };

/** Something that starts the script: a user who opens the document, clicks or uses the panel; a trigger; a cell. */
export interface Call {
  script: Script;
  function: string;
  args?: unknown[];
  user: User;
  book: Book;
  surface: 'open' | 'menu' | 'panel' | 'trigger' | 'custom-function';
  /** What happened, if a spreadsheet's trigger starts the script. */
  event?: SheetEvent;
  authMode?: AuthModeName;
}

/** Why an execution ended before its function did. 'consent': it asked the user for consent. */
export type KilledFor = 'six-minutes' | 'thirty-seconds' | 'test' | 'consent';

/** How an execution ended. */
export type Ended = { execution: string; calls: number; tookMs: number } & (
  | { kind: 'returned'; value: unknown }
  | { kind: 'threw'; name: string; message: string; stack?: string }
  | { kind: 'killed'; why: KilledFor }
);

export type Outcome = Ended extends infer E
  ? E extends { execution: string; calls: number; tookMs: number }
    ? Omit<E, 'execution' | 'calls' | 'tookMs'>
    : never
  : never;

/** What `onCall` can return: end the script here, or make the call throw this text. */
export type Verdict = 'kill' | { throws: string };

/** A service call, as passed to `onCall`. */
export interface CallEvent {
  when: 'before' | 'after';
  index: number;
  name: string;
  execution: string;
}
