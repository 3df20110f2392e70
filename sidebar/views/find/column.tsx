/** The chosen column: "leads › Mobile (column C)" and its rows; more when unfolded. */
import type { Preview } from '../../../src/protocol';
import { usePanel } from '../../parts/context';
import { Press } from '../../parts/press';
import { columnLetter } from '../../words/numbers';
import type { Say } from '../../words/say';
import type { Previewed } from './shown';

/** Returns "leads › Mobile (column C)". */
export function columnWords({ tab, header, pointed }: Preview, say: Say): string {
  const letter = columnLetter(pointed.column);
  return header === ''
    ? say('find.columnWithoutHeader', { tab, letter })
    : say('find.column', { tab, letter, header });
}

export function Column({ preview }: Previewed) {
  const { say } = usePanel();
  const { pointed, split } = preview;
  const n = split.rows + split.blank;
  return (
    <details class="column">
      <summary class="line">
        <b>{columnWords(preview, say)}</b>
        <span>{say(pointed.rows === null ? 'find.rows' : 'find.selectedRows', { n })}</span>
      </summary>
      <ColumnHelp preview={preview} />
    </details>
  );
}

/** How the column was found, how to choose another, and three of its numbers. */
export function ColumnHelp({ preview: { proposed, samples, others } }: Previewed) {
  const { say } = usePanel();
  return (
    <>
      <p>{say(proposed ? 'find.automatic' : 'find.selectedByYou')}</p>
      {others.length > 0 && (
        <p>
          {say('find.others')}{' '}
          {others.map(({ column, header }) => (
            <Press key={column} as="plain" act={{ is: 'column', column }}>
              {say('find.other', { header, letter: columnLetter(column) })}
            </Press>
          ))}
        </p>
      )}
      {samples.length > 0 && <p>{say('find.examples', { list: samples.join(', ') })}</p>}
    </>
  );
}
