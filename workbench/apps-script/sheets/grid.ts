import type { Area } from '../model/area';
import { GoogleError, SHEET_TEXT } from '../surroundings/exception';
import type { SheetModel } from '../model/sheet-model';

/** Returns the current state of the sheet with this ID. Throws Google's error if it was deleted. */
export function currentSheet(model: SheetModel): SheetModel {
  const { id, book } = model;
  const found = book.sheets.find((sheet) => sheet.id === id);
  if (!found) throw new GoogleError(SHEET_TEXT.sheetGone(id));
  return found;
}

/** Returns the area in whole numbers. Throws Google's error if it isn't inside the grid. [platform.md 6.4] */
export function areaWithin(sheet: SheetModel, wanted: Area): Area {
  const area = {
    row: Math.trunc(wanted.row),
    column: Math.trunc(wanted.column),
    rows: Math.trunc(wanted.rows),
    columns: Math.trunc(wanted.columns),
  };
  if (area.rows < 1) throw new GoogleError(SHEET_TEXT.fewRows);
  if (area.columns < 1) throw new GoogleError(SHEET_TEXT.fewColumns);
  if (area.row < 1) throw new GoogleError(SHEET_TEXT.rowTooSmall);
  if (area.column < 1) throw new GoogleError(SHEET_TEXT.columnTooSmall);
  const below = area.row + area.rows - 1 > sheet.rows();
  const beyond = area.column + area.columns - 1 > sheet.columns();
  if (below || beyond) throw new GoogleError(SHEET_TEXT.outside);
  return area;
}
