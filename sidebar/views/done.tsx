/** A run that has ended: what was sent, how the table stands, and what to do next. */
import type { PastView, Shown } from '../../src/protocol';
import { Bar } from '../parts/bar';
import { Press } from '../parts/press';
import { Title } from '../parts/title';
import type { Done as State } from '../state/machine';
import { moment, rupees } from '../words/numbers';
import type { Plain } from '../words/say';
import { Results } from './results';
import { KINDS } from './split-bar';
import type { Stage } from './stage';
import { Word } from '../words/word';

export interface Ended {
  readonly stage: Stage;
  readonly main: State;
}

export function Done({ stage, main }: Ended) {
  const { say, panel } = stage;
  const { past, order, going } = main;
  const rest = order === null ? 0 : order.preview.split.send - past.sent;
  return (
    <>
      <Title words={say(Word.doneTitle)} />
      <p class="soft">{moment(past.ended, panel.facts.language)}</p>
      <SentWords stage={stage} n={past.sent} />
      <Outcome stage={stage} past={past} />
      <Results stage={stage} main={main} />
      <div class="row">
        {rest > 0 && (
          <Press stage={stage} as="main" off={going} act={{ is: 'rest' }}>
            {say(Word.rest, { n: rest })}
          </Press>
        )}
        <Press stage={stage} act={{ is: 'more' }}>
          {say(Word.more)}
        </Press>
      </div>
      <p role="status">{going ? say(Word.counting) : ''}</p>
      {past.filters && <ShowOnly stage={stage} past={past} />}
      <p class="soft">{say(Word.month, { n: panel.facts.sentThisMonth })}</p>
    </>
  );
}

/** What was sent is the most it can have cost; nobody knows what was charged. */
export function SentWords({ stage, n }: { readonly stage: Stage; readonly n: number }) {
  const { say, panel } = stage;
  const { price } = panel.facts.settings;
  const money = price === null ? '' : ', ' + say(Word.rupees, { rupees: rupees(n * price) });
  return (
    <p role="status">
      <b>{say(Word.sent, { n }) + money}</b>
    </p>
  );
}

interface Past {
  readonly stage: Stage;
  readonly past: PastView;
}

/** What could be sent before a run was not asked in it. */
const WORDS_AFTER: Partial<Record<string, Plain>> = { send: Word.unasked };

export function Outcome({ stage, past }: Past) {
  const { split } = past;
  if (split === null) return null;
  const parts = KINDS.map(([kind, word]) => ({
    kind,
    label: stage.say(WORDS_AFTER[kind] ?? word),
    count: split[kind],
  }));
  return <Bar parts={parts} />;
}

const FILTERS: readonly (readonly [Shown, (typeof KINDS)[number][0], Plain])[] = [
  ['found', 'found', Word.foundRows],
  ['not-found', 'notFound', Word.notFound],
  ['not-mobile', 'notMobile', Word.notMobile],
  ['refused', 'refused', Word.refused],
  ['unconfirmed', 'unconfirmed', Word.unconfirmed],
  ['kept', 'kept', Word.kept],
];

function ShowOnly({ stage, past }: Past) {
  const { say } = stage;
  const button = (shown: Shown, words: string) => (
    <Press stage={stage} key={shown} act={{ is: 'show-only', run: past.run, shown }}>
      {words}
    </Press>
  );
  return (
    <section>
      <h2>{say(Word.showOnly)}</h2>
      <div class="row">
        {FILTERS.map(
          ([shown, kind, word]) => (past.split?.[kind] ?? 0) > 0 && button(shown, say(word)),
        )}
        {button('all', say(Word.showAll))}
      </div>
      <p class="soft">{say(Word.showOnlyWhat)}</p>
    </section>
  );
}
