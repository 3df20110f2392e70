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
import { Cost } from '../find/cost';
import { SPLIT_KINDS } from '../split-kinds';
import { FilterRows } from './filter-rows';
import { Result, titleOf } from './result';
import { Results } from './results';

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

function Split({ past: { split } }: { readonly past: PastView }) {
  const { say } = usePanel();
  if (split === null) return null;
  const parts = SPLIT_KINDS.map(([kind, key]) => ({
    kind,
    label: say(kind === 'send' ? 'split.notYet' : key),
    count: split[kind],
  }));
  return (
    <>
      <h2>{say('done.rows', { n: split.rows + split.blank })}</h2>
      <Bar parts={parts} />
    </>
  );
}

/** The buttons to look up the other numbers after a try, or to start another lookup. */
function Next({ main: { past, order, continuing } }: Ended) {
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
      <Press as="main" off={continuing || busy('work')} act={{ is: 'rest' }}>
        {continuing ? say('find.updating') : say('done.rest', { n: rest })}
      </Press>
      <Press as="quiet" act={{ is: 'more' }}>
        {say('done.newLookup')}
      </Press>
    </Actions>
  );
}
