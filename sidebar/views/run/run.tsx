/** A run that goes on: this person's, or another editor's. */
import type { RunView } from '../../../src/protocol';
import { AskFirst } from '../../parts/asked';
import { Press } from '../../parts/press';
import { Status } from '../../parts/status';
import { Title } from '../../parts/title';
import type { Run as State } from '../../state/machine';
import { Paused } from './paused';
import { RunCounts } from './run-counts';
import type { Plain } from '../../words/say';
import { busy, panel, say } from '../../parts/stage';
import { Walk } from '../find/start-buttons';
import { Word } from '../../words/word';

export interface Running {
  readonly main: State;
}

export function Run({ main }: Running) {
  const { run, another } = panel.heard.standing;
  if (run !== null && another) return <Theirs run={run} />;
  if (run?.state === 'paused') return <Paused run={run} />;
  return <Working main={main} run={run} />;
}

function Working({ main, run }: Running & { readonly run: RunView | null }) {
  const off = run === null || main.word !== null || busy('word');
  return (
    <>
      <Title words={say(Word.runTitle)} />
      <Status>{say(doing(run, main.word))}</Status>
      {run !== null && <RunCounts run={run} />}
      <div class="row">
        <Press off={off || run.state === 'stopping'} act={{ is: 'pause' }}>
          {say(Word.pause)}
        </Press>
        <Press off={off || run.state === 'stopping'} act={{ is: 'stop' }}>
          {say(Word.stop)}
        </Press>
      </div>
      <p>{say(Word.mayClose)}</p>
      <Walk />
    </>
  );
}

const DOING = {
  queueing: Word.marking,
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
function Theirs({ run }: { readonly run: RunView }) {
  return (
    <>
      <Title words={say(Word.theirsTitle)} />
      <p>{say(Word.theirs)}</p>
      {run.trouble !== null && <p class="box warn">{run.trouble.sentence}</p>}
      <RunCounts run={run} />
      {panel.heard.standing.abandoned && (
        <AskFirst
          ask={{ about: 'release' }}
          label={say(Word.release)}
          what={say(Word.releaseWhat)}
          act={{ is: 'release' }}
          off={busy('work')}
        />
      )}
    </>
  );
}
