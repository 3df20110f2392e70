import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { ADMIN_HEADER, ADMIN_PATH, type Change } from './admin';
import type { LedgerPage } from '../ledger';
import type { StandInOptions } from '../stand-in';

/** What the thread is started with. */
export interface ThreadData {
  readonly naamStandIn: StandInOptions & { readonly port?: number };
}

/** The first and only message of the thread. */
export type ThreadMessage = { readonly url: string } | { readonly trouble: string };

/** A mock behind HTTP in its own thread, so that it answers while this thread is blocked. */
export interface RunningStandIn {
  readonly url: string;
  /** Returns the current ledger. */
  ledger(): Promise<LedgerPage>;
  /** Changes behaviour, keys or faults. Returns the ledger after the change. */
  change(change: Change): Promise<LedgerPage>;
  close(): Promise<void>;
}

/**
 * Starts the thread. Its script is the bundle .workbench/stand-in.cjs, because a worker can't load
 * TypeScript. `script` is the path of another one.
 */
export async function startStandIn(
  options: ThreadData['naamStandIn'] = {},
  script: string = bundle(),
): Promise<RunningStandIn> {
  const workerData: ThreadData = { naamStandIn: options };
  const worker = new Worker(script, { workerData });
  const url = await new Promise<string>((resolve, reject) => {
    worker.once('error', reject);
    worker.once('message', (message: ThreadMessage) => {
      if ('url' in message) resolve(message.url);
      else reject(new Error(message.trouble));
    });
  });
  // A mock that nobody closed must not keep a command running.
  worker.unref();
  const change = async (what: Change): Promise<LedgerPage> => {
    const headers = { [ADMIN_HEADER]: '1', 'content-type': 'application/json' };
    const body = JSON.stringify(what);
    const reply = await fetch(url + ADMIN_PATH, { method: 'POST', headers, body });
    return (await reply.json()) as LedgerPage;
  };
  return {
    url,
    change,
    ledger: () => change({}),
    close: async () => {
      await worker.terminate();
    },
  };
}

/** Returns the path of the bundle: next to this file if it is bundled, or else in .workbench/. */
function bundle(): string {
  const beside = join(__dirname, 'stand-in.cjs');
  const built = join(__dirname, '..', '..', '..', '.workbench', 'stand-in.cjs');
  const found = [beside, built].find((path) => existsSync(path));
  if (found === undefined) throw new Error(`${built} is missing: run "npm run build" first`);
  return found;
}
