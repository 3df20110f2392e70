/** Rows to write, columns to read back, and the names that the mock of Naam has for them. */
import { nameOf } from '../../workbench/naam/names/names';
import type { Value } from '../../workbench/apps-script/model/sheet-cells';
import type { SheetModel } from '../../workbench/apps-script/google';
import type { Stage } from './stage';

/** The nth of many distinct Indian mobile numbers, ten digits. */
export function mobile(n: number): string {
  return `98${String(10_000_000 + n * 7_919)}`;
}

/** A number as one of the ways in which people write it. */
export function written(ten: string, way: number): Value {
  const ways = [Number(ten), ten, `+91 ${ten.slice(0, 5)} ${ten.slice(5)}`, `0${ten}`, `91${ten}`];
  return ways[way % ways.length] ?? ten;
}

/** The last ten digits of a phone cell; '' where there are not ten. */
export function tenOf(cell: Value | undefined): string {
  const digits = String(cell ?? '').replace(/\D/g, '');
  return digits.length < 10 ? '' : digits.slice(-10);
}

/** The name that the stand-in's book holds for a phone cell, null for none. */
export function bookName(cell: Value | undefined): string | null {
  return nameOf(`91${tenOf(cell)}`);
}

/** One-based; 0 where no such header stands in the first row. */
export function columnOf(sheet: SheetModel, header: string): number {
  for (let column = 1; column <= sheet.lastColumn(); column += 1) {
    if (sheet.value(1, column) === header) return column;
  }
  return 0;
}

/** The cells below a header, down to the last row of the sheet. */
export function below(sheet: SheetModel, header: string): Value[] {
  const column = columnOf(sheet, header);
  if (column === 0) throw new Error(`no column ${header}`);
  const cells: Value[] = [];
  for (let row = 2; row <= sheet.lastRow(); row += 1) cells.push(sheet.value(row, column));
  return cells;
}

export interface Shown {
  readonly phone: Value;
  readonly name: Value;
  readonly status: string;
}

/** The three columns, row by row. */
export function shown({ sheet }: Stage, headers = ['Mobile', 'Name', 'Naam status']): Shown[] {
  const [phone = '', name = '', status = ''] = headers;
  const names = below(sheet, name);
  const statuses = below(sheet, status);
  return below(sheet, phone).map((cell, i) => ({
    phone: cell,
    name: names[i] ?? '',
    status: String(statuses[i] ?? ''),
  }));
}

/** Rows that do not show what the book says of their number; `[]` when all is well. */
export function wrongRows(rows: readonly Shown[]): Shown[] {
  return rows.filter(({ phone, name, status }) => {
    const expected = bookName(phone);
    return expected === null
      ? name !== '' || !status.startsWith('Not found ')
      : name !== expected || !status.startsWith('Found ');
  });
}

/** Every number that was asked or paid more than once. */
export function paidTwice({ naam }: Stage): string[] {
  const twice = [...naam.ledger.charged].filter(([, times]) => times > 1).map(([n]) => n);
  return [...naam.ledger.askedTwice(), ...twice];
}

/** How many numbers each accepted query held. */
export function batchSizes({ naam }: Stage): number[] {
  return naam.ledger.accepted.map((query) => query.length);
}
