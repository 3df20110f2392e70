/** Everything that can happen to the panel. */
import type {
  Choice,
  Options,
  PastView,
  PlaceChoice,
  ScheduleOrder,
  ScheduleView,
  Settings,
  Shown,
} from '../../src/protocol';
import type { Answer } from '../script/calls';
import type { Ask, Tab } from './machine';

type Bare<T extends string> = T extends string ? { readonly is: T } : never;

/** Events about the user's key, settings and data. */
export type Owning =
  | Bare<'forget'>
  | { readonly is: 'remove'; readonly of: 'document' | 'account' }
  | { readonly is: 'connect'; readonly key: string }
  | { readonly is: 'save'; readonly settings: Settings };

/** Events while the user chooses what to look up. */
export type Finding =
  | Bare<'count'>
  | { readonly is: 'column'; readonly column: number }
  | { readonly is: 'rows'; readonly visible: boolean }
  /** Rows that have anything in this column are skipped; null: none is. */
  | { readonly is: 'skip-named'; readonly column: number | null }
  | { readonly is: 'place'; readonly place: PlaceChoice }
  | { readonly is: 'options'; readonly options: Partial<Options> }
  | { readonly is: 'start'; readonly cap: number };

/** Events about the current run. */
export type Moving =
  | Bare<'pause' | 'stop' | 'resume' | 'release' | 'discard'>
  | { readonly is: 'resolve'; readonly n: number; readonly choice: Choice };

/** Events about schedules: the form for one, and commands for an existing one. */
export type Planning =
  | Bare<'new-schedule' | 'close-form' | 'make'>
  | { readonly is: 'edit-schedule'; readonly schedule: ScheduleView }
  | { readonly is: 'order'; readonly order: Partial<ScheduleOrder> }
  | {
      readonly is: 'schedule';
      readonly id: string;
      readonly word: 'pause' | 'resume' | 'delete';
    }
  | { readonly is: 'run-schedule' | 'forecast'; readonly id: string };

/** What the user does. */
export type Act =
  | Owning
  | Finding
  | Moving
  | Planning
  | Bare<'retry' | 'rest' | 'more' | 'replace-key' | 'go-on'>
  | { readonly is: 'tab'; readonly tab: Tab['at'] }
  | { readonly is: 'ask'; readonly ask: Ask | null }
  | { readonly is: 'past'; readonly past: PastView }
  | { readonly is: 'write-again'; readonly run: string }
  | { readonly is: 'show-only'; readonly run: string; readonly shown: Shown }
  | {
      readonly is: 'show-cell';
      readonly sheetId: number;
      readonly row: number;
      readonly column: number;
    };

export type Event =
  /** `due`: something that was planned is due. `arrived`: the user comes back from the sheet. */
  | Bare<'load' | 'due' | 'arrived'>
  | { readonly is: 'visible'; readonly visible: boolean }
  | { readonly is: 'reply'; readonly seq: number; readonly answer: Answer }
  | Act;
