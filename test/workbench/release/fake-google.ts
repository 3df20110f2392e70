/**
 * Google's Apps Script API and token service on loopback, behind a proxy that routes every connection
 * there, to whatever address it is made.
 */
import { createServer as createProxy, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createApi } from 'node:https';
import { connect, type AddressInfo, type Server, type Socket } from 'node:net';
import { certificateFor } from './certificate';

export const HOSTS = ['script.googleapis.com', 'oauth2.googleapis.com'];

interface SentFile {
  readonly name: string;
  readonly type: string;
  readonly source: string;
}

/** What the fake Google does and remembers. */
export interface FakeGoogle {
  readonly proxy: string;
  readonly authority: string;
  /** "PUT /v1/projects/…/content 200", in order. */
  readonly log: string[];
  /** Addresses that somebody tried to reach through the proxy. */
  readonly reached: Set<string>;
  /** What stands in the script now. */
  files: SentFile[];
  /** The access token that is accepted. */
  token: string;
  /** Null: the token service refuses. */
  renewed: string | null;
  /** Status and message of every answer about the script. */
  refusal: { readonly status: number; readonly message: string } | null;
  versions: string[];
  close(): Promise<void>;
}

export async function fakeGoogle(): Promise<FakeGoogle> {
  const { key, cert } = certificateFor(HOSTS);
  const sockets = new Set<Socket>();
  const api = createApi({ key, cert }, (request, response) => {
    void bodyOf(request).then((body) => {
      serve(google, request, body, response);
    });
  });
  const proxy = createProxy((_, response) => response.writeHead(405).end());
  const apiPort = await listening(api, sockets);
  proxy.on('connect', (request: IncomingMessage, socket: Socket) => {
    google.reached.add(request.url ?? '');
    const there = connect(apiPort, '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
      there.pipe(socket).pipe(there);
    });
    there.on('error', () => socket.destroy());
    socket.on('error', () => there.destroy());
  });
  const proxyPort = await listening(proxy, sockets);
  const google: FakeGoogle = {
    proxy: `http://127.0.0.1:${String(proxyPort)}`,
    authority: cert,
    log: [],
    reached: new Set(),
    files: [],
    token: 'token-1',
    renewed: 'token-1',
    refusal: null,
    versions: [],
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await Promise.all([api, proxy].map((one) => new Promise((done) => one.close(done))));
    },
  };
  return google;
}

async function listening(server: Server, sockets: Set<Socket>): Promise<number> {
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('error', () => socket.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
}

function serve(
  google: FakeGoogle,
  request: IncomingMessage,
  body: string,
  response: ServerResponse,
): void {
  const { method = '', url = '' } = request;
  const isToken = request.headers.host === 'oauth2.googleapis.com';
  const [status, reply] = isToken
    ? tokenReply(google)
    : scriptReply(google, method, url, body, request.headers.authorization);
  google.log.push(`${method} ${url} ${String(status)}`);
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(reply));
}

type Answer = [status: number, reply: object];

function tokenReply(google: FakeGoogle): Answer {
  if (google.renewed === null) return [400, { error: 'invalid_grant' }];
  google.token = google.renewed;
  return [200, { access_token: google.token, expires_in: 3599, token_type: 'Bearer' }];
}

function scriptReply(
  google: FakeGoogle,
  method: string,
  url: string,
  body: string,
  authorization: string | undefined,
): Answer {
  if (authorization !== `Bearer ${google.token}`) {
    return failure(401, 'Request had invalid authentication credentials.');
  }
  if (google.refusal !== null) return failure(google.refusal.status, google.refusal.message);
  if (url.endsWith('/versions')) {
    const { description } = JSON.parse(body) as { description: string };
    google.versions.push(description);
    return [200, { versionNumber: google.versions.length, description }];
  }
  if (method === 'PUT') google.files = (JSON.parse(body) as { files: SentFile[] }).files;
  return [200, { files: google.files }];
}

function failure(code: number, message: string): Answer {
  return [code, { error: { code, message, errors: [{ message }] } }];
}
