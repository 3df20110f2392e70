/** A run that has ended: its result, how the column looks now, and what to do next. */
import type { PastView } from '../../../src/protocol';
import { Actions } from '../../parts/actions';
import { Bar } from '../../parts/bar';
import { usePanel } from '../../parts/context';
import { Press } from '../../parts/press';
import { Status } from '../../parts/status';
import { Title } from '../../parts/title';
import type { Done as State } from '../../state/machine';
import { moment } from '../../words/numbers';
import type { PlainKey } from '../../words/table';
import { Cost } from '../find/cost';
import { SPLIT_KINDS } from '../split-kinds';
import { FilterRows } from './filter-rows';
import { Results } from './results';
import { Sent } from './sent';

export interface Ended {
  readonly main: State;
}

export function Done({ main }: Ended) {
  const { say, language, panel } = usePanel();
  const { past } = main;
  return (
    <>
      <Title words={say(titleOf(main))} />
      <Status>
        <Result past={past} />
      </Status>
      <Results main={main} />
      <Split past={past} />
      {past.filters && <FilterRows past={past} />}
      <p class="soft">
        {moment(past.ended, language)} · {say('month.sent', { n: panel.facts.sentThisMonth })}
      </p>
      <Next main={main} />
    </>
  );
}

/** How it ended: by itself, by the person's word, as a try, or with nothing to send. */
function titleOf({ past, order }: State): PlainKey {
  if (past.stopped === true) return 'done.stopped';
  if (past.sent === 0) return 'done.restored';
  return order !== null && order.request.cap < order.preview.split.send
    ? 'done.tried'
    : 'done.title';
}

/** What was sent, in numbers, and what it brought; where that is not known, rows with a name. */
function Result({ past }: { readonly past: PastView }) {
  const { say } = usePanel();
  const { sent, found, split } = past;
  return (
    <>
      {found !== undefined && sent > 0 && (
        <>
          <b>
            {say('done.foundOf', { found, total: sent, percent: String(percentOf(found, sent)) })}
          </b>
          <br />
        </>
      )}
      <span>
        <Sent n={sent} />
      </span>
      {split !== null && (
        <>
          <br />
          <span>{say('done.namedRows', { n: split.found })}</span>
        </>
      )}
    </>
  );
}

function percentOf(part: number, whole: number): number {
  return Math.round((100 * part) / whole);
}

function Split({ past: { split } }: { readonly past: PastView }) {
  const { say } = usePanel();
  if (split === null) return null;
  const parts = SPLIT_KINDS.map(([kind, key]) => ({
    kind,
    label: say(kind === 'send' ? 'split.notYet' : key),
    count: split[kind],
  }));
  return <Bar parts={parts} />;
}

/** The other numbers of a try, or another lookup. */
function Next({ main: { past, order, going } }: Ended) {
  const { say, busy } = usePanel();
  const rest = order === null ? 0 : order.preview.split.send - past.sent;
  if (rest <= 0) {
    return (
      <Actions>
        <Press as="main" act={{ is: 'more' }}>
          {say('done.newLookup')}
        </Press>
      </Actions>
    );
  }
  return (
    <Actions note={<Cost n={rest} />}>
      <Press as="main" off={going || busy('work')} act={{ is: 'rest' }}>
        {going ? say('find.updating') : say('done.rest', { n: rest })}
      </Press>
      <Press as="quiet" act={{ is: 'more' }}>
        {say('done.newLookup')}
      </Press>
    </Actions>
  );
}
