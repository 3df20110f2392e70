/** `npm run probe:naam` as a program: nothing is sent without consent, and never more than three numbers. */
import { spawn } from 'node:child_process';
import type { RunningStandIn } from '../../../workbench/naam/serving/thread';
import { QUICK, standIn } from '../command/real-use/process';
import { mobile } from '../../bundle/rows';
import { KEY, ROOT } from '../../bundle/stage';

const NUMBERS = [mobile(1), mobile(2), mobile(3)];

let naam: RunningStandIn;
beforeEach(async () => {
  naam = await standIn({ keys: { [KEY]: {} }, moods: QUICK });
});
afterEach(() => naam.close());

interface Told {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Nobody sits at a terminal; what is piped in is no answer. */
function probe(args: readonly string[], url = naam.url, key = KEY): Promise<Told> {
  const env = { ...process.env, NAAM_API_KEY: key, NAAM_BASE_URL: url };
  const child = spawn(process.execPath, ['.workbench/probe-naam.cjs', ...args], { cwd: ROOT, env });
  child.stdin.on('error', () => undefined).end('yes\n');
  let [out, err] = ['', ''];
  child.stdout.on('data', (part: Buffer) => (out += part.toString()));
  child.stderr.on('data', (part: Buffer) => (err += part.toString()));
  return new Promise((resolve) => {
    child.on('close', (code) => {
      resolve({ code, out, err });
    });
  });
}

const requests = async (): Promise<number> => (await naam.ledger()).requests.length;

test('without a terminal it says what it would send, in part, and sends nothing', async () => {
  const { code, out, err } = await probe(NUMBERS);
  expect(code).toBe(1);
  expect(err).toMatch(/Up to 3 credits, one request\.\nYou need to confirm this\. .* add --yes\./);
  for (const number of NUMBERS) expect(err).not.toContain(number);
  expect(out).toBe('');
  expect(await requests()).toBe(0);
});

test('--yes sends each once, and the report holds no number and no key', async () => {
  const { code, out, err } = await probe([...NUMBERS, '--yes', '--wait', '1']);
  expect([code, err]).toEqual([0, expect.stringContaining('--again')]);
  const { asked } = await naam.ledger();
  expect(Object.values(asked)).toEqual([1, 1, 1]);
  expect(out).toContain(naam.url);
  for (const secret of [...NUMBERS, KEY]) expect(out + err).not.toContain(secret);
});

test.each<[string, string[], RegExp]>([
  ['four numbers', [...NUMBERS, mobile(4), '--yes'], /^Enter at most 3 numbers/],
  ['a number twice', [mobile(1), `+91${mobile(1)}`, '--yes'], /^Enter each number only once/],
  ['no number', ['12345', '--yes'], /isn't a mobile number/],
  ['numbers where nothing is to be sent', [mobile(1), '--again', 'x', '--yes'], /without numbers/],
  ['an option that nobody knows', ['--really'], /Unknown option '--really'/],
])('%s: refused with the usage, and nothing is sent', async (_, args, sentence) => {
  const { code, err } = await probe(args);
  expect(code).toBe(1);
  expect(err).toMatch(sentence);
  expect(err).toContain('npm run probe:naam -- [NUMBER …]');
  expect(await requests()).toBe(0);
});

test('no key, and a key that would leave this machine without https: nothing is sent', async () => {
  expect((await probe([], naam.url, '')).err).toMatch(/^Set NAAM_API_KEY/);
  expect((await probe([], 'http://naam.example')).err).toMatch(/must be an https address/);
  expect(await requests()).toBe(0);
});
