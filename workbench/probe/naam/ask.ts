/** Sends requests to Naam, and returns answers as they come: with any status, without following redirects. */
import { request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';

export interface Answer {
  readonly status: number;
  readonly type: string;
  readonly text: string;
  /** The parsed body; undefined if it isn't JSON. */
  readonly json: unknown;
}

/** There is no answer. The message is Node's, without the key. */
export class NoAnswer extends Error {
  override readonly name = 'NoAnswer';
}

export interface Door {
  /** Requests a page of results. */
  page(id: string, page: number, limit: number, key?: string): Promise<Answer>;
  submit(numbers: readonly string[]): Promise<Answer>;
}

const TIMEOUT_MS = 30_000;
const MOST_BYTES = 10 * 1024 * 1024;
const PATH = '/api/v1/prospect/bulk';

/** Returns the two calls of the API at an address, with a key. Both reject with NoAnswer. */
export function doorTo(base: string, key: string): Door {
  return {
    page: (id, page, limit, other = key) => {
      const query = new URLSearchParams({ enrichmentId: id, page: `${page}`, limit: `${limit}` });
      return send('GET', `${base}${PATH}/enrich?${query.toString()}`, other, null);
    },
    submit: (numbers) => send('POST', base + PATH, key, JSON.stringify({ query: numbers })),
  };
}

function send(method: string, url: string, key: string, body: string | null): Promise<Answer> {
  const request = url.startsWith('https:') ? requestHttps : requestHttp;
  const headers: Record<string, string> = { 'x-access-token': key };
  if (body !== null) headers['content-type'] = 'application/json';
  return new Promise((resolve, reject) => {
    const failed = (error: Error): void => {
      reject(new NoAnswer(error.message.split(key).join('…')));
    };
    const asked = request(url, { method, headers, timeout: TIMEOUT_MS }, (reply) => {
      const parts: Buffer[] = [];
      let size = 0;
      reply.on('data', (part: Buffer) => {
        parts.push(part);
        size += part.length;
        if (size > MOST_BYTES) reply.destroy(new Error('the reply has no end'));
      });
      reply.on('error', failed);
      reply.on('end', () => {
        const text = Buffer.concat(parts).toString('utf8');
        const type = reply.headers['content-type'] ?? '';
        resolve({ status: reply.statusCode ?? 0, type, text, json: parsed(text) });
      });
    });
    asked.on('timeout', () => asked.destroy(new Error('no answer within 30 seconds')));
    asked.on('error', failed);
    asked.end(body ?? undefined);
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
