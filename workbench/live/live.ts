import type { Call, CallEvent, Ended } from '../apps-script/google';
import { WorkbenchError } from '../apps-script/surroundings/exception';
import { failureForPanel } from '../apps-script/engine/script-run';
import { CsvTrouble } from '../csv/csv-trouble';
import { submitForm } from '../apps-script/sheet-events';
import { Executions } from './executions';
import { answersOf, formSheet } from './people/form-response';
import { editAsUser } from './people/user-edits';
import type { Inbox } from './inbox';
import { LiveClock } from './live-clock';
import { LiveDocument, type Folders } from './live-document';
import type { Envelope, ServerEvent, WorkerCommand, PersonId, WorkerMessage } from './messages';
import { modelOf } from './model';
import type { Person } from './people/people';
import { Publisher } from './pictures/publisher';
import { ScreenOfWindows } from './people/screen-of-windows';
import { LiveStatus } from './status';
import { nextTrigger } from './trigger-times';

/** While a script runs, windows get changes at most this often. */
const NEWS_EVERY_MS = 60;
/** After so long, other executions can also run at the service calls of a script, not only in its waits. */
const LONG_MS = 700;
const DEEPEST = 10;

export interface LiveOptions {
  readonly folders: Folders;
  readonly sample: { readonly name: string; readonly bytes: Uint8Array };
  /** The virtual time of the start; null for now. */
  readonly startsAt: number | null;
  /** Whether the panel opens in each new window. */
  readonly greets: boolean;
}

interface Running {
  readonly call: Call;
  readonly window: string;
  readonly panel: string | null;
  readonly began: number;
  id: string;
}

type Executing = Extract<
  WorkerCommand,
  { do: 'call' | 'menu' | 'hello' | 'person' | 'form-response' }
>;
type Other = Exclude<WorkerCommand, Executing>;

/**
 * Runs the document. A script blocks the thread from its start to its end, so what users do meanwhile is done
 * inside its waits and between its service calls. On Google, it happens at the same time.
 */
export class Live {
  private readonly clock: LiveClock;
  private readonly document: LiveDocument;
  private readonly executions: Executions;
  private readonly screen: ScreenOfWindows;
  private readonly publisher: Publisher;
  private readonly status: LiveStatus;
  private readonly running: Running[] = [];
  private readonly later: Envelope[] = [];
  /** Skips of the clock (ms) that wait until nothing runs. */
  private readonly leaps: number[] = [];
  private readonly closed = new Set<string>();
  private readonly windows = new Map<string, PersonId>();
  private newsAt = 0;
  private loseNext = false;

  constructor(
    private readonly options: LiveOptions,
    private readonly inbox: Inbox,
    private readonly tell: (told: WorkerMessage) => void,
  ) {
    this.clock = new LiveClock(options.startsAt);
    this.document = new LiveDocument(this.clock, options.folders, options.sample);
    const { google, people, book } = this.document;
    this.executions = new Executions(google, people);
    this.publisher = new Publisher(book);
    this.status = new LiveStatus(this.document, this.clock);
    const windowOf = (): string => this.running.at(-1)?.window ?? '';
    this.screen = new ScreenOfWindows(windowOf, tell, () => {
      this.attend(20);
    });
    google.onlooker = this.screen;
    google.onCall = (event) => this.between(event);
    this.clock.attend = (ms) => {
      this.attend(ms);
    };
    this.publisher.news();
  }

  /** Handles a message that came while nothing ran. */
  obey(envelope: Envelope): void {
    this.heed(envelope);
    this.catchUp();
    this.leap();
    this.calculate(this.document.people.of(envelope.person));
    this.publish();
  }

  /** Fires triggers that are due. Called regularly while nothing runs. */
  tick(): void {
    this.fireDue(this.clock.now());
    this.leap();
    this.calculate(this.document.people.of('a'));
    this.publish();
  }

  /** Waits and handles messages meanwhile. They can also start executions next to the one that waits. */
  private attend(ms: number): void {
    this.inbox.wait(ms);
    this.serve(true);
  }

  private between(event: CallEvent): 'kill' | undefined {
    const top = this.running.at(-1);
    if (top && top.id === '') top.id = event.execution;
    const own = this.running.find(({ id }) => id === event.execution);
    const long = own !== undefined && performance.now() - own.began > LONG_MS;
    if (this.inbox.rang() || (long && this.later.length > 0)) this.serve(long);
    else if (performance.now() - this.newsAt > NEWS_EVERY_MS) this.publish();
    const dies = !this.document.google.switches.callsOutliveThePanel;
    return dies && own?.panel != null && this.closed.has(own.panel) ? 'kill' : undefined;
  }

  private serve(mayRun: boolean): void {
    this.inbox.rang();
    for (let next = this.inbox.take(); next; next = this.inbox.take()) {
      if (executes(next.order) && !(mayRun && this.running.length < DEEPEST)) this.later.push(next);
      else this.heed(next);
    }
    if (mayRun && this.running.length < DEEPEST) this.catchUp();
    if (performance.now() - this.newsAt > NEWS_EVERY_MS) this.publish();
  }

  private catchUp(): void {
    for (let next = this.later.shift(); next; next = this.later.shift()) this.heed(next);
  }

  private heed(envelope: Envelope): void {
    try {
      const { order } = envelope;
      if (executes(order)) this.run(envelope, order);
      else this.act(envelope, order);
    } catch (error) {
      const known = error instanceof WorkbenchError || error instanceof CsvTrouble;
      const sentence = known ? error.message : `The workbench failed: ${String(error)}`;
      if ('ask' in envelope.order) {
        this.tell({ ask: envelope.order.ask, failed: sentence });
        return;
      }
      if (!known) console.error(error);
      this.executions.broke(sentence);
      this.to(envelope.window, { is: 'trouble', sentence });
    }
  }

  private run({ window, person }: Envelope, order: Executing): void {
    switch (order.do) {
      case 'hello':
        this.publish();
        this.windows.set(window, person);
        for (const news of this.publisher.everything()) this.to(window, news);
        this.to(window, { is: 'status', status: this.status.all() });
        this.to(window, { is: 'executions', lines: this.executions.list() });
        this.greet(window, person, order.language);
        if (this.options.greets) this.openPanel(window, person);
        return;
      case 'person':
        this.windows.set(window, person);
        this.greet(window, person, order.language);
        return;
      case 'menu':
        this.menu(window, person, order.function);
        return;
      case 'form-response':
        this.formResponse(person);
        return;
      case 'call':
        this.panelCall(window, person, order);
    }
  }

  /** Does what happens when a user opens the spreadsheet. */
  private greet(window: string, id: PersonId, language: string): void {
    const { google, people, book } = this.document;
    const person = people.of(id);
    person.user.locale = language;
    google.ui.menus = [];
    this.execute(window, null, person, 'onOpen', 'open');
    this.to(window, { is: 'menus', menus: google.ui.menus });
    this.to(window, { is: 'selection', ...people.selectionOf(person, book) });
  }

  /** Runs the first entry of the add-on's menu, which opens its panel. */
  private openPanel(window: string, id: PersonId): void {
    const addOn = this.document.google.ui.menus.find(({ caption }) => caption === null);
    const opener = addOn?.items[0]?.function ?? null;
    if (opener !== null) this.menu(window, id, opener);
  }

  private menu(window: string, id: PersonId, name: string): void {
    this.to(window, { is: 'running', function: name });
    const ended = this.execute(window, null, this.document.people.of(id), name, 'menu');
    this.to(window, { is: 'running', function: null });
    const failed = failureForPanel(ended);
    if (failed) this.to(window, { is: 'script-error', message: failed.message });
  }

  /** Adds a row for a form response, and runs its triggers, each as the user who created it. */
  private formResponse(id: PersonId): void {
    const { google, people, book } = this.document;
    const person = people.of(id);
    const sheet = people.asPerson(person, book, () => formSheet(book));
    this.sayWhere(person);
    this.publish();
    const ended = submitForm(google, sheet, answersOf(sheet));
    for (const one of ended) this.executions.end(one);
  }

  private panelCall(
    window: string,
    id: PersonId,
    { panel, call, function: name, args }: Extract<Executing, { do: 'call' }>,
  ): void {
    const person = this.document.people.of(id);
    const lost = this.loseNext;
    this.loseNext = false;
    const refused = this.status.severalAccounts ? SEVERAL_ACCOUNTS : null;
    const ended = refused ? null : this.execute(window, panel, person, name, 'panel', [...args]);
    if (this.closed.has(panel)) return;
    const failed = lost ? CONNECTION_LOST : (refused ?? (ended && failureForPanel(ended)));
    const value = ended?.kind === 'returned' ? ended.value : null;
    this.publish();
    this.to(window, { is: 'reply', panel, call, failed, value });
  }

  private execute(
    window: string,
    panel: string | null,
    person: Person,
    name: string,
    surface: 'open' | 'menu' | 'panel',
    args?: unknown[],
  ): Ended {
    const { user } = person;
    const call = this.document.call({ function: name, user, surface, ...(args && { args }) });
    return this.perform({ call, window, panel, began: performance.now(), id: '' }, person);
  }

  private perform(running: Running, person: Person, triggerId?: string): Ended {
    const { google, people, book } = this.document;
    this.running.push(running);
    try {
      const ended = people.asPerson(person, book, () => google.execute(running.call, triggerId));
      this.executions.end(ended);
      return ended;
    } finally {
      this.running.splice(this.running.indexOf(running), 1);
      this.sayWhere(person);
    }
  }

  private act({ window, person: id }: Envelope, order: Other): void {
    const { document } = this;
    const person = document.people.of(id);
    switch (order.do) {
      case 'goodbye':
        this.windows.delete(window);
        this.screen.gone(window);
        return;
      case 'close-panel':
        this.closed.add(order.panel);
        return;
      case 'answer':
        this.screen.answered(order.box, order.button, order.text);
        return;
      case 'speed':
        this.clock.speed = order.speed;
        return;
      case 'skip':
        this.leaps.push(order.ms);
        this.clock.hurried = this.running.length > 0;
        return;
      case 'scenario':
        document.naam.turn(order.scenario);
        return;
      case 'google':
        if (order.trouble === 'connection-lost') this.loseNext = order.on;
        else this.status.trouble(order.trouble, order.on, person);
        return;
      case 'mode':
        document.turn(order.mode);
        this.tell({ to: null, news: { is: 'close-panels' } });
        for (const [open, who] of this.windows)
          this.later.push({ window: open, person: who, order: this.again(who) });
        return;
      case 'open-csv':
        document.people.asPerson(person, document.book, () =>
          document.open(order.name, order.bytes),
        );
        this.sayWhere(person);
        return;
      case 'download':
        this.tell({ ask: order.ask, answer: document.download(order.sheet) });
        return;
      case 'model':
        this.tell({ ask: order.ask, answer: modelOf(document, this.executions.list()) });
        return;
      default:
        document.people.asPerson(person, document.book, () => {
          editAsUser(document.book, order);
        });
        this.calculate(person);
        if (order.do === 'select') person.told = this.where(person);
        else this.sayWhere(person);
    }
  }

  /** Calculates the formulas that call the script. */
  private calculate({ user }: Person): void {
    const { google, book } = this.document;
    for (const ended of google.customFunctions.calculate(book, this.document.script(), user))
      this.executions.end(ended);
  }

  private again(who: PersonId): WorkerCommand {
    return { do: 'person', language: this.document.people.of(who).user.locale };
  }

  /**
   * Skips time as users asked. Called only when nothing runs: otherwise the skipped time would count for the
   * running execution, and its lock would block the triggers.
   */
  private leap(): void {
    this.clock.hurried = false;
    for (let ms = this.leaps.shift(); ms !== undefined; ms = this.leaps.shift()) {
      this.skip(ms);
      this.catchUp();
    }
  }

  /** Moves the clock, and fires each trigger at its time on the way. */
  private skip(ms: number): void {
    const target = this.clock.now() + ms;
    for (let due = nextTrigger(this.document.google); due && due.at <= target;) {
      this.clock.skip(Math.max(0, due.at - this.clock.now()));
      this.fireDue(this.clock.now());
      due = nextTrigger(this.document.google);
    }
    this.clock.skip(Math.max(0, target - this.clock.now()));
  }

  private fireDue(now: number): void {
    const { google, people } = this.document;
    for (let due = nextTrigger(google); due && due.at <= now; due = nextTrigger(google)) {
      const { trigger } = due;
      google.triggerTable.used(trigger, now);
      const { script, user, book, function: name } = trigger;
      const call: Call = { script, user, book, function: name, surface: 'trigger' };
      const person = people.of(people.idOf(user));
      const running = { call, window: '', panel: null, began: performance.now(), id: '' };
      this.perform(running, person, trigger.id);
    }
  }

  private publish(): void {
    this.newsAt = performance.now();
    const all = (news: ServerEvent): void => {
      this.tell({ to: null, news });
    };
    this.publisher.news().forEach(all);
    const lines = this.executions.news();
    if (lines.length > 0) all({ is: 'executions', lines });
    const status = this.status.news();
    if (status) all({ is: 'status', status });
  }

  private where(person: Person): string {
    return JSON.stringify(this.document.people.selectionOf(person, this.document.book));
  }

  /** Sends the selection to a user's windows, if something else than the user changed it. */
  private sayWhere(person: Person): void {
    const now = this.where(person);
    if (now === person.told) return;
    person.told = now;
    const { sheet, areas } = this.document.people.selectionOf(person, this.document.book);
    this.publish();
    for (const [window, id] of this.windows)
      if (id === person.id) this.to(window, { is: 'selection', sheet, areas });
  }

  private to(window: string, news: ServerEvent): void {
    this.tell({ to: window, news });
  }
}

function executes(order: WorkerCommand): order is Executing {
  return ['call', 'menu', 'hello', 'person', 'form-response'].includes(order.do);
}

const CONNECTION_LOST = {
  name: 'NetworkError',
  message: 'NetworkError: Connection failure due to HTTP 0',
};
const SEVERAL_ACCOUNTS = {
  name: 'ScriptError',
  message:
    "We're sorry, a server error occurred while reading from storage. " +
    'Error code PERMISSION_DENIED.',
};
