import path from 'node:path';
import type { SheetModel } from '../../apps-script/google';
import { importedCell } from './import-cells';
import { readCsv, type CsvFile } from '../../csv/read-csv';
import { writeCsv, type Replacement } from '../../csv/write-csv';

/** A file that was opened in the page. It is written again in the same format. */
export class OpenedCsv {
  readonly name: string;
  private readonly file: CsvFile;
  /** Each text as it is in the file, so that it can be written the same way. */
  private readonly raw = new Map<string, string>();

  constructor(fileName: string, bytes: Uint8Array) {
    this.name = path.basename(fileName).replace(/\.(csv|tsv|txt)$/i, '') || 'Sheet1';
    this.file = readCsv(bytes);
    this.file.records.forEach(({ fields }, row) => {
      fields.forEach((raw, column) => {
        this.raw.set(this.file.rows[row]?.[column] ?? '', raw);
      });
    });
  }

  /** Returns the cells that Sheets makes of the file. */
  cells(): (string | number)[][] {
    return this.file.rows.map((row) => row.map(importedCell));
  }

  /** Returns the sheet as a file like the one that was opened. New texts are made safe (spreadsheet-safe.ts). */
  write(sheet: SheetModel): Uint8Array {
    const rows = sheet.lastRow();
    const columns = sheet.lastColumn();
    const { newline } = this.file;
    const known: string[][] = [];
    const fresh: Replacement[] = [];
    for (let row = 0; row < rows; row += 1) {
      const fields: string[] = [];
      for (let column = 0; column < columns; column += 1) {
        const text = exportText(sheet, row + 1, column + 1);
        const raw = text === '' ? '' : (this.raw.get(text) ?? this.value(sheet, row, column, text));
        fields.push(raw ?? '');
        if (raw === undefined) fresh.push({ row, column, text });
      }
      known.push(fields);
    }
    const records = known.map((fields) => ({ fields, end: newline }));
    const blank = { ...this.file, records, rows: known };
    return writeCsv(blank, { replace: fresh });
  }

  /** Returns a number, date or boolean as a field; undefined for texts, which have to be made safe. */
  private value(sheet: SheetModel, row: number, column: number, text: string): string | undefined {
    if (typeof sheet.rawAt(row + 1, column + 1) === 'string') return undefined;
    return text.includes(this.file.delimiter) ? `"${text}"` : text;
  }
}

/** Returns the text of a cell, with all digits of a number that the cell would show as 9.19877E+11. */
function exportText(sheet: SheetModel, row: number, column: number): string {
  const raw = sheet.rawAt(row, column);
  const automatic = sheet.format(row, column) === 'General';
  return typeof raw === 'number' && automatic ? String(raw) : sheet.display(row, column);
}
