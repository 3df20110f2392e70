/** Users' files: what the command reads, writes and refuses. */
import { nameOf } from '../../../workbench/naam/names/names';
import { enrich, fieldsOf, type Told } from './command';

const name = (ten: string): string => nameOf(`91${ten}`) ?? '';

/** The fields of the output without marks: `Found` and `Not found` say no more. */
const told = ({ file }: Told): string[][] =>
  fieldsOf(file).map((row) =>
    row.map((cell) => cell.replace(/^(Found|Not found) .*?(,.*)?$/, '$1$2')),
  );

test('the plus of a foreign number is kept', async () => {
  const done = await enrich('Mobile\n+971501234567\n00447911123456\n+9607712345\n9876543210\n');
  expect([done.code, told(done).map((row) => row[2]?.slice(0, 30))]).toEqual([
    ...[0, ['Naam status', 'Found', 'Found', 'Not a mobile number: a foreign', 'Found']],
  ]);
});

test('a column of country codes counts', async () => {
  const done = await enrich('Country Code,Mobile Number\n91,9876543210\n1,6045550123\n');
  expect(told(done)[1]?.slice(2)).toEqual([name('9876543210'), 'Found']);
  expect(told(done)[2]?.slice(2)).toEqual([nameOf('16045550123') ?? '', 'Found']);
});

test('a blank between comma and quote cuts no row apart', async () => {
  const csv =
    'Sr, Name, Mobile, City\n1, "Rao, Asha", 9876543210, Pune\n2, Sita, 9876543211, Goa\n';
  const done = await enrich(csv);
  expect(done.file).toMatch(/^1, "Rao, Asha", 9876543210,[^,]*,Found [^,]*, Pune$/m);
  expect(told(done).map((row) => row.length)).toEqual([6, 7, 6]);
});

test('one column of cells with two numbers stays one', async () => {
  const done = await enrich('Mobile\n9876543210;9876543211\n9876543212;9876543213\n');
  const [, line = ''] = done.file?.split('\n') ?? [];
  expect(line.startsWith(`9876543210;9876543211,${name('9876543210')},"Found `)).toBe(true);
  expect(line.endsWith(', first of two numbers"')).toBe(true);
});

test('odd line ends stay behind the line', async () => {
  const done = await enrich(
    'Mobile,City\r\r\n9876543210,Pune\r\r\n9876543211,Goa\r9876543214,Agra\r\n',
  );
  expect(
    done.file?.split(/(?<=\r\n|\r(?!\r?\n))/).map((line) => /[^\r\n]*/.exec(line)?.[0]),
  ).toEqual([
    'Mobile,Name,Naam status,City',
    expect.stringMatching(/^9876543210,.*,Found .*,Pune$/),
    expect.stringMatching(/^9876543211,.*,Found .*,Goa$/),
    expect.stringMatching(/^9876543214,.*,Found .*,Agra$/),
  ]);
});

test.each<[string, string, string]>([
  ['under a title', 'Leads of May,,\n,,\nName,Mobile,City\nAsha,9876543210,Pune\n', 'Mobile'],
  ['with a line break', 'Name,"Mobile\nNo",City\nAsha,9876543210,Pune\n', 'Mobile No'],
])('--column looks at the header %s', async (_, csv, column) => {
  const done = await enrich(csv, ['--column', column]);
  expect([done.code, told(done).pop()]).toEqual([
    ...[0, ['Asha', '9876543210', name('9876543210'), 'Found', 'Pune']],
  ]);
});

test('a column whose numbers were all rounded is found, and its rows say so', async () => {
  const done = await enrich('Name,Mobile\nAsha,9.87654E+09\nRavi,9.19877E+11\n');
  expect(done.code).toBe(0);
  expect(
    told(done)
      .slice(1)
      .map((row) => row[3]),
  ).toEqual(Array(2).fill(expect.stringMatching(/^Not a mobile number: precision lost/)));
});

test('of two columns that are close, the command says which it took', async () => {
  const done = await enrich('Mobile,WhatsApp\n9876543210,9876543211\n9876543212,9876543213\n');
  expect(done.err).toContain('Taken: column “Mobile”. Also likely: B (WhatsApp).');
});

test('--landlines looks up what the plan calls fixed', async () => {
  const csv = 'Mobile\n7701212345\n9876543210\n';
  expect((await enrich(csv)).out).toContain('1 number sent');
  expect((await enrich(csv, ['--landlines'])).out).toContain('2 numbers sent');
});

test.each([
  ['<html><body><table><tr><td>98</td></tr></table></body></html>', 'web page (HTML)'],
  ['BEGIN:VCARD\nTEL:+919876543210\nEND:VCARD\n', 'contacts file (vCard)'],
  ['[{"mobile":"9876543210"}]\n', 'is JSON'],
])('%j is refused: exit 2', async (content, sentence) => {
  const done = await enrich(content);
  expect([done.code, done.file]).toEqual([2, null]);
  expect(done.err).toContain(sentence);
});
