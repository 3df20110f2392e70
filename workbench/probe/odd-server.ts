/**
 * A server that misbehaves on purpose, to observe what Google's fetches do. It has no data. It must be
 * reachable from the internet by https, which is up to the user of the probe.
 */
import { createServer, type Server } from 'node:http';

/** Longer than the time-out that the probe sets, and shorter than Google's former fixed time-out of 60 s. */
export const SLOW_MS = 20_000;

/** Returns the server, which isn't listening yet. */
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
