/** One schedule: what it does, when, what came of it, and what may be done with it. */
import type { Forecast, ScheduleView } from '../../../src/protocol';
import { AskFirst } from '../../parts/asked';
import { FailureBox } from '../../parts/failure-box';
import { Press } from '../../parts/press';
import { Status } from '../../parts/status';
import type { Loaded } from '../../state/machine';
import { lastWords, nextWords, orderWords, titleWords } from './schedule-words';
import { busy, panel, say } from '../../parts/stage';
import { Word } from '../../words/word';

interface Card {
  readonly one: ScheduleView;
  readonly zone: string;
  readonly count: Loaded<Forecast> | null;
}

export function ScheduleCard({ one, zone, count }: Card) {
  const { mine, order, last } = one;
  return (
    <section class="past">
      <h2>{titleWords(one)}</h2>
      {!mine && <p class="soft">{say(Word.byAnother)}</p>}
      <p>{orderWords(order)}</p>
      <Rest one={one} />
      <p>{nextWords(one, zone)}</p>
      <p>{lastWords(last, zone)}</p>
      <Buttons one={one} />
      <Count count={count} />
    </section>
  );
}

/** Why it rests. What cures it is told to the one who can do it. */
function Rest({ one: { state, mine } }: Pick<Card, 'one'>) {
  if (state.at === 'on') return null;
  const { trouble } = state;
  if (!mine || trouble.code === 'paused-by-you') return <p class="box warn">{trouble.sentence}</p>;
  return <FailureBox failure={{ kind: 'said', trouble }} />;
}

function Buttons({ one }: Pick<Card, 'one'>) {
  const { id, mine, state } = one;
  const off = busy('plan');
  const paused = state.at === 'paused';
  return (
    <div class="row">
      {mine && paused && (
        <Press as="main" off={off} act={{ is: 'schedule', id, word: 'resume' }}>
          {say(Word.startAgain)}
        </Press>
      )}
      {mine && (
        <>
          <Press
            off={off || busy('work') || panel.heard.standing.run !== null}
            act={{ is: 'run-schedule', id }}
          >
            {say(Word.runNow)}
          </Press>
          <Press act={{ is: 'forecast', id }}>{say(Word.countNow)}</Press>
          <Press off={off} act={{ is: 'edit-schedule', schedule: one }}>
            {say(Word.change)}
          </Press>
        </>
      )}
      {!paused && (
        <Press off={off} act={{ is: 'schedule', id, word: 'pause' }}>
          {say(Word.pause)}
        </Press>
      )}
      <AskFirst
        ask={{ about: 'delete', id }}
        label={say(Word.delete)}
        what={say(Word.deleteWhat)}
        act={{ is: 'schedule', id, word: 'delete' }}
        off={off}
      />
    </div>
  );
}

/** What the next run would ask. */
function Count({ count }: Pick<Card, 'count'>) {
  if (count?.at === 'failed') return <FailureBox failure={count.failure} />;
  return (
    <Status>
      {count?.at === 'loading' && say(Word.counting)}
      {count?.at === 'ready' && say(Word.forecast, { n: count.value.send })}
    </Status>
  );
}
