import type { Area } from './model/area';
import type { Ended, Google } from './google';
import { formatDate } from './model/date-format';
import type { SheetModel } from './model/sheet-model';
import type { User } from './surroundings/user';

/**
 * What users do to a spreadsheet, with the triggers that run on it. Changes by scripts start no trigger.
 * [DOC IT, ST]
 */

/** Opens a spreadsheet. */
export function open(google: Google, sheet: SheetModel, user: User): Ended[] {
  return google.fireEvent(bookOf(google, sheet), { type: 'ON_OPEN', user });
}

/** Types a text into a cell. */
export function edit(
  google: Google,
  sheet: SheetModel,
  user: User,
  cell: { row: number; column: number; text: string },
): Ended[] {
  const { row, column, text } = cell;
  const before = sheet.display(row, column);
  sheet.type(row, column, text);
  const area = { row, column, rows: 1, columns: 1 };
  const typed = { value: text, oldValue: before };
  return google.fireEvent(bookOf(google, sheet), { type: 'ON_EDIT', user, sheet, area, ...typed });
}

/** Changes the structure: 'INSERT_ROW', 'REMOVE_COLUMN', 'INSERT_GRID', 'OTHER'. [DOC TE] */
export function change(google: Google, sheet: SheetModel, user: User, changeType: string): Ended[] {
  return google.fireEvent(bookOf(google, sheet), { type: 'ON_CHANGE', user, changeType });
}

/**
 * Submits a response to the form that is linked to this sheet: a new row below the last one, with the time
 * in its first column. A question that isn't in the header yet gets a new column.
 */
export function submitForm(
  google: Google,
  sheet: SheetModel,
  answers: Readonly<Record<string, string | readonly string[]>>,
): Ended[] {
  const book = bookOf(google, sheet);
  const now = google.clock.now();
  const time = formatDate(now, book.timeZone, 'M/d/yyyy H:mm:ss');
  const given = new Map([
    ['Timestamp', [time]],
    ...Object.entries(answers).map(([question, answer]): [string, string[]] => [
      question,
      typeof answer === 'string' ? [answer] : [...answer],
    ]),
  ]);
  const questions = headerOf(sheet, [...given.keys()]);
  const texts = questions.map((question) => (given.get(question) ?? ['']).join(', '));
  const row = sheet.lastRow() + 1;
  sheet.paste(row, 1, [
    questions.map((q, i) => (q === 'Timestamp' ? new Date(now) : (texts[i] ?? ''))),
  ]);
  const area: Area = { row, column: 1, rows: 1, columns: questions.length };
  const namedValues = Object.fromEntries(questions.map((q) => [q, given.get(q) ?? ['']]));
  const event = { type: 'ON_FORM_SUBMIT', sheet, area, values: texts, namedValues } as const;
  return google.fireEvent(book, event);
}

function headerOf(sheet: SheetModel, asked: readonly string[]): string[] {
  const width = sheet.lastColumn();
  const header = Array.from({ length: width }, (_, i) => sheet.display(1, i + 1));
  const missing = asked.filter((question) => !header.includes(question));
  if (missing.length > 0) sheet.paste(1, width + 1, [missing]);
  return [...header, ...missing];
}

function bookOf(google: Google, sheet: SheetModel): Google['books'][number] {
  const found = google.books.find((book) => book.sheets.includes(sheet));
  if (!found) throw new Error('the sheet is in no spreadsheet of this Google');
  return found;
}
