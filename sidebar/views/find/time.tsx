/** How long a lookup takes, and what happens when the panel is closed. */
import { usePanel } from '../../parts/context';

const TIMES = {
  panel: { 5: 'find.timeOften', 60: 'find.time' },
  confirm: { 5: 'box.timeOften', 60: 'box.time' },
} as const;

export function Time() {
  const { say, panel, machine } = usePanel();
  const times = TIMES[machine.mode === 'confirm' ? 'confirm' : 'panel'];
  return <p class="soft">{say(times[panel.facts.everyMinutes])}</p>;
}
