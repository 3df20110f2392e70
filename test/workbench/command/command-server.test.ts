/** The command against another server: a mock of Naam over HTTP on loopback, with a real clock. */
import type { RunningStandIn } from '../../../workbench/naam/serving/thread';
import { enrich } from './command';
import { csvOf, namesIn, namesThere, onceEach, QUICK, standIn } from './real-use/process';
import { KEY } from '../../bundle/stage';

const NUMBERS = 25;
const CSV = csvOf(NUMBERS);

interface Served {
  readonly naam: RunningStandIn;
  readonly env: Record<string, string>;
}

async function server(options: Parameters<typeof standIn>[0]): Promise<Served> {
  const naam = await standIn(options);
  return { naam, env: { NAAM_BASE_URL: naam.url, NAAM_API_KEY: KEY } };
}

test.concurrent(
  'NAAM_BASE_URL and NAAM_API_KEY send the numbers there, and the summary claims no demo',
  async () => {
    const { env, naam } = await server({ keys: { [KEY]: {} }, moods: QUICK });
    const told = await enrich(CSV, [], env);
    expect(told.code).toBe(0);
    expect(told.out).not.toMatch(/Demo|made up/);
    expect(namesIn(told.file)).toEqual(namesThere(0, NUMBERS));
    const { charged, complaints } = await naam.ledger();
    expect(Object.values(charged)).toEqual(onceEach(NUMBERS));
    expect(complaints).toEqual([]);
    expect(told.out + told.err + String(told.file)).not.toContain(KEY);
  },
  30_000,
);

test.concurrent(
  'credits exhausted: exit 3, sentence and cure on stderr, what was found in the file',
  async () => {
    const { env } = await server({ keys: { [KEY]: { credits: 12 } }, moods: QUICK });
    const told = await enrich(CSV, ['--json'], env);
    expect(told.code).toBe(3);
    expect(told.err).toContain('out of Naam credits. Top up');
    expect(JSON.parse(told.out)).toMatchObject({
      state: 'paused',
      reason: 'credits-exhausted',
      sent: 10,
      queued: 15,
    });
    const names = namesIn(told.file);
    expect(names).toHaveLength(NUMBERS);
    expect(names.slice(0, 10)).toEqual(namesThere(0, 10));
  },
  30_000,
);

test.concurrent(
  'a wrong key: exit 3, sentence and cure on stderr, nothing sent',
  async () => {
    const { env, naam } = await server({ keys: { another: {} }, moods: QUICK });
    const told = await enrich(CSV, [], env);
    expect(told.code).toBe(3);
    expect(told.err).toMatch(/Naam rejected this key\. Set NAAM_API_KEY to a key/);
    expect(told.err).not.toContain('paste');
    expect((await naam.ledger()).accepted).toEqual([]);
  },
  30_000,
);

test.concurrent(
  '--max-wait: a server that is never ready ends the wait with exit 3 and a sentence',
  async () => {
    const { env } = await server({ keys: { [KEY]: {} }, moods: { stuck: true } });
    const began = Date.now();
    const told = await enrich(CSV, ['--max-wait', '3s', '--json'], env);
    expect(told.code).toBe(3);
    expect(told.err).toMatch(/max-wait/);
    expect(JSON.parse(told.out)).toMatchObject({
      state: 'waiting',
      reason: null,
      sent: NUMBERS,
      queued: NUMBERS,
    });
    expect(told.file).not.toBeNull();
    expect(Date.now() - began).toBeLessThan(20_000);
  },
  90_000,
);

test.concurrent('what time alone cures is not promised by a command that has ended', async () => {
  const { env } = await server({ keys: { [KEY]: { dailyLimit: 0 } } });
  const { code, err } = await enrich(CSV, ['--max-wait', '1s'], env);
  expect(code).toBe(3);
  expect(err).toContain("Naam's limit for today. This didn't pass within --max-wait.");
  expect(err).toContain('--resume');
  expect(err).not.toContain('automatically');
});

test.concurrent(
  '713 in between only takes time',
  async () => {
    const { env } = await server({
      keys: { [KEY]: {} },
      moods: { ...QUICK, burst: { after: 1, length: 2 } },
    });
    const told = await enrich(CSV, ['--json'], env);
    expect(told.code).toBe(0);
    expect(JSON.parse(told.out)).toMatchObject({ state: 'finished', sent: NUMBERS });
  },
  60_000,
);
