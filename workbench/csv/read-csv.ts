import Papa from 'papaparse';
import { CsvTrouble } from './csv-trouble';
import { decode, type Encoding } from './encoding';
import { guessDelimiter } from './guess-delimiter';
import { badQuotes, type LineEnds, lineEndsOf, type RawRecord, slice } from './slices';

/** How the file quotes: only where it must, every value, or blanks as well. */
export type Quoting = 'where-needed' | 'values' | 'everything';

/** A CSV file, with all that is needed to give it back byte for byte. */
export interface CsvFile {
  readonly encoding: Encoding;
  readonly bom: boolean;
  /** A line such as "sep=;" that Excel puts before the first row, with its line end; else ''. */
  readonly prelude: string;
  readonly delimiter: string;
  readonly newline: '\r\n' | '\n' | '\r';
  readonly quoting: Quoting;
  /** The values, row by row; rows may differ in length. */
  readonly rows: readonly (readonly string[])[];
  /** The same rows as they stand in the file. */
  readonly records: readonly RawRecord[];
}

/** Reads a CSV file, or throws a CsvTrouble with the reason. The delimiter is guessed if not given. */
export function readCsv(bytes: Uint8Array, known?: string): CsvFile {
  const { encoding, bom, text: whole } = decode(bytes);
  const [prelude = '', given] = /^\ufeff*(?:"?sep=([,;\t|])"?\r?\n)?/i.exec(whole) ?? [];
  const text = whole.slice(prelude.length);
  const ends = lineEndsOf(text);
  const newline = ends === 'cr' ? '\r' : '\n';
  const delimiter = known ?? given ?? guessDelimiter(text, newline);
  const parsed = Papa.parse<string[]>(text, { delimiter, newline });
  const bad = parsed.errors.find((error) => error.type === 'Quotes');
  if (bad !== undefined) throw new CsvTrouble(badQuotes(bad.row ?? 0));
  const records = slice(text, delimiter, ends);
  return {
    encoding,
    bom,
    prelude,
    delimiter,
    newline: newlineOf(prelude, records, ends),
    quoting: quotingOf(records),
    rows: agreed(records, parsed.data),
    records,
  };
}

/**
 * papaparse's values, after making sure that it cut the text exactly where we did: a name must never
 * be put into a row that the two understand differently.
 */
function agreed(records: readonly RawRecord[], rows: string[][]): string[][] {
  const last = records[records.length - 1];
  // papaparse sees one more row, an empty one, behind the last line end
  const count = last === undefined || last.end !== '' ? records.length + 1 : records.length;
  if (rows.length !== count && records.length > 0) throw new CsvTrouble(badQuotes(records.length));
  return records.map(({ fields, end }, at) => {
    const values = rows[at] ?? [];
    const tail = fields.length - 1;
    if (end === '\r\n' && fields[tail]?.startsWith('"') === false) {
      values[tail] = (values[tail] ?? '').replace(/\r$/, '');
    }
    const same =
      values.length === fields.length && fields.every((raw, i) => plain(raw) === values[i]);
    if (!same) throw new CsvTrouble(badQuotes(at));
    return values;
  });
}

function plain(raw: string): string {
  if (!raw.startsWith('"')) return raw;
  return raw.slice(1, raw.lastIndexOf('"')).replaceAll('""', '"');
}

function newlineOf(
  prelude: string,
  records: readonly RawRecord[],
  ends: LineEnds,
): CsvFile['newline'] {
  if (ends === 'cr') return '\r';
  const first = records[0]?.end ?? '';
  return first === '\r\n' || (first === '' && prelude.endsWith('\r\n')) ? '\r\n' : '\n';
}

function quotingOf(records: readonly RawRecord[]): Quoting {
  const fields = records.filter(({ fields: [only], fields: all }) => all.length > 1 || only !== '');
  const all = fields.flatMap((record) => record.fields);
  const values = all.filter((raw) => raw !== '' && raw !== '""');
  if (values.length === 0 || !values.every((raw) => raw.startsWith('"'))) return 'where-needed';
  return all.includes('') ? 'values' : 'everything';
}
