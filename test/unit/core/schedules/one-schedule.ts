/** A daily schedule at nine, and the document in which it is saved. */
import { policy } from '../../../../src/core/options/policy';
import {
  scheduleKey,
  schedulesIn,
  scheduleText,
  type Schedule,
} from '../../../../src/core/schedules/schedule';
import { DEFAULT_OPTIONS } from '../../../../src/core/options/options';
import type { MemoryWorld } from '../../fixtures/memory-world';
import { TABLE } from '../rows/small-table';

/** Today, as hours since 1970: a world in memory begins at noon. */
export const NOON = 20_780 * 24 + 12;
export const NINE = NOON - 3;

export const DAILY: Schedule = {
  id: 'ab12',
  owner: 'asha',
  table: TABLE,
  options: DEFAULT_OPTIONS,
  settings: {
    rhythm: { every: 'day', hour: 9 },
    ...{ notFoundAfter: 30, foundAfter: null, cap: 500, skipNamed: null },
  },
  state: { at: 'on' },
  lastHandled: NINE - 24,
  ...{ failures: 0, outcomes: 0, last: null, sentToday: null },
};

/** Saves it with these changes. */
export function keep(document: MemoryWorld, change: Partial<Schedule> = {}): Schedule {
  const schedule = { ...DAILY, ...change };
  document.store.set(scheduleKey(schedule.id), scheduleText(schedule));
  return schedule;
}

/** The schedules as they stand in the document. */
export function schedules(document: MemoryWorld): Schedule[] {
  return schedulesIn(document.all());
}

/** What is done in a copy that was built without schedules. */
export function switchedOff<T>(act: () => T): T {
  const { schedules: on } = policy;
  Object.assign(policy, { schedules: false });
  try {
    return act();
  } finally {
    Object.assign(policy, { schedules: on });
  }
}
