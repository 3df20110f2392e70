/** Runs executions of the real program in the world of a story, as users, panels and triggers start them. */
import { formSubmitted, serve, tick, type Outside as Given } from '../../src/app';
import { asWorker } from '../../src/core/saved/lease';
import { ensureTriggers } from '../../src/core/commands/trigger';
import { fail, inView, troubleOf } from '../../src/core/texts/trouble';
import type { Opened } from '../../src/google/world';
import type { Reply, Server } from '../../src/protocol';
import type { Fault, FaultKind } from './faults';
import { breaches, type Breach } from './laws';
import type { Execution } from './moments';
import { Outside, type Beginning } from './outside';
import { PEOPLE } from './outside-users';
import { worldOf } from './outside-world';
import { countMoment } from './tally';

/** Puts something broken between the program and its world: a canary. */
export type Wrap = (world: Opened, by: Execution, outside: Outside) => Opened;

/** What a person agreed to, as the panel sends it. */
type Ordered = Parameters<Server['start']>[0];

const MOST_BREACHES = 5;

export class Player {
  readonly outside: Outside;
  readonly broken: Breach[] = [];
  /** What was asked for last: it may be pressed once more. */
  order: Ordered | null = null;
  /** What other people do as soon as nobody is at work. */
  readonly pending: FaultKind[] = [];

  constructor(
    beginning: Beginning,
    faults: readonly Fault[],
    private readonly wrap: Wrap = (world) => world,
  ) {
    this.outside = new Outside(
      beginning,
      faults,
      (moment, outside) => {
        countMoment(moment);
        if (this.broken.length < MOST_BREACHES) this.broken.push(...breaches(moment, outside));
      },
      (kind, by) => {
        this.meanwhile(kind, by);
      },
    );
  }

  /** A call of the panel, or null where it was killed. What fails is told to the person. */
  press<T>(user: string, act: string, ask: (server: Server) => Reply<T>): Reply<T> | null {
    return this.outside.execute(user, act, (by) => {
      const reply = ask(serve(this.given(by)));
      if (!reply.ok && !by.dead) this.outside.show({ kind: 'told', by, trouble: reply.trouble });
      return reply;
    });
  }

  /** The alarm of a user fires. */
  ring(user: string): void {
    this.outside.execute(user, 'tick', (by) => {
      tick(this.given(by), 'trigger-1');
    });
  }

  /** A form response arrived: the trigger of a user fires, if there is one. */
  respond(user: string): void {
    if (!this.outside.users.of(user).hears) return;
    this.outside.execute(user, 'respond', (by) => {
      formSubmitted(this.given(by), 'trigger-2');
    });
  }

  /** A person opens the panel: their alarm is made sure of. */
  open(user: string): void {
    this.call(user, 'open', (world) => {
      ensureTriggers(world);
    });
  }

  /** Any other piece of the program, under the lock; true when it was done. */
  under(user: string, act: string, run: (world: Opened) => void): boolean {
    return this.call(user, act, (world) => {
      const turn = asWorker(world, () => {
        run(world);
      });
      if (!turn.worked) fail('busy');
    });
  }

  /** What it throws is told to the person, as entry points do. */
  private call(user: string, act: string, run: (world: Opened) => void): boolean {
    const done = this.outside.execute(user, act, (by) => {
      try {
        run(this.given(by).world());
        return true;
      } catch (thrown) {
        if (by.dead) throw thrown;
        this.outside.show({ kind: 'told', by, trouble: inView(troubleOf(thrown), 'en') });
        return false;
      }
    });
    return done === true;
  }

  private given(by: Execution): Given {
    const world = this.wrap(worldOf(this.outside, by), by, this.outside);
    return {
      everyMinutes: 60,
      world: () => world,
      worldOfTrigger: () => world,
      language: () => 'en',
      testKey: () => ({ kind: 'accepted', refusal: null }),
      requireUi: () => undefined,
      isAuthorized: () => true,
      opensSpreadsheet: () => true,
    };
  }

  /** What happens while an execution is in the middle of a call. */
  private meanwhile(kind: FaultKind, by: Execution): void {
    if (kind === 'pause-pressed') this.press(by.user, 'pause', (server) => server.pause());
    if (kind === 'stop-pressed') this.press(by.user, 'stop', (server) => server.stop());
    if (kind === 'panel-and-alarm' || kind === 'lock-lost') this.beside(by);
    if (kind === 'start-twice') this.startAgain(by.user);
    if (kind === 'second-user') this.intrude(this.outside.head()?.owner ?? by.user);
    if (kind === 'start-twice' || kind === 'second-user') this.pending.push(kind);
  }

  /** Another execution begins while this one works: a panel asks, or the alarm rings. */
  beside = ({ user, act }: Execution): void => {
    this.press(user, 'look', (server) => server.look());
    if (act === 'tick') this.press(user, 'step', (server) => server.step());
    else this.ring(user);
    this.respond(user);
  };

  /** The same button, pressed twice. */
  startAgain(user: string): void {
    const { order } = this;
    if (order !== null) this.press(user, 'start', (server) => server.start(order));
  }

  /** Another editor tries all that moves a run, or spends. */
  intrude(user: string): void {
    const other = PEOPLE.find((name) => name !== user) ?? user;
    const run = this.outside.head()?.run ?? this.lastRun();
    const all: ((server: Server) => Reply<unknown>)[] = [
      (server) => server.step(),
      (server) => server.pause(),
      (server) => server.stop(),
      (server) => server.resume(),
      (server) => server.resolve(1, 'again'),
      (server) => server.release(),
      (server) => server.writeAgain(run),
    ];
    for (const ask of all) this.press(other, 'intrude', ask);
    this.ring(other);
  }

  /** The run that ended last, by its ids. */
  lastRun(): string {
    const ids = [...this.outside.store.keys()].filter((key) => key.startsWith('naam.ids.'));
    return ids.at(-1)?.split('.')[2] ?? 'none';
  }
}
