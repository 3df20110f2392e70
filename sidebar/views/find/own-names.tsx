/** The choice whether to skip rows that have a name of the user's own. */
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
      // Shows the user's choice while it is still being counted.
      ticked={(main.pointed ?? pointed).skipNamed === column}
      on={(ticked) => {
        send({ is: 'skip-named', column: ticked ? column : null });
      }}
    />
  );
}
