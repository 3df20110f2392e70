/** What it costs at most, and the buttons. The number on a button is the cap of its run. */
import type { Split } from '../../src/protocol';
import { Press } from '../parts/press';
import { under } from '../state/machine';
import { rupees } from '../words/numbers';
import type { Plain } from '../words/say';
import type { Finding } from './find';
import type { Stage } from './stage';
import { Word } from '../words/word';

/** Numbers of a try. */
const TRY = 10;

export function StartButtons({ stage, main, preview }: Finding) {
  const { m, say } = stage;
  const { send: n, known } = preview.split;
  const off = main.counted.at !== 'ready' || under(m, 'work') !== undefined;
  const button = (cap: number, words: string, as?: 'main') => (
    <Press stage={stage} {...(as ? { as } : {})} off={off} act={{ is: 'start', cap }}>
      {words}
    </Press>
  );
  if (n === 0) {
    return (
      <>
        <Nothing stage={stage} split={preview.split} />
        {known > 0 && <p>{button(0, say(Word.fillN, { n: known }), 'main')}</p>}
      </>
    );
  }
  return (
    <>
      <Cost stage={stage} n={n} />
      <div class="row">
        {button(n, say(Word.findN, { n }), 'main')}
        {n > TRY && button(TRY, say(Word.tryTen))}
      </div>
      <Walk stage={stage} />
    </>
  );
}

/** The most credits, and rupees where the person said what a credit costs. */
export function Cost({ stage, n }: { readonly stage: Stage; readonly n: number }) {
  const { say, panel } = stage;
  const { price } = panel.facts.settings;
  const money = price === null ? '' : ', ' + say(Word.rupees, { rupees: rupees(n * price) });
  return <p>{say(Word.cost, { n }) + money}</p>;
}

/** How long it takes with the panel open, and with it closed. */
export function Walk({ stage }: { readonly stage: Stage }) {
  const { say, panel } = stage;
  return <p class="soft">{say(panel.facts.everyMinutes === 5 ? Word.walkOften : Word.walk)}</p>;
}

/** Why there is nothing to send, and what to do. */
export function Nothing({ stage, split }: { readonly stage: Stage; readonly split: Split }) {
  const { say } = stage;
  const why = whyNothing(split);
  return (
    <p class="box">
      <b>{say(Word.nothing)}</b> {why !== null && say(why)}
    </p>
  );
}

function whyNothing(split: Split): Plain | null {
  if (split.rows === 0) return Word.nothingEmpty;
  if (split.known > 0) return null;
  return split.notMobile + split.possiblyLandline === split.rows
    ? Word.nothingMobile
    : Word.nothingDone;
}
