/**
 * The thread that sends real HTTP requests, as source text, so that it runs the same in tests and after
 * bundling. It uses Node's http module, because fetch hides odd statuses, cut replies and DNS errors.
 */
export const WORKER = `'use strict';
const http = require('node:http');
const https = require('node:https');
const { workerData } = require('node:worker_threads');
const { port, signal, mostBytes } = workerData;
const flag = new Int32Array(signal);
const agents = { 'http:': new http.Agent(), 'https:': new https.Agent() };
const MAX_HEADERS = 1 << 20;
const MAX_HOPS = 20;

function kindOf(error) {
  const code = error && error.code;
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN' || code === 'EAI_NONAME') return 'dns';
  if (/^(ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|EADDRNOTAVAIL)$/.test(code)) return 'address';
  return code === 'ETIMEDOUT' ? 'timeout' : 'cut';
}

function fetchOne(request) {
  const started = performance.now();
  return new Promise((resolve) => {
    let current = null;
    let settled = false;
    const settle = (outcome) => {
      if (settled) return;
      settled = true;
      clearTimeout(timer);
      if (current) current.destroy();
      resolve({ ...outcome, tookMs: performance.now() - started });
    };
    const timer = setTimeout(() => settle({ kind: 'timeout' }), request.timeoutMs);
    const go = (url, method, body, headers, hops) => {
      let target;
      try { target = new URL(url); } catch { return settle({ kind: 'dns' }); }
      const client = target.protocol === 'https:' ? https : http;
      const options = { method, headers, agent: agents[target.protocol], maxHeaderSize: MAX_HEADERS };
      try {
        current = client.request(target, options, (reply) => received(url, method, body, headers, hops, reply));
      } catch { return settle({ kind: 'cut' }); }
      current.on('error', (error) => settle({ kind: kindOf(error) }));
      current.end(body === null ? undefined : body);
    };
    const received = (url, method, body, headers, hops, reply) => {
      const { statusCode: status } = reply;
      const location = reply.headers.location;
      if (request.followRedirects && [301, 302, 303, 307, 308].includes(status) && location && hops < MAX_HOPS) {
        reply.resume();
        const keep = status === 307 || status === 308 || method === 'GET';
        return go(new URL(location, url).href, keep ? method : 'GET', keep ? body : null, headers, hops + 1);
      }
      const parts = [];
      let length = 0;
      reply.on('data', (part) => {
        length += part.length;
        if (length > mostBytes) settle({ kind: 'too-large' });
        else parts.push(part);
      });
      reply.on('aborted', () => settle({ kind: 'cut' }));
      reply.on('error', () => settle({ kind: 'cut' }));
      reply.on('end', () => {
        if (!reply.complete) return settle({ kind: 'cut' });
        settle({ kind: 'reply', status, headers: named(reply.rawHeaders), body: new Uint8Array(Buffer.concat(parts)) });
      });
    };
    const headers = { ...request.headers };
    if (request.body !== null) headers['Content-Length'] = String(Buffer.byteLength(request.body));
    go(request.url, request.method, request.body, headers, 0);
  });
}

function named(raw) {
  const headers = {};
  for (let i = 0; i < raw.length; i += 2) {
    const [name, value] = [raw[i], raw[i + 1]];
    const before = headers[name];
    headers[name] = before === undefined ? value : [].concat(before, value);
  }
  return headers;
}

port.on('message', async ({ id, requests }) => {
  const outcomes = await Promise.all(requests.map(fetchOne));
  port.postMessage({ id, outcomes });
  Atomics.add(flag, 0, 1);
  Atomics.notify(flag, 0);
});
`;
