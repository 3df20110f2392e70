import { MessageChannel, receiveMessageOnPort, Worker } from 'node:worker_threads';
import { WorkbenchError } from './exception';
import { MOST_RESPONSE_BYTES, type FetchOutcome, type FetchRequest, type Network } from './network';
import { WORKER } from './real-network-worker';

interface RealNetworkOptions {
  /** Sends requests for one server to another. Errors show the script's own address. */
  rewrite?: { from: string; to: string };
}

/** A network that must be closed when it is no longer needed. */
export type RealNetwork = Network & { close(): void };

interface Answer {
  id: number;
  outcomes: FetchOutcome[];
}

/** How long after the longest time-out we wait for the worker. */
const GRACE_MS = 30_000;

/**
 * Returns a network that sends real HTTP requests and blocks, as UrlFetchApp does: a worker thread sends,
 * and this thread waits. Messages are numbered, because a killed execution leaves an unread answer.
 */
export function realNetwork(options: RealNetworkOptions = {}): RealNetwork {
  const signal = new SharedArrayBuffer(4);
  const flag = new Int32Array(signal);
  const { port1: port, port2 } = new MessageChannel();
  const workerData = { port: port2, signal, mostBytes: MOST_RESPONSE_BYTES };
  const worker = new Worker(WORKER, { eval: true, workerData, transferList: [port2] });
  worker.unref();
  port.unref();
  let asked = 0;

  const answerTo = (id: number, until: number): FetchOutcome[] => {
    for (;;) {
      const seen = Atomics.load(flag, 0);
      const answer = receiveMessageOnPort(port)?.message as Answer | undefined;
      if (answer?.id === id) return answer.outcomes;
      if (answer) continue;
      if (Date.now() > until) throw new WorkbenchError('the network thread does not answer');
      Atomics.wait(flag, 0, seen, 1_000);
    }
  };

  return {
    fetchAll(requests) {
      asked += 1;
      port.postMessage({ id: asked, requests: requests.map((one) => redirected(one, options)) });
      const longest = requests.reduce((most, one) => Math.max(most, one.timeoutMs), 0);
      return answerTo(asked, Date.now() + longest + GRACE_MS);
    },
    close() {
      port.close();
      void worker.terminate();
    },
  };
}

function redirected(request: FetchRequest, { rewrite }: RealNetworkOptions): FetchRequest {
  if (!rewrite || !request.url.startsWith(rewrite.from)) return request;
  return { ...request, url: rewrite.to + request.url.slice(rewrite.from.length) };
}
