/**
 * Phone numbers in formulas: nothing is sent, stored or paid. Their sentences are in English alone:
 * the language is known only to a service, and these functions call none.
 */
import { mayBeSent } from '../options/policy';
import { withCure } from '../phone/read';
import type { Cell } from '../ports/cells';
import { SWITCHED_OFF } from '../rows/classify-row';
import { type NumberReader, numbersOf } from '../status/numbers';
import { status } from '../status/status';
import { cellsIn, countryOf, type Given, mapCells, type Returned, sizeOf } from './given';

/**
 * Returns each number as text with its country code, '+919876543210', and '' for a cell without a
 * number that could be sent. Throws a sentence about a country that does not exist.
 */
export function phonesOf(given: Given, country: Given): Returned {
  const numbers = numbersOf(countryOf(country));
  return mapCells(given, (cell) => {
    const number = numberIn(numbers, cell);
    return number === null ? '' : `+${number}`;
  });
}

/**
 * Returns what each cell holds: 'Mobile', 'Possibly a landline', or why it is no mobile number, as
 * the status column says it; '' for a blank cell. Throws as `phonesOf` does.
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

/** The columns in which names are looked up, row by row. */
export interface Listed {
  readonly numbers: Given;
  readonly names: Given;
}

/**
 * Returns the first name that is next to the same number, however either is written; '' where there
 * is none. Throws a sentence if the two ranges differ in size, and as `phonesOf` does.
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

/** The number in a cell that may be sent from this copy, landline or not; else null. */
function numberIn(numbers: NumberReader, cell: Cell): string | null {
  const number = numbers.canonical(cell);
  return number !== null && mayBeSent(number) ? number : null;
}
