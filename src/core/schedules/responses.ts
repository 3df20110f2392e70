/** Form responses: which schedules they concern, and how many numbers a day they can send. */
import type { World } from '../ports/world';
import { activeIn, type Schedule, schedulesIn, type SentToday } from './schedule';
import type { Day } from '../status/days';

const PREFIX = 'naam.response.';

/**
 * Returns the property with the mark of new responses for a schedule, by the schedule's ID. A response
 * that arrives while another execution works sets it, so that the other takes its row, too.
 */
export const responseKey = (id: string): string => PREFIX + id;

type Saved = Readonly<Record<string, string>>;

/** Returns whether a response arrived since the last run began. */
export function hasResponse(saved: Saved, { id }: Schedule): boolean {
  return responseKey(id) in saved;
}

/** Removes marks whose schedule is gone or can't be read, because no run removes them. */
export function removeLeftoverMarks(world: World): void {
  const saved = world.store.all();
  const kept = new Set(schedulesIn(saved).map(({ id }) => responseKey(id)));
  for (const key of Object.keys(saved)) {
    if (key.startsWith(PREFIX) && !kept.has(key)) world.store.remove(key);
  }
}

/** Returns this user's schedules that run when responses arrive. */
export function awaitingIn(saved: Saved, me: string): Schedule[] {
  return activeIn(saved, me).filter(({ settings }) => settings.rhythm.every === 'response');
}

/** Returns whether a schedule of this user needs the form-submit trigger. */
export function needsFormTrigger(world: World): boolean {
  return awaitingIn(world.store.all(), world.me).length > 0;
}

/** Returns how many numbers a schedule can still send today; Infinity if it has no daily limit. */
export function leftToday({ settings: { rhythm }, sentToday }: Schedule, today: Day): number {
  if (rhythm.every !== 'response') return Infinity;
  return Math.max(0, rhythm.dayLimit - (counts(sentToday, today) ? sentToday.numbers : 0));
}

/** Returns what counts towards the daily limit after a run that can send `more`; null without a limit. */
export function sentToday(schedule: Schedule, today: Day, more: number): SentToday | null {
  const { settings, sentToday: before } = schedule;
  if (settings.rhythm.every !== 'response') return null;
  if (!counts(before, today)) return { day: today, numbers: more };
  return { ...before, numbers: before.numbers + more };
}

/** Whether a count isn't over: of today, or of a later day, because the time zone was changed. */
function counts(sent: SentToday | null, today: Day): sent is SentToday {
  return sent !== null && sent.day >= today;
}
