import { CsvTrouble } from './csv-trouble';

/** One record as it stands in the file: each field with its quotes, and the line end behind it. */
export interface RawRecord {
  readonly fields: readonly string[];
  readonly end: string;
}

/** How lines end: by LF, with or without CR before it, or by CR alone as on the oldest Macs. */
export type LineEnds = 'lf' | 'cr';

/** The line ends of a text. */
export const lineEndsOf = (text: string): LineEnds =>
  !text.includes('\n') && text.includes('\r') ? 'cr' : 'lf';

/**
 * Cuts a text into records and fields and keeps every character: the fields joined by the delimiter
 * and followed by their ends are the text again. What the fields mean is papaparse's business.
 */
export function slice(text: string, delimiter: string, ends: LineEnds): RawRecord[] {
  const records: RawRecord[] = [];
  let fields: string[] = [];
  let at = 0;
  while (at < text.length || fields.length > 0) {
    const stop = fieldEnd(text, at, delimiter, ends, records.length);
    const next = text[stop];
    if (next === delimiter) {
      fields.push(text.slice(at, stop));
      at = stop + 1;
      continue;
    }
    const crlf = ends === 'lf' && stop > at && next === '\n' && text[stop - 1] === '\r';
    const ending = next === undefined ? '' : crlf ? '\r\n' : next;
    fields.push(text.slice(at, crlf ? stop - 1 : stop));
    records.push({ fields, end: ending });
    fields = [];
    at = stop + 1;
  }
  return records;
}

/** The text of records, character for character. */
export const joined = (records: readonly RawRecord[], delimiter: string): string =>
  records.map((record) => record.fields.join(delimiter) + record.end).join('');

function fieldEnd(
  text: string,
  from: number,
  delimiter: string,
  ends: LineEnds,
  record: number,
): number {
  const isEnd = (at: number): boolean => {
    const char = text[at];
    return char === undefined || char === delimiter || char === (ends === 'cr' ? '\r' : '\n');
  };
  let at = from;
  if (text[at] === '"') {
    at = afterQuotes(text, from, record);
    while (!isEnd(at) && text[at]?.trim() === '') at++;
    if (!isEnd(at)) throw new CsvTrouble(badQuotes(record));
    return at;
  }
  while (!isEnd(at)) at++;
  return at;
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

/** The sentence about a record whose quotes do not add up. */
export const badQuotes = (record: number): string =>
  `The quotes in row ${String(record + 1)} of the file don't match. ` +
  'Open it in a spreadsheet program and save it as CSV again.';
