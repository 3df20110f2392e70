/** Counts the numbers that this user's runs sent in a calendar month. Only the user can see it. */
import type { Spending } from '../../core/ports/world';
import { fields, number, readSaved, text } from '../../core/saved/shape';
import type { Person } from './store';

const MONTH = 'naam.month';

/** How many numbers were sent in a month (YYYY-MM). */
interface Sent {
  readonly month: string;
  readonly sent: number;
}

const SHAPE = fields<Sent>({ month: text, sent: number });

/** Returns the count. `today` returns a day as YYYY-MM-DD; `limit`: the user's, in numbers a month. */
export function personSpending(
  person: Person,
  today: () => string,
  limit: number | null,
): Spending {
  const monthNow = (): string => today().slice(0, 7);
  const saved = (): Sent => {
    // If the saved value can't be read, it counts as nothing sent.
    const last = readSaved(person.get(MONTH), SHAPE);
    // A later month than this one was saved in a spreadsheet with another time zone.
    return last !== null && last.month >= monthNow() ? last : { month: monthNow(), sent: 0 };
  };
  return {
    thisMonth: () => saved().sent,
    left: () => (limit === null ? Infinity : Math.max(0, limit - saved().sent)),
    add: (numbers) => {
      const { month, sent } = saved();
      person.put(MONTH, JSON.stringify({ month, sent: sent + numbers }));
    },
  };
}
