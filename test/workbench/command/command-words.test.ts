/** The messages of `npm run enrich` in situations where users have only its text. */
import { enrich, fieldsOf } from './command';
import { mobile } from '../../bundle/rows';

const TWO = `Mobile,Name\n${mobile(1)},\n${mobile(2)},\n`;

test('a column without a header is told by its letter', async () => {
  const { out } = await enrich(`${mobile(1)}\n${mobile(2)}\n`);
  expect(out).toContain('2 rows with a value in column A, 0 empty');
});

test('one of each is told in the singular', async () => {
  const { out } = await enrich(`Mobile\n${mobile(1)}\n`);
  expect(out).toContain('1 row with a value in column “Mobile”, 0 empty');
  expect(out).toContain('1 number sent (up to 1 credit), 0 duplicates free');
  expect(out).toMatch(/1 submit, .*, 1 page of results; /);
});

test('a file with nothing below its header is told so: exit 2', async () => {
  const { code, err } = await enrich('Mobile\n');
  expect([code, err.split('\n')[0]]).toEqual([2, 'The file has no rows below its header.']);
});

test('--max-numbers holds without --live too, and what it leaves out was not sent', async () => {
  const { code, out, file } = await enrich(TWO, ['--max-numbers', '1']);
  expect(code).toBe(0);
  expect(out).toContain('1 number sent');
  expect(out).toMatch(/ 1 {2}\S+ {2}not sent\n/);
  expect(out).not.toContain('no result yet');
  expect(fieldsOf(file)[2]?.slice(1, 3)).toEqual(['', '']);
});
