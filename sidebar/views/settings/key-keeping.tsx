/** The key that is stored: replaced, or forgotten. */
import { AskFirst } from '../../parts/asked';
import { Press } from '../../parts/press';
import { busy, say } from '../../parts/stage';
import { Word } from '../../words/word';

export function KeyKeeping() {
  return (
    <div class="row">
      <Press act={{ is: 'replace-key' }}>{say(Word.keyReplace)}</Press>
      <AskFirst
        ask={{ about: 'forget' }}
        label={say(Word.keyForget)}
        what={say(Word.keyForgetWhat)}
        act={{ is: 'forget' }}
        off={busy('self')}
      />
    </div>
  );
}
