/** A request that Naam may have received: the user's choices, each with its consequence. */
import type { Choice, UndecidedView } from '../../../src/protocol';
import { AskFirst } from '../../parts/ask-first';
import { usePanel } from '../../parts/context';
import { OutsideLink } from '../../parts/outside-link';
import { Press } from '../../parts/press';
import { localTime } from '../../state/machine';
import { DASHBOARD } from '../../words/addresses';
import { moment } from '../../words/numbers';

interface Undecided {
  readonly one: UndecidedView;
  readonly off: boolean;
}

export function Unconfirmed({ one, off }: Undecided) {
  const { say, panel, language } = usePanel();
  const { n, at, count, first, last, canCheck } = one;
  const time = moment(localTime(panel.received, at), language);
  const resolve = (choice: Choice) => ({ is: 'resolve', n, choice }) as const;
  return (
    <section class="box warn">
      <h2>{say('unconfirmed.title')}</h2>
      <p>{say('unconfirmed.what', { time, n: count, first, last })}</p>
      <p>
        <OutsideLink to={DASHBOARD}>{say('unconfirmed.dashboard')}</OutsideLink>
      </p>
      {canCheck && (
        <>
          <Press off={off} act={resolve('check')}>
            {say('unconfirmed.check')}
          </Press>
          <p>{say('unconfirmed.checkEffect')}</p>
        </>
      )}
      <Press off={off} act={resolve('leave')}>
        {say('unconfirmed.skip')}
      </Press>
      <p>{say('unconfirmed.skipEffect', { n: count })}</p>
      <AskFirst
        ask={{ about: 'again', n }}
        label={say('unconfirmed.sendAgain')}
        effect={say('unconfirmed.sendAgainQuestion', { n: count })}
        act={resolve('again')}
        off={off}
      />
      <p>{say('unconfirmed.sendAgainEffect')}</p>
    </section>
  );
}
