/** Counts how long this user's triggers have worked today: Google allows 90 minutes [platform 1.1]. */
import { fields, number, readSaved } from '../../core/saved/shape';
import type { Person } from './store';

const TIME = 'naam.triggers';

const DAY_MS = 86_400_000;

/** Less than the 90 minutes of a consumer account, because other scripts of the user count as well. */
const A_DAY_MS = 80 * 60_000;

/** A day of triggers: when it began (ms), and how long they have worked (ms). */
const DAY = fields({ from: number, ms: number });

interface TriggerTime {
  /** Returns how much time is left today (ms). */
  left(): number;
  /** Counts what this execution took (ms). */
  spend(ms: number): void;
}

/** Returns the count of this user. */
export function triggerTime(person: Person): TriggerTime {
  // If the saved value can't be read, nothing counts as used. Google's own limit still holds.
  const saved = readSaved(person.get(TIME), DAY);
  const now = Date.now();
  const today = saved !== null && now - saved.from < DAY_MS ? saved : { from: now, ms: 0 };
  return {
    left: () => A_DAY_MS - today.ms,
    spend: (ms) => {
      person.put(TIME, JSON.stringify({ from: today.from, ms: today.ms + ms }));
    },
  };
}
