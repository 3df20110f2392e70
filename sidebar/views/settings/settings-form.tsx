/** The fields of the settings, saved as a whole. */
import type { Settings } from '../../../src/protocol';
import { countryChoices } from '../../parts/countries';
import { Choose, Field, Tick } from '../../parts/field';
import { usePanel } from '../../parts/context';
import { NumberFormat } from '../number-format';

export function SettingsForm({ id }: { readonly id: string }) {
  const { say, send, panel, language } = usePanel();
  const { settings, policy } = panel.facts;
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const filled = new FormData(event.currentTarget as HTMLFormElement);
    send({ is: 'save', settings: settingsFrom(filled, settings) });
  };
  return (
    <form id={id} onSubmit={submit}>
      <Field label={say('settings.price')}>
        <input
          type="number"
          name="price"
          min="0"
          max="10000"
          step="any"
          defaultValue={settings.price?.toString() ?? ''}
        />
      </Field>
      <Field label={say('settings.monthLimit')}>
        <input
          type="number"
          name="month"
          min="0"
          step="1"
          defaultValue={settings.monthLimit?.toString() ?? ''}
        />
      </Field>
      <p class="soft">
        {say('settings.monthLimitEffect')}
        <br />
        {say('month.sent', { n: panel.facts.sentThisMonth })}
      </p>
      <Choose
        label={say('settings.country')}
        name="country"
        value={settings.country}
        choices={countryChoices(settings.country, policy, language)}
      />
      {policy.countries === null && (
        <Field label={say('country.other')}>
          <input name="other" maxLength={2} pattern="[A-Za-z]{2}" autocomplete="off" />
        </Field>
      )}
      <Tick label={say('settings.landlines')} name="landlines" ticked={settings.landlines} />
      <Tick label={say('options.capitals')} name="title" ticked={settings.capitals === 'title'} />
      <details>
        <summary>{say('settings.advanced')}</summary>
        <NumberFormat name="form" value={settings.form} />
        {policy.callback && (
          <Field label={say('options.webhook')}>
            <input
              type="url"
              name="callback"
              pattern="https://.+"
              defaultValue={settings.callbackUrl ?? ''}
            />
          </Field>
        )}
      </details>
    </form>
  );
}

function settingsFrom(filled: FormData, before: Settings): Settings {
  const text = (name: string): string => {
    const value = filled.get(name);
    return typeof value === 'string' ? value.trim() : '';
  };
  const number = (name: string): number | null => (text(name) === '' ? null : Number(text(name)));
  return {
    ...before,
    country: (text('other') || text('country')).toUpperCase(),
    landlines: filled.has('landlines'),
    form: text('form') === 'national' ? 'national' : 'e164-plus',
    capitals: filled.has('title') ? 'title' : 'as-sent',
    callbackUrl: text('callback') || null,
    price: number('price'),
    monthLimit: number('month'),
  };
}
