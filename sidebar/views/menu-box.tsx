/** The menu's one confirmation, in a box of its own: what it is about, one button, then progress. */
import { Press } from '../parts/press';
import { Title } from '../parts/title';
import { closePage } from '../server';
import { shownOf } from '../state/finding';
import { under, type Find, type Run } from '../state/machine';
import { Counting } from './find';
import { placeWords } from './place-and-rows';
import { RunCounts } from './run-counts';
import type { Stage } from './stage';
import { Cost, Nothing, Walk } from './start-buttons';
import { ColumnWords } from './table-words';
import { Warnings } from './warnings';
import { Word } from '../words/word';

/** Before the click: what will happen, and a button that names the number. */
export function MenuFind({ stage, main }: { readonly stage: Stage; readonly main: Find }) {
  const { say } = stage;
  const preview = shownOf(main.counted);
  return (
    <>
      <Title words={say(Word.findTitle)} />
      <Counting stage={stage} main={main} />
      {preview !== null && (
        <>
          <ColumnWords stage={stage} preview={preview} />
          <p>{placeWords(preview, say)}</p>
          <Warnings stage={stage} preview={preview} />
          {preview.split.send === 0 ? (
            <Nothing stage={stage} split={preview.split} />
          ) : (
            <>
              <Cost stage={stage} n={preview.split.send} />
              <Walk stage={stage} />
            </>
          )}
        </>
      )}
      <MenuButtons stage={stage} main={main} />
    </>
  );
}

function MenuButtons({ stage, main }: { readonly stage: Stage; readonly main: Find }) {
  const { m, say } = stage;
  const { counted } = main;
  const split = counted.at === 'ready' ? counted.preview.split : null;
  const n = split?.send ?? 0;
  const free = split?.known ?? 0;
  return (
    <div class="row">
      {n + free > 0 && (
        <Press
          stage={stage}
          as="main"
          off={under(m, 'work') !== undefined}
          act={{ is: 'start', cap: n }}
        >
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
export function MenuRun({ stage }: { readonly stage: Stage; readonly main: Run }) {
  const { m, say, panel } = stage;
  const { run } = panel.heard.standing;
  const working = under(m, 'work') !== undefined;
  return (
    <>
      <Title words={say(Word.runTitle)} />
      <p role="status">
        {working ? say(run === null ? Word.marking : Word.running) : say(Word.mayClose)}
      </p>
      {run !== null && <RunCounts stage={stage} run={run} />}
      <Walk stage={stage} />
      <MenuClose stage={stage} />
    </>
  );
}

export function MenuClose({ stage }: { readonly stage: Stage }) {
  return (
    <p>
      <button type="button" onClick={closePage}>
        {stage.say(Word.close)}
      </button>
    </p>
  );
}
