/** A run that has ended: what was sent, how the table stands, and what to do next. */
import type { PastView, Shown } from '../../../src/protocol';
import { Bar } from '../../parts/bar';
import { Press } from '../../parts/press';
import { Status } from '../../parts/status';
import { Title } from '../../parts/title';
import type { Done as State } from '../../state/machine';
import { moment } from '../../words/numbers';
import type { Plain } from '../../words/say';
import { Results } from './results';
import { KINDS } from '../find/split-bar';
import { language, panel, say } from '../../parts/stage';
import { money } from '../find/start-buttons';
import { Word } from '../../words/word';

export interface Ended {
  readonly main: State;
}

export function Done({ main }: Ended) {
  const { past, order, going } = main;
  const rest = order === null ? 0 : order.preview.split.send - past.sent;
  return (
    <>
      <Title words={say(Word.doneTitle)} />
      <p class="soft">{moment(past.ended, language)}</p>
      <SentWords n={past.sent} />
      <Outcome past={past} />
      <Results main={main} />
      <div class="row">
        {rest > 0 && (
          <Press as="main" off={going} act={{ is: 'rest' }}>
            {say(Word.rest, { n: rest })}
          </Press>
        )}
        <Press act={{ is: 'more' }}>{say(Word.more)}</Press>
      </div>
      <Status>{going ? say(Word.counting) : ''}</Status>
      {past.filters && <ShowOnly past={past} />}
      <p class="soft">{say(Word.month, { n: panel.facts.sentThisMonth })}</p>
    </>
  );
}

/** What was sent is the most it can have cost; nobody knows what was charged. */
export function SentWords({ n }: { readonly n: number }) {
  return (
    <Status>
      <b>{say(Word.sent, { n }) + money(n)}</b>
    </Status>
  );
}

interface Past {
  readonly past: PastView;
}

/** What could be sent before a run was not asked in it. */
const WORDS_AFTER: Partial<Record<string, Plain>> = { send: Word.unasked };

export function Outcome({ past }: Past) {
  const { split } = past;
  if (split === null) return null;
  const parts = KINDS.map(([kind, word]) => ({
    kind,
    label: say(WORDS_AFTER[kind] ?? word),
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

function ShowOnly({ past }: Past) {
  const button = (shown: Shown, words: string) => (
    <Press key={shown} act={{ is: 'show-only', run: past.run, shown }}>
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
