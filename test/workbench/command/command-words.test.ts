/** The messages of `npm run enrich` in situations where users have only its text. */
import { startStandIn, type RunningStandIn } from '../../../workbench/naam/serving/thread';
import path from 'node:path';
import { enrich, fieldsOf } from './command';
import { mobile } from '../../bundle/rows';
import { KEY, ROOT } from '../../bundle/stage';

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

describe('over a server', () => {
  const program = path.join(ROOT, '.workbench', 'stand-in.cjs');
  const over = async (
    options: Parameters<typeof startStandIn>[0],
    args: readonly string[] = [],
  ): ReturnType<typeof enrich> => {
    const naam: RunningStandIn = await startStandIn(options, program);
    try {
      return await enrich(TWO, args, { NAAM_BASE_URL: naam.url, NAAM_API_KEY: KEY });
    } finally {
      await naam.close();
    }
  };

  test('a key that Naam does not know is to be set, not pasted', async () => {
    const { code, err } = await over({ keys: {} });
    expect(code).toBe(3);
    expect(err).toContain('Naam rejected this key. Set NAAM_API_KEY to a key');
    expect(err).not.toContain('paste');
  });

  test('what time alone cures is not promised by a command that has ended', async () => {
    const keys = { [KEY]: { dailyLimit: 0 } };
    const { code, err } = await over({ keys }, ['--max-wait', '1s']);
    expect(code).toBe(3);
    expect(err).toContain("Naam's limit for today. This didn't pass within --max-wait.");
    expect(err).toContain('--resume');
    expect(err).not.toContain('automatically');
  });
});
