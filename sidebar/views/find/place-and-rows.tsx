/** Where the names go, and whether rows that a filter hides are meant too. */
import type { Preview } from '../../../src/protocol';
import { Choose } from '../../parts/field';
import { columnLetter } from '../../words/numbers';
import type { Finding } from './find';
import { Word } from '../../words/word';
import { say, send } from '../../parts/stage';

/** The place as a sentence. */
export function placeWords(preview: Preview): string {
  const { place, pointed, nameColumn, statusColumn, lastColumn } = preview;
  const name = columnLetter(nameColumn);
  const columns = { name, status: columnLetter(statusColumn) };
  if (place.kind === 'ours') return say(Word.placeOurs, columns);
  if (place.kind === 'there') return say(Word.placeThere, columns);
  const n = lastColumn - nameColumn + 1;
  if (pointed.place.kind === 'end' || n < 1) return say(Word.placeEnd, columns);
  const moved = n === 1 ? name : name + '–' + columnLetter(lastColumn);
  return say(Word.placeInsert, { ...columns, moved, n });
}

export function PlaceAndRows({ preview }: Omit<Finding, 'main'>) {
  return (
    <>
      <PlaceChoice preview={preview} />
      <HiddenRows preview={preview} />
    </>
  );
}

export function PlaceChoice({ preview }: Omit<Finding, 'main'>) {
  const { place, pointed } = preview;
  return (
    <>
      <p>{placeWords(preview)}</p>
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
    </>
  );
}

function HiddenRows({ preview }: Omit<Finding, 'main'>) {
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
