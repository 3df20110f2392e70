import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { PERSON_IDS, type UserAction, type Envelope, type PersonId } from '../live/messages';
import { PAGE_SCENARIOS } from '../naam/behaviour/scenarios-of-the-page';
import { DEMO_KEYS } from '../live/people/people';
import type { Folders } from '../live/live-document';
import { ROOT } from '../root';
import { PAGE_POLICY, readAssets } from './assets';
import { factsForPage } from './facts-page';
import { LiveThread } from './live-thread';
import { isOurs } from './own-origin';
import { PANEL_POLICY, PanelPages } from './panel-pages';
import { bodyOf } from './request-body';
import { Windows } from './windows';

interface PageServerOptions {
  /** 0 uses any free port. */
  readonly port: number;
  readonly folders: Folders;
  readonly sample?: string;
  readonly startsAt?: number;
  /** Whether the panel opens in each new window. */
  readonly greets?: boolean;
}

export interface PageServer {
  readonly url: string;
  close(): Promise<void>;
}

interface Posted {
  readonly window: string;
  readonly person: PersonId;
  readonly acts: readonly UserAction[];
}

/** Starts the server of the page on 127.0.0.1, with its document. Rejects if the port is taken. */
export async function startPageServer(options: PageServerOptions): Promise<PageServer> {
  const assets = readAssets();
  const panels = new PanelPages();
  const file = options.sample ?? path.join(ROOT, 'samples', 'leads.csv');
  const sample = { name: path.basename(file), bytes: readFileSync(file) };
  const live = {
    folders: options.folders,
    sample,
    startsAt: options.startsAt ?? null,
    greets: options.greets ?? false,
  };
  const thread = new LiveThread(live, (told) => {
    if ('page' in told) panels.keep(told.page, told.content);
    else windows.tell(told);
  });
  const windows = new Windows((window) => {
    thread.send({ window, person: 'a', order: { do: 'goodbye' } });
  });

  const get = async (url: URL, response: ServerResponse): Promise<void> => {
    const asset = assets.get(url.pathname);
    if (asset) {
      reply(response, 200, asset.type, asset.bytes, PAGE_POLICY);
    } else if (url.pathname === '/events') {
      const window = url.searchParams.get('window') ?? '';
      const person = personOf(url.searchParams.get('person'));
      windows.open(window, response);
      const language = url.searchParams.get('language') ?? 'en';
      thread.send({ window, person, order: { do: 'hello', language } });
    } else if (url.pathname.startsWith('/panel/')) {
      const page = panels.of(url.pathname.slice('/panel/'.length));
      if (page === undefined) reply(response, 404, 'text/plain', 'gone');
      else reply(response, 200, 'text/html; charset=utf-8', page, PANEL_POLICY);
    } else if (url.pathname === '/model') {
      json(response, await thread.ask({ do: 'model' }));
    } else if (url.pathname === '/desk') {
      const scenarios = Object.entries(PAGE_SCENARIOS).map(([id, { name, next }]) => ({
        id,
        words: name,
        once: next !== undefined,
      }));
      json(response, { keys: DEMO_KEYS, scenarios, facts: factsForPage() });
    } else if (url.pathname === '/download') {
      const sheet = Number(url.searchParams.get('sheet') || NaN);
      const answer = await thread.ask({ do: 'download', sheet });
      const { name, bytes } = answer as { name: string; bytes: Uint8Array };
      const called = `attachment; filename*=UTF-8''${encodeURIComponent(name)}`;
      response.setHeader('content-disposition', called);
      reply(response, 200, 'text/csv', Buffer.from(bytes));
    } else reply(response, 404, 'text/plain', 'not here');
  };

  const post = async (url: URL, request: IncomingMessage): Promise<void> => {
    const body = await bodyOf(request);
    if (url.pathname === '/csv') {
      const window = url.searchParams.get('window') ?? '';
      const person = personOf(url.searchParams.get('person'));
      const name = url.searchParams.get('name') ?? 'Sheet.csv';
      thread.send({ window, person, order: { do: 'open-csv', name, bytes: new Uint8Array(body) } });
      return;
    }
    const { window, person, acts } = postedOf(body.toString('utf8'));
    for (const order of acts) thread.send({ window, person, order } satisfies Envelope);
  };

  const answer = async (
    request: IncomingMessage,
    response: ServerResponse,
    port: number,
  ): Promise<void> => {
    // Any page on the web can make a browser open any path here. `//` isn't a valid one and throws.
    const url = new URL(request.url ?? '/', `http://127.0.0.1:${port}`);
    if (request.method === 'GET') {
      await get(url, response);
      return;
    }
    await post(url, request);
    response.writeHead(204).end();
  };

  const server = createServer((request, response) => {
    const port = (server.address() as AddressInfo).port;
    if (!isOurs(request, port)) {
      reply(response, 403, 'text/plain', 'not from here');
      return;
    }
    const failed = (error: unknown): void => {
      if (response.headersSent) response.destroy();
      else reply(response, 400, 'text/plain', String(error));
    };
    answer(request, response, port).catch(failed);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, '127.0.0.1', resolve);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: async () => {
      windows.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await thread.end();
    },
  };
}

/** Returns the user with this ID; the owner if no ID is given. Throws if there is no such user. */
function personOf(id: unknown): PersonId {
  const found = PERSON_IDS.find((known) => known === (id ?? 'a'));
  if (found === undefined) throw new RangeError('There is no such person.');
  return found;
}

/** Reads what a window posts. Throws if it is something else. */
function postedOf(text: string): Posted {
  const { window, person, acts } = JSON.parse(text) as Partial<Record<keyof Posted, unknown>>;
  const isAct = (act: unknown): act is UserAction =>
    typeof act === 'object' && act !== null && 'do' in act && typeof act.do === 'string';
  if (typeof window !== 'string' || !Array.isArray(acts) || !acts.every(isAct)) {
    throw new TypeError('This is not what a window posts.');
  }
  return { window, person: personOf(person), acts };
}

function json(response: ServerResponse, value: unknown): void {
  reply(response, 200, 'application/json; charset=utf-8', JSON.stringify(value));
}

function reply(
  response: ServerResponse,
  status: number,
  type: string,
  body: string | Buffer,
  policy = "default-src 'none'; frame-ancestors 'none'",
): void {
  response.writeHead(status, {
    'content-type': type,
    'cache-control': 'no-store',
    'content-security-policy': policy,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-resource-policy': 'same-origin',
  });
  response.end(body);
}
