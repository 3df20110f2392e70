/** A script for the panel in tests: one column, a run of three steps, replies when the test wants them. */
import type {
  Opening,
  Options,
  PastView,
  Pointed,
  Preview,
  PreviewRequest,
  RunView,
  ScheduleOrder,
  ScheduleRequest,
  Schedules,
  ScheduleView,
  Settings,
  Split,
  RunStatus,
  StartRequest,
} from '../../../src/protocol';
import type { Answer, Call } from '../../../sidebar/script/calls';

const SETTINGS: Settings = {
  country: 'IN',
  landlines: false,
  form: 'national',
  capitals: 'as-sent',
  callbackUrl: null,
  language: 'auto',
  price: null,
  monthLimit: null,
};

export const pointedAt = (column: number): Pointed => ({
  sheetId: 1,
  column,
  rows: null,
  visible: false,
  place: { kind: 'beside' },
});

const SPLIT: Split = {
  rows: 100,
  blank: 0,
  send: 0,
  repeated: 0,
  known: 0,
  alreadyNamed: 0,
  foreign: 0,
  found: 0,
  notFound: 0,
  refused: 0,
  unconfirmed: 0,
  kept: 0,
  inFlight: 0,
  changed: 0,
  possiblyLandline: 0,
  notMobile: 0,
  reasons: {},
};

export const RUN: RunView = {
  run: 'r',
  state: 'running',
  trouble: null,
  resumesAt: null,
  planned: 10,
  sent: 0,
  answered: 0,
  found: 0,
  inFlight: 0,
  unconfirmed: 0,
  undecided: [],
  refused: 0,
  copied: { found: 0, notFound: 0, refused: 0 },
  began: 0,
  waitingSince: null,
  batchesDone: 0,
};

export const PAST: PastView = {
  run: 'r',
  start: 's',
  began: 0,
  ended: 0,
  sent: 10,
  planned: 10,
  copied: { found: 0, notFound: 0, refused: 0 },
  split: SPLIT,
  mine: true,
  again: true,
  few: false,
  filters: true,
};

export const ORDER: ScheduleOrder = {
  rhythm: { every: 'week', day: 1, hour: 9 },
  notFoundAfter: 30,
  foundAfter: null,
  cap: 500,
  skipNamed: null,
};

export const SCHEDULE: ScheduleView = {
  id: 's1',
  mine: true,
  tab: 'Leads',
  header: 'Column 1',
  sheetId: 1,
  order: ORDER,
  state: { at: 'on', next: { day: '2026-11-30', hour: 9 }, silent: false },
  last: null,
  callbackUrl: null,
};

/** What an execution of the script remembers. */
export class Script {
  selected = 1;
  /** Each start id that was carried out, with its cap: paid for once each. */
  readonly paid = new Map<string, number>();
  run: RunView | null = null;
  last: PastView | null = null;
  schedules: readonly ScheduleView[] = [];
  /** How often the schedules changed: the zone says it, so that an old list is told from a new one. */
  changes = 0;
  /** Calls that were carried out. */
  readonly made: string[] = [];
  /** Whether a schedule that is run finds numbers to ask. */
  asking = true;
  private time = 1_000_000;
  private begun = '';
  private counts = 0;
  private steps = 0;

  /** Carries a call out and says its reply, which may arrive late, or never. */
  answer(call: Call): Answer {
    const ok = (value: unknown): Answer =>
      ({ name: call.name, outcome: { ok: true, value } }) as Answer;
    this.made.push(call.name);
    switch (call.name) {
      case 'open':
        return ok(this.opening());
      case 'selection':
        return ok(pointedAt(this.selected));
      case 'preview':
        return ok(this.preview(call.args[0]));
      case 'start':
        this.start(call.args[0]);
        return ok(this.standing());
      case 'step':
        this.step();
        return ok(this.standing());
      case 'results':
        return ok([]);
      case 'schedules':
        return ok(this.list());
      case 'makeSchedule':
        this.make(call.args[0]);
        return ok(this.list());
      case 'reorderSchedule':
        this.change(call.args[0], { order: call.args[1] });
        return ok(this.list());
      case 'changeSchedule':
        this.say(...call.args);
        return ok(this.list());
      case 'runSchedule':
        this.runSchedule(call.args[0]);
        return ok(this.standing());
      case 'forecast':
        return ok({ send: 100 + this.changes });
      default:
        return ok(this.standing());
    }
  }

  standing(): RunStatus {
    this.time += 7;
    const { run, last, time: now } = this;
    // After a run, its results are read again for late names.
    const until = run === null && last === null ? null : now + 2_000;
    return {
      now,
      run,
      another: false,
      abandoned: false,
      last,
      until,
      continuesAt: null,
      noTrigger: false,
      quietSince: null,
    };
  }

  opening(): Opening {
    const key = { lastFour: '3f2a', warning: null };
    const standing = this.standing();
    return {
      key,
      settings: SETTINGS,
      policy: { largestRun: null, countries: null, callback: true, schedules: true },
      language: 'en',
      everyMinutes: 60,
      scheduleTrouble: false,
      sentThisMonth: 0,
      runStatus: standing,
    };
  }

  preview(request: PreviewRequest): Preview {
    this.counts += 1;
    const pointed = request.pointed ?? pointedAt(this.selected);
    return {
      start: `start ${this.counts}`,
      pointed,
      later: 0,
      overMonthLimit: 0,
      again: 0,
      proposed: false,
      selected: request.pointed === null ? pointed : null,
      others: [],
      headerRow: 1,
      tab: 'Leads',
      header: `Column ${pointed.column}`,
      place: { kind: 'ours' },
      nameColumn: 6,
      statusColumn: 7,
      lastColumn: 7,
      split: { ...SPLIT, send: sendOf(pointed, request.options) },
      samples: [],
      notMobile: [],
      landlines: [],
      filter: { kind: 'none' },
      ownNames: null,
      rounded: false,
      formulas: false,
    };
  }

  /** A count of what is selected, while this column is. */
  selecting(column: number): Preview {
    const selected = pointedAt(column);
    return { ...this.preview({ pointed: selected, options: {} }), selected };
  }

  list(): Schedules {
    return { zone: `zone ${this.changes}`, schedules: this.schedules };
  }

  /** Something changes a schedule that stands: a person, or the background. */
  change(id: string, parts: Partial<ScheduleView>): void {
    this.changes += 1;
    this.schedules = this.schedules.map((one) => (one.id === id ? { ...one, ...parts } : one));
  }

  private make({ pointed, order }: ScheduleRequest): void {
    const column = pointed?.column ?? this.selected;
    const id = `s${column}`;
    const made = { ...SCHEDULE, id, header: `Column ${column}`, order };
    this.schedules = [...this.schedules.filter((one) => one.id !== id), made];
    this.changes += 1;
  }

  private say(id: string, word: 'pause' | 'resume' | 'delete'): void {
    const trouble = { code: 'paused-by-you', sentence: 'Paused.', cure: '' } as const;
    const paused = { at: 'paused', trouble, since: 0 } as const;
    if (word === 'delete') this.schedules = this.schedules.filter((one) => one.id !== id);
    this.change(id, { state: word === 'resume' ? SCHEDULE.state : paused });
  }

  private runSchedule(id: string): void {
    if (this.run !== null) return;
    this.change(id, { last: { kind: 'nothing', at: this.time } });
    if (!this.asking) return;
    this.begun = `schedule ${id} ${this.changes}`;
    this.steps = 0;
    this.run = { ...RUN, run: `run of ${this.begun}` };
  }

  private start({ start, cap }: StartRequest): void {
    if (this.run !== null || this.paid.has(start)) return;
    this.paid.set(start, cap);
    this.begun = start;
    this.steps = 0;
    this.run = { ...RUN, run: `run of ${start}`, planned: cap, sent: cap };
  }

  private step(): void {
    if (this.run === null) return;
    this.steps += 1;
    if (this.steps < 3) return;
    const { run, planned } = this.run;
    this.last = { ...PAST, run, start: this.begun, sent: planned, planned };
    this.run = null;
  }
}

/** Another number for each selection and option, so that a stale count is told from a fresh one. */
export function sendOf(pointed: Pointed, options: Partial<Options>): number {
  return 20 * pointed.column + (options.landlines === true ? 5 : 0);
}
