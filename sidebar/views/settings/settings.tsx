/** What holds for all runs of this person; the key; and the way to remove everything. */
import type { Settings as Chosen } from '../../../src/protocol';
import { AskFirst } from '../../parts/asked';
import { Choose, Field, Tick } from '../../parts/field';
import { Press } from '../../parts/press';
import { Title } from '../../parts/title';
import { countryChoices } from '../../parts/country-choice';
import { KeyKeeping } from './key-keeping';
import { LanguageChoice } from './language-choice';
import { Form } from '../find/options';
import { busy, panel, say, send } from '../../parts/stage';
import { Word } from '../../words/word';

export function Settings() {
  const { lastFour } = panel.facts.key;
  return (
    <>
      <Title words={say(Word.settings)} />
      <Saving />
      <LanguageChoice />
      <section>
        <h2>{say(Word.keyLabel)}</h2>
        {lastFour === null ? (
          <Press act={{ is: 'replace-key' }}>{say(Word.connectTitle)}</Press>
        ) : (
          <>
            <p>{say(Word.connected, { four: lastFour })}</p>
            <KeyKeeping />
          </>
        )}
      </section>
      <section>
        <AskFirst
          ask={{ about: 'remove' }}
          label={say(Word.remove)}
          what={say(Word.removeWhat)}
          act={{ is: 'remove', of: 'document' }}
          also={{ words: say(Word.removeMine), act: { is: 'remove', of: 'account' } }}
          off={busy('self')}
        />
      </section>
    </>
  );
}

function Saving() {
  const { settings, policy } = panel.facts;
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
        choices={countryChoices(settings.country)}
      />
      {policy.countries === null && (
        <Field label={say(Word.other)}>
          <input name="other" maxLength={2} pattern="[A-Za-z]{2}" autocomplete="off" />
        </Field>
      )}
      <Tick label={say(Word.landlinesSend)} name="landlines" ticked={settings.landlines} />
      <Form name="form" value={settings.form} />
      <Tick label={say(Word.capitals)} name="title" ticked={settings.capitals === 'title'} />
      {policy.callback && (
        <Field label={say(Word.callback)}>
          <input
            type="url"
            name="callback"
            pattern="https://.+"
            defaultValue={settings.callbackUrl ?? ''}
          />
        </Field>
      )}
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
        <button type="submit" class="main" disabled={busy('self')}>
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
