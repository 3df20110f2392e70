/** `npm run enrich` as a real process: exit codes, output, and the file that it writes. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { enrich, fieldsOf, run } from './command';
import { bookName, mobile } from '../../bundle/rows';
import { ROOT } from '../../bundle/stage';

const FIELDS = [
  'state',
  'reason',
  'blank',
  'rows',
  'found',
  'notFound',
  'refused',
  'unconfirmed',
  'kept',
  'notMobile',
  'possiblyLandline',
  'alreadyNamed',
  'known',
  'queued',
  'sent',
  'repeated',
  'requests',
  'executions',
  'flushes',
  'serviceCalls',
  'seconds',
];
const OUTCOMES = FIELDS.slice(4, 14);
const DEMO = 'Demo: the names are made up';

const CSV = `Lead,Mobile,City\r\nA,${mobile(1)},"Pune, MH"\r\nB,+91 ${mobile(2)},Goa\r\n\r\nC,${mobile(1)},"He said ""hi"""\r\nD,12,x`;

test('the sample goes through: exit 0, an honest first line, every number named by the book', async () => {
  const sample = path.join(ROOT, 'samples', 'leads.csv');
  const told = await enrich(readFileSync(sample, 'utf8'), ['--json']);
  expect(told.code).toBe(0);
  const report = JSON.parse(told.out) as Record<string, number>;
  expect(report['found']).toBeGreaterThan(100);
  expect(report['state']).toBe('finished');
  expect(report['rows']).toBe(OUTCOMES.reduce((sum, name) => sum + (report[name] ?? 0), 0));
  expect(Object.keys(report['serviceCalls'] ?? {})).toContain('UrlFetchApp.fetch');
});

test('the summary begins with the honest line, before the counts', async () => {
  const told = await enrich(CSV);
  expect(told.code).toBe(0);
  expect(told.out.split('\n')[0]).toBe(DEMO);
});

test('--json prints one object with exactly the fields of the issue, outcomes summing to rows', async () => {
  const told = await enrich(CSV, ['--json']);
  const report = JSON.parse(told.out) as Record<string, unknown>;
  expect(told.out.trim().split('\n')).toHaveLength(1);
  expect(Object.keys(report).sort()).toEqual([...FIELDS].sort());
  expect(Object.keys(report['requests'] as object)).toEqual(['submits', 'polls', 'pages']);
  expect(Object.keys(report['seconds'] as object)).toEqual(['real', 'virtual']);
  const found = [mobile(1), mobile(2), mobile(1)].filter((ten) => bookName(ten) !== null).length;
  expect(report).toMatchObject({
    state: 'finished',
    reason: null,
    rows: 4,
    blank: 1,
    found,
    notFound: 3 - found,
    notMobile: 1,
    sent: 2,
    repeated: 1,
    requests: { submits: 1 },
  });
  expect(OUTCOMES.reduce((sum, name) => sum + Number(report[name]), 0)).toBe(4);
});

test('names and statuses stand right of the numbers; every other byte is as it was', async () => {
  const { file } = await enrich(CSV);
  const lines = (file ?? '').split('\r\n');
  const name = (ten: string): string => bookName(ten) ?? '';
  const status = String.raw`(Found \d{4}-\d\d-\d\d ·[0-9a-z]{10}|Not found \d{4}-\d\d-\d\d ·[0-9a-z]{5})`;
  expect(lines[0]).toBe('Lead,Mobile,Name,Naam status,City');
  expect(lines[1]).toMatch(new RegExp(`^A,${mobile(1)},${name(mobile(1))},${status},"Pune, MH"$`));
  expect(lines[2]).toMatch(new RegExp(`^B,\\+91 ${mobile(2)},${name(mobile(2))},${status},Goa$`));
  expect(lines[3]).toBe('');
  expect(lines[4]).toMatch(
    new RegExp(`^C,${mobile(1)},${name(mobile(1))},${status},"He said ""hi"""$`),
  );
  expect(lines[5]).toMatch(/^D,12,,Not a mobile number: [\w ]+,x$/);
  expect(lines).toHaveLength(6);
});

test('the command on its own output sends nothing and changes no byte', async () => {
  const first = await enrich(CSV);
  const again = await enrich(first.file ?? '', ['--json']);
  expect(JSON.parse(again.out)).toMatchObject({
    state: 'finished',
    sent: 0,
    requests: { submits: 0 },
  });
  expect(again.file).toBe(first.file);
});

test.each([
  ['its header', 'other no'],
  ['its letter', 'C'],
  ['its number', '3'],
])('--column by %s', async (_, column) => {
  const csv = `A,Mobile,Other No\nx,${mobile(1)},${mobile(2)}\ny,${mobile(1)},${mobile(3)}\n`;
  const { code, file } = await enrich(csv, ['--column', column]);
  expect(code).toBe(0);
  const [header, ...rows] = fieldsOf(file);
  expect(header).toEqual(['A', 'Mobile', 'Other No', 'Name', 'Naam status']);
  expect(rows.map((row) => row[3])).toEqual(
    [mobile(2), mobile(3)].map((ten) => bookName(ten) ?? ''),
  );
});

test.each([
  ['no file', []],
  ['an option that is none', ['x.csv', '--nonsense']],
  ['a file that is not there', ['/nowhere/at-all.csv']],
  ['a country that is none', ['x.csv', '--country', 'INDIA']],
  ['a wait that is none', ['x.csv', '--max-wait', 'soon']],
  ['two files', ['a.csv', 'b.csv']],
  ['an output folder that is not there', ['samples/leads.csv', '--out', 'nowhere/at-all.csv']],
])('wrong usage, %s: exit 2, a sentence on stderr, nothing on stdout', async (_, args) => {
  const { code, out, err } = await run(args);
  expect(code).toBe(2);
  expect(out).toBe('');
  expect(err).toMatch(/[a-z]{3}.*\./);
  expect(err).not.toMatch(/\bat .*\.cjs:\d+/);
});

test('--help says how it is used, and that is no failure', async () => {
  const { code, out, err } = await run(['--help']);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out).toContain('--max-wait TIME');
});

test.each([
  ['a column that is not there', CSV, ['--column', 'Nowhere']],
  ['no phone column', 'A,B\nx,y\n', []],
  ['an empty file', '', []],
  ['a country code of nobody', CSV, ['--country', 'XX']],
  ['a server without a key', CSV, [], { NAAM_BASE_URL: 'http://127.0.0.1:9' }],
])(
  'wrong usage, %s: exit 2 and no output file',
  async (_, csv, args, env: Record<string, string> = {}) => {
    const { code, out, file, err } = await enrich(csv, args, env);
    expect({ code, out, file }).toEqual({ code: 2, out: '', file: null });
    expect(err).not.toMatch(/\bat .*\.cjs:\d+/);
  },
);
