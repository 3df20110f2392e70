/** After all browser tests. */
import { keep, kept, remove } from '../../workbench/browser/browser';

export default function teardown(): void {
  const ready = kept();
  if (ready) remove(ready);
  keep(null);
}
