/** The files of the command: links, other people's files, modes, and the lock of the output. */
import {
  chmodSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import path from 'node:path';
import { KEY } from '../../bundle/stage';
import { csvOf, Desk, QUICK, standIn, until } from './real-use/process';

const CSV = csvOf(5);
const PRECIOUS = 'precious';
const SLOW = { processing: { fixedMs: 600_000, perNumberMs: 0, inTurn: false } };

/** Runs until the command gives up waiting, so that its saved run stays. */
async function paused(
  prepare: (desk: Desk) => void = () => undefined,
  moods = SLOW,
): Promise<Desk> {
  const desk = new Desk(CSV, await standIn({ keys: { [KEY]: {} }, moods }));
  prepare(desk);
  const { code } = await desk.run('--max-wait', '1s');
  expect(code).toBe(3);
  return desk;
}

const permissions = (file: string): number => statSync(file).mode & 0o777;

test.concurrent.each([
  ['a symbolic link', symlinkSync],
  ['a hard link', linkSync],
])('--out that is %s to the input is refused', async (_, link) => {
  const desk = new Desk(CSV);
  link(desk.input, desk.output);
  const { code, err } = await desk.run();
  expect([code, err]).toEqual([2, expect.stringContaining('different file than the input')]);
  expect(readFileSync(desk.input, 'utf8')).toBe(CSV);
});

test.concurrent('--out through a linked folder to the input is refused', async () => {
  const desk = new Desk(CSV);
  const other = path.join(desk.folder, 'other');
  symlinkSync(desk.folder, other);
  const { code } = await desk.run('--out', path.join(other, 'in.csv'));
  expect(code).toBe(2);
  expect(readFileSync(desk.input, 'utf8')).toBe(CSV);
});

test.concurrent('--out whose saved run would be the input is refused', async () => {
  const desk = new Desk(CSV);
  linkSync(desk.input, `${desk.output}.naam-state.json`);
  expect((await desk.run()).code).toBe(2);
  expect(readFileSync(desk.input, 'utf8')).toBe(CSV);
});

test.concurrent.each(['.naam-state.json.new', '.naam-cells.json.new', '.naam-cells.json'])(
  'a link that waits at the name %s is not followed',
  async (name) => {
    const desk = await paused(({ folder, output }) => {
      writeFileSync(path.join(folder, 'victim'), PRECIOUS);
      symlinkSync(path.join(folder, 'victim'), output + name);
    });
    expect(readFileSync(path.join(desk.folder, 'victim'), 'utf8')).toBe(PRECIOUS);
    expect(lstatSync(`${desk.output}.naam-cells.json`).isFile()).toBe(true);
  },
);

test.concurrent.each(['.naam-state.json', '.naam-lock'])(
  'a link that waits at the name %s stops the command before anything is sent',
  async (name) => {
    const naam = await standIn({ keys: { [KEY]: {} }, moods: QUICK });
    const desk = new Desk(CSV, naam);
    const victim = path.join(desk.folder, 'victim');
    writeFileSync(victim, PRECIOUS);
    symlinkSync(victim, desk.output + name);
    const { code } = await desk.run('--resume');
    expect(code).toBe(2);
    expect(readFileSync(victim, 'utf8')).toBe(PRECIOUS);
    expect((await naam.ledger()).requests).toEqual([]);
  },
);

test.concurrent('a link planted as the output during the run is not followed', async () => {
  const desk = new Desk(CSV, await standIn({ keys: { [KEY]: {} }, moods: SLOW }));
  const victim = path.join(desk.folder, 'victim');
  writeFileSync(victim, PRECIOUS);
  const run = desk.begin('--max-wait', '4s');
  await until(() => Promise.resolve(existsSync(`${desk.output}.naam-state.json`)));
  symlinkSync(victim, desk.output);
  expect((await run.ended).code).toBe(3);
  expect(readFileSync(victim, 'utf8')).toBe(PRECIOUS);
  expect(lstatSync(desk.output).isFile()).toBe(true);
});

test.concurrent('an output that exists keeps its mode', async () => {
  const desk = new Desk(CSV);
  writeFileSync(desk.output, '');
  chmodSync(desk.output, 0o660);
  expect((await desk.run()).code).toBe(0);
  expect(permissions(desk.output)).toBe(0o660);
});

test.concurrent('a killed process leaves a lease, which stops no --resume', async () => {
  const processing = { ...SLOW.processing, fixedMs: 8_000 };
  const desk = await paused(() => undefined, { processing });
  const file = `${desk.output}.naam-state.json`;
  const state = JSON.parse(readFileSync(file, 'utf8')) as { document: string[][] };
  state.document.push(['naam.lease.killed', String(Date.now() + 300_000)]);
  writeFileSync(file, JSON.stringify(state));
  expect((await desk.run('--resume')).code).toBe(0);
});

test.concurrent.each([
  ['null', () => null],
  ['a list', () => []],
  ['a version alone', () => ({ version: 1 })],
  ['a preview without fields', (state: object) => ({ ...state, before: {} })],
  ['other properties', (state: object) => ({ ...state, user: 3 })],
])('a saved run that is %s: one sentence with a cure', async (_, change) => {
  const desk = await paused();
  const file = `${desk.output}.naam-state.json`;
  const state = JSON.parse(readFileSync(file, 'utf8')) as object;
  writeFileSync(file, JSON.stringify(change(state)));
  const { code, err } = await desk.run('--resume');
  expect([code, err]).toEqual([2, expect.stringContaining('delete it and start without')]);
  expect(err).not.toMatch(/\n\s+at /);
});

test.concurrent('a saved run is for its owner alone, and leaves nothing else', async () => {
  const desk = await paused();
  const saved = readdirSync(desk.folder).filter((name) => name.includes('naam-'));
  expect(saved.sort()).toEqual(['out.csv.naam-cells.json', 'out.csv.naam-state.json']);
  for (const name of saved) expect(permissions(path.join(desk.folder, name))).toBe(0o600);
});

test.concurrent('the output is readable by those who may read the input', async () => {
  const desk = new Desk(CSV);
  const secret = path.join(desk.folder, 'secret.csv');
  writeFileSync(secret, CSV, { mode: 0o600 });
  const { code } = await new Desk(CSV).run();
  expect(code).toBe(0);
  expect((await desk.runOn(secret)).code).toBe(0);
  expect(permissions(desk.output)).toBe(0o600);
});

test.concurrent(
  'a link to another file as --out is followed, and its saved run lies there',
  async () => {
    const desk = await paused(({ folder, output }) => {
      mkdirSync(path.join(folder, 'elsewhere'));
      writeFileSync(path.join(folder, 'elsewhere', 'there.csv'), '');
      symlinkSync(path.join(folder, 'elsewhere', 'there.csv'), output);
    });
    const there = path.join(desk.folder, 'elsewhere', 'there.csv');
    expect(readFileSync(there, 'utf8')).toContain('Queued');
    expect(existsSync(`${there}.naam-state.json`)).toBe(true);
    expect(lstatSync(desk.output).isSymbolicLink()).toBe(true);
  },
);

describe('a lock', () => {
  const locked = async (
    text: string,
  ): Promise<{ code: number | null; err: string; left: boolean }> => {
    const desk = new Desk(CSV);
    writeFileSync(`${desk.output}.naam-lock`, text);
    const { code, err } = await desk.run();
    return { code, err, left: existsSync(`${desk.output}.naam-lock`) };
  };
  const of = (process: number, machine = hostname()): string =>
    JSON.stringify({ process, machine });

  test.concurrent('of a living process: refused, with its ID and the file', async () => {
    const { code, err, left } = await locked(of(process.pid));
    expect([code, left]).toEqual([2, true]);
    expect(err).toContain(`process ${process.pid}`);
    expect(err).toContain('out.csv.naam-lock');
  });

  test.concurrent('of another machine: refused', async () => {
    expect(await locked(of(1, 'another-machine'))).toMatchObject({ code: 2, left: true });
  });

  test.concurrent.each([
    ['of a process that is gone', of(2 ** 22 + 1)],
    ['that a kill has left empty', ''],
  ])('%s: taken over, and removed at the end', async (_, text) => {
    expect(await locked(text)).toMatchObject({ code: 0, left: false });
  });
});
