/** Counts the numbers that this user's runs sent in a calendar month. Only the user can see it. */
import type { Spending } from '../../core/ports/world';
import { fields, number, readSaved, text } from '../../core/saved/shape';
import type { Person } from './store';

const MONTH = 'naam.month';

const SHAPE = fields({ month: text, sent: number });

/** Returns the count. `today` returns a day as YYYY-MM-DD; `limit`: the user's, in numbers a month. */
export function personSpending(
  person: Person,
  today: () => string,
  limit: number | null,
): Spending {
  const thisMonth = (): number => {
    // If the saved value can't be read, it counts as nothing sent.
    const saved = readSaved(person.get(MONTH), SHAPE);
    return saved?.month === today().slice(0, 7) ? saved.sent : 0;
  };
  return {
    thisMonth,
    left: () => (limit === null ? Infinity : Math.max(0, limit - thisMonth())),
    add: (numbers) => {
      if (numbers === 0) return;
      const saved = { month: today().slice(0, 7), sent: thisMonth() + numbers };
      person.put(MONTH, JSON.stringify(saved));
    },
  };
}
