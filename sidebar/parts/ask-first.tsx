/** A button that says what it does, and asks for confirmation. */
import { useState } from 'preact/hooks';
import type { Act } from '../state/events';
import type { Ask } from '../state/machine';
import { usePanel } from './context';
import { Tick } from './field';
import { Press } from './press';

interface Question {
  readonly ask: Ask;
  readonly label: string;
  /** What happens after confirmation. */
  readonly effect: string;
  readonly act: Act;
  readonly off?: boolean;
  /** A checkbox, and what to do instead if it is selected. */
  readonly also?: { readonly label: string; readonly act: Act };
}

export function AskFirst({ ask, label, effect, act, off = false, also }: Question) {
  const { say, send, panel } = usePanel();
  const [more, setMore] = useState(false);
  const open = JSON.stringify(panel.asks) === JSON.stringify(ask);
  if (!open) {
    return (
      <Press off={off} act={{ is: 'ask', ask }}>
        {label}
      </Press>
    );
  }
  const cancel: Act = { is: 'ask', ask: null };
  return (
    <div
      class="box ask"
      role="group"
      aria-label={label}
      tabIndex={-1}
      onKeyDown={({ key }) => {
        if (key === 'Escape') send(cancel);
      }}
    >
      <p>{effect}</p>
      {also && <Tick label={also.label} ticked={more} on={setMore} />}
      <div class="row">
        <Press as="main" off={off} act={also && more ? also.act : act}>
          {label}
        </Press>
        <Press act={cancel}>{say('button.cancel')}</Press>
      </div>
    </div>
  );
}
