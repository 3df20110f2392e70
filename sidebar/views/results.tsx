/** The names of a try; a click selects the cell. */
import type { Result } from '../../src/protocol';
import { FailureBox } from '../parts/failure-box';
import { Press } from '../parts/press';
import type { Plain } from '../words/say';
import type { Ended } from './done';
import { Word } from '../words/word';

/** Status words that stand where there is no name. */
const NAMELESS: Partial<Record<string, Plain>> = {
  'not-found': Word.notFound,
  refused: Word.refused,
  unconfirmed: Word.unconfirmed,
  queued: Word.queued,
};

export function Results({ stage, main }: Ended) {
  const { say } = stage;
  const { results } = main;
  if (results === null) return null;
  if (results.at === 'failed') return <FailureBox stage={stage} failure={results.failure} />;
  return (
    <section>
      <h2>{say(Word.results)}</h2>
      {results.at === 'loading' ? (
        <p role="status">{say(Word.opening)}</p>
      ) : (
        <ul class="rows">
          {results.value.map((result) => (
            <li key={result.row}>
              <Cell stage={stage} main={main} result={result} /> <Named stage={stage} {...result} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Named({ stage, name, word }: Pick<Ended, 'stage'> & Result) {
  const instead = NAMELESS[word];
  if (name !== '' || instead === undefined) return <b>{name}</b>;
  return <>{stage.say(instead)}</>;
}

/** Where the cell stands is known to the panel that gave the order. */
function Cell({ stage, main, result }: Ended & { readonly result: Result }) {
  const pointed = main.order?.request.pointed ?? null;
  if (pointed === null) return <>{result.phone}</>;
  const { sheetId, column } = pointed;
  return (
    <Press stage={stage} as="plain" act={{ is: 'show-cell', sheetId, row: result.row, column }}>
      {result.phone}
    </Press>
  );
}
