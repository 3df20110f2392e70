/** What the user should know about this column before paying. */
import { usePanel } from '../../parts/context';
import type { Finding } from './shown';

export function Warnings({ main, preview }: Finding) {
  const { say } = usePanel();
  const again = againCount({ main, preview });
  return (
    <>
      {again > 0 && <p class="box warn">{say('warning.again', { n: again })}</p>}
      {preview.rounded && <p class="box warn">{say('warning.rounded')}</p>}
      {preview.later > 0 && <p class="box">{say('split.later', { n: preview.later })}</p>}
      {preview.overMonthLimit > 0 && (
        <p class="box">{say('split.laterMonth', { n: preview.overMonthLimit })}</p>
      )}
      {preview.formulas && <p class="box warn">{say('warning.formulas')}</p>}
    </>
  );
}

/** Returns how many of the numbers have a result already, and are paid for again. */
export function againCount({ preview }: Finding): number {
  return preview.again;
}
