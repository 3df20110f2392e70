import { encode } from './encoding';
import type { CsvFile } from './read-csv';
import type { RawRecord } from './slices';
import { stayText } from './spreadsheet-safe';

/** A new column to the right of an existing one (from 0). `cells[row]` belongs to `rows[row]`. */
interface Insertion {
  readonly after: number;
  readonly cells: readonly string[];
}

/** A new text for a cell. It can be beyond the end of its row. Row and column count from 0. */
export interface Replacement {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** What to change in a file. Columns are numbered as in the file that was read. */
export interface CsvChanges {
  /** Columns after the same column keep the order in which they are given. */
  readonly insert?: readonly Insertion[];
  readonly replace?: readonly Replacement[];
}

/**
 * Returns the file with the changes. All other bytes stay as they were. Texts that a spreadsheet would run or
 * turn into a value get an apostrophe (spreadsheet-safe.ts). A short row gets longer only if a text is put
 * beyond its end.
 */
export function writeCsv(file: CsvFile, changes: CsvChanges): Uint8Array {
  const replacements = new Map<number, Replacement[]>();
  for (const change of changes.replace ?? []) {
    const row = replacements.get(change.row) ?? [];
    row.push(change);
    replacements.set(change.row, row);
  }
  const lines = file.records.map((record, row) => {
    const fields = replaced(file, row, record, replacements.get(row) ?? []);
    return inserted(file, row, fields, changes.insert ?? []).join(file.delimiter) + record.end;
  });
  const { encoding, bom, prelude } = file;
  return encode({ encoding, bom, text: prelude + lines.join('') });
}

function replaced(
  file: CsvFile,
  row: number,
  record: RawRecord,
  changes: readonly Replacement[],
): string[] {
  const fields = [...record.fields];
  for (const { column, text } of changes) {
    const old = file.rows[row]?.[column] ?? '';
    // If the text is the same, perhaps with the apostrophe of an earlier run, no byte changes.
    if (old === text || old === stayText(text)) continue;
    lengthen(fields, column + 1);
    fields[column] = written(file, text);
  }
  return fields;
}

function inserted(
  file: CsvFile,
  row: number,
  fields: string[],
  insertions: readonly Insertion[],
): string[] {
  const blankLine = fields.length === 1 && fields[0] === '';
  const wanted = insertions.map((insertion) => ({
    ...insertion,
    text: insertion.cells[row] ?? '',
  }));
  const furthest = Math.max(
    -1,
    ...wanted.filter(({ text }) => text !== '').map(({ after }) => after),
  );
  lengthen(fields, furthest + 1);
  if (blankLine && furthest < 0) return fields;
  return fields.flatMap((field, column) => [
    field,
    ...wanted.filter(({ after }) => after === column).map(({ text }) => written(file, text)),
  ]);
}

function lengthen(fields: string[], length: number): void {
  while (fields.length < length) fields.push('');
}

/** Returns a text as a field of this file: safe, and with quotes if the file uses them or the text needs them. */
function written(file: CsvFile, text: string): string {
  if (text === '') return file.quoting === 'everything' ? '""' : '';
  const safe = stayText(text);
  const must = safe.includes(file.delimiter) || /["\r\n]|^\s|\s$/.test(safe);
  if (!must && file.quoting === 'where-needed') return safe;
  return `"${safe.replaceAll('"', '""')}"`;
}
