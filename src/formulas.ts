/** The functions for formulas. They call no service: a cell has the properties of the sheet's owner. */

// Google shows the comments of these functions while somebody types
// [developers.google.com/apps-script/guides/sheets/functions], so the build copies them to Code.js.
import type { Given, Returned } from './core/formulas/given';
import { checksOf, namesOf, phonesOf } from './core/formulas/phone-formulas';
import { cellOf } from './google/tables/sheets';

/** Reads what Google passes: a value, the rows of a range, or nothing. */
function given(value: unknown): Given {
  return Array.isArray(value)
    ? (value as unknown[][]).map((row) => row.map(cellOf))
    : cellOf(value);
}

/**
 * Returns phone numbers with their country code, for example +919876543210. Blank if a cell has no
 * valid mobile number. Uses no credits.
 *
 * @param {A2:A} numbers The cell or range with phone numbers, in any way of writing.
 * @param {"IN"} country The country of numbers without a country code. Optional, India by default.
 * @return {string} The numbers as text.
 * @customfunction
 */
export function NAAM_PHONE(numbers: unknown, country: unknown): Returned {
  return phonesOf(given(numbers), given(country));
}

/**
 * Returns "Mobile", "Possibly a landline", or why a phone number is not valid. Blank for a blank
 * cell. Uses no credits.
 *
 * @param {A2:A} numbers The cell or range with phone numbers, in any way of writing.
 * @param {"IN"} country The country of numbers without a country code. Optional, India by default.
 * @return {string} The result for each number.
 * @customfunction
 */
export function NAAM_CHECK(numbers: unknown, country: unknown): Returned {
  return checksOf(given(numbers), given(country));
}

/**
 * Finds the name next to the same phone number in your sheet, however the numbers are written.
 * Blank if there is none. Doesn't ask Naam and uses no credits.
 *
 * @param {A2} numbers The cell or range with the phone numbers to find.
 * @param {Leads!C2:C} list The range of phone numbers to search.
 * @param {Leads!D2:D} names The names next to them, a range of the same size.
 * @param {"IN"} country The country of numbers without a country code. Optional, India by default.
 * @return {string} The name for each number.
 * @customfunction
 */
export function NAAM_NAME(
  numbers: unknown,
  list: unknown,
  names: unknown,
  country: unknown,
): Returned {
  const listed = { numbers: given(list), names: given(names) };
  return namesOf(given(numbers), listed, given(country));
}
