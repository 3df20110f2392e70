/** Killed between POST and save: the batch is unconfirmed after --resume, and nothing is sent twice. */
import type { LedgerPage } from '../../../../workbench/naam/ledger';
import type { RunningStandIn } from '../../../../workbench/naam/serving/thread';
import { mobile } from '../../../bundle/rows';
import { fieldsOf, type Ended } from '../command';
import { KEY } from '../../../bundle/stage';
import { csvOf, namesIn, namesThere, onceEach, Desk, QUICK, standIn, until } from './process';

const NUMBERS = 25;
const CSV = csvOf(NUMBERS);

/** The process really dies while the answer to its first submit is on its way. */
async function killedInPost(): Promise<{ desk: Desk; naam: RunningStandIn }> {
  const naam = await standIn({ keys: { [KEY]: {} }, moods: { ...QUICK, delayMs: 1_500 } });
  const desk = new Desk(CSV, naam);
  const { child, ended } = desk.begin();
  await until(async () => (await naam.ledger()).accepted.length === 1);
  child.kill('SIGKILL');
  expect((await ended).signal).toBe('SIGKILL');
  await naam.change({ set: { delayMs: 0 } });
  return { desk, naam };
}

const statusesOf = (desk: Desk): string[] =>
  fieldsOf(String(desk.bytes()))
    .slice(1)
    .map((row) => (row[2] ?? '').replace(/ 2026-.*| ·.*/, '').replace(/ 20\d\d-.*/, ''));

const countOf = (desk: Desk, word: string): number =>
  statusesOf(desk).filter((status) => status === word).length;

function expectDone(told: Ended, ledger: LedgerPage): void {
  expect([told.code, told.err]).toEqual([0, expect.any(String)]);
  expect(ledger.complaints).toEqual([]);
}

test.concurrent('--resume without a word: exit 3, ten unconfirmed, nothing sent', async () => {
  const { desk, naam } = await killedInPost();
  const { code, err } = await desk.run('--resume');
  expect(code).toBe(3);
  expect(err).toMatch(/connection dropped while sending 10 numbers/);
  expect(err).toContain('--unconfirmed again, leave or check');
  expect((await naam.ledger()).accepted).toHaveLength(1);
  expect(countOf(desk, 'Unconfirmed')).toBe(10);

  const again = await desk.run('--resume');
  expect(again.code).toBe(3);
  expect((await naam.ledger()).accepted).toHaveLength(1);
});

test.concurrent('--unconfirmed leave: the ten are left, the others found, none twice', async () => {
  const { desk, naam } = await killedInPost();
  const told = await desk.run('--resume', '--unconfirmed', 'leave');
  const ledger = await naam.ledger();
  expectDone(told, ledger);
  expect(Object.values(ledger.asked)).toEqual(onceEach(NUMBERS));
  expect(countOf(desk, 'Unconfirmed')).toBe(10);
  expect(namesIn(desk.bytes()).slice(10)).toEqual(namesThere(10, NUMBERS));
  expect(desk.saved()).toEqual({});
});

test.concurrent(
  '--unconfirmed again: the ten are sent once more, as was said, and all is found',
  async () => {
    const { desk, naam } = await killedInPost();
    const told = await desk.run('--resume', '--unconfirmed', 'again');
    const ledger = await naam.ledger();
    expectDone(told, ledger);
    const times = Array.from({ length: NUMBERS }, (_, i) => ledger.asked[`91${mobile(i)}`]);
    expect(times).toEqual(Array.from({ length: NUMBERS }, (_, i) => (i < 10 ? 2 : 1)));
    expect(namesIn(desk.bytes())).toEqual(namesThere(0, NUMBERS));
  },
);

test.concurrent('--unconfirmed check where no id came: a sentence, and nothing sent', async () => {
  const { desk, naam } = await killedInPost();
  const told = await desk.run('--resume', '--unconfirmed', 'check');
  expect(told.code).toBe(3);
  expect(told.err).not.toMatch(/\bat .*\.cjs:\d+/);
  expect((await naam.ledger()).accepted).toHaveLength(1);
  // The word can still be another one.
  expect((await desk.run('--resume', '--unconfirmed', 'leave')).code).toBe(0);
});

test.concurrent(
  'killed while results are awaited: --resume brings them, and sends nothing twice',
  async () => {
    const slow = { processing: { fixedMs: 3_000, perNumberMs: 0, inTurn: false } };
    const naam = await standIn({ keys: { [KEY]: {} }, moods: slow });
    const desk = new Desk(CSV, naam);
    const { child, ended } = desk.begin();
    await until(async () => (await naam.ledger()).requests.some((r) => r.verdict === 'not-ready'));
    child.kill('SIGKILL');
    await ended;
    const told = await desk.run('--resume');
    const ledger = await naam.ledger();
    expectDone(told, ledger);
    expect(Object.values(ledger.asked)).toEqual(onceEach(NUMBERS));
  },
);
