import type { Book, SheetModel } from '../../apps-script/google';

/** Google's names for the tab of a form, and for its first column. */
const TAB = 'Form Responses 1';
const TIME = 'Timestamp';

/** Returns the tab with form responses, and brings it to the front. The first response creates it. */
export function formSheet(book: Book): SheetModel {
  const sheet = book.sheets.find((one) => one.display(1, 1) === TIME) ?? linkedSheet(book);
  book.activeSheetId = sheet.id;
  return sheet;
}

function linkedSheet(book: Book): SheetModel {
  const sheet = book.addSheet(TAB);
  sheet.paste(1, 1, [[TIME, 'Mobile', 'City']]);
  return sheet;
}

const CITIES = ['Pune', 'Jaipur', 'Kochi', 'Indore', 'Surat'];

/** Returns the answers of a response, with a different number each time. */
export function answersOf(sheet: SheetModel): Readonly<Record<string, string>> {
  const row = sheet.lastRow();
  const mobile = `98${String(10_000_000 + row * 7_919)}`;
  return { Mobile: mobile, City: CITIES[row % CITIES.length] ?? '' };
}
