/** The menu's one confirmation, in a box of its own: what it is about, one button, then progress. */
import { Actions } from '../parts/actions';
import { usePanel } from '../parts/context';
import { Press } from '../parts/press';
import { Status } from '../parts/status';
import { Title } from '../parts/title';
import { closePage } from '../script/server';
import { shownOf } from '../state/finding';
import type { Find } from '../state/machine';
import { ColumnHelp, columnWords } from './find/column';
import { Cost } from './find/cost';
import { Counting } from './find/counting';
import { Nothing } from './find/nothing';
import { movesWords, placeWords } from './find/place-line';
import { Time } from './find/time';
import { Warnings } from './find/warnings';
import { RunCounts } from './run/run-counts';

/** Before the click: what will happen, and a button that names the number. */
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

function MenuButtons({ main }: { readonly main: Find }) {
  const { say, busy } = usePanel();
  const { counted } = main;
  const split = counted.at === 'ready' ? counted.preview.split : null;
  const n = split?.send ?? 0;
  const free = split?.known ?? 0;
  return (
    <Actions note={n > 0 && <Cost n={n} />}>
      {n + free > 0 && (
        <Press as="main" off={busy('work')} act={{ is: 'start', cap: n }}>
          {n > 0 ? say('find.button', { n }) : say('find.fill', { n: free })}
        </Press>
      )}
      <button type="button" onClick={closePage}>
        {say('button.cancel')}
      </button>
    </Actions>
  );
}

/** After the click: progress, then what goes on in the background. */
export function MenuRun() {
  const { say, panel, busy } = usePanel();
  const { run } = panel.heard.standing;
  const working = busy('work');
  return (
    <>
      <Title words={say('run.title')} />
      <Status busy={working}>
        {working ? say(run === null ? 'run.preparing' : 'run.lookingUp') : say('run.canClose')}
      </Status>
      {run !== null && <RunCounts run={run} />}
      <MenuClose />
    </>
  );
}

export function MenuClose() {
  const { say } = usePanel();
  return (
    <Actions>
      <button type="button" onClick={closePage}>
        {say('button.close')}
      </button>
    </Actions>
  );
}
