/** A setting that is rarely changed: shows its value, and the control after a click on Change. */
import type { ComponentChildren } from 'preact';
import { useView } from './context';

interface Set {
  readonly value: string;
  readonly children: ComponentChildren;
}

export function Setting({ value, children }: Set) {
  const { say } = useView();
  return (
    <details class="setting">
      <summary class="line">
        <span>{value}</span> <em>{say('button.change')}</em>
      </summary>
      {children}
    </details>
  );
}
