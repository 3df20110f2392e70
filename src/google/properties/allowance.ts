/** Requests of this user today: Google counts 24 hours from the first one [platform 1.1]. */
import type { Allowance } from '../../core/ports/world';
import type { Person } from './store';

const DAY = 'naam.day';

const DAY_MS = 86_400_000;

/** A consumer account's 20,000 less a tenth: other scripts of the user count as well. */
const FETCHES_A_DAY = 18_000;

interface Day {
  readonly from: number;
  readonly fetches: number;
}

export function userAllowance(person: Person, now: () => number): Allowance {
  let today = readDay(person.get(DAY), now());
  let spent = 0;
  const current = (): Day => {
    if (now() - today.from >= DAY_MS) today = { from: now(), fetches: 0 };
    return today;
  };
  return {
    left: () => FETCHES_A_DAY - current().fetches,
    until: () => current().from + DAY_MS,
    spend: (count) => {
      today = { ...current(), fetches: current().fetches + count };
      spent += count;
    },
    save: () => {
      if (spent > 0) person.put(DAY, JSON.stringify(today));
      spent = 0;
    },
  };
}

function readDay(text: string | null, now: number): Day {
  try {
    const { from, fetches } = JSON.parse(text ?? '{}') as Partial<Day>;
    if (typeof from === 'number' && typeof fetches === 'number') return { from, fetches };
  } catch {
    // Unreadable counts as a day without requests: Google's own refusal is still obeyed.
  }
  return { from: now, fetches: 0 };
}
