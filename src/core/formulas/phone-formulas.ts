/** Phone numbers in formulas. Errors are in English, as finding out the language needs a service. */
import { mayBeSent } from '../options/policy';
import { withCure } from '../phone/read';
import type { Cell } from '../ports/cells';
import { SWITCHED_OFF } from '../rows/classify-row';
import { type NumberReader, numbersOf } from '../status/numbers';
import { status } from '../status/status';
import { cellsIn, countryOf, type Given, mapCells, type Returned, sizeOf } from './given';

/**
 * Returns each number as text with its country code, '+919876543210', and '' for a cell without a
 * number that could be sent. Throws an error for the cell if the country doesn't exist.
 */
export function phonesOf(given: Given, country: Given): Returned {
  const numbers = numbersOf(countryOf(country));
  return mapCells(given, (cell) => {
    const number = numberIn(numbers, cell);
    return number === null ? '' : `+${number}`;
  });
}

/**
 * Returns what each cell has: 'Mobile', 'Possibly a landline', or why it isn't a mobile number, in
 * the words of the status column; '' for a blank cell. Throws as `phonesOf` does.
 */
export function checksOf(given: Given, country: Given): Returned {
  const numbers = numbersOf(countryOf(country));
  return mapCells(given, (cell) => checkOf(numbers, cell));
}

function checkOf(numbers: NumberReader, cell: Cell): string {
  const reading = numbers.read(cell);
  if (reading.kind === 'blank') return '';
  if (reading.kind === 'none') {
    return status.notMobile(withCure(reading.reason, cell, numbers.country));
  }
  if (!mayBeSent(reading.number)) return status.notMobile(SWITCHED_OFF);
  return reading.kind === 'mobile' ? 'Mobile' : 'Possibly a landline';
}

/** Two ranges of the same size: numbers, and the name of each. */
export interface Listed {
  readonly numbers: Given;
  readonly names: Given;
}

/**
 * Returns for each cell the first name that is listed for its number, in whatever form the numbers
 * are written; '' if there is none. Throws if the two ranges differ in size, and as `phonesOf` does.
 */
export function namesOf(given: Given, listed: Listed, country: Given): Returned {
  const numbers = numbersOf(countryOf(country));
  const names = nameByNumber(numbers, listed);
  return mapCells(given, (cell) => names.get(numberIn(numbers, cell)) ?? '');
}

function nameByNumber(numbers: NumberReader, listed: Listed): Map<string | null, Cell> {
  const [phones, names] = [sizeOf(listed.numbers), sizeOf(listed.names)];
  if (phones !== names) {
    throw new Error(
      `The range of numbers is ${phones} cells and the range of names ${names}. Use two ranges of the same size.`,
    );
  }
  const byNumber = new Map<string | null, Cell>();
  const named = cellsIn(listed.names);
  cellsIn(listed.numbers).forEach((cell, index) => {
    const number = numberIn(numbers, cell);
    const name = named[index] ?? '';
    if (number !== null && name !== '' && !byNumber.has(number)) byNumber.set(number, name);
  });
  return byNumber;
}

/** Returns the number in a cell if this copy may send it, landlines included; else null. */
function numberIn(numbers: NumberReader, cell: Cell): string | null {
  const number = numbers.canonical(cell);
  return number !== null && mayBeSent(number) ? number : null;
}
