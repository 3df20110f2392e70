/** A run that goes on: this person's, or another editor's. */
import type { RunView } from '../../src/protocol';
import { AskFirst } from '../parts/asked';
import { Press } from '../parts/press';
import { Title } from '../parts/title';
import { under, type Run as State } from '../state/machine';
import { Paused } from './paused';
import { RunCounts } from './run-counts';
import type { Plain } from '../words/say';
import type { Stage } from './stage';
import { Walk } from './start-buttons';
import { Word } from '../words/word';

export interface Running {
  readonly stage: Stage;
  readonly main: State;
}

export function Run({ stage, main }: Running) {
  const { run, another } = stage.panel.heard.standing;
  if (run !== null && another) return <Theirs stage={stage} run={run} />;
  if (run?.state === 'paused') return <Paused stage={stage} run={run} />;
  return <Working stage={stage} main={main} run={run} />;
}

function Working({ stage, main, run }: Running & { readonly run: RunView | null }) {
  const { m, say } = stage;
  const off = run === null || main.word !== null || under(m, 'word') !== undefined;
  return (
    <>
      <Title words={say(Word.runTitle)} />
      <p role="status">{say(doing(run, main.word))}</p>
      {run !== null && <RunCounts stage={stage} run={run} />}
      <div class="row">
        <Press stage={stage} off={off || run.state === 'stopping'} act={{ is: 'pause' }}>
          {say(Word.pause)}
        </Press>
        <Press stage={stage} off={off || run.state === 'stopping'} act={{ is: 'stop' }}>
          {say(Word.stop)}
        </Press>
      </div>
      <p>{say(Word.mayClose)}</p>
      <Walk stage={stage} />
    </>
  );
}

const DOING = {
  marking: Word.marking,
  running: Word.running,
  stopping: Word.stopping,
  paused: Word.pausing,
} as const;

function doing(run: RunView | null, word: State['word']): Plain {
  if (word !== null) return word === 'pause' ? Word.pausing : Word.stopping;
  if (run === null) return Word.marking;
  return DOING[run.state];
}

/** Read-only; one that was left for a day may be released by anybody. */
function Theirs({ stage, run }: { readonly stage: Stage; readonly run: RunView }) {
  const { m, say, panel } = stage;
  return (
    <>
      <Title words={say(Word.theirsTitle)} />
      <p>{say(Word.theirs)}</p>
      {run.trouble !== null && <p class="box warn">{run.trouble.sentence}</p>}
      <RunCounts stage={stage} run={run} />
      {panel.heard.standing.abandoned && (
        <AskFirst
          stage={stage}
          ask={{ about: 'release' }}
          label={say(Word.release)}
          what={say(Word.releaseWhat)}
          act={{ is: 'release' }}
          off={under(m, 'work') !== undefined}
        />
      )}
    </>
  );
}
