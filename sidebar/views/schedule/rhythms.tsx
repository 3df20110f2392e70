/** When a schedule runs. */
import type { Rhythm, ScheduleOrder } from '../../../src/protocol';
import { usePanel } from '../../parts/context';
import { Choose, Count } from '../../parts/field';
import { hourWords, weekdayWords } from '../../words/numbers';
import { LAST_DATE } from './schedule-words';

const EVERY = ['response', 'hour', 'day', 'week', 'month'] as const;

const DEFAULT_HOUR = 9;
const DEFAULT_DAY_LIMIT = 200;
const MOST_NUMBERS = 100_000;

/** Returns another rhythm with the same hour. */
function rhythmOf(every: string, before: Rhythm): Rhythm {
  const hour = 'hour' in before ? before.hour : DEFAULT_HOUR;
  if (every === 'response') return { every, dayLimit: DEFAULT_DAY_LIMIT };
  if (every === 'week') return { every, day: 1, hour };
  if (every === 'month') return { every, date: 1, hour };
  return every === 'day' ? { every, hour } : { every: 'hour' };
}

interface Timed {
  readonly rhythm: Rhythm;
  readonly set: (order: Pick<ScheduleOrder, 'rhythm'>) => void;
}

export function Rhythms({ rhythm, set }: Timed) {
  const { say, language } = usePanel();
  return (
    <>
      <Choose
        label={say('form.howOften')}
        value={rhythm.every}
        choices={EVERY.map((every) => [every, say(`every.${every}`)] as const)}
        on={(every) => {
          set({ rhythm: rhythmOf(every, rhythm) });
        }}
      />
      {rhythm.every === 'week' && (
        <Pick
          label={say('form.weekday')}
          value={rhythm.day}
          choices={range(1, 7).map((day) => [day, weekdayWords(day, language)])}
          on={(day) => {
            set({ rhythm: { ...rhythm, day } });
          }}
        />
      )}
      {rhythm.every === 'month' && (
        <Pick
          label={say('form.date')}
          value={rhythm.date}
          choices={range(1, LAST_DATE).map((date) => [
            date,
            date === LAST_DATE ? say('form.lastDay') : String(date),
          ])}
          on={(date) => {
            set({ rhythm: { ...rhythm, date } });
          }}
        />
      )}
      {rhythm.every === 'month' && rhythm.date > 28 && rhythm.date < LAST_DATE && (
        <p class="soft">{say('form.shorterMonths')}</p>
      )}
      {rhythm.every === 'response' && (
        <>
          <p class="soft">{say('form.responses')}</p>
          <Count
            label={say('form.dayLimit')}
            most={MOST_NUMBERS}
            value={rhythm.dayLimit}
            on={(dayLimit) => {
              set({ rhythm: { ...rhythm, dayLimit } });
            }}
          />
        </>
      )}
      {'hour' in rhythm && (
        <Pick
          label={say('form.time')}
          value={rhythm.hour}
          choices={range(0, 23).map((hour) => [hour, hourWords(hour, language)])}
          on={(hour) => {
            set({ rhythm: { ...rhythm, hour } });
          }}
        />
      )}
    </>
  );
}

interface Picked {
  readonly label: string;
  readonly value: number;
  readonly choices: readonly (readonly [number, string])[];
  readonly on: (value: number) => void;
}

/** A choice among numbers. */
function Pick({ label, value, choices, on }: Picked) {
  return (
    <Choose
      label={label}
      value={String(value)}
      choices={choices.map(([n, words]) => [String(n), words] as const)}
      on={(chosen) => {
        on(Number(chosen));
      }}
    />
  );
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, i) => from + i);
}
