/** The thread with the document: a script can block it without blocking the server. */
import { parentPort, workerData } from 'node:worker_threads';
import { Inbox } from './inbox';
import { Live, type LiveOptions } from './live';
import type { Envelope } from './messages';

const TICK_MS = 250;

if (!parentPort) throw new Error('this file must be run as a worker');
const port = parentPort;
const { bell, options } = workerData as { bell: SharedArrayBuffer; options: LiveOptions };
const live = new Live(options, new Inbox(port, new Int32Array(bell)), (told) => {
  port.postMessage(told);
});
port.on('message', (envelope: Envelope) => {
  live.obey(envelope);
});
setInterval(() => {
  live.tick();
}, TICK_MS);
