/** The options of one run, folded. Those that the user doesn't change come from the settings. */
import type { Options as Chosen } from '../../../src/protocol';
import { Choose, Field, Tick } from '../../parts/field';
import { usePanel } from '../../parts/context';
import type { Find } from '../../state/machine';
import { NumberFormat } from '../number-format';

export function Options({ main }: { readonly main: Find }) {
  const { say, send, panel } = usePanel();
  const { options } = main;
  const { settings, policy } = panel.facts;
  const set = (chosen: Partial<Chosen>): void => {
    send({ is: 'options', options: chosen });
  };
  return (
    <details>
      <summary>{say('options.title')}</summary>
      <Choose
        label={say('options.again')}
        value={typeof options.again === 'string' ? options.again : 'none'}
        choices={[
          ['none', say('options.againNone')],
          ['not-found', say('options.againNotFound')],
          ['unconfirmed', say('options.againUnconfirmed')],
          ['all', say('options.againAll')],
        ]}
        on={(again) => {
          set({ again: AGAIN.find((known) => known === again) ?? 'none' });
        }}
      />
      <Tick
        label={say('options.replace')}
        ticked={options.replace ?? false}
        on={(replace) => {
          set({ replace });
        }}
      />
      <Tick
        label={say('options.capitals')}
        ticked={(options.capitals ?? settings.capitals) === 'title'}
        on={(title) => {
          set({ capitals: title ? 'title' : 'as-sent' });
        }}
      />
      <NumberFormat
        value={options.form ?? settings.form}
        on={(form) => {
          set({ form });
        }}
      />
      {policy.callback && (
        <Field label={say('options.webhook')}>
          <input
            type="url"
            pattern="https://.+"
            defaultValue={options.callbackUrl ?? settings.callbackUrl ?? ''}
            onChange={({ currentTarget: field }) => {
              // With an invalid address, the browser shows an error, and no address is called.
              const callbackUrl = field.reportValidity() && field.value !== '' ? field.value : null;
              set({ callbackUrl });
            }}
          />
        </Field>
      )}
    </details>
  );
}

const AGAIN = ['not-found', 'unconfirmed', 'all'] as const;
