/** Before all browser tests: prepares a browser, or prints why none starts. */
import { keep, makeReady, SKIPPED } from '../../workbench/browser/browser';

export default async function setup(): Promise<void> {
  const ready = await makeReady();
  keep(ready);
  if (!ready) process.stderr.write(`\n${SKIPPED}\n\n`);
}
