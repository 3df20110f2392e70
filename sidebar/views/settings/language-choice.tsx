/** The language of the panel; each names itself. */
import { Choose } from '../../parts/field';
import { panel, say, send } from '../../parts/stage';
import { Word } from '../../words/word';

export function LanguageChoice() {
  const { settings } = panel.facts;
  return (
    <Choose
      label={say(Word.language)}
      value={settings.language}
      choices={[
        ['auto', say(Word.asGoogle)],
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
