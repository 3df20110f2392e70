import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { proposeColumns } from '../../src/core/rows/columns';
import { numbersOf } from '../../src/core/status/numbers';
import { readCsv } from '../../workbench/csv/read-csv';
import { writeCsv } from '../../workbench/csv/write-csv';

const bytes = readFileSync(join(__dirname, '..', '..', 'samples', 'leads.csv'));
const file = readCsv(bytes);
const rows = file.rows.slice(1);
const cells = rows.map((row) => row[2] ?? '');

/** Ten digits of an Indian mobile number as the plain ways to write one hold them, else null. */
function national(cell: string): string | null {
  if (/[a-z(,/;\n.]/i.test(cell)) return null;
  return /^(?:0{0,2}91|0)?([6-9]\d{9})$/.exec(cell.replace(/\D/g, ''))?.[1] ?? null;
}
const plain = cells.map(national).filter((number) => number !== null);
const distinct = [...new Set(plain)];
const having = (form: RegExp): number => cells.filter((cell) => form.test(cell)).length;

describe('samples/leads.csv', () => {
  it('has about 300 rows of six columns, the phone numbers in the third', () => {
    expect(file.rows[0]).toEqual(['Lead ID', 'Contact', 'Mobile', 'City', 'Source', 'Remarks']);
    expect(rows).toHaveLength(302);
    expect(rows.every((row) => row.length === 6)).toBe(true);
    expect(proposeColumns(file.rows, numbersOf('IN'))).toEqual([2]);
  });

  it('is plain UTF-8 with commas and LF, so that git leaves it alone', () => {
    expect(file).toMatchObject({ encoding: 'utf-8', bom: false, delimiter: ',', newline: '\n' });
    expect(bytes.includes(13)).toBe(false);
    expect(Buffer.compare(writeCsv(file, {}), bytes)).toBe(0);
  });

  it('repeats about a fifth of its numbers', () => {
    const repeated = (plain.length - distinct.length) / rows.length;
    expect(repeated).toBeGreaterThan(0.16);
    expect(repeated).toBeLessThan(0.22);
  });

  it.each([
    ['6', 0.1],
    ['7', 0.22],
    ['8', 0.25],
    ['9', 0.43],
  ])('has first digits as in life: %s in %d', (digit, share) => {
    const found = distinct.filter((number) => number.startsWith(digit)).length / distinct.length;
    expect(Math.abs(found - share)).toBeLessThan(0.05);
  });

  it('holds no number of the kind that is made up by hand', () => {
    const dull = distinct.filter((number) => /(\d)\1{4}|12345|98765/.test(number));
    expect(dull).toEqual([]);
  });

  it.each<[string, RegExp, number]>([
    ['ten digits', /^[6-9]\d{9}$/, 60],
    ['ten digits in two groups', /^\d{5} \d{5}$/, 15],
    ['in three groups', /^\d{3} \d{3} \d{4}$/, 1],
    ['+91 and blanks', /^\+91 \d{5} \d{5}$/, 15],
    ['+91-', /^\+91-\d{10}$/, 5],
    ['+91 without a blank', /^\+91\d{10}$/, 5],
    ['0', /^0\d{10}$/, 5],
    ['91', /^91\d{10}$/, 5],
    ['a dash', /^\d{5}-\d{5}$/, 2],
    ['a dot', /^\d{5}\.\d{5}$/, 2],
    ['(+91)', /^\(\+91\)/, 1],
    ['0091', /^0091/, 1],
    ['(office)', /\(office\)$/, 2],
    ['a decimal zero', /\.0$/, 1],
    ['+91 twice', /\+91 \+91/, 1],
    ['Devanagari digits', /^[०-९]{10}$/, 1],
    ['blanks that do not break', /\u00a0/, 1],
    ['thousands', /^\d,\d{3},\d{3},\d{3}$/, 1],
    ['tel:', /^tel:/, 1],
    ['WhatsApp', /wa\.me/, 1],
    ['an apostrophe', /^'/, 1],
    ['words before', /^Ph:/, 1],
    ['blanks around', /^ .* $/, 1],
    ['an extension', /ext/, 1],
    ['two numbers', /\d{5,}\D{0,3}[/,;\n]|\/\d\d$|\bor\b/, 8],
    ['scientific text with all digits', /^\d\.\d{9}E9$/, 1],
    ['scientific text without them', /^\d\.\d{1,5}E\+\d\d$/, 4],
    ['landlines with their code', /^(?:\(0\d{2,3}\) |0\d{2,3}[- ])\d{3,8}(?: \d{4})?$/, 8],
    ['a landline with +91', /^\+91 44 /, 1],
    ['service numbers', /^(?:18[06]0[ -]|\d{3,5}$)/, 5],
    ['rubbish', /^(?:NA|N\/A|not given|call after 6|nil|-|\?|0|wrong number)$/, 8],
    ['the United States', /^\+1 /, 2],
    ['the United Kingdom', /^(?:\+|00)44/, 3],
    ['the Emirates', /^\+971/, 3],
    ['Singapore', /^\+65/, 2],
    ['too short', /^(?:98765|\+91 98450|984501234)$/, 3],
    ['too long', /^\d{13,}$/, 2],
    ['nothing', /^$/, 10],
  ])('numbers written with %s', (_, form, least) => {
    expect(having(form)).toBeGreaterThanOrEqual(least);
  });

  it('persons named already, and many not', () => {
    const named = rows.filter((row) => (row[1] ?? '').length > 1).length;
    expect(named).toBeGreaterThan(100);
    expect(named).toBeLessThan(250);
  });

  it.each([
    '007',
    '1/2',
    '=A1',
    '=SUM(A1:A3)',
    '00123',
    '12:30',
    'TRUE',
    '+1 week',
    '@office',
    '-',
    'two\nlines',
  ])('a remark %j that must survive byte for byte', (remark) => {
    expect(rows.map((row) => row[5])).toContain(remark);
  });

  it('cities in Devanagari and with commas, quotes in quotes', () => {
    const all = rows.flat();
    expect(all).toEqual(
      expect.arrayContaining(['वाराणसी', 'Pune, MH', 'Expo "Udyog 2026"', 'said "next week"']),
    );
  });
});
