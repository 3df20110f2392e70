/** Makes the view of a schedule for the panel. */
import { type Moment, type WallTime, wallTimeOf } from './rhythm';
import type { Schedule, ScheduleEnd, ScheduleSettings } from './schedule';
import type { Language } from '../texts/language';
import { inView, type TroubleView } from '../texts/trouble';

/** The result of its last run, with a failure in words. */
export type ScheduleEndView =
  | Exclude<ScheduleEnd, { kind: 'failed' }>
  | { readonly kind: 'failed'; readonly at: number; readonly trouble: TroubleView };

export interface ScheduleView {
  readonly id: string;
  /** False if another editor made it, and pays for it. */
  readonly mine: boolean;
  /** The name of the sheet's tab; null if it was deleted. */
  readonly tab: string | null;
  /** The header of the phone column; '' without one. */
  readonly header: string;
  readonly sheetId: number;
  readonly order: ScheduleSettings;
  readonly state:
    /** `silent`: whether its trigger hasn't fired for three intervals. */
    | { readonly at: 'on'; readonly next: WallTime; readonly silent: boolean }
    | { readonly at: 'paused'; readonly trouble: TroubleView; readonly since: number };
  readonly last: ScheduleEndView | null;
  /** The address in the user's settings to which results are also sent; null: nowhere. */
  readonly callbackUrl: string | null;
}

/** Returns the view. `next`: when it is due. Like `silent`, it is only shown if the schedule is on. */
export function scheduleView(
  schedule: Schedule,
  { next, silent }: { readonly next: Moment; readonly silent: boolean },
  tab: string | null,
  who: { readonly me: string; readonly language: Language; readonly callbackUrl: string | null },
): ScheduleView {
  const { id, owner, table, settings: order, state, last } = schedule;
  const words = (of: Parameters<typeof inView>[0]): TroubleView => inView(of, who.language);
  return {
    id,
    mine: owner === who.me,
    tab,
    header: table.headers?.phone ?? '',
    sheetId: table.sheetId,
    order,
    state:
      state.at === 'on'
        ? { at: 'on', next: wallTimeOf(next), silent }
        : { at: 'paused', trouble: words(state.trouble), since: state.since },
    last: last?.kind === 'failed' ? { ...last, trouble: words(last.trouble) } : last,
    callbackUrl: owner === who.me ? who.callbackUrl : null,
  };
}
