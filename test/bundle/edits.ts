/** What a user does to the rows during a run. Row 1 is the header. */
import type { SheetModel } from '../../workbench/apps-script/google';

export type Edit = (sheet: SheetModel, seed: number) => void;

export const EDITS: Readonly<Record<string, Edit>> = {
  'a row inserted': (sheet, seed) => {
    sheet.insertRows(2 + (seed % (sheet.lastRow() - 1)));
  },
  'three rows inserted at the top': (sheet) => {
    sheet.insertRows(2, 3);
  },
  'a row deleted': (sheet, seed) => {
    const own = (row: number): boolean => String(sheet.value(row, 2)).startsWith('Own ');
    let row = 2 + (seed % (sheet.lastRow() - 1));
    while (own(row)) row = row === 2 ? sheet.lastRow() : row - 1;
    sheet.deleteRows(row);
  },
  'rows sorted upwards': (sheet) => {
    sheet.sortRows(2, sheet.lastRow(), 1);
  },
  'rows sorted downwards': (sheet) => {
    sheet.sortRows(2, sheet.lastRow(), 1, false);
  },
  'rows shuffled': (sheet, seed) => {
    const rows = sheet.lastRow() - 1;
    const order = Array.from({ length: rows }, (_, i) => i);
    let state = seed + 1;
    for (let i = rows - 1; i > 0; i -= 1) {
      state = (state * 48_271) % 2_147_483_647;
      const j = state % (i + 1);
      [order[i], order[j]] = [order[j] ?? 0, order[i] ?? 0];
    }
    sheet.reorderRows(2, order);
  },
};
