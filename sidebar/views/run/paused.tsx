/** A paused run: why, what to do, and the button that does it. */
import type { RunView } from '../../../src/protocol';
import { Actions } from '../../parts/actions';
import { usePanel } from '../../parts/context';
import { FailureBox } from '../../parts/failure-box';
import { HelpLink } from '../../parts/help-link';
import { Press } from '../../parts/press';
import { Status } from '../../parts/status';
import { Title } from '../../parts/title';
import { isOfKey } from '../../script/failure';
import { localTime, type Run as State } from '../../state/machine';
import { moment } from '../../words/numbers';
import { RunCounts } from './run-counts';
import { SentSoFar } from './sent';
import { Unconfirmed } from './unconfirmed';

interface PausedRun {
  readonly main: State;
  readonly run: RunView;
}

export function Paused({ main, run }: PausedRun) {
  const { say } = usePanel();
  const off = main.word !== null || main.choice !== null;
  const { trouble, undecided } = run;
  const decides = trouble?.code.startsWith('unconfirmed') === true && undecided.length > 0;
  const mainButton = isOfKey(trouble) || run.resumesAt !== null ? undefined : 'main';
  return (
    <>
      <Title words={say('paused.title')} />
      <Why run={run} />
      <Waiting main={main} />
      {undecided.map((one) => (
        <Unconfirmed key={one.n} one={one} off={off} />
      ))}
      <RunCounts run={run} />
      <Actions note={<SentSoFar n={run.sent} />}>
        {!decides && (
          <Press as={mainButton} off={off} act={{ is: 'resume' }}>
            {say(run.resumesAt === null ? 'button.resume' : 'button.tryNow')}
          </Press>
        )}
        <Press off={off} act={{ is: 'stop' }}>
          {say('button.stop')}
        </Press>
      </Actions>
    </>
  );
}

function Why({ run: { trouble, resumesAt, undecided } }: Pick<PausedRun, 'run'>) {
  const { say, panel, language } = usePanel();
  // The decisions below say what happened.
  if (trouble?.code === 'unconfirmed' && undecided.length > 0) {
    return <HelpLink anchor={trouble.code} />;
  }
  if (trouble?.code === 'paused-by-you') return <p>{say('paused.byYou')}</p>;
  const time = resumesAt === null ? '' : moment(localTime(panel.received, resumesAt), language);
  return (
    <>
      <FailureBox failure={trouble === null ? null : { kind: 'said', trouble }} />
      {time !== '' && <p>{say('paused.resumesAt', { time })}</p>}
    </>
  );
}

/** Shows a command that the script hasn't done yet. The buttons are off meanwhile. */
function Waiting({ main: { word, choice } }: Pick<PausedRun, 'main'>) {
  const { say } = usePanel();
  const stops = word === 'stop';
  const waits = word !== null || choice !== null;
  return <Status busy={waits}>{waits && say(stops ? 'run.stopping' : 'run.resuming')}</Status>;
}
