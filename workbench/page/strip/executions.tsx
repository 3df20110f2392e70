import type { ExecutionLine } from '../../live/messages';
import { PEOPLE, type Desk } from '../desk';
import { Popover } from './popover';
import { momentText } from './times';

const SHOWN = 100;
const STATES = {
  running: 'Running',
  completed: 'Completed',
  failed: 'Failed',
  killed: 'Ended by Google',
};

/** The latest executions, as Google lists them, with the service calls of each. */
export function Executions({ desk }: { readonly desk: Desk }) {
  const lines = [...desk.executions.values()].sort((a, b) => b.n - a.n);
  const running = lines.filter(({ state }) => state === 'running').length;
  const last = lines[0]?.n ?? 0;
  const face = `Executions: ${last}${running > 0 ? `, ${running} running` : ''}`;
  return (
    <Popover face={face} label="Executions" wide>
      <div class="scroll" tabIndex={0} role="region" aria-label="Latest executions">
        <table>
          <thead>
            <tr>
              <th scope="col">Function</th>
              <th scope="col">By</th>
              <th scope="col">Person</th>
              <th scope="col">Started</th>
              <th scope="col">Took</th>
              <th scope="col">State</th>
              <th scope="col">Requests</th>
              <th scope="col">Service calls</th>
            </tr>
          </thead>
          <tbody>
            {lines.slice(0, SHOWN).map((line) => (
              <Line key={line.n} line={line} />
            ))}
          </tbody>
        </table>
      </div>
    </Popover>
  );
}

function Line({ line }: { readonly line: ExecutionLine }) {
  const services = Object.entries(line.services).sort(([, a], [, b]) => b - a);
  return (
    <tr class={line.state}>
      <th scope="row">{line.function}</th>
      <td>{line.surface}</td>
      <td>{PEOPLE[line.person]}</td>
      <td>{momentText.format(line.at)}</td>
      <td>{(line.tookMs / 1_000).toFixed(1)} s</td>
      <td>
        {STATES[line.state]}
        {line.message !== null && <div class="message">{line.message}</div>}
      </td>
      <td>{line.requests}</td>
      <td>
        <details>
          <summary>{line.calls}</summary>
          <ul>
            {services.map(([name, times]) => (
              <li key={name}>
                {name} {times}
              </li>
            ))}
          </ul>
        </details>
      </td>
    </tr>
  );
}
