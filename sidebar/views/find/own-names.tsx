/** Names that the person has in a column of their own: whether those rows are left out. */
import { Tick } from '../../parts/field';
import { usePanel } from '../../parts/context';
import type { Finding } from './shown';

export function OwnNames({ main, preview: { ownNames, pointed } }: Finding) {
  const { say, send } = usePanel();
  if (ownNames === null || ownNames.rows === 0) return null;
  const { column, header, rows } = ownNames;
  return (
    <Tick
      label={say('own.skip', { n: rows, header })}
      // As the person left it, while that is still counted.
      ticked={(main.pointed ?? pointed).skipNamed === column}
      on={(ticked) => {
        send({ is: 'skip-named', column: ticked ? column : null });
      }}
    />
  );
}
