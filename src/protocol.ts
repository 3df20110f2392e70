/** The calls between sidebar and script: types only, plain JSON both ways, failures as values. */
import type { Past } from './core/history';
import type { Split } from './core/plan';
import type { Choice } from './core/settle';
import type { Options } from './core/ticket';
import type { Filter, Place, Pointed } from './core/world';
import type { RunView, TroubleView, UndecidedView } from './core/view';

export type {
  Filter,
  Options,
  Past,
  Place,
  Pointed,
  RunView,
  Split,
  TroubleView,
  UndecidedView,
  Choice,
};

export type Reply<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly trouble: TroubleView };

export interface KeyView {
  /** Last four characters of the stored key, null when there is none. */
  readonly lastFour: string | null;
  /** What Naam said beside accepting it, e.g. that bulk is disabled; null when nothing. */
  readonly warning: TroubleView | null;
}

export interface PreviewRequest {
  /** Null: what is selected. */
  readonly pointed: Pointed | null;
  /** What is absent is as usual: India, as sent, nothing asked again. */
  readonly options: Partial<Options>;
}

export interface Preview {
  /** Goes into the start: the same id twice is the same run. */
  readonly start: string;
  readonly pointed: Pointed;
  /** True where the column was found by header and content, not by what is selected. */
  readonly proposed: boolean;
  /** Header of the phone column, '' without a header row. */
  readonly header: string;
  readonly place: Place;
  /** One-based columns where name and status will stand. */
  readonly nameColumn: number;
  readonly statusColumn: number;
  readonly split: Split;
  /** Three numbers that would be sent, as E.164. */
  readonly samples: readonly string[];
  /** Rows that the sheet's basic filter hides; filter views cannot be seen. */
  readonly filter: Filter;
  /** Many numbers end in zeros, as after rounding in a spreadsheet. */
  readonly rounded: boolean;
  /** A formula makes the phone column: its rows may change their order by themselves. */
  readonly formulas: boolean;
}

export interface StartRequest extends PreviewRequest {
  readonly start: string;
  /** The number on the button: never more distinct numbers are sent. */
  readonly cap: number;
}

/** How things stand: the run that goes on, and the last one that ended. */
export interface Standing {
  readonly run: RunView | null;
  /** True when the run was started by another editor. */
  readonly another: boolean;
  readonly last: Past | null;
  /** When it makes sense to call `step` again (ms since 1970); null when a person has to speak. */
  readonly until: number | null;
}

/** What the script answers to; the panel's calls are typed by this. */
export interface Server {
  connect(key: string): Reply<KeyView>;
  forget(): Reply<KeyView>;
  keyView(): Reply<KeyView>;
  preview(request: PreviewRequest): Reply<Preview>;
  start(request: StartRequest): Reply<Standing>;
  step(): Reply<Standing>;
  look(): Reply<Standing>;
  pause(): Reply<Standing>;
  resume(): Reply<Standing>;
  stop(): Reply<Standing>;
  /** The person's word on a request whose fate is unknown; `n` names it. */
  settle(n: number, choice: Choice): Reply<Standing>;
  /** The last twenty runs, newest first. */
  history(): Reply<readonly Past[]>;
  /** Fetches the results of a past run once more, free, and writes them by number. */
  writeAgain(run: string): Reply<Standing>;
  /** Removes a saved state that cannot be read. */
  discard(): Reply<Standing>;
}
