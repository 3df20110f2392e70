/** The last run in one line, and how many numbers this user sent this month. */
import { Press } from '../../parts/press';
import { usePanel } from '../../parts/context';
import { moment } from '../../words/numbers';
import { Time } from './time';

export function LastRun() {
  const { say, panel, language } = usePanel();
  const { last } = panel.received.status;
  const month = panel.facts.sentThisMonth;
  return (
    <div class="soft">
      <Time />
      {last !== null && (
        <p>
          {moment(last.ended, language)}:{' '}
          {say('history.run', { n: last.sent, found: last.split?.found ?? 0 })}{' '}
          <Press as="plain" act={{ is: 'past', past: last }}>
            {say('button.show')}
          </Press>
        </p>
      )}
      {month > 0 && <p>{say('month.sent', { n: month })}</p>}
    </div>
  );
}
