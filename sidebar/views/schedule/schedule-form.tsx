/** The form of a schedule: its column, when it runs, what it looks up again, and its limit. */
import type { Preview, ScheduleOrder, ScheduleView } from '../../../src/protocol';
import { Actions } from '../../parts/actions';
import { usePanel } from '../../parts/context';
import { Count, Tick } from '../../parts/field';
import { Press } from '../../parts/press';
import { Title } from '../../parts/title';
import { shownOf, skipped } from '../../state/finding';
import type { Form, Main } from '../../state/machine';
import { columnWords } from '../find/column';
import { Cost } from '../find/cost';
import { Counting } from '../find/counting';
import { CountryLine } from '../find/country-line';
import { OwnNames } from '../find/own-names';
import { PlaceLine } from '../find/place-line';
import { Payer } from './payer';
import { Rhythms } from './rhythms';
import { AGES, orderWords, titleWords } from './schedule-words';

const FORM = 'schedule-form';
const MOST_DAYS = 3_650;
const MOST_NUMBERS = 100_000;

interface Ordered {
  readonly form: Form;
  /** The schedules that exist. */
  readonly known: readonly ScheduleView[];
}

export function ScheduleForm({ form: { id, order }, known }: Ordered) {
  const view = usePanel();
  const { say, send, panel, busy } = view;
  const { main } = panel;
  const old = known.find((one) => one.id === id);
  const ready = id !== null || (main.at === 'find' && main.counted.at === 'ready');
  const set = (changed: Partial<ScheduleOrder>): void => {
    send({ is: 'order', order: changed });
  };
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    send({ is: 'make' });
  };
  return (
    <>
      <Title words={old === undefined ? say('schedule.new') : titleWords(old, view)} />
      {id === null && <Where known={known} />}
      <form id={FORM} onSubmit={submit}>
        <Rhythms rhythm={order.rhythm} set={set} />
        <Count
          label={say('form.limit')}
          most={panel.facts.policy.largestRun ?? MOST_NUMBERS}
          value={order.cap}
          on={(cap) => {
            set({ cap });
          }}
        />
        <details open={AGES.some(([name]) => name !== 'notFoundAfter' && order[name] !== null)}>
          <summary>{say('form.again')}</summary>
          <p>{say('form.newRows')}</p>
          {AGES.map(([name, key, , defaultDays]) => (
            <Age
              key={name}
              label={say(key)}
              defaultDays={defaultDays}
              days={order[name]}
              costs={name === 'foundAfter'}
              on={(days) => {
                set({ [name]: days });
              }}
            />
          ))}
        </details>
        {old?.order.skipNamed && <Skip header={old.order.skipNamed} order={order} set={set} />}
      </form>
      <p class="box" role="status">
        {orderWords(old === undefined ? { ...order, skipNamed: skipping(main) } : order, view)}
      </p>
      <Payer />
      <Actions note={<Cost n={order.cap} />}>
        <button type="submit" form={FORM} class="main" disabled={!ready || busy('plan')}>
          {say('button.save')}
        </button>
        <Press as="quiet" act={{ is: 'close-form' }}>
          {say('button.cancel')}
        </Press>
      </Actions>
    </>
  );
}

/** Returns the header of the column by which a new schedule skips rows; null if it skips none. */
function skipping(main: Main): string | null {
  const preview = main.at === 'find' ? shownOf(main.counted) : null;
  return preview && skipped(preview);
}

interface Skipped {
  readonly header: string;
  readonly order: ScheduleOrder;
  readonly set: (changed: Partial<ScheduleOrder>) => void;
}

/** The choice whether a schedule that skips rows with a name continues to skip them. */
function Skip({ header, order, set }: Skipped) {
  const { say } = usePanel();
  return (
    <Tick
      label={say('form.skip', { header })}
      ticked={order.skipNamed !== null}
      on={(ticked) => {
        set({ skipNamed: ticked ? header : null });
      }}
    />
  );
}

/** The column of a new schedule, which is the selected one, as in the first view. */
function Where({ known }: Pick<Ordered, 'known'>) {
  const { say, panel } = usePanel();
  const { main } = panel;
  if (main.at !== 'find') {
    return (
      <div class="box warn">
        <p>{say('schedule.finishRun')}</p>
        {main.at === 'done' && <Press act={{ is: 'more' }}>{say('button.retry')}</Press>}
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
            <b>{columnWords(preview, say)}</b>
          </p>
          <PlaceLine preview={preview} />
          <OwnNames main={main} preview={preview} />
          <CountryLine main={main} />
          {known.some((one) => isOf(one, preview)) && (
            <p class="box warn">{say('schedule.replaces')}</p>
          )}
        </div>
      )}
    </>
  );
}

/** Whether a schedule of the user is for this column. A user has one schedule for each column. */
function isOf({ mine, sheetId, header }: ScheduleView, preview: Preview): boolean {
  return mine && sheetId === preview.pointed.sheetId && header === preview.header;
}

interface Aged {
  readonly label: string;
  readonly defaultDays: number;
  readonly days: number | null;
  /** Whether to say that these numbers are paid for again. */
  readonly costs: boolean;
  readonly on: (days: number | null) => void;
}

/** The choice whether to look up such numbers again, and after how many days. */
function Age({ label, defaultDays, days, costs, on }: Aged) {
  const { say } = usePanel();
  return (
    <div role="group" aria-label={label}>
      <Tick
        label={label}
        ticked={days !== null}
        on={(ticked) => {
          on(ticked ? defaultDays : null);
        }}
      />
      {costs && <p class="soft">{say('form.foundCost')}</p>}
      {days !== null && (
        <Count label={say('form.afterDays')} most={MOST_DAYS} value={days} on={on} />
      )}
    </div>
  );
}
