/** The language of the panel; each names itself. */
import { Choose } from '../parts/field';
import type { Stage } from './stage';
import { Word } from '../words/word';

export function LanguageChoice({ stage }: { readonly stage: Stage }) {
  const { panel, say, send } = stage;
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
