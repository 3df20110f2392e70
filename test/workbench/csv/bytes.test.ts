import fc from 'fast-check';
import { CsvTrouble } from '../../../workbench/csv/csv-trouble';
import { encode } from '../../../workbench/csv/encoding';
import { type CsvFile, readCsv } from '../../../workbench/csv/read-csv';
import { joined, slice } from '../../../workbench/csv/slices';
import { writeCsv } from '../../../workbench/csv/write-csv';

const utf8 = (text: string): Uint8Array => Buffer.from(text, 'utf8');
const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString('utf8');
const columns = (file: CsvFile, after: number, ...cells: string[][]): Uint8Array =>
  writeCsv(file, { insert: cells.map((column) => ({ after, cells: column })) });

describe('what nobody changed leaves byte for byte', () => {
  it.each([
    ['commas, LF', 'a,b\n1,2\n'],
    ['CRLF', 'a,b\r\n1,2\r\n'],
    ['CR, as on old Macs', 'a,b\r1,2\r'],
    ['CRLF and LF mixed', 'a,b\r\n1,2\n3,4\r\n5,6'],
    ['no line end at the end', 'a,b\n1,2'],
    ['two line ends at the end', 'a,b\n1,2\n\n'],
    ['semicolons', 'a;b\n1,5;2\n3,5;4\n'],
    ['tabs', 'a\tb\n1\t2\n'],
    ['bars', 'a|b\n1|2\n'],
    ['every field quoted', '"a","b"\n"1","2"\n'],
    ['needless quotes here and there', 'a,"b"\n"1",2\n'],
    ['quotes in quotes, line breaks in quotes', 'a,b\n"say ""hi""","two\nlines"\n"x\r\ny",z\n'],
    ['blanks behind a closing quote', 'a,b\n"1" ,2\n'],
    ['quotes in the middle of a field', 'a,b\n5" pipe,2\n'],
    ['ragged rows', 'a,b,c\n1\n1,2,3,4\n\n'],
    ['007, 1/2, =A1', 'a,b\n007,1/2\n=A1,+91 98\n'],
    ['sep=', 'sep=;\r\na;b\r\n1,2;3\r\n'],
    ['an empty file', ''],
    ['one line end', '\n'],
    ['a zero character', 'a,b\n\u0000,2\n'],
    ['two byte order marks', '\ufeff\ufeffa,b\n1,2\n'],
  ])('%s', (_, source) => {
    expect(text(writeCsv(readCsv(utf8(source)), {}))).toBe(source);
  });

  it.each(['utf-8', 'utf-16le', 'utf-16be'] as const)('%s with and without a mark', (encoding) => {
    for (const bom of [true, false]) {
      const source = encode({ encoding, bom, text: 'Name,मोबाइल\r\nआशा,9876543210\r\n' });
      const file = readCsv(source);
      expect(file).toMatchObject({ encoding, bom, newline: '\r\n', delimiter: ',' });
      expect(file.rows[1]).toEqual(['आशा', '9876543210']);
      expect(Buffer.compare(writeCsv(file, {}), source)).toBe(0);
    }
  });

  it('UTF-16 that is no proper text', () => {
    const source = Buffer.from('\ufeffa,b\n\ud83d,2\n', 'utf16le');
    expect(Buffer.compare(writeCsv(readCsv(source), {}), source)).toBe(0);
  });

  it('any text whatever, or a sentence', () => {
    const word = fc.constantFrom(
      'a',
      '"',
      '""',
      ',',
      ';',
      '\t',
      '|',
      '\n',
      '\r\n',
      '\r',
      ' ',
      '=',
      'अ',
      '\ufeff',
    );
    let read = 0;
    const check = (parts: string[]): void => {
      const source = utf8(parts.join(''));
      let file: CsvFile;
      try {
        file = readCsv(source);
      } catch (error) {
        expect(error).toBeInstanceOf(CsvTrouble);
        return;
      }
      read++;
      expect(Buffer.compare(writeCsv(file, {}), source)).toBe(0);
      const mark = file.rows.map((_, row) => `n${String(row)}`);
      const after = readCsv(columns(file, 0, mark), file.delimiter);
      expect(after.rows.map((row) => row[1])).toEqual(mark);
      expect(after.rows.map((row) => row.filter((_, at) => at !== 1))).toEqual(file.rows);
    };
    fc.assert(fc.property(fc.array(word, { maxLength: 40, size: 'max' }), check), {
      numRuns: 5000,
    });
    expect(read).toBeGreaterThan(1000);
  });

  it('the slices joined are the text, whatever the delimiter', () => {
    const source = 'a,"b\n""c""",d\r\n\n"x" \n,';
    expect(joined(slice(source, ','), ',')).toBe(source);
    const odd = 'a,b\r\r\n"c\r\n",d\re,f\n\rg, "h,i" \r\n';
    expect(joined(slice(odd, ','), ',')).toBe(odd);
    expect(slice(odd, ',').map(({ fields }) => fields)).toEqual([
      ...[['a', 'b'], ['"c\r\n"', 'd'], ['e', 'f'], [''], ['g', ' "h,i" ']],
    ]);
  });
});

describe('what cannot be read without guessing is refused with a sentence', () => {
  it.each([
    ['an open quote', 'a,b\n"1,2\n', "The quotes in row 2 of the file don't match."],
    ['text behind a closing quote', 'a,b\n"Raju" bhai,2\n3,4\n', 'The quotes in row 2'],
  ])('%s', (_, source, sentence) => {
    expect(() => readCsv(utf8(source))).toThrow(sentence);
  });

  it.each<[string, string | Buffer, string]>([
    ['a web page', '\ufeff <html><body><table><tr><td>98</td></tr></table>', 'web page (HTML)'],
    ['a fragment of one', '<table border="1"><tr><td>98</td>', 'web page (HTML)'],
    ['XML', '<?xml version="1.0"?><rows><row/></rows>', 'is XML'],
    ['contacts', 'BEGIN:VCARD\nVERSION:3.0\nTEL:98\nEND:VCARD\n', 'contacts file (vCard)'],
    ['JSON', '[{"mobile":"98"}]', 'is JSON'],
    ['JSON of one object', '{ "mobile": "98" }', 'is JSON'],
    ['JSON lines', '{"mobile":"98"}\n{"mobile":"99"}\n', 'is JSON'],
    ['a workbook', Buffer.from('PK\x03\x04...', 'latin1'), 'workbook'],
    ['an old workbook', Buffer.from('\xd0\xcf\x11\xe0...', 'latin1'), 'Excel workbook'],
    ['a PDF', '%PDF-1.7', 'a PDF'],
    ['a hidden comma', 'a,b\n1, "Rao, Asha" ji\n', 'The quotes in row 2'],
  ])('%s', (_, source, sentence) => {
    expect(() => readCsv(Buffer.from(source))).toThrow(sentence);
  });

  it('a blank before a quote is none of these', () => {
    const source = '1, "Rao, ""A""" , 98\n2, "Bunty" Singh, 99\n';
    const file = readCsv(utf8(source));
    expect(file.rows).toEqual([
      ...[
        ['1', 'Rao, "A"', ' 98'],
        ['2', ' "Bunty" Singh', ' 99'],
      ],
    ]);
    expect(text(writeCsv(file, {}))).toBe(source);
  });

  it('nor is another encoding: its bytes are given back', () => {
    const source = Buffer.from('Name,Mobile\nJosé?s,98765\u00a043210\n', 'latin1');
    source[16] = 0x92;
    expect(Buffer.compare(writeCsv(readCsv(source), {}), source)).toBe(0);
    const mixed = Buffer.concat([utf8('आशा,98\n'), Buffer.from([0x92, 0xf0, 0x9f, 0x2c, 0x39])]);
    expect(Buffer.compare(writeCsv(readCsv(mixed), {}), mixed)).toBe(0);
  });

  it('half a letter of UTF-16', () => {
    expect(() => readCsv(Buffer.from([0xff, 0xfe, 0x61]))).toThrow('last character is incomplete');
  });
});

describe('two columns put in', () => {
  const status = ['Naam status', 'Found', 'Not found'];

  it('right of the phone column, in the manner of the file', () => {
    const file = readCsv(utf8('ID;Mobile;City\r\n007;98;"Pune; MH"\r\n1/2;99;\r\n'));
    expect(text(columns(file, 1, ['Name', 'Asha "A" Rao', 'x;y'], status))).toBe(
      'ID;Mobile;Name;Naam status;City\r\n007;98;"Asha ""A"" Rao";Found;"Pune; MH"\r\n1/2;99;"x;y";Not found;\r\n',
    );
  });

  it.each([
    ['a file that quotes all', '"a","b"\n"1","2"\n', '"a","Name","b"\n"1","","2"\n'],
    ['one that quotes values only', '"a","b"\n"1",\n', '"a","Name","b"\n"1",,\n'],
  ])('%s', (_, source, result) => {
    expect(text(columns(readCsv(utf8(source)), 0, ['Name', '']))).toBe(result);
  });

  it('short rows grow only where they must, blank lines stay blank', () => {
    const file = readCsv(utf8('a,b,Mobile\n1\n2\n\n3,x,98,more\n'));
    expect(text(columns(file, 2, ['Name', '', 'Asha', '', '']))).toBe(
      'a,b,Mobile,Name\n1\n2,,,Asha\n\n3,x,98,,more\n',
    );
  });

  it('a last row without a line end keeps none', () => {
    expect(text(columns(readCsv(utf8('a\n98')), 0, ['Name', 'Asha']))).toBe('a,Name\n98,Asha');
  });

  it('as UTF-16 in a UTF-16 file', () => {
    const file = readCsv(encode({ encoding: 'utf-16be', bom: true, text: 'a\tb\n1\t2\n' }));
    const again = readCsv(columns(file, 0, ['Name', 'आशा']));
    expect(again).toMatchObject({ encoding: 'utf-16be', bom: true, delimiter: '\t' });
    expect(again.rows[1]).toEqual(['1', 'आशा', '2']);
  });
});

describe('cells replaced', () => {
  const file = readCsv(utf8('Mobile,Name,Naam status\n98,"Asha",\n99,\'=1+1,Found\n97\n'));

  it('a new text; an equal one keeps its very bytes', () => {
    const replace = [
      { row: 1, column: 1, text: 'Asha' },
      { row: 1, column: 2, text: 'Found' },
      { row: 2, column: 1, text: '=1+1' },
      { row: 3, column: 2, text: 'Not found' },
    ];
    expect(text(writeCsv(file, { replace }))).toBe(
      'Mobile,Name,Naam status\n98,"Asha",Found\n99,\'=1+1,Found\n97,,Not found\n',
    );
  });

  it('together with an insertion, whose columns are those of the file as read', () => {
    const replace = [{ row: 1, column: 2, text: 'x' }];
    const insert = [{ after: 0, cells: ['New', 'n', '', ''] }];
    expect(text(writeCsv(file, { insert, replace }))).toContain('98,n,"Asha",x\n');
  });
});

it('100,000 rows in a few seconds', () => {
  const row = (i: number): string =>
    `L${String(i)},"Rao, Asha",98765 ${String(10000 + (i % 89999))},Pune`;
  const source = utf8(
    `ID,Contact,Mobile,City\n${Array.from({ length: 100_000 }, (_, i) => row(i)).join('\n')}\n`,
  );
  const file = readCsv(source);
  expect(file.rows).toHaveLength(100_001);
  expect(Buffer.compare(writeCsv(file, {}), source)).toBe(0);
}, 20_000);
