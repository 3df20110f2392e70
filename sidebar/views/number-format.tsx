/** The choice of the form in which numbers are sent, with examples. */
import type { Options } from '../../src/protocol';
import { Choose } from '../parts/field';
import { useView } from '../parts/context';

interface Format {
  readonly value: Options['form'];
  readonly name?: string;
  readonly on?: (form: Options['form']) => void;
}

export function NumberFormat({ value, name, on }: Format) {
  const { say } = useView();
  return (
    <Choose
      label={say('options.format')}
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
