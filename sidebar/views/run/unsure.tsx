/** A request whose fate is unknown: each choice with its consequence. The program chooses none. */
import type { Choice, UndecidedView } from '../../../src/protocol';
import { AskFirst } from '../../parts/asked';
import { Press } from '../../parts/press';
import { localTime } from '../../state/machine';
import { moment } from '../../words/numbers';
import type { Plain } from '../../words/say';
import { busy, language, panel, say } from '../../parts/stage';
import { Word } from '../../words/word';

export function Unsure({ one }: { readonly one: UndecidedView }) {
  const { n, at, count, first, last, canCheck } = one;
  const off = busy('work');
  const time = moment(localTime(panel.heard, at), language);
  const settle = (choice: Choice) => ({ is: 'resolve', n, choice }) as const;
  const plain = (choice: Choice, label: Plain, what: Plain) => (
    <>
      <Press off={off} act={settle(choice)}>
        {say(label)}
      </Press>
      <p>{say(what)}</p>
    </>
  );
  return (
    <section class="box">
      <h2>{say(Word.unsureTitle)}</h2>
      <p>{say(Word.unsure, { time, n: count, first, last })}</p>
      {canCheck && plain('check', Word.check, Word.checkWhat)}
      {plain('leave', Word.leave, Word.leaveWhat)}
      <AskFirst
        ask={{ about: 'again', n }}
        label={say(Word.sendAgain)}
        what={say(Word.sendAgainSure, { n: count })}
        act={settle('again')}
        off={off}
      />
      <p>{say(Word.sendAgainWhat)}</p>
    </section>
  );
}
