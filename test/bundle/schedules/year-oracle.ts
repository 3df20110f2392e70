/**
 * Which numbers a schedule must look up, and what the rows then say. Written from the product's rules,
 * without the program's code.
 */
import type { ScheduleOrder } from '../../../src/protocol';

export interface Outcome {
  readonly word: 'Found' | 'Not found' | 'Refused by Naam';
  /** Days since 1970. */
  readonly day: number;
}

interface Row {
  readonly number: string;
  /** The day on which it was added. */
  readonly since: number;
  said: Outcome | null;
}

/** One phone column with its schedule, rows in the order of the sheet. */
export interface Table {
  readonly order: ScheduleOrder;
  rows: Row[];
}

/** An outcome of so many days is asked again; null: never. */
function patience({ order }: Table, { word }: Outcome): number | null {
  if (word === 'Found') return order.foundAfter;
  return word === 'Not found' ? order.notFoundAfter : null;
}

/** Runs the schedule of a table on a day; gives the numbers that it asks. */
export function runOf(
  table: Table,
  all: readonly Table[],
  today: number,
  answer: (number: string) => Outcome['word'],
): string[] {
  const fresh = ({ said }: Row): Outcome | null => {
    const days = said && patience(table, said);
    return said && days !== null && today - said.day >= days ? null : said;
  };
  const known = new Map<string, Outcome>();
  for (const { rows } of [...all.filter((one) => one !== table), table]) {
    for (const row of rows) known.set(row.number, fresh(row) ?? known.get(row.number) ?? NEVER);
  }
  const open = table.rows.filter((row) => fresh(row) === null);
  const unknown = open.filter(({ number }) => known.get(number) === NEVER);
  // Under a cap, numbers that were never asked come before those that are asked again.
  const numbers = new Set(unknown.map(({ number }) => number));
  const again = new Set(unknown.flatMap(({ number, said }) => (said === null ? [] : [number])));
  const inTurn = [...[...numbers].filter((number) => !again.has(number)), ...again];
  const asked = inTurn.slice(0, table.order.cap);
  for (const number of asked) known.set(number, { word: answer(number), day: today });
  for (const row of open) {
    const outcome = known.get(row.number) ?? NEVER;
    if (outcome !== NEVER) row.said = outcome;
  }
  return asked;
}

const NEVER: Outcome = { word: 'Not found', day: -1 };
