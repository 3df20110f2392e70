/** The choice of the panel's language. Each language is shown by its own name. */
import { usePanel } from '../../parts/context';
import { Choose } from '../../parts/field';

export function LanguageChoice() {
  const { say, send, panel } = usePanel();
  const { settings } = panel.facts;
  return (
    <Choose
      label={say('settings.language')}
      value={settings.language}
      choices={[
        ['auto', say('settings.sameAsGoogle')],
        ['en', 'English'],
        ['hi', 'हिन्दी'],
      ]}
      on={(value) => {
        const language = value === 'en' || value === 'hi' ? value : 'auto';
        send({ is: 'save', settings: { ...settings, language } });
      }}
    />
  );
}
