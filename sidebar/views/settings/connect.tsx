/** The key: pasted, tested free of charge, stored for this person alone. */
import { FailureBox } from '../../parts/failure-box';
import { Field } from '../../parts/field';
import { Press } from '../../parts/press';
import { Status } from '../../parts/status';
import { Title } from '../../parts/title';
import { under, type Connect as State } from '../../state/machine';
import { restsForKey } from '../../state/running';
import type { Plain } from '../../words/say';
import { KeyKeeping } from './key-keeping';
import { LanguageChoice } from './language-choice';
import { m, panel, say, send } from '../../parts/stage';
import { Word } from '../../words/word';

const DASHBOARD = 'https://app.naam.ai';

interface Connecting {
  readonly main: State;
}

export function Connect({ main }: Connecting) {
  return (
    <>
      <Title words={say(Word.connectTitle)} />
      <FailureBox failure={main.failure} />
      {main.tested === null ? <KeyForm /> : <Connected main={main} />}
      <LanguageChoice />
    </>
  );
}

function KeyForm() {
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
        {panel.facts.key.lastFour !== null && <GoOn words={say(Word.cancel)} />}
      </p>
      <Status>{testing ? say(Word.testing) : ''}</Status>
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

function Connected({ main }: Connecting) {
  const warning = main.tested?.warning ?? null;
  return (
    <>
      <p class="box good" role="status">
        <b>{say(Word.connected, { four: main.tested?.lastFour ?? '' })}</b> {say(Word.accepted)}
      </p>
      <FailureBox failure={warning === null ? null : { kind: 'said', trouble: warning }} />
      <p>
        <GoOn as="main" words={say(onwards())} />
      </p>
      <KeyKeeping />
    </>
  );
}

function onwards(): Plain {
  if (restsForKey(panel.heard)) return Word.resume;
  return panel.heard.standing.run === null ? Word.findTitle : Word.toRun;
}

interface Going {
  readonly words: string;
  readonly as?: 'main';
}

function GoOn({ words, as }: Going) {
  return (
    <Press {...(as ? { as } : {})} act={{ is: 'go-on' }}>
      {words}
    </Press>
  );
}
