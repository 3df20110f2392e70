import path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { LiveOptions } from '../live/live';
import type { Envelope, WorkerMessage } from '../live/messages';
import { ROOT } from '../root';

/** A promise that waits for an answer of the thread. */
interface Asker {
  readonly resolve: (answer: unknown) => void;
  readonly reject: (error: Error) => void;
}

/** The server's side of the thread that has the document. */
export class LiveThread {
  private readonly worker: Worker;
  private readonly bell = new Int32Array(new SharedArrayBuffer(4));
  private readonly asked = new Map<number, Asker>();
  private asks = 0;

  constructor(options: LiveOptions, told: (told: Exclude<WorkerMessage, { ask: number }>) => void) {
    this.worker = new Worker(path.join(ROOT, '.workbench', 'live-worker.cjs'), {
      workerData: { bell: this.bell.buffer, options },
    });
    this.worker.on('message', (message: WorkerMessage) => {
      if (!('ask' in message)) {
        told(message);
        return;
      }
      const asker = this.asked.get(message.ask);
      this.asked.delete(message.ask);
      if ('failed' in message) asker?.reject(new Error(message.failed));
      else asker?.resolve(message.answer);
    });
    this.worker.on('error', (error) => {
      throw error;
    });
  }

  /** Sends a message and increments the bell, because a script can block the thread. */
  send(envelope: Envelope): void {
    this.worker.postMessage(envelope);
    Atomics.add(this.bell, 0, 1);
    Atomics.notify(this.bell, 0);
  }

  /** Requests something that only the thread knows. Rejects if the thread can't answer. */
  ask(order: { do: 'model' } | { do: 'download'; sheet: number }): Promise<unknown> {
    this.asks += 1;
    const ask = this.asks;
    return new Promise((resolve, reject) => {
      this.asked.set(ask, { resolve, reject });
      this.send({ window: '', person: 'a', order: { ...order, ask } });
    });
  }

  async end(): Promise<void> {
    await this.worker.terminate();
  }
}
