/**
 * A server that misbehaves on purpose, for Google's fetches to be seen at. It has no data. It must
 * be reachable from the internet by https; how, is up to whoever runs the probe.
 */
import { createServer, type Server } from 'node:http';

/** Longer than the patience of the probe, shorter than the fixed time of older days. */
export const SLOW_MS = 20_000;

export function oddServer(): Server {
  return createServer((request, response) => {
    switch (request.url) {
      case '/713':
        response.writeHead(713, { 'content-type': 'application/json' });
        response.end('{"message":"Performance Threshold Exceeded"}');
        return;
      case '/cut':
        request.socket.destroy();
        return;
      case '/slow':
        setTimeout(() => response.end('slow'), SLOW_MS);
        return;
      case '/hindi':
        response.writeHead(200, { 'content-type': 'application/json' });
        response.end('नाम');
        return;
      default:
        response.writeHead(404).end();
    }
  });
}
