/** The form for the key, which is tested for free and stored only for this user. */
import { useState } from 'preact/hooks';
import { Actions } from '../../parts/actions';
import { usePanel } from '../../parts/context';
import { FailureBox } from '../../parts/failure-box';
import { OutsideLink } from '../../parts/outside-link';
import { Press } from '../../parts/press';
import { Status } from '../../parts/status';
import { Title } from '../../parts/title';
import { callIn, type Connect as State, type Opened } from '../../state/machine';
import { waitsForKey } from '../../state/running';
import { DASHBOARD } from '../../words/addresses';
import type { PlainKey } from '../../words/table';
import { KeyKeeping } from './key-keeping';
import { LanguageChoice } from './language-choice';

interface Connecting {
  readonly main: State;
}

export function Connect({ main }: Connecting) {
  const { say } = usePanel();
  return (
    <>
      <Title words={say('connect.title')} />
      {main.tested === null ? <KeyForm main={main} /> : <Connected main={main} />}
    </>
  );
}

const FORM = 'key-form';
const FAILURE = 'key-failure';

function KeyForm({ main: { failure } }: Connecting) {
  const { say, send, panel, machine } = usePanel();
  const [shown, setShown] = useState(false);
  const testing = callIn(machine, 'self')?.call.name === 'connect';
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const input = (event.currentTarget as HTMLFormElement).elements.namedItem('key');
    const key = (input as HTMLInputElement).value.trim();
    if (key !== '' && !testing) send({ is: 'connect', key });
  };
  return (
    <>
      <form id={FORM} onSubmit={submit}>
        <label class="field">
          <span>{say('connect.key')}</span>
          <input
            {...(shown ? {} : { type: 'password' as const })}
            name="key"
            autocomplete="off"
            spellcheck={false}
            required
            aria-invalid={failure !== null}
            aria-describedby={FAILURE}
          />
        </label>
        <button
          type="button"
          class="plain"
          onClick={() => {
            setShown(!shown);
          }}
        >
          {say(shown ? 'connect.hide' : 'connect.show')}
        </button>
        <div id={FAILURE}>
          <FailureBox failure={failure} />
        </div>
      </form>
      <Status busy={testing}>{testing ? say('connect.testing') : ''}</Status>
      <p>
        <OutsideLink to={DASHBOARD}>{say('connect.getKey')}</OutsideLink>
      </p>
      <p class="soft">{say('connect.needsBulk')}</p>
      <p class="soft">
        {say('connect.private')} {say('connect.onlyNumbers')}
      </p>
      <LanguageChoice />
      <Actions>
        <button type="submit" form={FORM} class="main" disabled={testing}>
          {say('connect.button')}
        </button>
        {panel.facts.key.lastFour !== null && (
          <Press as="quiet" act={{ is: 'go-on' }}>
            {say('button.cancel')}
          </Press>
        )}
      </Actions>
    </>
  );
}

function Connected({ main: { tested } }: Connecting) {
  const { say, panel } = usePanel();
  const warning = tested?.warning ?? null;
  return (
    <>
      <p class="box good" role="status">
        <b>{say('key.connected', { four: tested?.lastFour ?? '' })}</b> {say('connect.accepted')}
      </p>
      <FailureBox failure={warning === null ? null : { kind: 'said', trouble: warning }} />
      <KeyKeeping />
      <Actions>
        <Press as="main" act={{ is: 'go-on' }}>
          {say(nextStep(panel))}
        </Press>
      </Actions>
    </>
  );
}

function nextStep({ received }: Opened): PlainKey {
  if (waitsForKey(received)) return 'button.resume';
  return received.status.run === null ? 'find.title' : 'connect.backToRun';
}
