/** Opening and downloading files in the page. */
import { rmSync } from 'node:fs';
import { startPageServer, type PageServer } from '../../../workbench/page-server/page-server';
import { OpenWindow } from './open-window';
import { toyScript } from './toy-script';

const CSV = 'Mobile;Note\r\n"+91 98765 43210";"=1+1"\r\n9876543210;"a ""b"";c"\r\n';

let server: PageServer;
let window: OpenWindow;
const toy = toyScript(CSV);

beforeAll(async () => {
  const folders = { 'add-on': toy.folder, bound: null };
  server = await startPageServer({ port: 0, folders, sample: toy.sample });
  window = await OpenWindow.on(server.url);
});

afterAll(async () => {
  window.close();
  await server.close();
  rmSync(toy.folder, { recursive: true });
});

async function downloaded(): Promise<string> {
  return (await fetch(`${server.url}/download?sheet=0`)).text();
}

test('a file that nobody changed comes out as it went in', async () => {
  expect(await downloaded()).toBe(CSV);
});

test('what is new and would run in a spreadsheet gets an apostrophe; numbers stay numbers', async () => {
  await window.act(
    { do: 'type', sheet: 0, row: 2, column: 3, text: "'=HYPERLINK(1)" },
    { do: 'type', sheet: 0, row: 3, column: 3, text: '919876543210' },
  );
  const lines = (await downloaded()).split('\r\n');
  expect(lines.slice(1, 3)).toEqual([
    `"+91 98765 43210";"=1+1";'=HYPERLINK(1)`,
    '9876543210;"a ""b"";c";919876543210',
  ]);
});

test('another file opens in a tab of its own; one that cannot be read says why', async () => {
  const upload = async (name: string, text: string): Promise<void> => {
    await fetch(`${server.url}/csv?window=one&person=a&name=${name}`, {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream', origin: server.url },
      body: text,
    });
  };
  await upload('more.csv', 'x,y\n1,2\n');
  const { sheets } = await window.news('book', (news) => news.sheets.length === 2);
  expect(sheets[1]?.name).toBe('more');
  await upload('bad.csv', 'x,"y\n');
  expect((await window.news('trouble')).sentence).toContain('quotes');
});
