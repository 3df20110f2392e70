import type { TriggerLine } from '../../live/messages';
import { PEOPLE, type Desk } from '../desk';
import { momentText } from './times';

const SHOWN = 8;

interface Props {
  readonly desk: Desk;
  readonly triggers: readonly TriggerLine[];
}

function whenWords({ everyMs, nextAt, disabled }: TriggerLine): string {
  if (nextAt === null) return 'as form responses arrive';
  const often = everyMs > 0 ? `every ${Math.round(everyMs / 60_000)} min` : 'once';
  return disabled ? `${often}, used up` : `${often}, next about ${momentText.format(nextAt)}`;
}

/** The installed triggers with their users, and what the latest ones did. */
export function Triggers({ desk, triggers }: Props) {
  const fired = [...desk.executions.values()]
    .filter(({ surface }) => surface === 'trigger')
    .sort((a, b) => b.n - a.n)
    // Of the triggers that found nothing to do, only the latest is shown.
    .filter(({ state, requests }, i) => i === 0 || state !== 'completed' || requests > 0)
    .slice(0, SHOWN);
  return (
    <>
      <h3>Triggers</h3>
      {triggers.length === 0 && <p>None.</p>}
      <ul>
        {triggers.map((one) => (
          <li key={one.id}>
            {one.function} of {PEOPLE[one.person]}, {whenWords(one)}
          </li>
        ))}
      </ul>
      {fired.length > 0 && (
        <>
          <h3>What they did last</h3>
          <ul>
            {fired.map(({ n, at, person, state, requests }) => (
              <li key={n}>
                {momentText.format(at)}, {PEOPLE[person]}: {state}, {requests} requests to Naam
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
