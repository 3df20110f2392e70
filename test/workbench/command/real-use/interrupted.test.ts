/** Ctrl+C, and the files that are next to the output afterwards. */
import { writeFileSync } from 'node:fs';
import type { RunningStandIn } from '../../../../workbench/naam/serving/thread';
import { mobile } from '../../../bundle/rows';
import { fieldsOf, type Ended } from '../command';
import { KEY } from '../../../bundle/stage';
import { csvOf, namesIn, namesThere, onceEach, Desk, QUICK, standIn, until } from './process';

const NUMBERS = 25;
const CSV = csvOf(NUMBERS);

/** Ctrl+C once both submits are made and their results are awaited. */
async function interrupted(): Promise<{ desk: Desk; told: Ended; naam: RunningStandIn }> {
  const slow = { processing: { fixedMs: 4_000, perNumberMs: 0, inTurn: false } };
  const naam = await standIn({ keys: { [KEY]: {} }, moods: slow });
  const desk = new Desk(CSV, naam);
  const { child, ended } = desk.begin();
  await until(async () => (await naam.ledger()).requests.some((r) => r.verdict === 'not-ready'));
  child.kill('SIGINT');
  return { desk, told: await ended, naam };
}

test.concurrent('Ctrl+C: exit 130, every row in the file, and --resume finishes', async () => {
  const { desk, told, naam } = await interrupted();
  expect(told.code).toBe(130);
  expect(told.err).toContain('--resume');
  expect(fieldsOf(String(desk.bytes()))).toHaveLength(NUMBERS + 1);

  expect((await desk.run('--resume')).code).toBe(0);
  const { asked, complaints } = await naam.ledger();
  expect(Object.values(asked)).toEqual(onceEach(NUMBERS));
  expect(complaints).toEqual([]);
  expect(namesIn(desk.bytes())).toEqual(namesThere(0, NUMBERS));
  expect(desk.saved()).toEqual({});
});

test.concurrent(
  'a fresh start while a run is not finished is refused: exit 2, nothing sent',
  async () => {
    const { desk, naam } = await interrupted();
    const before = (await naam.ledger()).requests.length;
    const told = await desk.run();
    expect(told.code).toBe(2);
    expect(told.err).toContain('--resume');
    expect((await naam.ledger()).requests).toHaveLength(before);
  },
);

test.concurrent('the files of a saved run hold no key and nothing of it', async () => {
  const { desk } = await interrupted();
  const files = Object.values(desk.saved());
  expect(files).toHaveLength(2);
  for (const text of files) {
    expect(text).not.toContain(KEY.slice(0, -4));
    expect(text).not.toContain(Buffer.from(KEY).toString('base64').slice(0, 20));
  }
});

test.concurrent(
  'a file that was changed meanwhile is not gone on with: exit 2, nothing sent',
  async () => {
    const { desk, naam } = await interrupted();
    const before = (await naam.ledger()).requests.length;
    writeFileSync(desk.input, CSV.replace(mobile(3), mobile(777)));
    expect((await desk.run('--resume')).code).toBe(2);
    expect((await naam.ledger()).requests).toHaveLength(before);
  },
);

test.concurrent('--resume where nothing was begun: exit 2, nothing sent', async () => {
  const naam = await standIn({ keys: { [KEY]: {} }, moods: QUICK });
  expect((await new Desk(CSV, naam).run('--resume')).code).toBe(2);
  expect((await naam.ledger()).requests).toEqual([]);
});

test.concurrent(
  'Ctrl+C in the long wait between two executions: exit 130 and the file, too',
  async () => {
    const naam = await standIn({ keys: { [KEY]: { dailyLimit: 10 } }, moods: QUICK });
    const desk = new Desk(CSV, naam);
    const { child, ended } = desk.begin('--max-wait', '3h');
    await until(async () => (await naam.ledger()).requests.some((r) => r.verdict === 'page'));
    await new Promise((resolve) => setTimeout(resolve, 4_000));
    child.kill('SIGINT');
    const told = await ended;
    expect([told.code, told.signal]).toEqual([130, null]);
    expect(fieldsOf(String(desk.bytes()))).toHaveLength(NUMBERS + 1);
  },
);
