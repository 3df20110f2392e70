import path from 'node:path';
import type { SheetModel } from '../../apps-script/google';
import { importedCell } from './import-cells';
import { readCsv, type CsvFile } from '../../csv/read-csv';
import { writeCsv, type Replacement } from '../../csv/write-csv';

/** A file that was opened in the page, and what its texts look like in it. */
export class OpenedCsv {
  readonly name: string;
  private readonly file: CsvFile;
  /** How a text stands in the file: such texts leave as they came. */
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

  /** The cells that Sheets makes of the file. */
  cells(): (string | number)[][] {
    return this.file.rows.map((row) => row.map(importedCell));
  }

  /** The sheet as a file like the one that was opened; what is new in it is made safe to open. */
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

  /** Numbers, dates and truth values are what they look like; only texts may pretend. */
  private value(sheet: SheetModel, row: number, column: number, text: string): string | undefined {
    if (typeof sheet.rawAt(row + 1, column + 1) === 'string') return undefined;
    return text.includes(this.file.delimiter) ? `"${text}"` : text;
  }
}

/** All digits of a number, where the cell itself would show 9.19877E+11. */
function exportText(sheet: SheetModel, row: number, column: number): string {
  const raw = sheet.rawAt(row, column);
  const automatic = sheet.format(row, column) === 'General';
  return typeof raw === 'number' && automatic ? String(raw) : sheet.display(row, column);
}
