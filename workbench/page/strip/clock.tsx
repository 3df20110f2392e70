import { useEffect, useState } from 'preact/hooks';
import type { Speed } from '../../live/messages';
import type { Desk } from '../desk';
import { Popover } from './popover';
import { clockText, dayText } from './times';
import { Triggers } from './triggers';

const HOUR = 3_600_000;
const SKIPS: readonly { hours: number; words: string }[] = [
  { hours: 1, words: 'Skip an hour' },
  { hours: 24, words: 'Skip a day' },
  { hours: 30 * 24, words: 'Skip a month' },
];
const SPEEDS: readonly { speed: Speed; words: string }[] = [
  { speed: 1, words: 'as long as on Google' },
  { speed: 10, words: 'ten times faster' },
  { speed: 0, words: 'no time at all' },
];

/** Shows the time that scripts see, with buttons to skip time and to change the speed. */
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
        <Triggers desk={desk} triggers={status.triggers} />
      </Popover>
      {SKIPS.map(({ hours, words }) => (
        <button
          key={words}
          type="button"
          onClick={() => {
            desk.send({ do: 'skip', ms: hours * HOUR });
          }}
        >
          {words}
        </button>
      ))}
    </>
  );
}
