import type { Book } from '../model/book';
import type { Script } from './script';
import type { User } from '../surroundings/user';

/** What a script is allowed to do. [DOC AM] */
export type AuthModeName = 'NONE' | 'LIMITED' | 'FULL';

/** Something that starts the script: a person who opens, clicks or uses the panel, or a trigger. */
export interface Call {
  script: Script;
  function: string;
  args?: unknown[];
  user: User;
  book: Book;
  surface: 'open' | 'menu' | 'panel' | 'trigger';
  authMode?: AuthModeName;
}

/** Why an execution ended before its function did; 'consent': a page to consent on was shown. */
export type KilledFor = 'six-minutes' | 'test' | 'consent';

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

/** What `onCall` may ask for: that the script ends here, or that the call throws one of Google's texts. */
export type Verdict = 'kill' | { throws: string };

/** The call of a service that `onCall` hears of. */
export interface CallEvent {
  when: 'before' | 'after';
  index: number;
  name: string;
  execution: string;
}
