/** The last run in a line, and what this person sent this month. */
import { Press } from '../../parts/press';
import { moment } from '../../words/numbers';
import { language, panel, say } from '../../parts/stage';
import { Word } from '../../words/word';

export function LastRun() {
  const { last } = panel.heard.standing;
  const month = panel.facts.sentThisMonth;
  return (
    <div class="soft">
      {last !== null && (
        <p>
          {moment(last.ended, language)}:{' '}
          {say(Word.runWords, { n: last.sent, found: last.split?.found ?? 0 })}{' '}
          <Press as="plain" act={{ is: 'past', past: last }}>
            {say(Word.show)}
          </Press>
        </p>
      )}
      {month > 0 && <p>{say(Word.month, { n: month })}</p>}
    </div>
  );
}
