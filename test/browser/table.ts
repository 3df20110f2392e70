/** Compares the add-on's two columns with the numbers next to them. */
import { nameOf } from '../../workbench/naam/names/names';
import type { Page } from 'playwright-core';
import { model, sheet, type Model, type SheetModel } from './sheet';

interface Line {
  readonly row: number;
  readonly phone: string;
  readonly name: string;
  readonly status: string;
}

/** The rows below the header, by the headers of their columns. */
export function lines({ values }: SheetModel, phone = 'Mobile'): Line[] {
  const [header = [], ...rows] = values;
  const [at, name, status] = [phone, 'Name', 'Naam status'].map((word) => header.indexOf(word));
  const text = (row: readonly unknown[], column = -1): string => {
    const value = row[column];
    return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  };
  return rows.map((row, index) => ({
    row: index + 2,
    phone: text(row, at),
    name: text(row, name),
    status: text(row, status),
  }));
}

const OUTCOMES = ['Found', 'Not found', 'Queued', 'Unconfirmed', 'Refused', 'Kept yours'] as const;

/** How many rows have which outcome; `Landline` and `Not mobile` by what is said of them. */
export function outcomes(all: readonly Line[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { phone, status } of all) {
    const known = OUTCOMES.find((word) => status.startsWith(word));
    const odd = status.endsWith('possibly a landline') ? 'Landline' : 'Not mobile';
    const word = known ?? (status !== '' ? odd : phone === '' ? 'Blank' : 'Nothing');
    counts[word] = (counts[word] ?? 0) + 1;
  }
  return counts;
}

/** Names and outcomes that are not those of the number beside them, one readable line each. */
export function strays(all: readonly Line[], { naam }: Model): string[] {
  const asked = Object.keys(naam.ledger.asked);
  return all
    .filter(({ phone, name, status }) => {
      if (!status.startsWith('Found') && !status.startsWith('Not found')) return name !== '';
      const number = firstIn(phone, asked);
      return number === undefined || (nameOf(number) ?? '') !== name;
    })
    .map(({ row, phone, name, status }) => `row ${row}: ${phone} | ${name} | ${status}`);
}

/** The number that a cell speaks of: the first of two, without its extension, in any digits. */
function firstIn(phone: string, asked: readonly string[]): string | undefined {
  const plain = /^[\d.]+E\+?\d+$/i.test(phone) ? Number(phone).toFixed(0) : phone;
  const digits = plain.replace(/[०-९]/g, (d) => String(d.charCodeAt(0) - 0x966)).replace(/\D/g, '');
  const places = asked.map((one) => ({ one, at: digits.indexOf(one.slice(-10)) }));
  return places.filter(({ at }) => at >= 0).sort((a, b) => a.at - b.at)[0]?.one;
}

/** Each name and outcome is that of the number beside it, none waits, and none was paid for twice. */
export async function expectAllRight(page: Page): Promise<void> {
  const [stands, rows] = [await model(page), lines(await sheet(page))];
  expect(strays(rows, stands)).toEqual([]);
  expect(outcomes(rows)['Queued']).toBeUndefined();
  expect(paidTwice(stands)).toEqual([]);
}

/** Numbers that were paid for more than once. */
export const paidTwice = ({ naam }: Model): string[] =>
  Object.entries(naam.ledger.charged).flatMap(([number, times]) => (times > 1 ? [number] : []));
