/** Where the names go. */
import type { PlaceChoice, Preview } from '../../../src/protocol';
import { Choose } from '../../parts/field';
import { Setting } from '../../parts/setting';
import { usePanel } from '../../parts/context';
import { columnLetter } from '../../words/numbers';
import type { Say } from '../../words/say';
import type { Previewed } from './shown';

/** Returns where names go: "Names go in new columns D and E". */
export function placeWords(preview: Preview, say: Say): string {
  const { place, pointed, nameColumn, statusColumn } = preview;
  const columns = { name: columnLetter(nameColumn), status: columnLetter(statusColumn) };
  if (place.kind === 'ours') return say('place.ours', columns);
  if (pointed.place.kind === 'columns') return say('place.filled', columns);
  return say(place.kind === 'there' ? 'place.empty' : 'place.inserted', columns);
}

/** Returns which columns move when ours are inserted; '' if none does. */
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
  const fill = fillOf(preview, say);
  return (
    <Setting value={placeWords(preview, say)}>
      {moves !== '' && <p>{moves}</p>}
      <Choose
        label={say('place.label')}
        value={preview.pointed.place.kind}
        choices={[
          ['beside', say('place.beside')],
          ['end', say('place.end')],
          ...(fill === null ? [] : ([['columns', fill.words]] as const)),
        ]}
        on={(kind) => {
          const place = { kind: kind === 'end' ? 'end' : 'beside' } as const;
          send({ is: 'place', place: kind === 'columns' && fill ? fill.place : place });
        }}
      />
    </Setting>
  );
}

/** Returns the choice to fill blank cells in the user's column of names; null if there is none. */
function fillOf({ ownNames }: Preview, say: Say): { words: string; place: PlaceChoice } | null {
  if (ownNames === null || ownNames.statusColumn === null) return null;
  const { header, column: name, statusColumn: status } = ownNames;
  return { words: say('place.fill', { header }), place: { kind: 'columns', name, status } };
}
