/** The way between names, schedules, history and settings. */
import { panel, say, send } from '../parts/stage';
import { Word } from '../words/word';

const TABS = [
  ['names', Word.names],
  ['schedule', Word.schedule],
  ['history', Word.history],
  ['settings', Word.settings],
] as const;

export function Tabs() {
  return (
    <nav aria-label={say(Word.views)}>
      {TABS.filter(([tab]) => tab !== 'schedule' || panel.facts.policy.schedules).map(
        ([tab, word]) => (
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
        ),
      )}
    </nav>
  );
}
