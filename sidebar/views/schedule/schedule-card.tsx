/** One schedule: what it does, when, its last result, and its buttons. */
import type { Forecast, ScheduleView } from '../../../src/protocol';
import { AskFirst } from '../../parts/ask-first';
import { usePanel, type PanelView } from '../../parts/context';
import { FailureBox } from '../../parts/failure-box';
import { Press } from '../../parts/press';
import { Status } from '../../parts/status';
import type { Loaded } from '../../state/machine';
import { lastWords, nextWords, orderWords, titleWords } from './schedule-words';

interface Card {
  readonly one: ScheduleView;
  readonly zone: string;
  readonly count: Loaded<Forecast> | null;
}

export function ScheduleCard({ one, zone, count }: Card) {
  const view = usePanel();
  const { mine, order, last } = one;
  return (
    <section class="past">
      <h2>{titleWords(one, view)}</h2>
      {!mine && <p class="soft">{view.say('schedule.otherEditor')}</p>}
      <p>{orderWords(order, view)}</p>
      <Pause one={one} />
      <p>{nextWords(one, zone, view)}</p>
      <Silent one={one} />
      <p>{lastWords(last, zone, view)}</p>
      {one.callbackUrl !== null && (
        <p class="soft">{view.say('schedule.webhook', { address: one.callbackUrl })}</p>
      )}
      <Buttons one={one} count={count} />
      <Count count={count} />
    </section>
  );
}

/** Why it is paused. Only its owner sees what to do. */
function Pause({ one: { state, mine } }: Pick<Card, 'one'>) {
  if (state.at === 'on') return null;
  const { trouble } = state;
  if (!mine || trouble.code === 'paused-by-you') return <p class="box warn">{trouble.sentence}</p>;
  return <FailureBox failure={{ kind: 'said', trouble }} />;
}

/** A warning if its trigger doesn't fire, for example because a permission was withdrawn. */
function Silent({ one: { state, mine } }: Pick<Card, 'one'>) {
  const { say } = usePanel();
  if (state.at !== 'on' || !state.silent) return null;
  return <p class="box warn">{say(mine ? 'schedule.silentMine' : 'schedule.silent')}</p>;
}

function Buttons({ one, count }: Omit<Card, 'zone'>) {
  const { say, panel, busy } = usePanel();
  const { id, mine, state } = one;
  const off = busy('plan');
  const paused = state.at === 'paused';
  return (
    <div class="row">
      {mine && paused && (
        <Press off={off} act={{ is: 'schedule', id, word: 'resume' }}>
          {say('schedule.resume')}
        </Press>
      )}
      {mine && (
        <>
          <RunNow one={one} count={count} />
          <Press act={{ is: 'forecast', id }}>{say('schedule.preview')}</Press>
          <Press off={off} act={{ is: 'edit-schedule', schedule: one }}>
            {say('schedule.edit')}
          </Press>
        </>
      )}
      {!paused && (
        <Press off={off} act={{ is: 'schedule', id, word: 'pause' }}>
          {say('button.pause')}
        </Press>
      )}
      {panel.asks?.about !== 'run-now' && (
        <AskFirst
          ask={{ about: 'delete', id }}
          label={say('schedule.delete')}
          effect={say('schedule.deleteEffect')}
          act={{ is: 'schedule', id, word: 'delete' }}
          off={off}
        />
      )}
    </div>
  );
}

/** The button to run it now. It costs credits, so the numbers are counted and shown first. */
function RunNow({ one, count }: Omit<Card, 'zone'>) {
  const { say, panel, busy } = usePanel();
  const { id } = one;
  const running = busy('work') || panel.received.status.run !== null;
  const asked = panel.asks?.about === 'run-now' && panel.asks.id === id;
  return (
    <AskFirst
      ask={{ about: 'run-now', id }}
      label={say('schedule.runNow')}
      effect={effectOf(one, count, say)}
      act={{ is: 'run-schedule', id }}
      off={running || (asked && (count === null || count.at === 'loading'))}
    />
  );
}

function effectOf({ order }: ScheduleView, count: Card['count'], say: PanelView['say']): string {
  if (count?.at === 'ready') return say('schedule.runNowEffect', { n: count.value.send });
  return count?.at === 'failed'
    ? say('schedule.runNowMost', { n: order.cap })
    : say('find.counting');
}

/** How many numbers the next run will look up. */
function Count({ count }: Pick<Card, 'count'>) {
  const { say } = usePanel();
  if (count?.at === 'failed') return <FailureBox failure={count.failure} />;
  return (
    <Status busy={count?.at === 'loading'}>
      {count?.at === 'loading' && say('find.counting')}
      {count?.at === 'ready' && say('schedule.forecast', { n: count.value.send })}
    </Status>
  );
}
