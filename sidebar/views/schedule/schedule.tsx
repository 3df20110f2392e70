/** The schedules of this document, and the form that makes or changes one. */
import { Actions } from '../../parts/actions';
import { usePanel } from '../../parts/context';
import { FailureBox } from '../../parts/failure-box';
import { Press } from '../../parts/press';
import { Status } from '../../parts/status';
import { Title } from '../../parts/title';
import type { Scheduling } from '../../state/machine';
import { Payer } from './payer';
import { ScheduleCard } from './schedule-card';
import { ScheduleForm } from './schedule-form';

export function Schedule({ tab }: { readonly tab: Scheduling }) {
  const { say } = usePanel();
  const { list, form, count } = tab;
  const known = list.at === 'ready' ? list.value.schedules : [];
  if (form !== null) return <ScheduleForm form={form} known={known} />;
  return (
    <>
      <Title words={say('tab.schedule')} />
      {list.at === 'loading' && <Status busy>{say('panel.opening')}</Status>}
      {list.at === 'failed' && (
        <>
          <FailureBox failure={list.failure} />
          <Press act={{ is: 'tab', tab: 'schedule' }}>{say('button.retry')}</Press>
        </>
      )}
      {list.at === 'ready' && known.length === 0 && <p>{say('schedule.none')}</p>}
      {list.at === 'ready' &&
        known.map((one) => (
          <ScheduleCard
            key={one.id}
            one={one}
            zone={list.value.zone}
            count={count?.id === one.id ? count.of : null}
          />
        ))}
      {known.some(({ mine }) => mine) && <Payer />}
      {list.at === 'ready' && <Make />}
    </>
  );
}

/** The button for a new schedule. Whoever makes it pays for it, so they need a key. */
function Make() {
  const { say, panel } = usePanel();
  if (panel.facts.key.lastFour === null) {
    return (
      <Actions note={say('schedule.needsKey')}>
        <Press as="main" act={{ is: 'replace-key' }}>
          {say('connect.title')}
        </Press>
      </Actions>
    );
  }
  // While a confirmation is open, its button is the primary one.
  const running = panel.received.status.run !== null;
  return (
    <Actions note={running ? say('schedule.finishRun') : undefined}>
      <Press
        as={panel.asks === null ? 'main' : undefined}
        off={running}
        act={{ is: 'new-schedule' }}
      >
        {say('schedule.new')}
      </Press>
    </Actions>
  );
}
