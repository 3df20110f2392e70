/** How long a lookup takes, and what happens when the panel is closed. */
import { usePanel } from '../../parts/context';

export function Time() {
  const { say, panel } = usePanel();
  return <p class="soft">{say(panel.facts.everyMinutes === 5 ? 'find.timeOften' : 'find.time')}</p>;
}
