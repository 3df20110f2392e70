/** A button that asks first, and says what it does. */
import type { Act } from '../state/events';
import type { Ask } from '../state/machine';
import { panel, say } from './stage';
import { Press } from './press';
import { Word } from '../words/word';

interface Asked {
  readonly ask: Ask;
  readonly label: string;
  readonly what: string;
  readonly act: Act;
  readonly off?: boolean;
  /** What may be done besides, in one go. */
  readonly also?: { readonly words: string; readonly act: Act };
}

export function AskFirst({ ask, label, what, act, off = false, also }: Asked) {
  const open = JSON.stringify(panel.asks) === JSON.stringify(ask);
  if (!open) {
    return (
      <Press off={off} act={{ is: 'ask', ask }}>
        {label}
      </Press>
    );
  }
  return (
    <div class="box ask" role="group" aria-label={label} tabIndex={-1}>
      <p>{what}</p>
      <div class="row">
        <Press as="main" off={off} act={act}>
          {label}
        </Press>
        {also && (
          <Press off={off} act={also.act}>
            {also.words}
          </Press>
        )}
        <Press act={{ is: 'ask', ask: null }}>{say(Word.cancel)}</Press>
      </div>
    </div>
  );
}
