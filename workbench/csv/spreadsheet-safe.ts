/**
 * Returns a text that spreadsheet programs read as text. Names come from strangers, and Excel and Sheets run
 * cells of a CSV file that begin with "=", "+", "-" or "@", even inside quotes. The only remedy that works
 * in all programs is an apostrophe in front. Excel shows it (`'=1+1`), and this program ignores it when it
 * reads the file again. Texts that would become a number, a date or TRUE get one, too.
 *
 * Only texts that this program adds are changed. The user's cells, such as `+91 98765 43210` or `=A1`, stay
 * as they are.
 */
export function stayText(text: string): string {
  const guarded = text.replace(RUNS_AFTER_A_SEPARATOR, "$1'$2");
  if (guarded.startsWith("'")) return guarded;
  return runs(guarded) || readsAsValue(guarded) ? `'${guarded}` : guarded;
}

/** Includes full-width signs, which Excel treats like the plain ones, and signs after blanks, which it skips. */
const RUNS = /^(?:[\t\r\n]|[\s\u200b\ufeff]*[=+\-@\uff1d\uff0b\uff0d\uff20])/;

/** If the list separator is ";", Excel splits `Ravi;=1+1` even inside quotes. */
const RUNS_AFTER_A_SEPARATOR = /(?<=[^\s']\s*)([,;|\t\r\n]\s*)([=+\-@\uff1d\uff0b\uff0d\uff20])/g;

const MONTHS =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|' +
  'oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';

/** The letters that dates, times and numbers such as 1e5 can contain. */
const LETTERS_OF_VALUES = new RegExp(
  `(?<!\\p{L})(?:${MONTHS})(?!\\p{L})|(?<=\\d\\s*)[ap]m(?!\\p{L})|(?<=\\d)e(?=[+-]?\\d)`,
  'giu',
);

/** Texts that look like an error of a formula: Excel reads them as one. */
const ERROR_VALUE = /^\s*#[A-Z0-9/_]+[!?]?\s*$/i;

/** Whether a spreadsheet would run this text as a formula. */
const runs = (text: string): boolean => RUNS.test(text);

/** Whether a spreadsheet would turn this text into a number, a date, a time or a boolean. */
function readsAsValue(text: string): boolean {
  if (/^\s*(?:true|false)\s*$/i.test(text) || ERROR_VALUE.test(text)) return true;
  return /\p{Nd}/u.test(text) && !/\p{L}/u.test(text.replace(LETTERS_OF_VALUES, ''));
}
