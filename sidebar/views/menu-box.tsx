/** The menu's one confirmation, in a box of its own: what it is about, one button, then progress. */
import { Press } from '../parts/press';
import { Status } from '../parts/status';
import { Title } from '../parts/title';
import { closePage } from '../script/server';
import { shownOf } from '../state/finding';
import type { Find } from '../state/machine';
import { Counting } from './find/find';
import { placeWords } from './find/place-and-rows';
import { RunCounts } from './run/run-counts';
import { busy, panel, say } from '../parts/stage';
import { Cost, Nothing, Walk } from './find/start-buttons';
import { ColumnWords } from './find/table-words';
import { Warnings } from './find/warnings';
import { Word } from '../words/word';

/** Before the click: what will happen, and a button that names the number. */
export function MenuFind({ main }: { readonly main: Find }) {
  const preview = shownOf(main.counted);
  return (
    <>
      <Title words={say(Word.findTitle)} />
      <Counting main={main} />
      {preview !== null && (
        <>
          <ColumnWords preview={preview} />
          <p>{placeWords(preview)}</p>
          <Warnings preview={preview} />
          {preview.split.send === 0 ? (
            <Nothing split={preview.split} />
          ) : (
            <>
              <Cost n={preview.split.send} />
              <Walk />
            </>
          )}
        </>
      )}
      <MenuButtons main={main} />
    </>
  );
}

function MenuButtons({ main }: { readonly main: Find }) {
  const { counted } = main;
  const split = counted.at === 'ready' ? counted.preview.split : null;
  const n = split?.send ?? 0;
  const free = split?.known ?? 0;
  return (
    <div class="row">
      {n + free > 0 && (
        <Press as="main" off={busy('work')} act={{ is: 'start', cap: n }}>
          {n > 0 ? say(Word.findN, { n }) : say(Word.fillN, { n: free })}
        </Press>
      )}
      <button type="button" onClick={closePage}>
        {say(Word.cancel)}
      </button>
    </div>
  );
}

/** After the click: progress, then what goes on in the background. */
export function MenuRun() {
  const { run } = panel.heard.standing;
  const working = busy('work');
  return (
    <>
      <Title words={say(Word.runTitle)} />
      <Status>
        {working ? say(run === null ? Word.marking : Word.running) : say(Word.mayClose)}
      </Status>
      {run !== null && <RunCounts run={run} />}
      <Walk />
      <MenuClose />
    </>
  );
}

export function MenuClose() {
  return (
    <p>
      <button type="button" onClick={closePage}>
        {say(Word.close)}
      </button>
    </p>
  );
}
