/** A schedule is ordered: its column, its rhythm, whom it asks again, and the most it may send. */
import type { Preview, Rhythm, ScheduleOrder, ScheduleView } from '../../../src/protocol';
import { Choose, Count, Tick } from '../../parts/field';
import { Press } from '../../parts/press';
import { Title } from '../../parts/title';
import { shownOf } from '../../state/finding';
import type { Form } from '../../state/machine';
import { weekdayWords } from '../../words/numbers';
import { Counting } from '../find/find';
import { PlaceChoice } from '../find/place-and-rows';
import { Payer } from './schedule';
import { AGES, LAST_DATE, orderWords, titleWords } from './schedule-words';
import { busy, language, panel, say, send } from '../../parts/stage';
import { Cost } from '../find/start-buttons';
import { ColumnName, CountryChoice } from '../find/table-words';
import { Word } from '../../words/word';

const MOST_DAYS = 3_650;
const MOST_NUMBERS = 100_000;

interface Ordered {
  readonly form: Form;
  /** The schedules that stand. */
  readonly known: readonly ScheduleView[];
}

const set = (order: Partial<ScheduleOrder>): void => {
  send({ is: 'order', order });
};

export function ScheduleForm({ form: { id, order }, known }: Ordered) {
  const { main } = panel;
  const old = known.find((one) => one.id === id);
  const ready = id !== null || (main.at === 'find' && main.counted.at === 'ready');
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    send({ is: 'make' });
  };
  return (
    <>
      <Title words={old === undefined ? say(Word.newSchedule) : titleWords(old)} />
      {id === null && <Where known={known} />}
      <form onSubmit={submit}>
        <Times rhythm={order.rhythm} />
        <h2>{say(Word.askAgain)}</h2>
        <p>{say(Word.newAlways)}</p>
        {AGES.map(([name, word, , usual]) => (
          <Age key={name} name={name} label={say(word)} usual={usual} days={order[name]} />
        ))}
        <Count
          label={say(Word.most)}
          most={panel.facts.policy.largestRun ?? MOST_NUMBERS}
          value={order.cap}
          on={(cap) => {
            set({ cap });
          }}
        />
        <p class="box" role="status">
          {orderWords(order)}
        </p>
        <Cost n={order.cap} />
        <Payer />
        <div class="row">
          <button type="submit" class="main" disabled={!ready || busy('plan')}>
            {say(Word.save)}
          </button>
          <Press act={{ is: 'close-form' }}>{say(Word.cancel)}</Press>
        </div>
      </form>
    </>
  );
}

/** The column is the selected one, as in Find names. */
function Where({ known }: Pick<Ordered, 'known'>) {
  const { main } = panel;
  if (main.at !== 'find') {
    return (
      <div class="box warn">
        <p>{say(Word.scheduleRun)}</p>
        {main.at === 'done' && <Press act={{ is: 'more' }}>{say(Word.retry)}</Press>}
      </div>
    );
  }
  const preview = shownOf(main.counted);
  return (
    <>
      <Counting main={main} />
      {preview !== null && (
        <div class={main.counted.at === 'counting' ? 'old' : ''}>
          <p>
            <ColumnName preview={preview} /> {preview.proposed && say(Word.proposed)}
          </p>
          <CountryChoice main={main} />
          <PlaceChoice preview={preview} />
          {known.some((one) => isOf(one, preview)) && <p class="box warn">{say(Word.replaces)}</p>}
        </div>
      )}
    </>
  );
}

/** A person has one schedule a column. */
function isOf({ mine, sheetId, header }: ScheduleView, preview: Preview): boolean {
  return mine && sheetId === preview.pointed.sheetId && header === preview.header;
}

const EVERY = [
  ['hour', Word.everyHour],
  ['day', Word.everyDay],
  ['week', Word.everyWeek],
  ['month', Word.everyMonth],
] as const;

const USUAL_HOUR = 9;

/** The same hour in another rhythm. */
function rhythmOf(every: string, before: Rhythm): Rhythm {
  const hour = before.every === 'hour' ? USUAL_HOUR : before.hour;
  if (every === 'week') return { every, day: 1, hour };
  if (every === 'month') return { every, date: 1, hour };
  return every === 'day' ? { every, hour } : { every: 'hour' };
}

function Times({ rhythm }: { readonly rhythm: Rhythm }) {
  const pick = (
    label: string,
    value: number,
    choices: string[],
    from: number,
    on: (n: number) => Rhythm,
  ) => (
    <Choose
      label={label}
      value={String(value)}
      choices={choices.map((words, i) => [String(i + from), words] as const)}
      on={(chosen) => {
        set({ rhythm: on(Number(chosen)) });
      }}
    />
  );
  return (
    <>
      <Choose
        label={say(Word.howOften)}
        value={rhythm.every}
        choices={EVERY.map(([every, word]) => [every, say(word)] as const)}
        on={(every) => {
          set({ rhythm: rhythmOf(every, rhythm) });
        }}
      />
      {rhythm.every === 'week' &&
        pick(
          say(Word.weekday),
          rhythm.day,
          upTo(7, (n) => weekdayWords(n, language)),
          1,
          (day) => ({
            ...rhythm,
            day,
          }),
        )}
      {rhythm.every === 'month' && (
        <>
          {pick(
            say(Word.date),
            rhythm.date,
            upTo(LAST_DATE, (n) => (n === LAST_DATE ? say(Word.lastDay) : String(n))),
            1,
            (date) => ({ ...rhythm, date }),
          )}
          {rhythm.date > 28 && rhythm.date < LAST_DATE && <p class="soft">{say(Word.shorter)}</p>}
        </>
      )}
      {rhythm.every !== 'hour' &&
        pick(
          say(Word.hour),
          rhythm.hour,
          upTo(24, (n) => `${n - 1}:00`),
          0,
          (hour) => ({
            ...rhythm,
            hour,
          }),
        )}
    </>
  );
}

function upTo(last: number, words: (n: number) => string): string[] {
  return Array.from({ length: last }, (_, i) => words(i + 1));
}

interface Aged {
  readonly name: (typeof AGES)[number][0];
  readonly label: string;
  readonly usual: number;
  readonly days: number | null;
}

/** Whether such outcomes are asked again, and how old they have to be. */
function Age({ name, label, usual, days }: Aged) {
  return (
    <div role="group" aria-label={label}>
      <Tick
        label={label}
        ticked={days !== null}
        on={(ticked) => {
          set({ [name]: ticked ? usual : null });
        }}
      />
      {name === 'foundAfter' && <p class="soft">{say(Word.foundCost)}</p>}
      {days !== null && (
        <Count
          label={say(Word.afterDays)}
          most={MOST_DAYS}
          value={days}
          on={(n) => {
            set({ [name]: n });
          }}
        />
      )}
    </div>
  );
}
