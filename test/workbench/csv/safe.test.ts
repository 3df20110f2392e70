import { readCsv } from '../../../workbench/csv/read-csv';
import { stayText } from '../../../workbench/csv/spreadsheet-safe';
import { writeCsv } from '../../../workbench/csv/write-csv';

describe('names that Excel would run, or turn into a value, stay text', () => {
  it.each([
    '=HYPERLINK("https://evil.example","Asha")',
    '=1+1',
    '+1',
    '-2',
    '@x',
    '\t=1+1',
    '\r=1',
    ' =1+1',
    '＝1+1',
    '＋1',
    '－1',
    '＠x',
    "=cmd|' /C calc'!A0",
    '007',
    '1/2',
    '12:30',
    '12:30 pm',
    '12:30pm',
    '1e5',
    '50%',
    '₹500',
    '$5',
    '(5)',
    '2026-11-23',
    '23 Nov',
    '23Nov',
    'May 5',
    'Nov-2026',
    'TRUE',
    'false',
    '#REF!',
    '#N/A',
    '९८',
    '1,000.00',
  ])('%j gets an apostrophe', (name) => {
    expect(stayText(name)).toBe(`'${name}`);
  });

  it.each([
    'Asha Rao',
    'आशा राव',
    "D'Souza",
    'R. Krishnan',
    '3M India',
    'Maruti 800',
    'Shop No 5',
    'May',
    'June Thomas',
    "'quoted",
    '',
    'Found 2026-11-23 ·k3f9q7m',
    'Queued ·8w2rk3f9q',
    'Smith-Jones',
    'Ravi, Asha',
    'a@b.example',
  ])('%j stays as it is', (name) => {
    expect(stayText(name)).toBe(name);
  });

  it('also where another list separator would split the cell', () => {
    expect(stayText('Ravi;=1+1')).toBe("Ravi;'=1+1");
    expect(stayText('Ravi\t@x')).toBe("Ravi\t'@x");
  });

  it('twice is once', () => {
    for (const name of ['=1', 'Ravi;=1+1', '007'])
      expect(stayText(stayText(name))).toBe(stayText(name));
  });

  it('the writer does it to what is put in, never to what was there', () => {
    const file = readCsv(Buffer.from('Mobile,Note\n+91 98765 43210,=A1\n'));
    const bytes = writeCsv(file, { insert: [{ after: 0, cells: ['Name', '=1+1'] }] });
    expect(Buffer.from(bytes).toString()).toBe("Mobile,Name,Note\n+91 98765 43210,'=1+1,=A1\n");
  });
});
