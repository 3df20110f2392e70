import { Book, type BookOptions } from './model/book';
import type {
  AuthModeName,
  Call,
  CallEvent,
  Ended,
  Outcome,
  SheetEvent,
  Verdict,
} from './engine/call';
import { CustomFunctions } from './custom-functions';
import { CacheTable } from './surroundings/cache-table';
import type { Clock } from './surroundings/clock';
import { EXECUTION_START } from './surroundings/cost';
import { dice } from './surroundings/dice';
import { Execution } from './engine/execution';
import { FaultPlan } from './engine/faults';
import { LockTable } from './engine/lock-table';
import { Meter } from './surroundings/meter';
import type { Network } from './surroundings/network';
import { Store } from './surroundings/property-store';
import type { Host } from './engine/host';
import { facesOf } from './sheets/faces';
import { runScript } from './runner';
import { emptyScreen, type Onlooker, type Screen } from './engine/screen';
import { readScript, type Script } from './engine/script';
import { inLanguage } from './surroundings/languages/languages';
import { USUAL, type Switches } from './surroundings/switches';
import { TriggerTable, type ClockTrigger } from './engine/trigger-table';
import { QUOTA, User, type UserOptions } from './surroundings/user';

export type { Book } from './model/book';
export { PASSING } from './engine/faults';
export type { Call, CallEvent, Ended } from './engine/call';
export type { Script } from './engine/script';
export type { SheetModel } from './model/sheet-model';
export type { Switches } from './surroundings/switches';
export type { User } from './surroundings/user';

interface GoogleOptions {
  clock: Clock;
  network: Network;
  switches?: Partial<Switches>;
  /** The seed of Math.random and getUuid in the script. */
  seed?: number;
}

/** The most executions at the same time, by user and by script. [DOC Q] */
const AT_ONCE = { user: 30, script: 1_000 };

/** Google in memory: documents, users, installed scripts, and the executions of those scripts. */
export class Google implements Host {
  readonly clock: Clock;
  readonly network: Network;
  readonly meter = new Meter();
  readonly switches: Switches;
  /** Exceptions to throw at later calls. */
  readonly faults = new FaultPlan();
  readonly locks = new LockTable();
  readonly caches = new CacheTable();
  readonly triggerTable = new TriggerTable();
  /** Functions of scripts in formulas: `calculate` updates the cells. */
  readonly customFunctions = new CustomFunctions(this);
  readonly books: Book[] = [];
  readonly logs: string[] = [];
  /** Methods that scripts called and that aren't emulated, such as "Range.trimWhitespace". */
  readonly notEmulated: string[] = [];
  readonly ui: Screen = emptyScreen();
  readonly random: () => number;
  /** Called before and after every service call of every execution. It can edit books, end the execution, or make the call throw. */
  // eslint-disable-next-line @typescript-eslint/no-invalid-void-type -- most listeners return nothing
  onCall: ((call: CallEvent) => Verdict | void) | null = null;
  /** Called before every execution. */
  onBegin: ((id: string, call: Call) => void) | null = null;
  /** Called after every execution. */
  onEnd: ((call: Call, ended: Ended) => void) | null = null;
  /** The user at the screen, if there is one. */
  onlooker: Onlooker | null = null;
  private readonly running: Execution[] = [];
  private readonly scriptStores = new Map<string, Store>();
  private given = 0;
  private begun = 0;

  constructor(options: GoogleOptions) {
    this.clock = options.clock;
    this.network = options.network;
    this.switches = { ...USUAL, ...options.switches };
    this.random = dice(options.seed ?? 1);
  }

  /** Creates a spreadsheet: one sheet 'Sheet1' of 1000 × 26, Asia/Kolkata, en_US. */
  newBook(options: BookOptions = {}): Book {
    const { switches, clock } = this;
    const world = { switches, now: () => clock.now(), newId: () => this.newId() };
    return this.keep(new Book(world, options));
  }

  /** Copies a spreadsheet. openById finds the copy like any other. */
  copyBook(book: Book): Book {
    return this.keep(book.copy());
  }

  newUser(options: UserOptions = {}): User {
    const id = `user-${String(this.newId())}`;
    return new User(id, options.locale ?? 'en', options.account ?? 'consumer', options.email);
  }

  /** Installs a project folder (Code.js, pages, manifest) as it is now. */
  install(folder: string, kind: 'add-on' | 'bound'): Script {
    return readScript(folder, kind, `script-${String(this.newId())}`);
  }

  /** Runs one function of a script and returns how it ended. It can be called from `onCall`. */
  execute(call: Call, triggerUid?: string): Ended {
    const id = `execution-${String(++this.begun)}`;
    const execution = new Execution(id, this, call, call.authMode ?? usualMode(call), facesOf);
    this.meter.begin(id);
    this.onBegin?.(id, call);
    const outcome = this.refusal(call) ?? this.run(execution, triggerUid);
    const tookMs = this.clock.now() - execution.startedAt;
    if (call.surface === 'trigger') call.user.triggerTime.spend(tookMs, this.clock.now());
    const ended = { ...outcome, execution: id, calls: execution.calls, tookMs };
    this.onEnd?.(call, ended);
    return ended;
  }

  triggers(book: Book): ClockTrigger[] {
    return this.triggerTable.list.filter((trigger) => trigger.book === book);
  }

  /** Fires the clock triggers that are due. */
  fireDueTriggers(): Ended[] {
    const due = this.triggerTable.takeDue(this.clock.now(), this.switches.triggerLatenessMs);
    return due.map(({ id, script, user, book, function: name }) =>
      this.execute({ script, user, book, function: name, surface: 'trigger' }, id),
    );
  }

  /** Runs the triggers for this event, each as the user who created it. */
  fireEvent(book: Book, event: SheetEvent): Ended[] {
    const waiting = this.triggerTable.events.filter(
      (one) => one.book === book && one.event === event.type && !one.disabled,
    );
    return waiting.map(({ id, script, user, function: name }) =>
      this.execute({ script, user, book, function: name, surface: 'trigger', event }, id),
    );
  }

  scriptStore(script: Script): Store {
    let store = this.scriptStores.get(script.id);
    if (!store) this.scriptStores.set(script.id, (store = new Store()));
    return store;
  }

  private run(execution: Execution, triggerUid: string | undefined): Outcome {
    this.running.push(execution);
    try {
      this.clock.charge(EXECUTION_START.ms);
      const outcome = runScript(execution, triggerUid);
      const dropped = outcome.kind === 'killed' && this.switches.killedWrites === 'dropped';
      if (dropped) execution.pending.drop();
      else execution.pending.land();
      return outcome;
    } finally {
      // After a kill, no clean-up of the script or the services has run.
      this.locks.releaseAll(execution);
      this.running.splice(this.running.indexOf(execution), 1);
    }
  }

  private refusal(call: Call): Outcome | null {
    const mine = this.running.filter((one) => one.call.user === call.user).length;
    const same = this.running.filter((one) => one.call.script.id === call.script.id).length;
    if (mine >= AT_ONCE.user || same >= AT_ONCE.script)
      return this.refused(
        'There are too many scripts running simultaneously for this Google user account.',
      );
    const { triggerMs } = QUOTA[call.user.account];
    if (call.surface === 'trigger' && !call.user.triggerTime.has(1, triggerMs, this.clock.now()))
      return this.refused('Service using too much computer time for one day.');
    return null;
  }

  private refused(text: string): Outcome {
    const message = inLanguage(text, this.switches.exceptionTexts);
    return { kind: 'threw', name: 'Exception', message };
  }

  private keep(book: Book): Book {
    this.books.push(book);
    return book;
  }

  private newId(): number {
    this.given += 1;
    return this.given;
  }
}

/** onOpen of an enabled add-on runs in LIMITED, and everything that users click in FULL. [DOC EA] */
function usualMode(call: Call): AuthModeName {
  if (call.surface === 'custom-function') return 'CUSTOM_FUNCTION';
  return call.surface === 'open' ? 'LIMITED' : 'FULL';
}
