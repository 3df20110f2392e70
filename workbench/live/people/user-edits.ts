import type { Axis } from '../../apps-script/model/area';
import { WorkbenchError } from '../../apps-script/surroundings/exception';
import type { Book, SheetModel } from '../../apps-script/google';
import type { UserAction } from '../messages';

/** The actions that change the document by hand. The others run a script. */
type UserEdit = Extract<
  UserAction,
  {
    do:
      | 'select'
      | 'type'
      | 'paste'
      | 'clear'
      | 'note'
      | 'insert'
      | 'delete'
      | 'sort'
      | 'filter'
      | 'filter-column'
      | 'add-tab'
      | 'rename-tab'
      | 'delete-tab'
      | 'duplicate-tab'
      | 'undo'
      | 'redo';
  }
>;

/** Does in the spreadsheet what a user does in the page. Throws a WorkbenchError with a sentence if it can't. */
export function editAsUser(book: Book, act: UserEdit): void {
  switch (act.do) {
    case 'undo':
      book.undo();
      return;
    case 'redo':
      book.redo();
      return;
    case 'add-tab':
      book.activeSheetId = book.addSheet(freshName(book)).id;
      return;
    case 'rename-tab':
      rename(book, sheetOf(book, act.sheet), act.name.trim());
      return;
    case 'delete-tab':
      if (book.sheets.length === 1)
        throw new WorkbenchError('You can’t remove all the sheets in a document.');
      book.deleteSheet(sheetOf(book, act.sheet).name);
      return;
    case 'duplicate-tab': {
      const from = sheetOf(book, act.sheet);
      book.activeSheetId = book.duplicateSheet(
        from.name,
        freshName(book, `Copy of ${from.name}`),
      ).id;
      return;
    }
    default:
      inSheet(sheetOf(book, act.sheet), act);
  }
}

type SheetAct = Exclude<
  UserEdit,
  { do: 'undo' | 'redo' | 'add-tab' | 'rename-tab' | 'delete-tab' | 'duplicate-tab' }
>;

function inSheet(sheet: SheetModel, act: SheetAct): void {
  switch (act.do) {
    case 'select':
      sheet.selectAreas(act.areas.map((area) => ({ ...area })));
      return;
    case 'type':
      sheet.type(act.row, act.column, act.text);
      return;
    case 'paste':
      pasteTyped(sheet, act.row, act.column, act.texts);
      return;
    case 'clear':
      for (const { row, column, rows, columns } of act.areas)
        sheet.clear(row, column, Math.min(rows, Math.max(1, sheet.lastRow() - row + 1)), columns);
      return;
    case 'note':
      sheet.setNote(act.row, act.column, act.text);
      return;
    case 'insert':
      if (act.axis === 'row') sheet.insertRows(act.at, act.count);
      else sheet.insertColumns(act.at, act.count);
      return;
    case 'delete':
      remove(sheet, act.axis, act.at, act.count);
      return;
    case 'sort':
      sort(sheet, act.column, act.ascending);
      return;
    case 'filter':
      if (act.on) filterAll(sheet);
      else sheet.removeFilter();
      return;
    case 'filter-column':
      sheet.filterColumn(act.column, act.without ? new Set(act.without) : null);
  }
}

/** Pastes texts from outside as if each cell was typed. The sheet grows if necessary. */
function pasteTyped(
  sheet: SheetModel,
  row: number,
  column: number,
  texts: readonly (readonly string[])[],
): void {
  const columns = texts.reduce((most, line) => Math.max(most, line.length), 0);
  const missingRows = row + texts.length - 1 - sheet.rows();
  const missingColumns = column + columns - 1 - sheet.columns();
  if (missingRows > 0) sheet.insertRows(sheet.rows() + 1, missingRows);
  if (missingColumns > 0) sheet.insertColumns(sheet.columns() + 1, missingColumns);
  sheet.change({ row, column, rows: texts.length, columns }, () => {
    texts.forEach((line, i) => {
      line.forEach((text, j) => {
        sheet.enter(row + i, column + j, text, 'hand');
      });
    });
  });
}

function remove(sheet: SheetModel, axis: Axis, at: number, count: number): void {
  const most = axis === 'row' ? sheet.rows() : sheet.columns();
  if (count >= most) throw new WorkbenchError(`You can’t delete all the ${axis}s of a sheet.`);
  if (axis === 'row') sheet.deleteRows(at, count);
  else sheet.deleteColumns(at, count);
}

/** Sorts all rows except the first, which is frozen; with a filter, the rows below its header. */
function sort(sheet: SheetModel, column: number, ascending: boolean): void {
  const first = (sheet.filter?.row ?? 1) + 1;
  const last = Math.max(sheet.lastRow(), first);
  if (sheet.filter) {
    const { column: from, columns } = sheet.filter;
    sheet.sortArea(
      { row: first, column: from, rows: last - first + 1, columns },
      column,
      ascending,
    );
    reapply(sheet);
  } else sheet.sortRows(first, last, column, ascending);
}

/** Applies the filter again, because rows have moved. */
function reapply(sheet: SheetModel): void {
  const [first] = sheet.filtered;
  if (first) sheet.filterColumn(first[0], first[1]);
}

function filterAll(sheet: SheetModel): void {
  const rows = Math.max(1, sheet.lastRow());
  const columns = Math.max(1, sheet.lastColumn());
  sheet.setFilter({ row: 1, column: 1, rows, columns }, []);
}

function rename(book: Book, sheet: SheetModel, name: string): void {
  if (name === '') throw new WorkbenchError('A sheet needs a name.');
  if (book.sheets.some((one) => one !== sheet && one.name === name))
    throw new WorkbenchError(`A sheet with the name “${name}” already exists.`);
  book.renameSheet(sheet.name, name);
}

function freshName(book: Book, wish?: string): string {
  const taken = new Set(book.sheets.map(({ name }) => name));
  if (wish !== undefined && !taken.has(wish)) return wish;
  for (let n = wish === undefined ? book.sheets.length + 1 : 2; ; n += 1) {
    const name = wish === undefined ? `Sheet${n}` : `${wish} ${n}`;
    if (!taken.has(name)) return name;
  }
}

function sheetOf(book: Book, id: number): SheetModel {
  const found = book.sheets.find((sheet) => sheet.id === id);
  if (!found) throw new WorkbenchError('This sheet has been deleted.');
  return found;
}
