/** Writes the note on the status header. A note that the user wrote stays. */
import type { TableRef } from '../../core/ports/table';
import { isOurNote } from '../../core/texts/note';
import { HEADER_ROWS } from '../../core/rows/header-row';
import { findColumns } from './find-columns';
import { cellsOf, type GoogleSheet } from './sheets';

/** Writes a note on the status header of a table, if there is none or one of ours. */
export function annotate(sheet: GoogleSheet, table: TableRef, note: string): void {
  const { status } = findColumns(sheet, table);
  const row = headerRowOf(sheet, table, status);
  if (row === 0) return;
  const range = sheet.getRange(row, 1, 1, sheet.getMaxColumns());
  const notes = range.getNotes()[0] ?? [];
  const cells = cellsOf(range)[0] ?? [];
  const there = notes[status - 1] ?? '';
  const unmoved = table.headers === null || cells[status - 1] === table.headers.status;
  if (!unmoved || !(there === '' || isOurNote(there))) return;
  sheet.getRange(row, status).setNote(note);
  SpreadsheetApp.flush();
  // If columns moved just before the note was written, restore the note that it replaced.
  const moved = findColumns(sheet, table).status - status;
  if (moved === 0 || sheet.getRange(row, status).getNote() !== note) return;
  sheet.getRange(row, status).setNote(notes[status - moved - 1] ?? '');
  SpreadsheetApp.flush();
}

/** Returns the header row, one-based; 1 for a table without headers, 0 if the header is gone. */
function headerRowOf(sheet: GoogleSheet, { headers }: TableRef, status: number): number {
  if (headers === null) return 1;
  const rows = Math.min(HEADER_ROWS, sheet.getLastRow());
  const column = cellsOf(sheet.getRange(1, status, rows, 1));
  return column.findIndex(([cell]) => cell === headers.status) + 1;
}
