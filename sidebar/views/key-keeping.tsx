/** The key that is stored: replaced, or forgotten. */
import { AskFirst } from '../parts/asked';
import { Press } from '../parts/press';
import { under } from '../state/machine';
import type { Stage } from './stage';
import { Word } from '../words/word';

export function KeyKeeping({ stage }: { readonly stage: Stage }) {
  const { m, say } = stage;
  return (
    <div class="row">
      <Press stage={stage} act={{ is: 'replace-key' }}>
        {say(Word.keyReplace)}
      </Press>
      <AskFirst
        stage={stage}
        ask={{ about: 'forget' }}
        label={say(Word.keyForget)}
        what={say(Word.keyForgetWhat)}
        act={{ is: 'forget' }}
        off={under(m, 'self') !== undefined}
      />
    </div>
  );
}
