/** The whole page: while it opens, if that failed, or the views of an open panel. */
import { usePanel, useView, ViewContext, type View } from '../parts/context';
import { FailureBox, FailureText } from '../parts/failure-box';
import { Press } from '../parts/press';
import { Status } from '../parts/status';
import { Title } from '../parts/title';
import { isTrouble, type Failure } from '../script/failure';
import { callIn, type Main } from '../state/machine';
import { Find } from './find/find';
import { MenuDone, MenuFind, MenuRun } from './menu-box';
import { Done } from './run/done';
import { History } from './run/history';
import { Run } from './run/run';
import { Schedule } from './schedule/schedule';
import { Connect } from './settings/connect';
import { Settings } from './settings/settings';
import { Tabs } from './tabs';

/** What was just done. */
const NOTICES = {
  connected: 'connect.accepted',
  saved: 'notice.saved',
  removed: 'notice.removed',
  forgotten: 'notice.keyRemoved',
} as const;

export function App(view: View) {
  return (
    <ViewContext.Provider value={view}>
      <Page />
    </ViewContext.Provider>
  );
}

function Page() {
  const { machine, say } = useView();
  switch (machine.panel.at) {
    case 'opening':
      return (
        <main>
          <Status busy>{say('panel.opening')}</Status>
        </main>
      );
    case 'shut':
      return <Shut failure={machine.panel.failure} />;
    case 'open':
      return <Open />;
  }
}

function Open() {
  const { machine, panel, say } = usePanel();
  const box = machine.mode === 'confirm';
  return (
    <>
      {!box && <Tabs />}
      <main>
        <FailureBox failure={panel.notice} />
        <Status>{panel.word === null ? '' : say(NOTICES[panel.word])}</Status>
        {box ? <Box /> : <Content />}
      </main>
    </>
  );
}

function Content() {
  const { tab, main } = usePanel().panel;
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

/** The menu's box. It has its own views of a run; the others are those of the panel. */
function Box() {
  const { main, received } = usePanel().panel;
  const { run, another } = received.status;
  if (main.at === 'find') return <MenuFind main={main} />;
  if (main.at === 'done') return <MenuDone main={main} />;
  if (main.at === 'run' && run?.state !== 'paused' && !another) return <MenuRun />;
  return <Names main={main} />;
}

/** Shown if the panel couldn't be opened: why, and what the user can do. */
function Shut({ failure }: { readonly failure: Failure }) {
  const { machine, say } = useView();
  const off = callIn(machine, 'self') !== undefined || callIn(machine, 'work') !== undefined;
  const unreadable = isTrouble(failure, 'state-unreadable');
  return (
    <main>
      <Title words="Naam for Sheets" />
      <FailureText failure={failure} />
      {unreadable && <p>{say('failure.discardEffect')}</p>}
      <div class="row">
        {unreadable && (
          <Press as="main" off={off} act={{ is: 'discard' }}>
            {say('failure.discard')}
          </Press>
        )}
        <Press off={off} act={{ is: 'retry' }}>
          {say('button.retry')}
        </Press>
      </div>
    </main>
  );
}
