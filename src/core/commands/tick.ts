/** What a time-driven trigger does, and what keeps it alive. */
import { resume } from './control';
import { runSchedule } from './start-scheduled';
import type { World } from '../ports/world';
import { work } from '../run/run';
import { sweep, ticketOf } from '../saved/standing-run';
import { HEAD_KEY, headText, type Ticket } from '../saved/ticket';
import { needsAlarm, restAll } from '../schedules/list';
import { dueSchedules, skip } from '../schedules/running';
import { trouble } from '../texts/trouble';

/** What a start of a schedule and what follows it may need. */
const A_START_MS = 90_000;

/**
 * A trigger fired: the run of this user goes on, then its schedules that are due are run; without
 * either the alarm goes. Never makes a trigger.
 */
export function tick(world: World, patience: number): void {
  world.alarm.fired();
  const ticket = permitted(world);
  if (ticket?.head.owner === world.me) {
    const { kind } = work(world, ticket, patience);
    // Another execution ended it, so the lock is lost: nothing more is this one's to begin.
    if (kind === 'resting' && ticketOf(world) === null) return;
  }
  for (const schedule of dueSchedules(world)) {
    const standing = ticketOf(world);
    if (standing === null) {
      if (world.budget.left() > A_START_MS) runSchedule(world, schedule, patience);
    } else if (!isMySchedules(standing, world.me)) skip(world, schedule);
  }
  const standing = ticketOf(world);
  if (standing === null) sweep(world);
  if (standing?.head.owner !== world.me && !needsAlarm(world)) world.alarm.clear();
}

/**
 * Google wants the permissions again: what is this person's rests and says so, though nothing can be
 * written into the sheet. The run goes on at the first trigger that is allowed to; schedules cost
 * anew, and wait for a click.
 */
export function withdrawn(world: World): void {
  const why = trouble('authorization');
  const since = world.clock.now();
  restAll(world, why, since);
  const head = ticketOf(world)?.head;
  if (head?.owner !== world.me || head.phase.at !== 'running') return;
  const phase = { at: 'paused', trouble: why, since, until: null } as const;
  world.store.put(HEAD_KEY, headText({ ...head, phase }));
}

/** The run that stands; one of this person's that only waited for a permission goes on. */
function permitted(world: World): Ticket | null {
  const ticket = ticketOf(world);
  if (ticket?.head.owner !== world.me || ticket.head.phase.at !== 'paused') return ticket;
  if (ticket.head.phase.trouble.code !== 'authorization') return ticket;
  resume(world);
  return ticketOf(world);
}

/** One schedule of a person waits for another of theirs: it comes round at the next tick. */
function isMySchedules({ head }: Ticket, me: string): boolean {
  return head.owner === me && head.schedule !== '';
}

/** A person is there, and something of theirs needs the trigger: it is made sure of. */
export function keepAwake(world: World): void {
  if (ticketOf(world)?.head.owner === world.me || needsAlarm(world)) world.alarm.check();
}
