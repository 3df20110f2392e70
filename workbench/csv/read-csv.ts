/** Reads a CSV file so that it can be written again byte for byte. */
import Papa from 'papaparse';
import { CsvTrouble } from './csv-trouble';
import { decode, type Encoding } from './encoding';
import { refuseBinary, refuseText } from './file-kinds';
import { guessDelimiter } from './guess-delimiter';
import { badQuotes, type RawRecord, slice } from './slices';

/** What the file quotes: only what needs it, every value, or also blanks. */
type Quoting = 'where-needed' | 'values' | 'everything';

/** A CSV file, with all that is needed to write it again byte for byte. */
export interface CsvFile {
  readonly encoding: Encoding;
  readonly bom: boolean;
  /** A line such as "sep=;" that Excel writes before the first row, with its line end; '' if there is none. */
  readonly prelude: string;
  readonly delimiter: string;
  readonly newline: '\r\n' | '\n' | '\r';
  readonly quoting: Quoting;
  /** The values, row by row. Rows can differ in length. */
  readonly rows: readonly (readonly string[])[];
  /** The same rows as they are in the file. */
  readonly records: readonly RawRecord[];
}

/**
 * Reads a CSV file. The delimiter is guessed if it isn't given. Throws a CsvTrouble if the file isn't CSV, or
 * its quotes don't match.
 */
export function readCsv(bytes: Uint8Array, known?: string): CsvFile {
  refuseBinary(bytes);
  const { encoding, bom, text: whole } = decode(bytes);
  refuseText(whole);
  const [prelude = '', given] = /^\ufeff*(?:"?sep=([,;\t|])"?\r?\n)?/i.exec(whole) ?? [];
  const text = whole.slice(prelude.length);
  const delimiter = known ?? given ?? guessDelimiter(text);
  const records = slice(text, delimiter);
  return {
    encoding,
    bom,
    prelude,
    delimiter,
    newline: newlineOf(prelude, records),
    quoting: quotingOf(records),
    rows: valuesOf(records, delimiter),
    records,
  };
}

/**
 * Returns papaparse's values. Throws a CsvTrouble unless papaparse splits the text exactly where we do,
 * because a name must never go into a row that the two read differently.
 */
function valuesOf(records: readonly RawRecord[], delimiter: string): string[][] {
  const text = records.map(({ fields }) => `${fields.map(unpadded).join(delimiter)}\n`).join('');
  const { data, errors } = Papa.parse<string[]>(text, { delimiter, newline: '\n' });
  const bad = errors.find((error) => error.type === 'Quotes');
  if (bad !== undefined) throw new CsvTrouble(badQuotes(bad.row ?? 0));
  // papaparse returns one more row, an empty one, after the last line end.
  if (records.length > 0 && data.length !== records.length + 1) {
    throw new CsvTrouble(badQuotes(records.length));
  }
  return records.map(({ fields }, at) => {
    const values = data[at] ?? [];
    const same =
      values.length === fields.length && fields.every((raw, i) => plain(raw) === values[i]);
    if (!same) throw new CsvTrouble(badQuotes(at));
    return values;
  });
}

/** Returns a field without the blanks before its opening quote, which papaparse would keep. */
function unpadded(raw: string): string {
  return /^ +"(?:[^"]|"")*"\s*$/.test(raw) ? raw.trimStart() : raw;
}

function plain(raw: string): string {
  const field = unpadded(raw);
  if (!field.startsWith('"')) return field;
  return field.slice(1, field.lastIndexOf('"')).replaceAll('""', '"');
}

function newlineOf(prelude: string, records: readonly RawRecord[]): CsvFile['newline'] {
  const first = records[0]?.end ?? '';
  if (first === '\r') return '\r';
  const crlf = first === '' ? prelude.endsWith('\r\n') : first.endsWith('\r\n');
  return crlf ? '\r\n' : '\n';
}

function quotingOf(records: readonly RawRecord[]): Quoting {
  const fields = records.filter(({ fields: [only], fields: all }) => all.length > 1 || only !== '');
  const all = fields.flatMap((record) => record.fields);
  const values = all.filter((raw) => raw !== '' && raw !== '""');
  if (values.length === 0 || !values.every((raw) => raw.startsWith('"'))) return 'where-needed';
  return all.includes('') ? 'values' : 'everything';
}
