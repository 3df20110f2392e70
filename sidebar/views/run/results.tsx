/** The names of a try; a click selects the cell. */
import type { Result } from '../../../src/protocol';
import { FailureBox } from '../../parts/failure-box';
import { Press } from '../../parts/press';
import { Status } from '../../parts/status';
import type { Plain } from '../../words/say';
import type { Ended } from './done';
import { Word } from '../../words/word';
import { say } from '../../parts/stage';

/** Status words that stand where there is no name. */
const NAMELESS: Partial<Record<string, Plain>> = {
  'not-found': Word.notFound,
  refused: Word.refused,
  unconfirmed: Word.unconfirmed,
  queued: Word.queued,
};

export function Results({ main }: Ended) {
  const { results } = main;
  if (results === null) return null;
  if (results.at === 'failed') return <FailureBox failure={results.failure} />;
  return (
    <section>
      <h2>{say(Word.results)}</h2>
      {results.at === 'loading' ? (
        <Status>{say(Word.opening)}</Status>
      ) : (
        <ul class="rows">
          {results.value.map((result) => (
            <li key={result.row}>
              <Cell main={main} result={result} /> <Named {...result} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Named({ name, word }: Result) {
  const instead = NAMELESS[word];
  if (name !== '' || instead === undefined) return <b>{name}</b>;
  return <>{say(instead)}</>;
}

/** Where the cell stands is known to the panel that gave the order. */
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
