/** Who pays for schedules, and how often they are checked. */
import { usePanel } from '../../parts/context';

export function Payer() {
  const { say, panel } = usePanel();
  const often = panel.facts.everyMinutes === 5 ? 'schedule.fiveMinutes' : 'schedule.hourly';
  return (
    <p class="soft">
      {say('schedule.payer')} {say(often)}
    </p>
  );
}
