/** What holds for all runs of this person; the key; and the way to remove everything. */
import type { Settings as Chosen } from '../../src/protocol';
import { AskFirst } from '../parts/asked';
import { Choose, Field, Tick } from '../parts/field';
import { Press } from '../parts/press';
import { Title } from '../parts/title';
import { under } from '../state/machine';
import { countryChoices } from './country-choice';
import { KeyKeeping } from './key-keeping';
import { LanguageChoice } from './language-choice';
import { Form } from './options';
import type { Stage } from './stage';
import { Word } from '../words/word';

export function Settings({ stage }: { readonly stage: Stage }) {
  const { m, say, panel } = stage;
  const { lastFour } = panel.facts.key;
  return (
    <>
      <Title words={say(Word.settings)} />
      <Saving stage={stage} />
      <LanguageChoice stage={stage} />
      <section>
        <h2>{say(Word.keyLabel)}</h2>
        {lastFour === null ? (
          <Press stage={stage} act={{ is: 'replace-key' }}>
            {say(Word.connectTitle)}
          </Press>
        ) : (
          <>
            <p>{say(Word.connected, { four: lastFour })}</p>
            <KeyKeeping stage={stage} />
          </>
        )}
      </section>
      <section>
        <AskFirst
          stage={stage}
          ask={{ about: 'remove' }}
          label={say(Word.remove)}
          what={say(Word.removeWhat)}
          act={{ is: 'remove' }}
          off={under(m, 'self') !== undefined}
        />
      </section>
    </>
  );
}

function Saving({ stage }: { readonly stage: Stage }) {
  const { m, say, panel, send } = stage;
  const { settings, language } = panel.facts;
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const filled = new FormData(event.currentTarget as HTMLFormElement);
    send({ is: 'save', settings: settingsFrom(filled, settings) });
  };
  return (
    <form onSubmit={submit}>
      <Choose
        label={say(Word.country)}
        name="country"
        value={settings.country}
        choices={countryChoices(settings.country, language)}
      />
      <Field label={say(Word.other)}>
        <input name="other" maxLength={2} pattern="[A-Za-z]{2}" autocomplete="off" />
      </Field>
      <Tick label={say(Word.landlinesSend)} name="landlines" ticked={settings.landlines} />
      <Form stage={stage} name="form" value={settings.form} />
      <Tick label={say(Word.capitals)} name="title" ticked={settings.capitals === 'title'} />
      <Field label={say(Word.callback)}>
        <input
          type="url"
          name="callback"
          pattern="https://.+"
          defaultValue={settings.callbackUrl ?? ''}
        />
      </Field>
      <Field label={say(Word.price)}>
        <input
          type="number"
          name="price"
          min="0"
          max="10000"
          step="any"
          defaultValue={settings.price?.toString() ?? ''}
        />
      </Field>
      <p class="row">
        <button type="submit" class="main" disabled={under(m, 'self') !== undefined}>
          {say(Word.save)}
        </button>
      </p>
    </form>
  );
}

function settingsFrom(filled: FormData, before: Chosen): Chosen {
  const text = (name: string): string => {
    const value = filled.get(name);
    return typeof value === 'string' ? value.trim() : '';
  };
  const price = text('price');
  return {
    ...before,
    country: (text('other') || text('country')).toUpperCase(),
    landlines: filled.has('landlines'),
    form: text('form') === 'national' ? 'national' : 'e164-plus',
    capitals: filled.has('title') ? 'title' : 'as-sent',
    callbackUrl: text('callback') || null,
    price: price === '' ? null : Number(price),
  };
}
