/** The way between names, history and settings. The schedule finds its place here. */
import type { Stage } from './stage';
import { Word } from '../words/word';

const TABS = [
  ['names', Word.names],
  ['history', Word.history],
  ['settings', Word.settings],
] as const;

export function Tabs({ stage }: { readonly stage: Stage }) {
  const { panel, say, send } = stage;
  return (
    <nav aria-label={say(Word.views)}>
      {TABS.map(([tab, word]) => (
        <button
          key={tab}
          type="button"
          aria-current={panel.tab.at === tab ? 'page' : undefined}
          onClick={() => {
            send({ is: 'tab', tab });
          }}
        >
          {say(word)}
        </button>
      ))}
    </nav>
  );
}
