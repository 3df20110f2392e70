/** The stored key, and the buttons to change or remove it. */
import { AskFirst } from '../../parts/ask-first';
import { usePanel } from '../../parts/context';
import { Press } from '../../parts/press';

export function KeyKeeping() {
  const { say, busy } = usePanel();
  return (
    <div class="row">
      <Press act={{ is: 'replace-key' }}>{say('key.change')}</Press>
      <AskFirst
        ask={{ about: 'forget' }}
        label={say('key.remove')}
        effect={say('key.removeEffect')}
        act={{ is: 'forget' }}
        off={busy('self')}
      />
    </div>
  );
}
