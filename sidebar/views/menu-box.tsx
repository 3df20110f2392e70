/** The menu's box: a confirmation with one button, then the progress, then the result. */
import { Actions } from '../parts/actions';
import { usePanel } from '../parts/context';
import { Press } from '../parts/press';
import { Status } from '../parts/status';
import { Title } from '../parts/title';
import { shownOf } from '../state/finding';
import { columnLetter } from '../words/numbers';
import type { Done, Find } from '../state/machine';
import { ColumnHelp, columnWords } from './find/column';
import { Cost } from './find/cost';
import { Counting } from './find/counting';
import { Nothing } from './find/nothing';
import type { Previewed } from './find/shown';
import { movesWords, placeWords } from './find/place-line';
import { Time } from './find/time';
import { Warnings } from './find/warnings';
import { Result, titleOf } from './run/result';
import { RunCounts } from './run/run-counts';

/** Before the start: what will happen, and a button with the number of names. */
export function MenuFind({ main }: { readonly main: Find }) {
  const { say } = usePanel();
  const preview = shownOf(main.counted);
  return (
    <>
      <Title words={say('find.title')} />
      <Counting main={main} />
      {preview !== null && (
        <>
          <p>
            <b>{columnWords(preview, say)}</b>
          </p>
          <Instead preview={preview} />
          <ColumnHelp preview={preview} />
          <p>
            {placeWords(preview, say)}
            <br />
            {movesWords(preview, say)}
          </p>
          <Warnings main={main} preview={preview} />
          {preview.split.send === 0 ? <Nothing preview={preview} /> : <Time />}
        </>
      )}
      <MenuButtons main={main} />
    </>
  );
}

/** Says that another column than the selected one is looked up. */
function Instead({ preview: { proposed, selected, pointed } }: Previewed) {
  const { say } = usePanel();
  if (!proposed || selected === null) return null;
  const letters = {
    selected: columnLetter(selected.column),
    letter: columnLetter(pointed.column),
  };
  return <p class="box warn">{say('find.instead', letters)}</p>;
}

function MenuButtons({ main }: { readonly main: Find }) {
  const { say, busy } = usePanel();
  const { counted } = main;
  const split = counted.at === 'ready' ? counted.preview.split : null;
  const n = split?.send ?? 0;
  const free = split?.known ?? 0;
  return (
    <Actions note={n > 0 && <Cost n={n} />} leave={say('button.cancel')}>
      {n + free > 0 && (
        <Press as="main" off={busy('work')} act={{ is: 'start', cap: n }}>
          {n > 0 ? say('find.button', { n }) : say('find.fill', { n: free })}
        </Press>
      )}
    </Actions>
  );
}

/** After the start: the progress, and that it continues in the background. */
export function MenuRun() {
  const { say, panel, busy } = usePanel();
  const { run } = panel.received.status;
  const working = busy('work');
  return (
    <>
      <Title words={say('run.title')} />
      <Status busy={working}>
        {working ? say(run === null ? 'run.preparing' : 'run.lookingUp') : say('run.canClose')}
      </Status>
      {run !== null && <RunCounts run={run} />}
      <Actions />
    </>
  );
}

/** After the end: a short result. The panel has the rest. */
export function MenuDone({ main }: { readonly main: Done }) {
  const { say } = usePanel();
  return (
    <>
      <Title words={say(titleOf(main))} />
      <Status>
        <Result past={main.past} />
      </Status>
      <Actions />
    </>
  );
}
