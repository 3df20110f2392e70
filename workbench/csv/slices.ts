/** Splits the text of a CSV file into records and fields, without losing a character. */
import { CsvTrouble } from './csv-trouble';

/** One record as it is in the file: each field with its quotes, and the line end. */
export interface RawRecord {
  readonly fields: readonly string[];
  readonly end: string;
}

/** A line ends with LF, CR LF or CR, or with CR CR LF, from programs that add a CR to CR LF. */
const LINE_END = /\r*\n|\r/y;

/**
 * Splits a text into records and fields. `joined` returns the same text. Throws a CsvTrouble if the quotes
 * don't match.
 */
export function slice(text: string, delimiter: string): RawRecord[] {
  const records: RawRecord[] = [];
  let fields: string[] = [];
  let at = 0;
  while (at < text.length || fields.length > 0) {
    const stop = fieldEnd(text, at, delimiter, records.length);
    fields.push(text.slice(at, stop));
    at = stop + 1;
    if (text[stop] === delimiter) continue;
    LINE_END.lastIndex = stop;
    const end = LINE_END.exec(text)?.[0] ?? '';
    records.push({ fields, end });
    fields = [];
    at = stop + Math.max(1, end.length);
  }
  return records;
}

/** Returns the text of records, character for character. */
export const joined = (records: readonly RawRecord[], delimiter: string): string =>
  records.map((record) => record.fields.join(delimiter) + record.end).join('');

function fieldEnd(text: string, from: number, delimiter: string, record: number): number {
  const isEnd = (at: number): boolean => {
    const char = text[at];
    return char === undefined || char === delimiter || char === '\n' || char === '\r';
  };
  const plainEnd = (): number => {
    let at = from;
    while (!isEnd(at)) at++;
    return at;
  };
  let opening = from;
  while (text[opening] === ' ' && delimiter !== ' ') opening++;
  if (text[opening] !== '"') return plainEnd();
  const closed = afterQuotes(text, opening, record);
  let at = closed;
  while (!isEnd(at) && text[at]?.trim() === '') at++;
  if (isEnd(at)) return at;
  // ` "Bunty" Singh` is a name with quotes in it, unless the quotes contain the end of a field.
  const hidden = Array.from({ length: closed - opening }, (_, i) => opening + i).some(isEnd);
  if (opening === from || hidden) throw new CsvTrouble(badQuotes(record));
  return plainEnd();
}

function afterQuotes(text: string, opening: number, record: number): number {
  let at = opening;
  for (;;) {
    at = text.indexOf('"', at + 1);
    if (at < 0) throw new CsvTrouble(badQuotes(record));
    if (text[at + 1] !== '"') return at + 1;
    at++;
  }
}

/** Returns the sentence about a record (from 0) whose quotes don't match. */
export const badQuotes = (record: number): string =>
  `The quotes in row ${String(record + 1)} of the file don't match. ` +
  'Open it in a spreadsheet program and save it as CSV again.';
