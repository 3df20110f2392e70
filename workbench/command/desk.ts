/** Runs the shipped add-on on one sheet: calls its functions as menu and panel do. */
import path from 'node:path';
import { runInNewContext } from 'node:vm';
import type { Reply, Server, RunStatus, TroubleView } from '../../src/protocol';
import { Google, type Book, type CallEvent, type Script, type User } from '../apps-script/google';
import type { Clock } from '../apps-script/surroundings/clock';
import type { Network } from '../apps-script/surroundings/network';
import { ROOT } from '../root';

/** An error of the add-on, with the sentence and the cure that users see. */
export class AddOnTrouble extends Error {
  override readonly name = 'AddOnTrouble';
  constructor(readonly trouble: TroubleView) {
    super(trouble.sentence);
  }
}

/** A poll always gets at least this time. */
const LEAST_FETCH_MS = 2_000;

type Value<K extends keyof Server> = ReturnType<Server[K]> extends Reply<infer T> ? T : never;

export class Desk {
  readonly google: Google;
  readonly book: Book;
  private readonly script: Script;
  private readonly user: User;

  /** Called before and after every service call. */
  watch: (event: CallEvent) => void = () => undefined;
  private deadline = Infinity;

  constructor(clock: Clock, network: Network) {
    this.google = new Google({ clock, network: this.inTime(network, clock) });
    this.book = this.google.newBook();
    this.user = this.google.newUser();
    this.script = this.google.install(path.join(ROOT, 'dist'), 'add-on');
    this.google.onCall = (event) => {
      this.watch(event);
      // An execution that only waits can be ended at any time: the next one continues the run.
      const waits = event.when === 'before' && event.name === 'Utilities.sleep';
      return waits && clock.now() >= this.deadline ? 'kill' : undefined;
    };
  }

  /**
   * Limits the time of polls to what is left of --max-wait, because a slow server can use all of it. A submit
   * keeps its time, because the numbers of a submit that is cut off may have been paid for.
   */
  private inTime(network: Network, clock: Clock): Network {
    return {
      fetchAll: (requests) => {
        const left = Math.max(LEAST_FETCH_MS, this.deadline - clock.now());
        const capped = requests.map((request) => {
          const isPoll = request.method.toUpperCase() === 'GET';
          return isPoll ? { ...request, timeoutMs: Math.min(request.timeoutMs, left) } : request;
        });
        return network.fetchAll(capped);
      },
    };
  }

  /** Opens the sheet: the add-on builds its menu. */
  open(): void {
    const { script, user, book } = this;
    this.google.execute({ script, user, book, function: 'onOpen', surface: 'open' });
  }

  /** Calls a function as the panel does. Throws an AddOnTrouble; any other error is a defect. */
  call<K extends keyof Server>(name: K, ...args: Parameters<Server[K]>): Value<K> {
    const { script, user, book } = this;
    const ended = this.google.execute({
      script,
      user,
      book,
      function: name,
      args,
      surface: 'panel',
    });
    if (ended.kind === 'killed') throw new Killed(`${name}: ${ended.why}`);
    if (ended.kind === 'threw') throw new Error(`${name}: ${ended.message}`);
    const reply = ended.value as Reply<Value<K>>;
    if (reply.ok) return reply.value;
    throw new AddOnTrouble(reply.trouble);
  }

  /**
   * Starts a run and drives it as an open panel does, until it ends, pauses for the user, or takes longer than
   * `maxWaitMs`. If its results have to be read again, it waits for that, too, and calls `readsAgain` before.
   */
  drive(begin: () => RunStatus, maxWaitMs: number, readsAgain = (): void => undefined): RunStatus {
    const { clock } = this.google;
    this.deadline = clock.now() + maxWaitMs;
    let standing = this.lasting(begin);
    let announced = false;
    while (standing.until !== null) {
      if (standing.until > this.deadline || clock.now() >= this.deadline) break;
      if (standing.run === null && !announced) readsAgain();
      announced ||= standing.run === null;
      const wait = standing.until - clock.now();
      interruptible(() => {
        clock.pass(wait);
      });
      standing = this.lasting(() => this.call('step'));
    }
    return standing;
  }

  /**
   * Starts a run, closes the panel as soon as the start only waits, and fires triggers until nothing is left
   * to do or it takes longer than `maxWaitMs`. The call ends with its panel: whether it does on Google isn't
   * known, and this is the harder case.
   */
  leave(begin: () => RunStatus, maxWaitMs: number): { standing: RunStatus; ticks: number } {
    const { clock } = this.google;
    const until = clock.now() + maxWaitMs;
    this.deadline = clock.now();
    let standing = this.lasting(begin);
    this.deadline = Infinity;
    let ticks = 0;
    const isDone = (): boolean => standing.run === null && standing.until === null;
    for (let due = this.dueAt(); !isDone() && due <= until; due = this.dueAt()) {
      clock.pass(due - clock.now());
      for (const ended of this.google.fireDueTriggers()) {
        if (ended.kind === 'threw') throw new Error(`tick: ${ended.message}`);
        ticks += 1;
      }
      standing = this.call('look');
    }
    return { standing, ticks };
  }

  /** Returns when the next trigger fires; Infinity if there is none. */
  private dueAt(): number {
    return Math.min(...this.google.triggers(this.book).map(({ nextAt }) => nextAt), Infinity);
  }

  /** Returns the state of the run after a call, also after a call that was killed. */
  private lasting(act: () => RunStatus): RunStatus {
    try {
      return act();
    } catch (error) {
      if (error instanceof Killed) return this.call('look');
      throw error;
    }
  }

  /** Returns the script's properties for this document and this user. */
  properties(): { document: Entry[]; user: Entry[] } {
    const { script, user, book } = this;
    return {
      document: [...book.store(script.id).entries],
      user: [...user.store(script.id).entries],
    };
  }

  restoreProperties(document: readonly Entry[], user: readonly Entry[]): void {
    const { script } = this;
    for (const [key, value] of document) this.book.store(script.id).set(key, value, false);
    for (const [key, value] of user) this.user.store(script.id).set(key, value, false);
  }
}

/** Makes Ctrl+C end a wait with the same error as an execution. */
function interruptible(act: () => void): void {
  runInNewContext('act()', { act }, { breakOnSigint: true });
}

/** An execution was killed: at six minutes, or because --max-wait is over. */
class Killed extends Error {
  override readonly name = 'Killed';
}

type Entry = [key: string, value: string];
