/** Runs the shipped bundle on one sheet, with the emulated Google and the mock of Naam. */
import path from 'node:path';
import type { Preview, Reply, Server, RunStatus } from '../../src/protocol';
import { virtualClock } from '../../workbench/apps-script/surroundings/clock';
import {
  Google,
  type Book,
  type Call,
  type Ended,
  type Script,
  type SheetModel,
  type Switches,
  type User,
} from '../../workbench/apps-script/google';
import type {
  FetchOutcome,
  FetchRequest,
  Network,
} from '../../workbench/apps-script/surroundings/network';
import type { Value } from '../../workbench/apps-script/model/sheet-cells';
import type { ClockTrigger } from '../../workbench/apps-script/engine/trigger-table';
import { standInNetwork } from '../../workbench/naam/serving/in-process';
import type { KeyState } from '../../workbench/naam/keys';
import type { Behaviour } from '../../workbench/naam/behaviour/behaviour';
import { StandIn } from '../../workbench/naam/stand-in';
import { searchAtTheEnd } from './key-search';

export const ROOT = path.join(__dirname, '..', '..');
/** Recognisable wherever it should not be. */
export const KEY = 'naam-live-PurpleOtter-Zq8v';
export const OPTIONS: Parameters<Server['start']>[0]['options'] = {
  country: 'IN',
  form: 'national',
  landlines: false,
  again: 'none',
  callbackUrl: null,
};

export type Line = readonly (Value | null)[];
type Answer<K extends keyof Server> = ReturnType<Server[K]> extends Reply<infer T> ? T : never;

export interface StageOptions {
  /** The sheet, its header row first. */
  readonly rows: readonly Line[];
  /** One-based; the column that the person selects. */
  readonly phone?: number;
  readonly moods?: Partial<Behaviour>;
  readonly key?: Partial<KeyState>;
  readonly switches?: Partial<Switches>;
}

/** Told instead of the stand-in's own reply, which is had by asking it: the same, or otherwise. */
type Lie = (request: FetchRequest, honest: (other?: FetchRequest) => FetchOutcome) => FetchOutcome;

export const HOUR_MS = 3_600_000;

export function expectReturned(ended: Ended): void {
  if (ended.kind !== 'returned') throw new Error(JSON.stringify(ended));
}

/** Steps after which a run that neither ends nor rests is called endless. */
const MOST_STEPS = 500;

export class Stage {
  /** In which Google's exceptions speak, where a stage says nothing else. */
  static language: Switches['exceptionTexts'] = 'en-US';
  readonly clock = virtualClock();
  readonly naam: StandIn;
  readonly google: Google;
  readonly book: Book;
  readonly sheet: SheetModel;
  readonly user: User;
  readonly script: Script;
  readonly sent: FetchRequest[] = [];
  readonly ends: Ended[] = [];
  /** Who ran the script, and how all of it ended, triggers included. */
  readonly people = new Set<User>();
  readonly told: Ended[] = [];
  /** Naam takes no key any more. */
  keyRevoked = false;
  /** What comes of a request where Naam, or the way to it, lies; `honest` asks the stand-in. */
  lie: Lie | null = null;
  private readonly phone: number;

  constructor({ rows, phone = 1, moods = {}, key = {}, switches = {} }: StageOptions) {
    this.naam = new StandIn({ keys: { [KEY]: key }, moods });
    this.google = new Google({
      clock: this.clock,
      network: this.network(),
      switches: { exceptionTexts: Stage.language, ...switches },
    });
    this.google.onEnd = ({ user }, ended) => {
      this.people.add(user);
      this.told.push(ended);
    };
    this.book = this.google.newBook();
    this.sheet = this.book.sheet(0);
    this.user = this.google.newUser();
    this.script = this.google.install(path.join(ROOT, 'dist'), 'add-on');
    this.sheet.paste(1, 1, rows);
    this.phone = phone;
    searchAtTheEnd(this, KEY);
  }

  /** Runs a function of the script to whatever end it comes to. */
  execute(name: string, args: unknown[] = [], call: Partial<Call> = {}): Ended {
    const { script, user, book } = this;
    const whole: Call = { script, user, book, function: name, args, surface: 'panel', ...call };
    const ended = this.google.execute(whole);
    this.ends.push(ended);
    return ended;
  }

  /** Calls as the panel does; what the script throws or a kill is no reply. */
  panel<K extends keyof Server>(name: K, ...args: Parameters<Server[K]>): Reply<Answer<K>> {
    const ended = this.execute(name, args);
    if (ended.kind !== 'returned') throw new Error(`${name}: ${JSON.stringify(ended)}`);
    return ended.value as Reply<Answer<K>>;
  }

  /** Calls as the panel does and expects success. */
  ok<K extends keyof Server>(name: K, ...args: Parameters<Server[K]>): Answer<K> {
    const reply = this.panel(name, ...args);
    if (!reply.ok) throw new Error(`${name}: ${JSON.stringify(reply.trouble)}`);
    return reply.value;
  }

  /** Selects the column, and looks. */
  preview(): Preview {
    this.sheet.selectColumn(this.phone);
    return this.ok('preview', { pointed: null, options: OPTIONS });
  }

  /** Presses the button that was shown. */
  start(shown = this.preview()): RunStatus {
    const { start, pointed, split } = shown;
    return this.ok('start', { start, pointed, options: OPTIONS, cap: split.send });
  }

  /** Goes on as an open panel does, until the run has ended and its results are final, or it waits. */
  finish(standing: RunStatus = this.ok('look')): RunStatus {
    let now = standing;
    for (let steps = 0; now.until !== null; steps += 1) {
      if (steps > MOST_STEPS) throw new Error('endless');
      this.clock.pass(now.until - this.clock.now());
      now = this.ok('step');
    }
    return now;
  }

  /** Nobody is there: for so many hours only the trigger fires. */
  hours(count: number): void {
    for (let hour = 0; hour < count; hour += 1) {
      this.clock.pass(HOUR_MS + 1);
      this.google.fireDueTriggers().forEach(expectReturned);
    }
  }

  /** Something happens once, just before the nth call of a service's method from now on. */
  before(method: string, act: () => unknown, nth = 1): void {
    this.once(`before ${method}`, act, nth);
  }

  /** The same, just after it. */
  after(method: string, act: () => unknown, nth = 1): void {
    this.once(`after ${method}`, act, nth);
  }

  /** Calls of this method throw this text: all, or the next few. Returns how many are left. */
  fails(method: string, text: string, times = Infinity): () => number {
    let left = times;
    this.google.onCall = ({ when, name }) => {
      if (when !== 'before' || name !== method || left === 0) return undefined;
      left -= 1;
      return { throws: text };
    };
    return () => left;
  }

  /** As if that stage's person had connected here: what they have stored, without the calls. */
  connectedLike(other: Stage): void {
    const { entries } = other.user.store(other.script.id);
    const mine = this.user.store(this.script.id);
    for (const [name, value] of entries) mine.set(name, value, false);
  }

  /** Whether a run stands in the document's properties. */
  hasRun(): boolean {
    return [...this.book.store(this.script.id).entries.keys()].includes('naam.run');
  }

  /** Document properties that are no history of runs that have ended, nor of a trigger that is kept. */
  leftovers(): string[] {
    const names = [...this.book.store(this.script.id).entries.keys()];
    return names.filter((name) => !/^naam\.(history|ids\.\w{4}\.\d+|alarm\..*)$/.test(name));
  }

  /** Clock triggers of this spreadsheet that a run or a schedule needs; others are kept for two hours. */
  neededTriggers({ id }: Script = this.script): ClockTrigger[] {
    const { entries } = this.book.store(id);
    return this.google.triggers(this.book).filter(({ user }) => {
      const me = user.store(id).entries.get('naam.me') ?? '';
      return !/ /.test(entries.get(`naam.alarm.${me.slice(0, 8)}`) ?? '');
    });
  }

  /** The whole journey with a key: connect, look, press, wait. */
  run(): RunStatus {
    this.ok('connect', KEY);
    return this.finish(this.start());
  }

  private once(call: string, act: () => unknown, nth: number): void {
    let left = nth;
    this.google.onCall = ({ when, name }) => {
      if (`${when} ${name}` !== call || (left -= 1) > 0) return;
      this.google.onCall = null;
      act();
    };
  }

  private network(): Network {
    const real = standInNetwork(this.naam, this.clock);
    const revoked = { 'x-access-token': 'no-key-of-anybody' };
    const honest = (one: FetchRequest): FetchOutcome => {
      const headers = this.keyRevoked ? { ...one.headers, ...revoked } : one.headers;
      const [outcome] = real.fetchAll([{ ...one, headers }]);
      if (outcome === undefined) throw new Error('no outcome');
      return outcome;
    };
    return {
      fetchAll: (requests) => {
        this.sent.push(...requests);
        return requests.map(
          (one) => this.lie?.(one, (other = one) => honest(other)) ?? honest(one),
        );
      },
    };
  }
}
