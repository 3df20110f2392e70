/** The first rows that aren't looked up, with the reason. A click selects the cell. */
import type { Odd } from '../../../src/protocol';
import { Press } from '../../parts/press';
import { usePanel } from '../../parts/context';
import { shortReasonIn } from '../../words/reasons';
import type { Previewed } from './shown';

interface Listed extends Previewed {
  readonly odd: readonly Odd[];
}

export function OddRows({ preview, odd }: Listed) {
  const { say, language } = usePanel();
  const { sheetId, column } = preview.pointed;
  return (
    <>
      <p>{say('rows.first', { n: odd.length })}</p>
      <ul class="rows">
        {odd.map(({ row, text, reason }) => (
          <li key={row}>
            <Press as="plain" act={{ is: 'show-cell', sheetId, row, column }}>
              {say('rows.row', { row: String(row) })}
            </Press>{' '}
            {text} {reason !== '' && <small>{shortReasonIn(language, reason)}</small>}
          </li>
        ))}
      </ul>
    </>
  );
}
