/** Options of one run, folded away; what is not touched is as in the settings. */
import type { Options as Chosen } from '../../../src/protocol';
import { Choose, Field, Tick } from '../../parts/field';
import type { Find } from '../../state/machine';
import { panel, say, send } from '../../parts/stage';
import { Word } from '../../words/word';

interface Optional {
  readonly main: Find;
}

export function Options({ main }: Optional) {
  const { options } = main;
  const { settings, policy } = panel.facts;
  const set = (chosen: Partial<Chosen>): void => {
    send({ is: 'options', options: chosen });
  };
  return (
    <details>
      <summary>{say(Word.options)}</summary>
      <Choose
        label={say(Word.askAgain)}
        value={typeof options.again === 'string' ? options.again : 'none'}
        choices={[
          ['none', say(Word.againNone)],
          ['not-found', say(Word.againNotFound)],
          ['all', say(Word.againAll)],
        ]}
        on={(again) => {
          set({ again: oneOfThese(again) });
        }}
      />
      <Tick
        label={say(Word.replace)}
        ticked={options.replace ?? false}
        on={(replace) => {
          set({ replace });
        }}
      />
      <Tick
        label={say(Word.capitals)}
        ticked={(options.capitals ?? settings.capitals) === 'title'}
        on={(title) => {
          set({ capitals: title ? 'title' : 'as-sent' });
        }}
      />
      <Form
        value={options.form ?? settings.form}
        on={(form) => {
          set({ form });
        }}
      />
      {policy.callback && (
        <Field label={say(Word.callback)}>
          <input
            type="url"
            pattern="https://.+"
            defaultValue={options.callbackUrl ?? settings.callbackUrl ?? ''}
            onChange={({ currentTarget: field }) => {
              // What is no address is told, and no other that stood there before is called.
              const callbackUrl = field.reportValidity() && field.value !== '' ? field.value : null;
              set({ callbackUrl });
            }}
          />
        </Field>
      )}
    </details>
  );
}

function oneOfThese(again: string): Chosen['again'] {
  return again === 'all' || again === 'not-found' ? again : 'none';
}

interface Formed {
  readonly value: Chosen['form'];
  readonly name?: string;
  readonly on?: (form: Chosen['form']) => void;
}

/** The form in which numbers are sent, shown by an example. */
export function Form({ value, name, on }: Formed) {
  return (
    <Choose
      label={say(Word.form)}
      {...(name === undefined ? {} : { name })}
      value={value}
      choices={[
        ['national', '9876543210'],
        ['e164-plus', '+919876543210'],
      ]}
      {...(on === undefined
        ? {}
        : {
            on: (form) => {
              on(form === 'national' ? form : 'e164-plus');
            },
          })}
    />
  );
}
