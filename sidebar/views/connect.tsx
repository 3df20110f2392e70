/** The key: pasted, tested free of charge, stored for this person alone. */
import { FailureBox } from '../parts/failure-box';
import { Field } from '../parts/field';
import { Press } from '../parts/press';
import { Title } from '../parts/title';
import { under, type Connect as State } from '../state/machine';
import { KeyKeeping } from './key-keeping';
import { LanguageChoice } from './language-choice';
import type { Stage } from './stage';
import { Word } from '../words/word';

const DASHBOARD = 'https://app.naam.ai';

interface Connecting {
  readonly stage: Stage;
  readonly main: State;
}

export function Connect({ stage, main }: Connecting) {
  const { say } = stage;
  return (
    <>
      <Title words={say(Word.connectTitle)} />
      <FailureBox stage={stage} failure={main.failure} />
      {main.tested === null ? <KeyForm stage={stage} /> : <Connected stage={stage} main={main} />}
      <LanguageChoice stage={stage} />
    </>
  );
}

function KeyForm({ stage }: { readonly stage: Stage }) {
  const { m, say, send, panel } = stage;
  const testing = under(m, 'self')?.call.name === 'connect';
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const input = (event.currentTarget as HTMLFormElement).elements.namedItem('key');
    const key = (input as HTMLInputElement).value.trim();
    if (key === '' || testing) return;
    (input as HTMLInputElement).value = '';
    send({ is: 'connect', key });
  };
  return (
    <form onSubmit={submit}>
      <Field label={say(Word.keyLabel)}>
        <input type="password" name="key" autocomplete="off" required />
      </Field>
      <p class="row">
        <button type="submit" class="main" disabled={testing}>
          {say(Word.connect)}
        </button>
        {panel.facts.key.lastFour !== null && <GoOn stage={stage} words={say(Word.cancel)} />}
      </p>
      <p role="status">{testing ? say(Word.testing) : ''}</p>
      <p>{say(Word.keyNeeds)}</p>
      <p>
        <a href={DASHBOARD} target="_blank" rel="noopener">
          {say(Word.keyGet)}
        </a>
      </p>
      <p>{say(Word.keySafe)}</p>
      <p>{say(Word.keySent)}</p>
    </form>
  );
}

function Connected({ stage, main }: Connecting) {
  const { say, panel } = stage;
  const warning = main.tested?.warning ?? null;
  return (
    <>
      <p class="box good" role="status">
        <b>{say(Word.connected, { four: main.tested?.lastFour ?? '' })}</b> {say(Word.accepted)}
      </p>
      <FailureBox
        stage={stage}
        failure={warning === null ? null : { kind: 'said', trouble: warning }}
      />
      <p>
        <GoOn
          stage={stage}
          as="main"
          words={say(panel.heard.standing.run === null ? Word.findTitle : Word.toRun)}
        />
      </p>
      <KeyKeeping stage={stage} />
    </>
  );
}

interface Going {
  readonly stage: Stage;
  readonly words: string;
  readonly as?: 'main';
}

function GoOn({ stage, words, as }: Going) {
  return (
    <Press stage={stage} {...(as ? { as } : {})} act={{ is: 'go-on' }}>
      {words}
    </Press>
  );
}
