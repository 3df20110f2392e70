/** Where the names go. */
import type { Preview } from '../../../src/protocol';
import { Choose } from '../../parts/field';
import { Setting } from '../../parts/setting';
import { usePanel } from '../../parts/context';
import { columnLetter } from '../../words/numbers';
import type { Say } from '../../words/say';
import type { Previewed } from './shown';

/** Returns the place as a line: "Names go in new columns D and E". */
export function placeWords({ place, nameColumn, statusColumn }: Preview, say: Say): string {
  const columns = { name: columnLetter(nameColumn), status: columnLetter(statusColumn) };
  if (place.kind === 'ours') return say('place.ours', columns);
  return say(place.kind === 'there' ? 'place.empty' : 'place.inserted', columns);
}

/** Returns which columns move when ours are inserted; '' where none does. */
export function movesWords(preview: Preview, say: Say): string {
  const { place, nameColumn, lastColumn } = preview;
  if (place.kind !== 'insert' || nameColumn > lastColumn) return '';
  const [first, last] = [columnLetter(nameColumn), columnLetter(lastColumn)];
  return first === last
    ? say('place.movesOne', { moved: first })
    : say('place.moves', { moved: first + '–' + last });
}

export function PlaceLine({ preview }: Previewed) {
  const { say, send } = usePanel();
  if (preview.place.kind === 'ours') return <p>{placeWords(preview, say)}</p>;
  const moves = movesWords(preview, say);
  return (
    <Setting value={placeWords(preview, say)}>
      {moves !== '' && <p>{moves}</p>}
      <Choose
        label={say('place.label')}
        value={preview.pointed.place.kind === 'end' ? 'end' : 'beside'}
        choices={[
          ['beside', say('place.beside')],
          ['end', say('place.end')],
        ]}
        on={(kind) => {
          send({ is: 'place', place: { kind: kind === 'end' ? 'end' : 'beside' } });
        }}
      />
    </Setting>
  );
}
