/** Converts CSV texts as Sheets does on import, as far as phone numbers are concerned. */

/** Digits with or without sign and decimals become numbers and lose leading zeros and "+". */
const PLAIN_NUMBER = /^[+-]?\d{1,15}(\.\d+)?$/;

/**
 * Returns a number or a text. Unlike in Sheets, scientific notation stays text: its digits are already lost
 * in the file, and a text is refused, while a number would be sent rounded.
 */
export function importedCell(text: string): string | number {
  return PLAIN_NUMBER.test(text) ? Number(text) : text;
}
