/** The exact counts before a credit is spent, with lists of rows. The counts add up to all rows. */
import type { Odd } from '../../../src/protocol';
import { Bar, type Part } from '../../parts/bar';
import { Tick } from '../../parts/field';
import { usePanel } from '../../parts/context';
import { reasonIn } from '../../words/reasons';
import { grouped } from '../../words/numbers';
import { SPLIT_KINDS } from '../split-kinds';
import { OddRows } from './odd-rows';
import type { Finding, Previewed } from './shown';

export function SplitBar({ main, preview }: Finding) {
  const { say, panel } = usePanel();
  const { split, notMobile, landlines } = preview;
  const lists: Partial<Record<string, readonly Odd[]>> = { notMobile, possiblyLandline: landlines };
  const parts = SPLIT_KINDS.map(([kind, key]): Part => {
    const part = { kind, label: say(key), count: split[kind] };
    const odd = lists[kind];
    if (odd === undefined || odd.length === 0) return part;
    const before =
      kind === 'notMobile' ? <Reasons preview={preview} /> : <Landlines ticked={false} />;
    return { ...part, more: [before, <OddRows preview={preview} odd={odd} />] };
  });
  const sent = main.options.landlines ?? panel.facts.settings.landlines;
  return (
    <section>
      <Bar parts={parts} />
      {sent && <Landlines ticked />}
      {split.changed > 0 && <p>{say('split.edited', { n: split.changed })}</p>}
    </section>
  );
}

/** The checkbox to include landlines. It is with them, or below the bar once they are included. */
function Landlines({ ticked }: { readonly ticked: boolean }) {
  const { say, send } = usePanel();
  return (
    <Tick
      label={say('split.includeLandlines')}
      ticked={ticked}
      on={(landlines) => {
        send({ is: 'options', options: { landlines } });
      }}
    />
  );
}

function Reasons({ preview }: Previewed) {
  const { language } = usePanel();
  return (
    <ul class="reasons">
      {Object.entries(preview.split.reasons).map(([reason, count]) => (
        <li key={reason} class="line">
          <span>{reasonIn(language, reason)}</span> <b>{grouped(count)}</b>
        </li>
      ))}
    </ul>
  );
}
