/** A user with a panel: starts, waits, reads messages, and does what they say. */
import { undecided } from '../../src/core/saved/batch';
import { idOfStart } from '../../src/core/commands/what-was-shown';
import type { Choice } from '../../src/core/commands/resolve-unconfirmed';
import { RUN_KEY, readRunState, type RunHead } from '../../src/core/saved/run-state';
import { type Options } from '../../src/core/options/options';
import type { Code } from '../../src/core/texts/troubles-english';
import { undelete } from './outside-edits';
import type { Reply, Server } from '../../src/protocol';
import type { Player } from './player';

/** How somebody behaves. */
export interface Manner {
  /** Whether the panel stays open: without it only alarms move a run. */
  readonly panel: boolean;
  /** What is said of a request whose fate is unknown. */
  readonly choice: Choice;
}

/** Executions after which a run that does not end counts as one that never does. */
const MOST_ROUNDS = 120;
/** After so many cures of one trouble a person has enough, and stops the run. */
const PATIENCE = 5;
const MINUTE_MS = 60_000;
/** After a kill others are told "busy" until its lease ends, after six and a half minutes. */
const MOST_BUSY = 8;
const DAY_MS = 86_400_000;

export class Person {
  private readonly cures = new Map<Code, number>();
  /** When the panel asks again (ms). */
  private until = 0;

  constructor(
    private readonly player: Player,
    private readonly manner: Manner,
  ) {}

  /** Looks, agrees to what is shown or to less, and presses until it is heard. */
  start(user: string, options: Partial<Options> = {}, most = Infinity): void {
    for (let attempt = 0; attempt < 6; attempt += 1) {
      if (!this.look(user, options, most)) continue;
      if (this.pressStart(user)) return;
      this.live();
    }
  }

  /** Looks at what a start would send, and agrees to it or to less. */
  look(user: string, options: Partial<Options> = {}, most = Infinity): boolean {
    const { player } = this;
    const looked = player.press(user, 'preview', (server) =>
      server.preview({ pointed: null, options }),
    );
    if (looked?.ok !== true) return false;
    const { start, pointed, split } = looked.value;
    const cap = Math.min(most, split.send);
    player.outside.caps.set(idOfStart(start), cap);
    player.order = { start, pointed, options, cap };
    return true;
  }

  /** Presses once more after a kill; false where another look is needed. */
  private pressStart(user: string): boolean {
    const { player } = this;
    const { outside } = player;
    for (let attempt = 0; attempt < 6; attempt += 1) {
      const { order } = player;
      if (order === null) return false;
      const reply = player.press(user, 'start', (server) => server.start(order));
      if (reply?.ok === true) {
        this.until = reply.value.until ?? outside.now;
        return true;
      }
      this.until = outside.now += MINUTE_MS;
      if (outside.head()?.start === idOfStart(order.start)) return true;
      if (reply !== null && reply.trouble.code !== 'busy') return false;
    }
    return false;
  }

  /** Presses again each minute while another execution works, or was cut off at its work. */
  insist<T>(user: string, act: string, ask: (server: Server) => Reply<T>): Reply<T> | null {
    let reply: Reply<T> | null = null;
    for (let attempt = 0; attempt < MOST_BUSY; attempt += 1) {
      reply = this.player.press(user, act, ask);
      if (reply === null || reply.ok || reply.trouble.code !== 'busy') return reply;
      this.player.outside.now += MINUTE_MS;
    }
    return reply;
  }

  /** Stays with the run until it ends. Gives up after more rounds than any run may take. */
  live(): void {
    const { outside } = this.player;
    for (let round = 0; round < MOST_ROUNDS; round += 1) {
      this.others();
      if (!outside.store.has(RUN_KEY)) return;
      const head = outside.head();
      if (head === null || !this.readable()) this.discard();
      else if (head.phase.at === 'paused' && head.phase.until === null) this.cure(head);
      else if (this.manner.panel) this.step(head);
      else this.sleep(head);
    }
  }

  /** So much time passes; alarms ring in it, and runs that they start are lived with. */
  wait(ms: number): void {
    const { outside } = this.player;
    const end = outside.now + ms;
    for (let next = outside.users.nextRing(); next !== null && next <= end;) {
      outside.now = Math.max(outside.now, next);
      this.alarms();
      this.live();
      next = outside.users.nextRing();
    }
    outside.now = Math.max(outside.now, end);
  }

  private alarms(): void {
    const { outside } = this.player;
    for (const user of outside.users.ringing(outside.now)) this.player.ring(user);
  }

  private others(): void {
    const { player } = this;
    for (let kind = player.pending.shift(); kind !== undefined; kind = player.pending.shift()) {
      const user = player.outside.head()?.owner ?? 'asha';
      if (kind === 'start-twice') player.startAgain(user);
      else player.intrude(user);
    }
    this.alarms();
  }

  private readable(): boolean {
    return readRunState(Object.fromEntries(this.player.outside.store)).kind === 'run';
  }

  /** Throws away what cannot be read: what it said of requests is then known to nobody. */
  private discard(): void {
    const reply = this.insist('asha', 'discard', (server) => server.discard());
    if (reply?.ok === false) this.insist('ravi', 'discard', (server) => server.discard());
  }

  private step(head: RunHead): void {
    const { outside } = this.player;
    outside.now = Math.max(outside.now, this.until);
    this.alarms();
    if (!outside.users.of(head.owner).alarm) this.player.open(head.owner);
    const reply = this.player.press(head.owner, 'step', (server) => server.step());
    const until = reply?.ok === true ? reply.value.until : null;
    this.until = until ?? outside.now + MINUTE_MS;
  }

  /** The panel is closed: the next alarm comes, or the person does on the next day. */
  private sleep(head: RunHead): void {
    const { outside } = this.player;
    const next = outside.users.nextRing();
    outside.now = Math.max(outside.now, next ?? outside.now + DAY_MS);
    if (next === null) this.player.open(head.owner);
    this.alarms();
  }

  /** Does what the trouble says, then goes on; stops the run when that does not help. */
  private cure(head: RunHead): void {
    if (head.phase.at !== 'paused') return;
    const { player } = this;
    const { code } = head.phase.trouble;
    const times = (this.cures.get(code) ?? 0) + 1;
    this.cures.set(code, times);
    this.until = player.outside.now += MINUTE_MS;
    if (times > PATIENCE && !code.startsWith('unconfirmed')) {
      player.press(head.owner, 'stop', (server) => server.stop());
      player.press(head.owner, 'step', (server) => server.step());
    } else if (code.startsWith('unconfirmed')) this.decide(head.owner);
    else {
      this.mend(code, head);
      this.insist(head.owner, 'resume', (server) => server.resume());
    }
  }

  private mend(code: Code, { owner }: RunHead): void {
    const { outside } = this.player;
    if (code === 'column-gone') undelete(outside.sheet);
    if (code !== 'key-changed' && code !== 'key-refused') return;
    const loaded = readRunState(Object.fromEntries(outside.store));
    const batches = loaded.kind === 'run' ? loaded.state.batches : [];
    const waiting = batches.find(({ state }) => state === 'waiting');
    outside.users.mendKey(owner, waiting?.keyGeneration ?? outside.users.of(owner).generation);
  }

  /** The person's word on each request whose fate is unknown. */
  private decide(owner: string): void {
    const { outside } = this.player;
    const loaded = readRunState(Object.fromEntries(outside.store));
    const open = loaded.kind === 'run' ? undecided(loaded.state.batches) : [];
    // The word was saved, and what should have followed it failed: the panel offers to go on.
    if (open.length === 0) this.insist(owner, 'resume', (server) => server.resume());
    for (const { batchId: n, id, numbers } of open) {
      const choice = this.manner.choice === 'check' && id === null ? 'leave' : this.manner.choice;
      if (choice === 'check') outside.naam.remembers = true;
      if (choice === 'again') this.allow(numbers);
      const reply = this.insist(owner, 'resolve', (server) => server.resolve(n, choice));
      if (reply?.ok === false && reply.trouble.code === 'column-gone') undelete(outside.sheet);
    }
  }

  /** Each of these may be sent once more than it was. */
  private allow(numbers: readonly string[]): void {
    const { outside } = this.player;
    const run = outside.head()?.run;
    for (const number of numbers.map((one) => one.slice(-10))) {
      const times = outside.sent.filter(
        ({ run: of, reply, numbers: all }) =>
          of === run && ['accepted', 'unknown'].includes(reply.kind) && all.includes(number),
      ).length;
      outside.allowed.set(number, times + 1);
    }
  }
}
