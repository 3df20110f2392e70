/**
 * Names come from strangers, and Excel and Sheets run a cell of a CSV file that begins with "=", "+",
 * "-" or "@", even inside quotes. The one cure that works in all of them is an apostrophe before it:
 * the cell is text then. It stays visible in Excel (`'=1+1`), and this program reads it back as if it
 * were not there. What would become a number, a date or TRUE gets one too: a name is a name.
 *
 * Only what the program adds is treated so. The cells of the person, such as `+91 98765 43210` or
 * `=A1`, leave the file as they came.
 */
export function stayText(text: string): string {
  const guarded = text.replace(RUNS_AFTER_A_SEPARATOR, "$1'$2");
  if (guarded.startsWith("'")) return guarded;
  return runs(guarded) || readsAsValue(guarded) ? `'${guarded}` : guarded;
}

/** Also full-width forms, which Excel takes for the plain ones; also behind blanks, which it skips. */
const RUNS = /^(?:[\t\r\n]|[\s\u200b\ufeff]*[=+\-@\uff1d\uff0b\uff0d\uff20])/;

/** Where the list separator is ";", Excel splits `Ravi;=1+1` whatever the quotes say. */
const RUNS_AFTER_A_SEPARATOR = /(?<=[^\s']\s*)([,;|\t\r\n]\s*)([=+\-@\uff1d\uff0b\uff0d\uff20])/g;

const MONTHS =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|' +
  'oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';

/** The letters that dates, times and numbers like 1e5 may hold. */
const LETTERS_OF_VALUES = new RegExp(
  `(?<!\\p{L})(?:${MONTHS})(?!\\p{L})|(?<=\\d\\s*)[ap]m(?!\\p{L})|(?<=\\d)e(?=[+-]?\\d)`,
  'giu',
);

/** What the error of a formula looks like; Excel reads it as one. */
const ERROR_VALUE = /^\s*#[A-Z0-9/_]+[!?]?\s*$/i;

/** Whether a spreadsheet would run this text as a formula. */
const runs = (text: string): boolean => RUNS.test(text);

/** Whether a spreadsheet would turn this text into a number, a date, a time or a truth value. */
function readsAsValue(text: string): boolean {
  if (/^\s*(?:true|false)\s*$/i.test(text) || ERROR_VALUE.test(text)) return true;
  return /\p{Nd}/u.test(text) && !/\p{L}/u.test(text.replace(LETTERS_OF_VALUES, ''));
}
