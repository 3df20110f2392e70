import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ADMIN_HEADER, ADMIN_PATH, administer, type Change } from './admin';
import type { Answer } from '../answers/answer';
import type { StandIn } from '../stand-in';

/** A mock of Naam behind HTTP. */
interface Listening {
  readonly url: string;
  close(): Promise<void>;
}

/** Serves the mock over HTTP on this machine only. Port 0 uses any free port. */
export function listen(standIn: StandIn, port = 0): Promise<Listening> {
  const server = createServer((request, response) => {
    bodyOf(request).then(
      (body) => {
        serve(standIn, request, body, response);
      },
      () => response.destroy(),
    );
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      const { port: taken } = server.address() as AddressInfo;
      resolve({ url: `http://127.0.0.1:${String(taken)}`, close: () => close(server) });
    });
  });
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
}

function serve(
  standIn: StandIn,
  request: IncomingMessage,
  body: string,
  response: ServerResponse,
): void {
  const { method = 'GET', url = '/' } = request;
  if (url === ADMIN_PATH && request.headers[ADMIN_HEADER] !== undefined) {
    const change = body === '' ? {} : (JSON.parse(body) as Change);
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(JSON.stringify(administer(standIn, change)));
    return;
  }
  const headers = Object.fromEntries(
    Object.entries(request.headers).map(([name, value]) => [name, String(value)]),
  );
  const answer = standIn.handle({ method, url, headers, body: body || null }, Date.now());
  give(answer, response);
}

function give(answer: Answer, response: ServerResponse): void {
  switch (answer.kind) {
    case 'hang':
      return; // No answer, until the client's time-out or until the server is closed.
    case 'dns':
    case 'address':
      response.destroy(); // The closest that a server can come to being unreachable.
      return;
    case 'cut':
      if (answer.sentFirst === '') {
        response.destroy();
        return;
      }
      response.writeHead(200, {
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(answer.sentFirst) * 2,
      });
      response.write(answer.sentFirst, () => response.destroy());
      return;
    case 'reply':
      setTimeout(() => {
        response.writeHead(answer.status, answer.headers);
        response.end(answer.body);
      }, answer.delayMs);
  }
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => {
      resolve();
    });
    server.closeAllConnections();
  });
}
