/** Where the names go, and whether rows that a filter hides are meant too. */
import type { Preview } from '../../src/protocol';
import { Choose } from '../parts/field';
import { columnLetter } from '../words/numbers';
import type { Say } from '../words/say';
import type { Finding } from './find';
import { Word } from '../words/word';

/** The place as a sentence. */
export function placeWords(
  { place, pointed, nameColumn, statusColumn }: Preview,
  say: Say,
): string {
  const columns = { name: columnLetter(nameColumn), status: columnLetter(statusColumn) };
  if (place.kind === 'ours') return say(Word.placeOurs, columns);
  if (place.kind === 'there') return say(Word.placeThere, columns);
  return say(pointed.place.kind === 'end' ? Word.placeEnd : Word.placeInsert, columns);
}

export function PlaceAndRows({ stage, preview }: Finding) {
  const { say, send } = stage;
  const { place, pointed } = preview;
  return (
    <>
      <p>{placeWords(preview, say)}</p>
      {place.kind !== 'ours' && (
        <Choose
          label={say(Word.place)}
          value={pointed.place.kind === 'end' ? 'end' : 'beside'}
          choices={[
            ['beside', say(Word.beside)],
            ['end', say(Word.end)],
          ]}
          on={(kind) => {
            send({ is: 'place', place: { kind: kind === 'end' ? 'end' : 'beside' } });
          }}
        />
      )}
      <HiddenRows stage={stage} preview={preview} />
    </>
  );
}

function HiddenRows({ stage, preview }: Omit<Finding, 'main'>) {
  const { say, send } = stage;
  const { filter, pointed } = preview;
  if (filter.kind === 'none') return null;
  if (filter.kind === 'too-large') return <p class="box warn">{say(Word.tooLarge)}</p>;
  return (
    <div class="box warn">
      <p>{say(Word.hides, { n: filter.rows })}</p>
      <Choose
        label={say(Word.rowsFor)}
        value={pointed.visible ? 'visible' : 'all'}
        choices={[
          ['all', say(Word.everyRow)],
          ['visible', say(Word.visibleRows)],
        ]}
        on={(which) => {
          send({ is: 'rows', visible: which === 'visible' });
        }}
      />
    </div>
  );
}
