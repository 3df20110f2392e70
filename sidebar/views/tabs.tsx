/** The tabs: names, schedules, history and settings. */
import { usePanel } from '../parts/context';

const TABS = ['names', 'schedule', 'history', 'settings'] as const;

export function Tabs() {
  const { say, send, panel } = usePanel();
  const offered = TABS.filter((tab) => tab !== 'schedule' || panel.facts.policy.schedules);
  return (
    <nav aria-label={say('tabs.label')}>
      {offered.map((tab) => (
        <button
          key={tab}
          type="button"
          aria-current={panel.tab.at === tab ? 'page' : undefined}
          onClick={() => {
            send({ is: 'tab', tab });
          }}
        >
          {say(`tab.${tab}`)}
          {tab === 'schedule' && panel.facts.scheduleTrouble && (
            <span class="badge">
              <span class="unseen">{say('schedule.needsAttention')}</span>
            </span>
          )}
        </button>
      ))}
    </nav>
  );
}
