/** Numbers that this person's runs sent, by calendar month, for their own eyes. */
import type { Spending } from '../../core/ports/world';
import type { Person } from './store';

const MONTH = 'naam.month';

interface Month {
  readonly month: string;
  readonly sent: number;
}

/** `today` gives a day as YYYY-MM-DD; `limit` is the person's own, in numbers a month. */
export function personSpending(
  person: Person,
  today: () => string,
  limit: number | null,
): Spending {
  const thisMonth = (): number => {
    const saved = readMonth(person.get(MONTH));
    return saved.month === today().slice(0, 7) ? saved.sent : 0;
  };
  return {
    thisMonth,
    left: () => (limit === null ? Infinity : Math.max(0, limit - thisMonth())),
    add: (numbers) => {
      if (numbers === 0) return;
      const month: Month = { month: today().slice(0, 7), sent: thisMonth() + numbers };
      person.put(MONTH, JSON.stringify(month));
    },
  };
}

function readMonth(text: string | null): Month {
  try {
    const { month, sent } = JSON.parse(text ?? '{}') as Partial<Month>;
    if (typeof month === 'string' && typeof sent === 'number') return { month, sent };
  } catch {
    // Unreadable counts as nothing sent: it is told, and decides nothing.
  }
  return { month: '', sent: 0 };
}
