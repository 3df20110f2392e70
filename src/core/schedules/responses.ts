/**
 * Form responses. A response that arrives while another execution works sets a mark in a property,
 * so that the other takes its row, too. Numbers per day are limited, because nobody clicks a button.
 */
import type { World } from '../ports/world';
import { type Schedule, schedulesIn, type SentToday } from './schedule';
import type { Day } from '../status/days';

const PREFIX = 'naam.response.';

/** Returns the property with the mark of new responses for a schedule, by the schedule's ID. */
export const responseKey = (id: string): string => PREFIX + id;

type Saved = Readonly<Record<string, string>>;

/** Whether a response arrived that no run has looked for since. */
export function hasResponse(saved: Saved, { id }: Schedule): boolean {
  return responseKey(id) in saved;
}

/** This person's schedules that run as responses arrive. */
export function awaitingIn(saved: Saved, me: string): Schedule[] {
  return schedulesIn(saved).filter(
    ({ owner, state, settings }) =>
      owner === me && state.at === 'on' && settings.rhythm.every === 'response',
  );
}

/** Whether anything of this person's needs the form-submit trigger. */
export function needsFormTrigger(world: World): boolean {
  return awaitingIn(world.store.all(), world.me).length > 0;
}

/** How many numbers the limit of the day leaves to a schedule; Infinity where it has none. */
export function leftToday({ settings: { rhythm }, sentToday }: Schedule, today: Day): number {
  if (rhythm.every !== 'response') return Infinity;
  return Math.max(0, rhythm.dayLimit - (sentToday?.day === today ? sentToday.numbers : 0));
}

/** What counts towards the limit of the day, with a run that may send so many more; null without one. */
export function sentToday(schedule: Schedule, today: Day, more: number): SentToday | null {
  const { settings, sentToday: before } = schedule;
  if (settings.rhythm.every !== 'response') return null;
  return { day: today, numbers: (before?.day === today ? before.numbers : 0) + more };
}
