/** The settings for all runs of this user, the key, and the removal of all data. */
import { Actions } from '../../parts/actions';
import { AskFirst } from '../../parts/ask-first';
import { usePanel } from '../../parts/context';
import { Press } from '../../parts/press';
import { Title } from '../../parts/title';
import { KeyKeeping } from './key-keeping';
import { LanguageChoice } from './language-choice';
import { SettingsForm } from './settings-form';

const FORM = 'settings-form';

export function Settings() {
  const { say, busy, panel } = usePanel();
  const { lastFour } = panel.facts.key;
  return (
    <>
      <Title words={say('tab.settings')} />
      <section>
        <h2>{say('connect.key')}</h2>
        {lastFour === null ? (
          <Press act={{ is: 'replace-key' }}>{say('connect.title')}</Press>
        ) : (
          <>
            <p>{say('key.connected', { four: lastFour })}</p>
            <KeyKeeping />
          </>
        )}
      </section>
      <SettingsForm id={FORM} />
      <LanguageChoice />
      <section>
        <AskFirst
          ask={{ about: 'remove' }}
          label={say('settings.remove')}
          effect={say('settings.removeEffect')}
          act={{ is: 'remove', of: 'document' }}
          also={{ label: say('settings.removeMine'), act: { is: 'remove', of: 'account' } }}
          off={busy('self')}
        />
      </section>
      <p class="soft">
        {say('settings.version', { version: document.documentElement.dataset['version'] ?? '' })}
      </p>
      <Actions>
        <button type="submit" form={FORM} class="main" disabled={busy('self')}>
          {say('button.save')}
        </button>
      </Actions>
    </>
  );
}
