/** The whole page: opening, shut, or the views of an opened panel. */
import { FailureBox, Told } from '../parts/failure-box';
import { Press } from '../parts/press';
import { Status } from '../parts/status';
import { Title } from '../parts/title';
import { isTrouble, type Failure } from '../script/failure';
import type { Main } from '../state/machine';
import { Connect } from './settings/connect';
import { Done } from './run/done';
import { Find } from './find/find';
import { History } from './run/history';
import { MenuClose, MenuFind, MenuRun } from './menu-box';
import { Run } from './run/run';
import { Schedule } from './schedule/schedule';
import { Settings } from './settings/settings';
import { busy, m, panel, say } from '../parts/stage';
import { Tabs } from './tabs';
import { Word } from '../words/word';

/** What was done, in a word. */
const TOLD = {
  saved: Word.saved,
  removed: Word.removed,
  forgotten: Word.forgotten,
} as const;

export function App() {
  if (m.panel.at === 'opening') {
    return (
      <main>
        <Status>{say(Word.opening)}</Status>
      </main>
    );
  }
  if (m.panel.at === 'shut') return <Shut failure={m.panel.failure} />;
  return (
    <>
      {m.mode !== 'confirm' && <Tabs />}
      <main>
        <FailureBox failure={panel.notice} />
        <Status>{panel.word === null ? '' : say(TOLD[panel.word])}</Status>
        {m.mode === 'confirm' ? <Box /> : <Content />}
      </main>
    </>
  );
}

function Content() {
  const { tab, main } = panel;
  if (tab.at === 'history') return <History list={tab.list} />;
  if (tab.at === 'schedule') return <Schedule tab={tab} />;
  if (tab.at === 'settings') return <Settings />;
  return <Names main={main} />;
}

function Names({ main }: { readonly main: Main }) {
  switch (main.at) {
    case 'connect':
      return <Connect main={main} />;
    case 'find':
      return <Find main={main} />;
    case 'run':
      return <Run main={main} />;
    case 'done':
      return <Done main={main} />;
  }
}

/** The menu's box: find and run are its own, the rest is as in the panel. */
function Box() {
  const { main, heard } = panel;
  const { run, another } = heard.standing;
  if (main.at === 'find') return <MenuFind main={main} />;
  if (main.at === 'run' && run?.state !== 'paused' && !another) {
    return <MenuRun />;
  }
  return (
    <>
      <Names main={main} />
      <MenuClose />
    </>
  );
}

/** The script could not be opened: why, and what a person can do. */
function Shut({ failure }: { readonly failure: Failure }) {
  const off = busy('self') || busy('work');
  return (
    <main>
      <Title words="Naam for Sheets" />
      <Told failure={failure} />
      {isTrouble(failure, 'state-unreadable') && <p>{say(Word.discardWhat)}</p>}
      <div class="row">
        {isTrouble(failure, 'state-unreadable') && (
          <Press as="main" off={off} act={{ is: 'discard' }}>
            {say(Word.discard)}
          </Press>
        )}
        <Press off={off} act={{ is: 'retry' }}>
          {say(Word.retry)}
        </Press>
      </div>
    </main>
  );
}
