/** What it costs at most, and the buttons. The number on a button is the cap of its run. */
import type { Split } from '../../../src/protocol';
import { Press } from '../../parts/press';
import { rupees } from '../../words/numbers';
import type { Plain } from '../../words/say';
import type { Finding } from './find';
import { busy, panel, say } from '../../parts/stage';
import { Word } from '../../words/word';

/** Numbers of a try. */
const TRY = 10;

export function StartButtons({ main, preview }: Finding) {
  const { send: n, known } = preview.split;
  const off = main.counted.at !== 'ready' || busy('work');
  const button = (cap: number, words: string, as?: 'main') => (
    <Press {...(as ? { as } : {})} off={off} act={{ is: 'start', cap }}>
      {words}
    </Press>
  );
  if (n === 0) {
    return (
      <>
        <Nothing split={preview.split} />
        {known > 0 && <p>{button(0, say(Word.fillN, { n: known }), 'main')}</p>}
      </>
    );
  }
  return (
    <>
      <Cost n={n} />
      <div class="row">
        {button(n, say(Word.findN, { n }), 'main')}
        {n > TRY && button(TRY, say(Word.tryTen))}
      </div>
      <Walk />
    </>
  );
}

/** The most credits, and rupees where the person said what a credit costs. */
export function Cost({ n }: { readonly n: number }) {
  return <p>{say(Word.cost, { n }) + money(n)}</p>;
}

/** "about ₹1,624", where the person said what a credit costs. */
export function money(n: number): string {
  const { price } = panel.facts.settings;
  return price === null ? '' : ', ' + say(Word.rupees, { rupees: rupees(n * price) });
}

/** How long it takes with the panel open, and with it closed. */
export function Walk() {
  return <p class="soft">{say(panel.facts.everyMinutes === 5 ? Word.walkOften : Word.walk)}</p>;
}

/** Why there is nothing to send, and what to do. */
export function Nothing({ split }: { readonly split: Split }) {
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
