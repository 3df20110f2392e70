/** Two processes with one output: one works, the other is refused, and no number is paid twice. */
import { symlinkSync } from 'node:fs';
import path from 'node:path';
import { KEY } from '../../../bundle/stage';
import { csvOf, onceEach, Desk, standIn, until } from './process';

const NUMBERS = 60;
const CSV = csvOf(NUMBERS);
const SOME_SECONDS = { processing: { fixedMs: 3_000, perNumberMs: 0, inTurn: false } };

async function begun(): Promise<{ desk: Desk; sent: () => Promise<Record<string, number>> }> {
  const naam = await standIn({ keys: { [KEY]: { bulkLimit: 20 } }, moods: SOME_SECONDS });
  return { desk: new Desk(CSV, naam), sent: async () => (await naam.ledger()).asked };
}

test.concurrent('the same command twice at once: one is refused', async () => {
  const { desk, sent } = await begun();
  const ended = await Promise.all([desk.run(), desk.run(), desk.run()]);
  expect(ended.map(({ code }) => code).sort()).toEqual([0, 2, 2]);
  expect(Object.values(await sent())).toEqual(onceEach(NUMBERS));
});

test.concurrent.each([
  ['the same command', []],
  ['--resume', ['--resume']],
  ['--resume --unconfirmed again', ['--resume', '--unconfirmed', 'again']],
])('%s beside a process at work is refused', async (_, args) => {
  const { desk, sent } = await begun();
  const first = desk.begin();
  await until(async () => Object.keys(await sent()).length > 0);
  const second = await desk.run(...args);
  expect(second.code).toBe(2);
  expect(second.err).toContain(`process ${String(first.child.pid)}`);
  expect((await first.ended).code).toBe(0);
  expect(Object.values(await sent())).toEqual(onceEach(NUMBERS));
});

test.concurrent('a link to the same output does not get round the lock', async () => {
  const { desk, sent } = await begun();
  const first = desk.begin();
  await until(async () => Object.keys(await sent()).length > 0);
  const other = path.join(desk.folder, 'other');
  symlinkSync(desk.folder, other);
  expect((await desk.run('--out', path.join(other, 'out.csv'))).code).toBe(2);
  expect((await first.ended).code).toBe(0);
});

test.concurrent('after a kill the lock is taken over, by one of two', async () => {
  const { desk, sent } = await begun();
  const first = desk.begin();
  await until(async () => Object.keys(await sent()).length > 0);
  first.child.kill('SIGKILL');
  await first.ended;
  const both = await Promise.all([desk.run('--resume'), desk.run('--resume')]);
  expect(both.map(({ code }) => code).filter((code) => code === 2)).toHaveLength(1);
  expect(Math.max(...Object.values(await sent()))).toBe(1);
});
