/** CSV texts as the cells that Sheets makes of them on import, as far as phone numbers go. */

/** Digits with or without sign and decimals become numbers, leading zeros and "+" lost. */
const PLAIN_NUMBER = /^[+-]?\d{1,15}(\.\d+)?$/;

/**
 * Text in, number or text out. Scientific text stays text where Sheets would make a number of it:
 * its digits are lost in the file already, and as text it is refused instead of sent rounded.
 */
export function importedCell(text: string): string | number {
  return PLAIN_NUMBER.test(text) ? Number(text) : text;
}
