/** A button that asks first, and says what it does. */
import type { Act } from '../state/events';
import type { Ask } from '../state/machine';
import type { Stage } from '../views/stage';
import { Press } from './press';
import { Word } from '../words/word';

interface Asked {
  readonly stage: Stage;
  readonly ask: Ask;
  readonly label: string;
  readonly what: string;
  readonly act: Act;
  readonly off?: boolean;
}

export function AskFirst({ stage, ask, label, what, act, off = false }: Asked) {
  const { panel, say } = stage;
  const open = JSON.stringify(panel.asks) === JSON.stringify(ask);
  if (!open) {
    return (
      <Press stage={stage} off={off} act={{ is: 'ask', ask }}>
        {label}
      </Press>
    );
  }
  return (
    <div class="box ask" role="group" aria-label={label} tabIndex={-1}>
      <p>{what}</p>
      <div class="row">
        <Press stage={stage} as="main" off={off} act={act}>
          {label}
        </Press>
        <Press stage={stage} act={{ is: 'ask', ask: null }}>
          {say(Word.cancel)}
        </Press>
      </div>
    </div>
  );
}
