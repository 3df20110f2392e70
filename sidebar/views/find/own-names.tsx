/** Names that the person has in a column of their own: whether those rows are left out. */
import { Tick } from '../../parts/field';
import { usePanel } from '../../parts/context';
import type { Previewed } from './shown';

export function OwnNames({ preview: { ownNames, pointed } }: Previewed) {
  const { say, send } = usePanel();
  if (ownNames === null || ownNames.rows === 0) return null;
  const { column, header, rows } = ownNames;
  return (
    <Tick
      label={say('own.skip', { n: rows, header })}
      ticked={pointed.skipNamed === column}
      on={(ticked) => {
        send({ is: 'skip-named', column: ticked ? column : null });
      }}
    />
  );
}
