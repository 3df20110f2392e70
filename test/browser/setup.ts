/** Before all browser tests: one browser is made ready, or the loud line says why none runs. */
import { keep, makeReady, SKIPPED } from '../../workbench/browser/browser';

export default async function setup(): Promise<void> {
  const ready = await makeReady();
  keep(ready);
  if (!ready) process.stderr.write(`\n${SKIPPED}\n\n`);
}
