import type { Call, Ended, Google } from '../apps-script/google';
import type { ExecutionLine } from './messages';
import type { People } from './people/people';

/** How many executions are kept, with their counts. */
const KEPT = 200;

type Line = { -readonly [K in keyof ExecutionLine]: ExecutionLine[K] } & { id: string };

/** The list of executions, like Google's, with the calls of each. */
export class Executions {
  private lines: Line[] = [];
  private readonly changed = new Set<Line>();
  private count = 0;

  constructor(
    private readonly google: Google,
    private readonly people: People,
  ) {
    google.onBegin = (id, call) => {
      this.begin(id, call);
    };
  }

  /** Returns all kept executions, the oldest first. */
  list(): ExecutionLine[] {
    return this.lines.map((line) => this.shown(line));
  }

  /** Returns the executions that changed since the last call, and all that are running. */
  news(): ExecutionLine[] {
    for (const line of this.lines) if (line.state === 'running') this.changed.add(line);
    const news = [...this.changed].map((line) => this.shown(line));
    this.changed.clear();
    return news;
  }

  end(ended: Ended): void {
    const line = this.lines.find(({ id }) => id === ended.execution);
    if (!line) return;
    line.tookMs = ended.tookMs;
    line.state =
      ended.kind === 'returned' ? 'completed' : ended.kind === 'threw' ? 'failed' : 'killed';
    line.message = ended.kind === 'threw' ? `${ended.name}: ${ended.message}` : null;
    this.changed.add(line);
  }

  /** Marks the innermost execution as failed because of an error in the workbench. */
  broke(message: string): void {
    const line = this.lines.findLast(({ state }) => state === 'running');
    if (!line) return;
    Object.assign(line, { state: 'failed', message });
    this.changed.add(line);
  }

  private begin(id: string, { function: name, user, surface, script }: Call): void {
    this.count += 1;
    const line: Line = {
      id,
      n: this.count,
      function: name,
      person: this.people.idOf(user),
      surface,
      mode: script.kind,
      state: 'running',
      at: this.google.clock.now(),
      tookMs: 0,
      calls: 0,
      requests: 0,
      services: {},
      message: null,
    };
    this.lines.push(line);
    this.changed.add(line);
    const gone = this.lines.length > KEPT ? this.lines.shift() : undefined;
    if (gone) this.google.meter.byExecution.delete(gone.id);
  }

  private shown({ id, ...line }: Line): ExecutionLine {
    const counts = this.google.meter.byExecution.get(id);
    if (!counts) return line;
    const services = { ...counts.serviceCalls };
    const calls = Object.values(services).reduce((sum, times) => sum + times, 0);
    const tookMs = line.state === 'running' ? this.google.clock.now() - line.at : line.tookMs;
    return { ...line, tookMs, services, calls, requests: counts.requests };
  }
}
