/** A live document: users and executions while an execution waits. */
import { rmSync } from 'node:fs';
import type { Area } from '../../../workbench/apps-script/model/area';
import { startPageServer, type PageServer } from '../../../workbench/page-server/page-server';
import { OpenWindow } from './open-window';
import { toyScript } from './toy-script';

interface Model {
  now: number;
  sheets: { name: string; values: unknown[][] }[];
  executions: { function: string; state: string; n: number }[];
}

let server: PageServer;
let window: OpenWindow;
const toy = toyScript();
const cell = (row: number, column: number): Area => ({ row, column, rows: 1, columns: 1 });

beforeEach(async () => {
  const folders = { 'add-on': toy.folder, bound: null };
  server = await startPageServer({ port: 0, folders, sample: toy.sample });
  window = await OpenWindow.on(server.url);
});

afterEach(async () => {
  window.close();
  await server.close();
});

afterAll(() => {
  rmSync(toy.folder, { recursive: true });
});

async function model(): Promise<Model> {
  return (await (await fetch(`${server.url}/model`)).json()) as Model;
}

/** Waits until the cell reads so in the model, whatever runs beside. */
async function stands(row: number, column: number, value: unknown): Promise<void> {
  for (let tries = 0; tries < 3_000; tries += 1) {
    const { sheets } = await model();
    if (sheets[0]?.values[row - 1]?.[column - 1] === value) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error(`cell ${row},${column} never became ${String(value)}`);
}

/** Waits until the clock is there: the last of a skip comes after what it fires on the way. */
async function clockReads(time: number): Promise<void> {
  for (let tries = 0; tries < 3_000; tries += 1) {
    if ((await model()).now >= time) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error(`the clock never read ${new Date(time).toISOString()}`);
}

test('results cross as Google copies them', async () => {
  expect((await window.call('echo', { a: [1, null, 'x'] })).value).toEqual({ a: [1, null, 'x'] });
  expect((await window.call('today')).value).toBeNull();
});

test('what fails arrives as a ScriptError of one line', async () => {
  const message = 'Error: on purpose';
  expect((await window.call('fails')).failed).toEqual({ name: 'ScriptError', message });
  expect((await window.call('nowhere')).failed?.message).toContain('Script function not found');
});

test('a call is answered while another one sleeps, and edits reach the sleeper', async () => {
  const slow = window.call('slow');
  await stands(2, 2, 'before');
  await window.act({ do: 'type', sheet: 0, row: 3, column: 2, text: 'typed' });
  expect((await window.call('echo', 7)).value).toBe(7);
  const running = (await model()).executions.filter(({ state }) => state === 'running');
  expect(running.map((one) => one.function)).toEqual(['slow']);
  expect((await slow).value).toEqual(['before', 'typed']);
});

test('undo in the middle of a run takes back what the script wrote', async () => {
  const slow = window.call('slow');
  await stands(2, 2, 'before');
  await window.act({ do: 'undo' });
  await stands(2, 2, 2);
  await window.act({ do: 'redo' });
  await stands(2, 2, 'before');
  await window.act({ do: 'undo' });
  expect((await slow).value).toEqual([2, '']);
});

test('an alert holds its script, and nothing else, until it is answered', async () => {
  await window.act({ do: 'menu', function: 'ask' });
  const { box, prompt, buttons } = await window.news('box');
  expect([prompt, buttons]).toEqual(['Go on?', 'YES_NO']);
  expect((await window.call('echo', 'meanwhile')).value).toBe('meanwhile');
  await window.act({ do: 'answer', box, button: 'YES', text: '' });
  await stands(1, 1, 'yes');
});

test('people have selections of their own', async () => {
  const other = await OpenWindow.on(server.url, 'two', 'b');
  await window.act({ do: 'select', sheet: 0, areas: [cell(2, 1)] });
  await other.act({ do: 'add-tab' }, { do: 'select', sheet: 0, areas: [cell(1, 2)] });
  expect((await window.call('selected')).value).toBe('numbers!A2');
  expect((await other.call('selected')).value).toBe('numbers!B1');
  other.close();
});

test('a skipped hour fires what is hourly', async () => {
  await window.call('hourly');
  const before = (await model()).now;
  await window.act({ do: 'skip', ms: 3_600_000 });
  await stands(5, 1, 1);
  await clockReads(before + 3_600_000);
  await window.act({ do: 'skip', ms: 2 * 3_600_000 });
  await stands(5, 1, 3);
});

test('the page shows what a script shows, and the reply to a closed panel is dropped', async () => {
  await window.act({ do: 'menu', function: 'panel' });
  const { panel, kind, title } = await window.news('page');
  expect([kind, title]).toEqual(['sidebar', 'Toy']);
  await window.act(
    { do: 'call', panel, call: 90, function: 'slow', args: [] },
    { do: 'close-panel', panel },
  );
  await window.news('executions', ({ lines }) =>
    lines.some((line) => line.function === 'slow' && line.state === 'completed'),
  );
  await window.call('echo', 1);
  expect(window.heard.some((news) => news.is === 'reply' && news.call === 90)).toBe(false);
});

test('a call dies with its panel where the switch says so', async () => {
  await window.act(
    { do: 'google', trouble: 'calls-die', on: true },
    { do: 'call', panel: 'gone', call: 91, function: 'slow', args: [] },
  );
  await stands(2, 2, 'before');
  await window.act({ do: 'close-panel', panel: 'gone' });
  const { lines } = await window.news('executions', (news) =>
    news.lines.some((line) => line.function === 'slow' && line.state !== 'running'),
  );
  expect(lines.find((line) => line.function === 'slow')?.state).toBe('killed');
});

test('a lost reply is told as HTTP 0, though the call was made', async () => {
  await window.act({ do: 'google', trouble: 'connection-lost', on: true });
  expect((await window.call('slow')).failed?.name).toBe('NetworkError');
  await stands(2, 2, 'before');
});
