/** A run in progress, of this user or another editor. */
import type { RunView } from '../../../src/protocol';
import { Actions } from '../../parts/actions';
import { AskFirst } from '../../parts/ask-first';
import { usePanel } from '../../parts/context';
import { FailureBox } from '../../parts/failure-box';
import { Press } from '../../parts/press';
import { Status } from '../../parts/status';
import { Title } from '../../parts/title';
import { localTime, type Run as State } from '../../state/machine';
import { moment } from '../../words/numbers';
import type { PlainKey } from '../../words/table';
import { SentSoFar } from './sent';
import { Paused } from './paused';
import { RunCounts } from './run-counts';

interface Running {
  readonly main: State;
}

export function Run({ main }: Running) {
  const { run, another } = usePanel().panel.received.status;
  if (run !== null && another) return <OtherRun run={run} />;
  if (run?.state === 'paused') return <Paused main={main} run={run} />;
  return <Working main={main} run={run} />;
}

function Working({ main, run }: Running & { readonly run: RunView | null }) {
  const { say, panel } = usePanel();
  const alone = panel.received.status.noTrigger;
  const stuck = run?.state === 'stopping' ? run.trouble : null;
  const stopping = run?.state === 'stopping' && stuck === null;
  const off = run === null || main.word !== null || stopping;
  return (
    <>
      <Title words={say('run.title')} />
      <Status busy>{say(activity(run, main.word))}</Status>
      {run !== null && <RunCounts run={run} />}
      {stuck !== null && <FailureBox failure={{ kind: 'said', trouble: stuck }} />}
      {stuck !== null && <p class="soft">{say('run.stopAgain')}</p>}
      <Interrupted />
      <p class={alone ? 'box warn' : 'soft'}>{say(alone ? 'run.keepOpen' : 'run.canClose')}</p>
      <Actions note={run !== null && <SentSoFar n={run.sent} />}>
        <Press as="main" off={off || stuck !== null} act={{ is: 'pause' }}>
          {say('button.pause')}
        </Press>
        <Press off={off} act={{ is: 'stop' }}>
          {say('button.stop')}
        </Press>
      </Actions>
    </>
  );
}

/** Says when the run continues if another execution has the lease. Google may have ended that one. */
function Interrupted() {
  const { say, panel, language } = usePanel();
  const { continuesAt } = panel.received.status;
  if (continuesAt === null) return null;
  const time = moment(localTime(panel.received, continuesAt), language);
  return <p class="soft">{say('run.continuesAt', { time })}</p>;
}

const ACTIVITIES = {
  queueing: 'run.preparing',
  running: 'run.lookingUp',
  stopping: 'run.stopping',
  paused: 'run.pausing',
} as const;

const AFTER_WORD = {
  pause: 'run.pausing',
  stop: 'run.stopping',
  resume: 'run.resuming',
} as const;

function activity(run: RunView | null, word: State['word']): PlainKey {
  if (word !== null) return AFTER_WORD[word];
  return run === null ? 'run.preparing' : ACTIVITIES[run.state];
}

/** A run of another editor, which can only be watched. After a day without work, anybody can end it. */
function OtherRun({ run }: { readonly run: RunView }) {
  const { say, panel, busy, language, machine } = usePanel();
  const { quietSince } = panel.received.status;
  const time = quietSince === null ? '' : moment(localTime(panel.received, quietSince), language);
  return (
    <>
      <Title words={say('otherRun.title')} />
      <p>{say('otherRun.watch')}</p>
      {time !== '' && <p class="box warn">{say('otherRun.quiet', { time })}</p>}
      {run.trouble !== null && <p class="box warn">{run.trouble.sentence}</p>}
      <RunCounts run={run} />
      {panel.received.status.abandoned && (
        <AskFirst
          ask={{ about: 'release' }}
          label={say('otherRun.end')}
          effect={say('otherRun.endEffect')}
          act={{ is: 'release' }}
          off={busy('work')}
        />
      )}
      {machine.mode === 'confirm' && <Actions />}
    </>
  );
}
