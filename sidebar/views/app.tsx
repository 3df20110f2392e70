/** The whole page: opening, shut, or the views of an opened panel. */
import { FailureBox, Told } from '../parts/failure-box';
import { Press } from '../parts/press';
import { Title } from '../parts/title';
import { isTrouble, type Failure } from '../failure';
import type { Act } from '../state/events';
import { under, type Machine, type Main } from '../state/machine';
import type { Say } from '../words/say';
import { Connect } from './connect';
import { Done } from './done';
import { Find } from './find';
import { History } from './history';
import { MenuClose, MenuFind, MenuRun } from './menu-box';
import { Run } from './run';
import { Settings } from './settings';
import type { Stage } from './stage';
import { Tabs } from './tabs';
import { Word } from '../words/word';

/** What was done, in a word. */
const TOLD = {
  saved: Word.saved,
  removed: Word.removed,
  forgotten: Word.forgotten,
} as const;

interface Whole {
  readonly m: Machine;
  readonly say: Say;
  readonly send: (act: Act) => void;
}

export function App({ m, say, send }: Whole) {
  const { panel } = m;
  if (panel.at === 'opening') {
    return (
      <main>
        <p role="status">{say(Word.opening)}</p>
      </main>
    );
  }
  if (panel.at === 'shut') return <Shut m={m} say={say} send={send} failure={panel.failure} />;
  const stage: Stage = { m, panel, say, send };
  return (
    <>
      {m.mode !== 'confirm' && <Tabs stage={stage} />}
      <main>
        <FailureBox stage={stage} failure={panel.notice} />
        <p role="status">{panel.word === null ? '' : say(TOLD[panel.word])}</p>
        {m.mode === 'confirm' ? <Box stage={stage} /> : <Content stage={stage} />}
      </main>
    </>
  );
}

function Content({ stage }: { readonly stage: Stage }) {
  const { tab, main } = stage.panel;
  if (tab.at === 'history') return <History stage={stage} list={tab.list} />;
  if (tab.at === 'settings') return <Settings stage={stage} />;
  return <Names stage={stage} main={main} />;
}

function Names({ stage, main }: { readonly stage: Stage; readonly main: Main }) {
  switch (main.at) {
    case 'connect':
      return <Connect stage={stage} main={main} />;
    case 'find':
      return <Find stage={stage} main={main} />;
    case 'run':
      return <Run stage={stage} main={main} />;
    case 'done':
      return <Done stage={stage} main={main} />;
  }
}

/** The menu's box: find and run are its own, the rest is as in the panel. */
function Box({ stage }: { readonly stage: Stage }) {
  const { main, heard } = stage.panel;
  const { run, another } = heard.standing;
  if (main.at === 'find') return <MenuFind stage={stage} main={main} />;
  if (main.at === 'run' && run?.state !== 'paused' && !another) {
    return <MenuRun stage={stage} main={main} />;
  }
  return (
    <>
      <Names stage={stage} main={main} />
      <MenuClose stage={stage} />
    </>
  );
}

/** The script could not be opened: why, and what a person can do. */
function Shut({ m, say, send, failure }: Whole & { readonly failure: Failure }) {
  const off = under(m, 'self') !== undefined || under(m, 'work') !== undefined;
  return (
    <main>
      <Title words="Naam for Sheets" />
      <Told failure={failure} say={say} />
      {isTrouble(failure, 'state-unreadable') && <p>{say(Word.discardWhat)}</p>}
      <div class="row">
        {isTrouble(failure, 'state-unreadable') && (
          <Press stage={{ send }} as="main" off={off} act={{ is: 'discard' }}>
            {say(Word.discard)}
          </Press>
        )}
        <Press stage={{ send }} off={off} act={{ is: 'retry' }}>
          {say(Word.retry)}
        </Press>
      </div>
    </main>
  );
}
