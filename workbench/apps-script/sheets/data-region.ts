import type { Area } from '../model/area';
import type { SheetModel } from '../model/sheet-model';

/** Returns the area, extended until only blank cells are around it, as Ctrl+A does. [DOC RG getDataRegion] */
export function dataRegion(sheet: SheetModel, from: Area): Area {
  let [top, left] = [from.row, from.column];
  let [bottom, right] = [from.row + from.rows - 1, from.column + from.columns - 1];
  const filled = (row1: number, column1: number, row2: number, column2: number): boolean => {
    if (row1 < 1 || column1 < 1 || row2 > sheet.rows() || column2 > sheet.columns()) return false;
    const area = {
      row: row1,
      column: column1,
      rows: row2 - row1 + 1,
      columns: column2 - column1 + 1,
    };
    return sheet.values(area).some((line) => line.some((value) => value !== ''));
  };
  for (;;) {
    const [l, r] = [Math.max(1, left - 1), Math.min(sheet.columns(), right + 1)];
    const [t, b] = [Math.max(1, top - 1), Math.min(sheet.rows(), bottom + 1)];
    if (filled(top - 1, l, top - 1, r)) top -= 1;
    else if (filled(bottom + 1, l, bottom + 1, r)) bottom += 1;
    else if (filled(t, left - 1, b, left - 1)) left -= 1;
    else if (filled(t, right + 1, b, right + 1)) right += 1;
    else return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
  }
}
