/** The first rows that are not sent; a click selects the cell. */
import type { Odd } from '../../../src/protocol';
import { Press } from '../../parts/press';
import { reasonIn } from '../../words/say';
import type { Finding } from './find';
import { Word } from '../../words/word';
import { language, say } from '../../parts/stage';

interface Listed extends Omit<Finding, 'main'> {
  readonly odd: readonly Odd[];
}

export function OddRows({ preview, odd }: Listed) {
  const { sheetId, column } = preview.pointed;
  return (
    <>
      <p>{say(Word.first, { n: odd.length })}</p>
      <ul class="rows">
        {odd.map(({ row, text, reason }) => (
          <li key={row}>
            <Press as="plain" act={{ is: 'show-cell', sheetId, row, column }}>
              {say(Word.row, { row })}
            </Press>{' '}
            {text} {reason !== '' && <small>{reasonIn(language, reason)}</small>}
          </li>
        ))}
      </ul>
    </>
  );
}
