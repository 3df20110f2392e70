/** The server of the page: what it serves to whom, and that it runs what is shipped. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { request } from 'node:http';
import path from 'node:path';
import { startPageServer, type PageServer } from '../../../workbench/page-server/page-server';
import { ROOT } from '../../bundle/stage';
import { OpenWindow } from './open-window';

let server: PageServer;
let window: OpenWindow;

beforeAll(async () => {
  const folders = { 'add-on': path.join(ROOT, 'dist'), bound: null };
  server = await startPageServer({ port: 0, folders });
  window = await OpenWindow.on(server.url);
});

afterAll(async () => {
  window.close();
  await server.close();
});

/** A request with any headers, which fetch would not let us set. */
function asked(
  method: string,
  url: string,
  headers: Record<string, string>,
): Promise<{ status: number | undefined; policy: string }> {
  return new Promise((resolve, reject) => {
    const sent = request(`${server.url}${url}`, { method, headers }, (response) => {
      response.resume();
      const policy = response.headers['content-security-policy'];
      resolve({ status: response.statusCode, policy: String(policy) });
    });
    sent.on('error', reject);
    sent.end(method === 'POST' ? '{"window":"one","person":"a","acts":[]}' : undefined);
  });
}

const sha256 = (file: string): string =>
  createHash('sha256')
    .update(readFileSync(path.join(ROOT, 'dist', file)))
    .digest('hex');

test('a free port on 127.0.0.1, and a page that may load from there alone', async () => {
  expect(server.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  const { status, policy } = await asked('GET', '/', {});
  expect(status).toBe(200);
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toContain('unsafe');
});

test('the hashes in the strip are those of the files in dist', async () => {
  const { status } = await window.news('status');
  expect(status.hashes).toEqual({ code: sha256('Code.js'), sidebar: sha256('sidebar.html') });
});

test('the sample is in the first sheet, and the add-on has built its menu', async () => {
  const { title, sheets } = await window.news('book');
  expect(title).toBe('leads');
  expect(sheets).toHaveLength(1);
  const { runs } = await window.news('cells');
  expect(runs.find(([column]) => column === 3)?.[2].slice(0, 2)).toEqual([
    'Mobile',
    '930 589 7640',
  ]);
  const { menus } = await window.news('menus');
  expect(menus.find(({ caption }) => caption === null)?.items.length).toBeGreaterThan(1);
});

test('another name for this machine is refused: DNS rebinding', async () => {
  expect((await asked('GET', '/', { host: 'evil.example' })).status).toBe(403);
  expect((await asked('GET', '/model', { host: 'evil.example:80' })).status).toBe(403);
});

test('posts of other pages are refused', async () => {
  const type = { 'content-type': 'application/json' };
  const post = async (headers: Record<string, string>): Promise<number | undefined> =>
    (await asked('POST', '/acts', headers)).status;
  expect(await post({ ...type, origin: server.url })).toBe(204);
  expect(await post({ ...type, origin: 'http://evil.example' })).toBe(403);
  expect(await post({ ...type, origin: 'null' })).toBe(403);
  expect(await post(type)).toBe(403);
  expect(await post({ 'content-type': 'text/plain', origin: server.url })).toBe(403);
});

/** Sends a request with exactly this target, and returns the status. */
function statusOf(target: string, headers: Record<string, string> = {}): Promise<number> {
  const { hostname, port } = new URL(server.url);
  return new Promise((resolve, reject) => {
    const sent = request({ hostname, port, path: target, headers }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    sent.on('error', reject);
    sent.end();
  });
}

describe.each([
  '//',
  '///',
  '/\\',
  'http://[',
  'http://evil.example/nowhere',
  '*',
  '/panel/%E0%A4%A',
  '/panel/',
  '/download',
  '/download?sheet=',
  '/download?sheet=999',
  '/download?sheet=NaN',
  '/events?window=x&person=zz',
  '/events?window=x&person=__proto__',
])('the target %s', (target) => {
  test('is answered as a mistake, and the sheet is still there', async () => {
    expect(await statusOf(target)).toBeGreaterThanOrEqual(400);
    expect(await statusOf('/model')).toBe(200);
  });

  test('is refused where another site makes the browser go there', async () => {
    const link = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' };
    expect(await statusOf(target, link)).toBe(403);
    expect(await statusOf('/', link)).toBe(200);
  });
});

test.each(['', '{}', 'null', '[]', '{"window":"one","person":"zz","acts":[]}', '{"acts":[null]}'])(
  'a post that no window makes is a mistake: %p',
  async (body) => {
    const headers = { 'content-type': 'application/json', origin: server.url };
    const { status } = await fetch(`${server.url}/acts`, { method: 'POST', headers, body });
    expect(status).toBe(400);
    expect(await statusOf('/model')).toBe(200);
  },
);

test('data are not for other sites to read', async () => {
  const cross = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' };
  expect((await asked('GET', '/model', cross)).status).toBe(403);
});

test('the panel runs shut off from the network, with google.script in front of its own code', async () => {
  await window.act({ do: 'menu', function: 'openPanel' });
  const { panel, title } = await window.news('page');
  expect(title).toBe('Naam for Sheets');
  const response = await fetch(`${server.url}/panel/${panel}`);
  const policy = response.headers.get('content-security-policy') ?? '';
  expect(policy).toContain('sandbox allow-scripts');
  expect(policy).not.toContain('allow-same-origin');
  expect(policy).not.toContain('connect-src');
  const page = await response.text();
  expect(page.indexOf('withSuccessHandler')).toBeLessThan(page.indexOf('<style>'));
});

test('the model shows sizes of properties, never a key', async () => {
  const { keys } = (await (await fetch(`${server.url}/desk`)).json()) as {
    keys: Record<string, string>;
  };
  const reply = await window.call('connect', keys['a']);
  expect(reply.failed).toBeNull();
  const text = await (await fetch(`${server.url}/model`)).text();
  expect(text).not.toContain(keys['a']);
  const model = JSON.parse(text) as { properties: { users: Record<string, object> } };
  expect(Object.keys(model.properties.users['a'] ?? {})).not.toEqual([]);
});
