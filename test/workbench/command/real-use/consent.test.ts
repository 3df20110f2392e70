/** --live: no process sends anything without the user's consent. */
import { connectionOf } from '../../../../workbench/command/connection';
import { readOptions } from '../../../../workbench/command/options';
import type { RunningStandIn } from '../../../../workbench/naam/serving/thread';
import { KEY } from '../../../bundle/stage';
import { csvOf, onceEach, Desk, QUICK, standIn } from './process';

const NUMBERS = 25;
const CSV = csvOf(NUMBERS);

const anyStandIn = (): Promise<RunningStandIn> => standIn({ keys: { [KEY]: {} }, moods: QUICK });

const askedOf = async (naam: RunningStandIn): Promise<string[]> =>
  Object.keys((await naam.ledger()).asked);

test.concurrent(
  'without consent and without a terminal: exit 2, the split, and nothing sent',
  async () => {
    const naam = await anyStandIn();
    const desk = new Desk(CSV, naam);
    const { code, err, out } = await desk.run('--live');
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).toContain(`${NUMBERS}  to look up`);
    expect(err).toContain('--yes --max-numbers');
    expect(await askedOf(naam)).toEqual([]);
    expect(desk.bytes()).toBeNull();
  },
);

test.concurrent('--yes alone is a wrong use: exit 2, not one request', async () => {
  const naam = await anyStandIn();
  const { code } = await new Desk(CSV, naam).run('--live', '--yes');
  expect(code).toBe(2);
  expect((await naam.ledger()).requests).toEqual([]);
});

test.concurrent.each([
  [0, 0],
  [1, 1],
  [7, 7],
  [12, 12],
  [1_000, NUMBERS],
])('--yes --max-numbers %i: %i numbers are sent', async (most, sent) => {
  const naam = await anyStandIn();
  const desk = new Desk(CSV, naam);
  const told = await desk.run('--live', '--yes', '--max-numbers', String(most));
  expect(told.code).toBe(0);
  const { asked, charged, complaints } = await naam.ledger();
  expect(Object.keys(asked)).toHaveLength(sent);
  expect(Object.values(charged).every((times) => times === 1)).toBe(true);
  expect(complaints).toEqual([]);
});

test.concurrent(
  'the others go with a second call on the output, and nothing is paid twice',
  async () => {
    const naam = await anyStandIn();
    const first = new Desk(CSV, naam);
    await first.run('--live', '--yes', '--max-numbers', '8');
    const second = new Desk(first.bytes() ?? '', naam);
    const told = await second.run('--live', '--yes', '--max-numbers', '100');
    expect(told.code).toBe(0);
    const { asked } = await naam.ledger();
    expect(Object.values(asked)).toEqual(onceEach(NUMBERS));
  },
);

test.concurrent(
  'without a key: exit 2, nothing sent, and no key is asked for in a prompt',
  async () => {
    const desk = new Desk(CSV);
    const { code, err } = await desk.run('--live');
    expect(code).toBe(2);
    expect(err).toContain('NAAM_API_KEY');
  },
);

describe('a run that began on a test server, resumed with --live', () => {
  /** Ten numbers are sent, and the others wait for credits. */
  const pausedRun = async (): Promise<{ naam: RunningStandIn; desk: Desk }> => {
    const naam = await standIn({ keys: { [KEY]: { credits: 10 } }, moods: QUICK });
    const desk = new Desk(CSV, naam);
    expect((await desk.run()).code).toBe(3);
    await naam.change({ key: { key: KEY, state: { credits: null } } });
    return { naam, desk };
  };

  test.concurrent(
    'sends nothing where nobody can be asked, and says how many are left',
    async () => {
      const { naam, desk } = await pausedRun();
      const { code, err } = await desk.run('--live', '--resume');
      expect([code, err]).toEqual([2, expect.stringContaining(`: ${NUMBERS - 10}\n`)]);
      expect(await askedOf(naam)).toHaveLength(10);
    },
  );

  test.concurrent('sends nothing where more are left than were agreed to', async () => {
    const { naam, desk } = await pausedRun();
    const few = ['--yes', '--max-numbers', String(NUMBERS - 11)];
    expect((await desk.run('--live', '--resume', ...few)).code).toBe(2);
    expect(await askedOf(naam)).toHaveLength(10);
  });

  test.concurrent('goes on where so many were agreed to in advance', async () => {
    const { naam, desk } = await pausedRun();
    const all = ['--yes', '--max-numbers', String(NUMBERS - 10)];
    expect((await desk.run('--live', '--resume', ...all)).code).toBe(0);
    expect(await askedOf(naam)).toHaveLength(NUMBERS);
  });
});

test.each([
  ['https://app.naam.ai', true],
  ['https://APP.NAAM.AI./', true],
  ['http://127.0.0.1:8080', false],
  ['http://stand-in:8080', false],
])('NAAM_BASE_URL=%s without --live: a person is asked: %s', (base, asks) => {
  const connection = connectionOf(readOptions(['leads.csv']), {
    NAAM_BASE_URL: base,
    NAAM_API_KEY: KEY,
  });
  expect(connection.asks).toBe(asks);
  connection.close();
});
