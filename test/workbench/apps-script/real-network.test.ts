import { createServer, type Server } from 'node:http';
import { Worker } from 'node:worker_threads';
import type { FetchRequest } from '../../../workbench/apps-script/surroundings/network';
import {
  realNetwork,
  type RealNetwork,
} from '../../../workbench/apps-script/surroundings/real-network';

/** A server in a thread of its own: this thread is blocked while it asks. */
const SERVER = `
const { createServer } = require('node:http');
const { parentPort } = require('node:worker_threads');
const server = createServer((request, response) => {
  let body = '';
  request.on('data', (part) => { body += part; });
  request.on('end', () => {
    const { url } = request;
    if (url === '/713' || url === '/999') { response.writeHead(Number(url.slice(1))); return response.end('odd'); }
    if (url === '/cut') { response.writeHead(200, { 'Content-Length': '100' }); response.write('part'); return setTimeout(() => response.destroy(), 20); }
    if (url === '/reset') return request.socket.destroy();
    if (url === '/slow') return setTimeout(() => response.end('slow'), 300);
    if (url === '/drip') { response.writeHead(200); return void setInterval(() => response.write('x'), 20); }
    if (url === '/endless') { const more = () => { while (response.write(Buffer.alloc(1 << 20))); response.once('drain', more); }; return more(); }
    if (url === '/headers') { response.writeHead(200, [['X-One', 'a'.repeat(60000)], ['Set-Cookie', 'a'], ['Set-Cookie', 'b']].flat()); return response.end(); }
    if (url === '/moved') { response.writeHead(302, { Location: '/echo' }); return response.end(); }
    response.writeHead(200, { 'Content-Type': 'application/json' });
    response.end(JSON.stringify({ method: request.method, url, body, key: request.headers['x-key'] }));
  });
});
server.listen(0, '127.0.0.1', () => parentPort.postMessage(server.address().port));
`;

let worker: Worker;
let network: RealNetwork;
let port = 0;

beforeAll(async () => {
  worker = new Worker(SERVER, { eval: true });
  port = await new Promise<number>((resolve) => worker.once('message', resolve));
  network = realNetwork({
    rewrite: { from: 'https://app.naam.ai', to: `http://127.0.0.1:${String(port)}` },
  });
});

afterAll(async () => {
  network.close();
  await worker.terminate();
});

function request(path: string, more: Partial<FetchRequest> = {}): FetchRequest {
  const url = path.startsWith('http') ? path : `https://app.naam.ai${path}`;
  const usual = { method: 'GET', headers: {}, body: null, timeoutMs: 5_000, followRedirects: true };
  return { ...usual, url, ...more };
}

const text = (outcome: unknown): string =>
  Buffer.from((outcome as { body: Uint8Array }).body).toString();

test('a request goes out and its reply comes back', () => {
  const post = request('/echo', { method: 'POST', body: '{"नाम":1}', headers: { 'X-Key': 'k' } });
  const [outcome] = network.fetchAll([post]);
  expect(outcome).toMatchObject({ kind: 'reply', status: 200 });
  expect(outcome).toMatchObject({ headers: { 'Content-Type': 'application/json' } });
  expect(JSON.parse(text(outcome))).toEqual({
    method: 'POST',
    url: '/echo',
    body: '{"नाम":1}',
    key: 'k',
  });
});

test('odd statuses, cut replies and time-outs come through', () => {
  const fast = { timeoutMs: 200 };
  const outcomes = network.fetchAll([
    request('/713'),
    request('/999'),
    request('/cut'),
    request('/reset'),
    request('/slow', fast),
    request('/drip', fast),
  ]);
  expect(outcomes).toMatchObject([
    { kind: 'reply', status: 713 },
    { kind: 'reply', status: 999 },
    { kind: 'cut' },
    { kind: 'cut' },
    { kind: 'timeout' },
    { kind: 'timeout' },
  ]);
});

test('unknown hosts and closed ports are told apart', () => {
  const outcomes = network.fetchAll([
    request('http://no-such-host.invalid/'),
    request('http://127.0.0.1:1/'),
  ]);
  expect(outcomes).toMatchObject([{ kind: 'dns' }, { kind: 'address' }]);
});

test('requests of a batch run at the same time, in order', () => {
  const started = Date.now();
  const outcomes = network.fetchAll([request('/slow'), request('/echo'), request('/slow')]);
  expect(Date.now() - started).toBeLessThan(550);
  expect([text(outcomes[0]), text(outcomes[2])]).toEqual(['slow', 'slow']);
});

test('redirects are followed or not, long and repeated headers come whole', () => {
  const [followed, kept, headers] = network.fetchAll([
    request('/moved'),
    request('/moved', { followRedirects: false }),
    request('/headers'),
  ]);
  expect(text(followed)).toContain('/echo');
  expect(kept).toMatchObject({ status: 302, headers: { Location: '/echo' } });
  expect(headers).toMatchObject({ headers: { 'Set-Cookie': ['a', 'b'] } });
});

test('a server in this very thread would wait for ever, so it times out', () => {
  const server: Server = createServer();
  server.listen(0);
  const [outcome] = network.fetchAll([
    request(`http://127.0.0.1:${String((server.address() as { port: number }).port)}/`, {
      timeoutMs: 100,
    }),
  ]);
  server.close();
  expect(outcome).toMatchObject({ kind: 'timeout' });
});

test('a reply without an end is read as far as Google reads, and no further', () => {
  const [outcome] = network.fetchAll([request('/endless', { timeoutMs: 60_000 })]);
  expect(outcome).toMatchObject({ kind: 'too-large' });
});
