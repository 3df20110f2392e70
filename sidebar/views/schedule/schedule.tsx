/** The schedules of this document, and the form that makes or changes one. */
import { FailureBox } from '../../parts/failure-box';
import { Press } from '../../parts/press';
import { Status } from '../../parts/status';
import { Title } from '../../parts/title';
import type { Scheduling } from '../../state/machine';
import { ScheduleCard } from './schedule-card';
import { ScheduleForm } from './schedule-form';
import { panel, say } from '../../parts/stage';
import { Word } from '../../words/word';

export function Schedule({ tab }: { readonly tab: Scheduling }) {
  const { list, form, count } = tab;
  const known = list.at === 'ready' ? list.value.schedules : [];
  if (form !== null) {
    return <ScheduleForm form={form} known={known} />;
  }
  return (
    <>
      <Title words={say(Word.schedule)} />
      {list.at === 'loading' && <Status>{say(Word.opening)}</Status>}
      {list.at === 'failed' && (
        <>
          <FailureBox failure={list.failure} />
          <Press act={{ is: 'tab', tab: 'schedule' }}>{say(Word.retry)}</Press>
        </>
      )}
      {list.at === 'ready' && (
        <>
          {known.length === 0 && <p>{say(Word.noSchedules)}</p>}
          {known.map((one) => (
            <ScheduleCard
              key={one.id}
              one={one}
              zone={list.value.zone}
              count={count?.id === one.id ? count.of : null}
            />
          ))}
          <Make />
        </>
      )}
      {known.some(({ mine }) => mine) && <Payer />}
    </>
  );
}

/** The way to a new one; it is paid with the key of whoever makes it. */
function Make() {
  if (panel.facts.key.lastFour === null) {
    return (
      <>
        <p>{say(Word.scheduleKey)}</p>
        <Press as="main" act={{ is: 'replace-key' }}>
          {say(Word.connectTitle)}
        </Press>
      </>
    );
  }
  const going = panel.heard.standing.run !== null;
  return (
    <>
      <p>
        <Press as="main" off={going} act={{ is: 'new-schedule' }}>
          {say(Word.newSchedule)}
        </Press>
      </p>
      {going && <p>{say(Word.scheduleRun)}</p>}
    </>
  );
}

/** Who pays, and how often it is looked after. */
export function Payer() {
  const often = panel.facts.everyMinutes === 5 ? Word.fiveMinutely : Word.hourly;
  return (
    <p class="soft">
      {say(Word.payer)} {say(often)}
    </p>
  );
}
