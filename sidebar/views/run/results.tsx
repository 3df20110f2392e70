/** The names of a try. A click selects the cell. */
import type { Result } from '../../../src/protocol';
import { usePanel } from '../../parts/context';
import { FailureBox } from '../../parts/failure-box';
import { Press } from '../../parts/press';
import { Status } from '../../parts/status';
import type { Done } from '../../state/machine';
import type { PlainKey } from '../../words/table';

/** What to show for rows without a name, by the kind of their status. */
const NAMELESS: Partial<Record<string, PlainKey>> = {
  'not-found': 'split.notFound',
  refused: 'split.rejected',
  unconfirmed: 'split.unconfirmed',
  queued: 'done.queued',
};

interface Ended {
  readonly main: Done;
}

export function Results({ main }: Ended) {
  const { say } = usePanel();
  const { results, past } = main;
  if (results === null) return null;
  if (results.at === 'failed') return <FailureBox failure={results.failure} />;
  return (
    <section>
      <h2>{say('done.results')}</h2>
      {results.at === 'loading' ? (
        // As high as the list, so that nothing below it jumps when the list comes.
        <div class="loading" style={{ '--lines': past.sent }}>
          <Status busy>{say('panel.opening')}</Status>
        </div>
      ) : (
        <ul class="rows">
          {results.value.map((result) => (
            <li key={result.row}>
              <Cell main={main} result={result} /> <Name {...result} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Name({ name, word }: Result) {
  const { say } = usePanel();
  const instead = NAMELESS[word];
  if (name !== '' || instead === undefined) return <b>{name}</b>;
  return <>{say(instead)}</>;
}

/** A cell of the phone column. Only the panel that started the run knows which column that is. */
function Cell({ main, result }: Ended & { readonly result: Result }) {
  const pointed = main.order?.request.pointed ?? null;
  if (pointed === null) return <>{result.phone}</>;
  const { sheetId, column } = pointed;
  return (
    <Press as="plain" act={{ is: 'show-cell', sheetId, row: result.row, column }}>
      {result.phone}
    </Press>
  );
}
