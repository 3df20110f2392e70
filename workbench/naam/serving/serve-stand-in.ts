/** Runs the mock of Naam as a command or as a thread. Bundled to .workbench/stand-in.cjs. */
import { isMainThread, parentPort, workerData } from 'node:worker_threads';
import { readCommandLine, USAGE } from './command-line';
import { listen } from './listen';
import { StandIn } from '../stand-in';
import type { ThreadData, ThreadMessage } from './thread';

async function inThread(): Promise<ThreadMessage> {
  const { naamStandIn } = workerData as ThreadData;
  try {
    return { url: (await listen(new StandIn(naamStandIn), naamStandIn.port)).url };
  } catch (error) {
    return { trouble: String(error) };
  }
}

async function onCommand(): Promise<void> {
  const read = readCommandLine(process.argv.slice(2));
  if ('trouble' in read) {
    process.stderr.write(`${read.trouble}\n${USAGE}`);
    process.exitCode = 2;
    return;
  }
  const standIn = new StandIn(read.options);
  for (const reading of read.readings) standIn.play(reading, read.firstKey);
  const { url } = await listen(standIn, read.port);
  process.stdout.write(`${url}\n`);
  process.stderr.write('This is a mock of Naam with made-up names. To stop it, press Ctrl+C.\n');
}

if (isMainThread) {
  onCommand().catch((error: unknown) => {
    process.stderr.write(`${String(error)}\n`);
    process.exitCode = 1;
  });
} else {
  void inThread().then((message) => parentPort?.postMessage(message));
}
