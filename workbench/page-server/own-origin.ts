import type { IncomingMessage } from 'node:http';

/**
 * Whether to answer a request. Any page on the web can send requests to this machine: with a host name that
 * it lets resolve to 127.0.0.1 (so the Host must be ours), or across origins (so a POST must come from our own
 * page; other pages can't set this content type without asking first).
 */
export function isOurs({ method, url = '/', headers }: IncomingMessage, port: number): boolean {
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`];
  const { host = '', origin } = headers;
  if (!hosts.includes(host)) return false;
  const site = headers['sec-fetch-site'];
  if (method === 'GET')
    return site === undefined || site === 'same-origin' || site === 'none' || isLink(url, headers);
  if (method !== 'POST' || origin !== `http://${host}`) return false;
  const type = headers['content-type'] ?? '';
  return type === 'application/json' || type === 'application/octet-stream';
}

/** Whether it is a link to the page itself, which other sites can have. The page's CSP forbids frames. */
function isLink(url: string, headers: IncomingMessage['headers']): boolean {
  return headers['sec-fetch-mode'] === 'navigate' && /^\/(\?|$)/.test(url);
}
