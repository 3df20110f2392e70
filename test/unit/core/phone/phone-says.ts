/** Tables of phone cells, with what each is read as. */
import { readPhone, type Reading } from '../../../../src/core/phone/read';

/** A cell, the country of numbers without a code, what it says, and why. */
export type Row = readonly [
  cell: string | number | boolean,
  country: string,
  says: string,
  why: string,
];

/** A reading in the tables' words: number, "possibly", "of two"; or the reason. */
export function says(reading: Reading): string {
  if (reading.kind === 'blank') return 'blank';
  if (reading.kind === 'none') return reading.reason;
  const possibly = reading.kind === 'possibly-landline' ? ' possibly' : '';
  return reading.number + possibly + (reading.ofTwo ? ' of two' : '');
}

export function readAll(table: readonly Row[]): void {
  test.each(table)('%j in %s: %s (%s)', (cell, country, expected) => {
    expect(says(readPhone(cell, country))).toBe(expected);
  });
}
