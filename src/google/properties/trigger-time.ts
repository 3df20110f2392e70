/** How long this user's triggers have worked today: Google allows 90 minutes [platform 1.1]. */
import type { Person } from './store';

const TIME = 'naam.triggers';

const DAY_MS = 86_400_000;

/** A consumer account's 90 minutes less some: other scripts of the user count as well. */
const A_DAY_MS = 80 * 60_000;

interface Day {
  readonly from: number;
  readonly ms: number;
}

export interface TriggerTime {
  /** Milliseconds that are left of the day. */
  left(): number;
  /** Counts what this execution took (ms). */
  spend(ms: number): void;
}

export function triggerTime(person: Person, now: () => number): TriggerTime {
  const saved = readDay(person.get(TIME));
  const today = now() - saved.from < DAY_MS ? saved : { from: now(), ms: 0 };
  return {
    left: () => A_DAY_MS - today.ms,
    spend: (ms) => {
      person.put(TIME, JSON.stringify({ from: today.from, ms: today.ms + ms }));
    },
  };
}

function readDay(text: string | null): Day {
  try {
    const { from, ms } = JSON.parse(text ?? '{}') as Partial<Day>;
    if (typeof from === 'number' && typeof ms === 'number') return { from, ms };
  } catch {
    // Unreadable counts as a day without triggers: Google's own limit still holds.
  }
  return { from: 0, ms: 0 };
}
