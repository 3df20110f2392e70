import { useEffect, useState } from 'preact/hooks';
import type { Speed } from '../../live/messages';
import type { Desk } from '../desk';
import { Popover } from './popover';

const HOUR = 3_600_000;
const SPEEDS: readonly { speed: Speed; words: string }[] = [
  { speed: 1, words: 'as long as on Google' },
  { speed: 10, words: 'ten times faster' },
  { speed: 0, words: 'no time at all' },
];
const zone = { timeZone: 'Asia/Kolkata' } as const;
const clockText = new Intl.DateTimeFormat('en-GB', {
  ...zone,
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
});
const dayText = new Intl.DateTimeFormat('en-GB', {
  ...zone,
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  year: 'numeric',
});

/** The time that scripts see, and how to get ahead of it. */
export function Clock({ desk }: { readonly desk: Desk }) {
  const [, beat] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => {
      beat((count) => count + 1);
    }, 1_000);
    return () => {
      clearInterval(timer);
    };
  }, []);
  const { status } = desk;
  if (!status) return null;
  const alive = status.triggers.filter(({ disabled }) => !disabled).length;
  const now = new Date(Date.now() + status.skew);
  const skip = (ms: number): void => {
    desk.send({ do: 'skip', ms });
  };
  const face = (
    <>
      <span class="unseen">Clock of the script: </span>
      {dayText.format(now)}, {clockText.format(now)}
      {alive > 0 && ` · ${alive} ${alive === 1 ? 'trigger' : 'triggers'}`}
    </>
  );
  return (
    <>
      <Popover face={face} label="Clock">
        <p>The script’s clock runs along with yours, and ahead of it where the script waits.</p>
        <fieldset>
          <legend>Waits of the script take</legend>
          {SPEEDS.map(({ speed, words }) => (
            <label key={speed}>
              <input
                type="radio"
                name="speed"
                checked={status.speed === speed}
                onChange={() => {
                  desk.send({ do: 'speed', speed });
                }}
              />
              {words}
            </label>
          ))}
        </fieldset>
        <h3>Triggers</h3>
        {status.triggers.length === 0 ? (
          <p>None.</p>
        ) : (
          <ul>
            {status.triggers.map((one) => (
              <li key={one.id}>
                {one.function}{' '}
                {one.everyMs > 0 ? `every ${Math.round(one.everyMs / 60_000)} min` : 'once'}
                {one.disabled ? ', used up' : `, about ${clockText.format(one.nextAt)}`}
              </li>
            ))}
          </ul>
        )}
      </Popover>
      <button
        type="button"
        onClick={() => {
          skip(HOUR);
        }}
      >
        Skip an hour
      </button>
      <button
        type="button"
        onClick={() => {
          skip(24 * HOUR);
        }}
      >
        Skip a day
      </button>
    </>
  );
}
