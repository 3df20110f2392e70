/** Naam in memory, as documented, with a setting for each open question. */
import type { PageRequest, Polled, Refusal, Submitted } from '../../src/core/ports/naam';
import type { FaultKind } from './faults';
import { isUnreadable, pageOf, submitAnswered, type NameForm, type OddStatus } from './odd-answers';

/** What the documents leave open, as one server may have settled it. */
export interface Mood {
  /** Most numbers of a submit. */
  readonly limit: number;
  /** Numbers (ten digits) for which it refuses the whole request. */
  readonly refuses: readonly string[];
  /** How long it needs for a job (ms), and what it says meanwhile. */
  readonly needs: number;
  readonly meanwhile: 'not-ready' | 'empty' | 'no-such-id';
  /** Records of a page at most. */
  readonly page: number;
  /** Gives the whole result on every page, or pages that overlap by one. */
  readonly paging: 'plain' | 'ignored' | 'overlapping';
  /** What "success" lacks at first: half of the records, or all names. */
  readonly late: 'no' | 'records' | 'names';
  /** So many answers of a first page, and so long after it was ready (ms), it stays like that. */
  readonly lateReads: number;
  readonly lateFor: number;
  /** Numbers without a name come back too, without one. */
  readonly nameless: boolean;
  /** The form of names, of all or of every second number, in so many answers of a first page. */
  readonly nameForm: NameForm;
  readonly nameFormOf: 'all' | 'some';
  readonly nameFormReads: number;
  /** What it puts before the ten digits. */
  readonly prefix: string;
  /** Ids it does not know any more, until a person asks for a check. */
  readonly forgetful: boolean;
  /** So many first submits it accepts with an answer that nobody understands. */
  readonly mumbles: number;
  /** How it answers so many submits, after so many others. */
  readonly status: OddStatus | 'none';
  readonly statusAfter: number;
  readonly statusTimes: number;
}

export const PLAIN: Mood = {
  limit: 1_000,
  refuses: [],
  needs: 3_000,
  meanwhile: 'not-ready',
  page: 1_000,
  paging: 'plain',
  late: 'no',
  lateReads: 0,
  lateFor: 0,
  nameless: false,
  nameForm: 'text',
  nameFormOf: 'all',
  nameFormReads: 0,
  prefix: '',
  forgetful: false,
  mumbles: 0,
  status: 'none',
  statusAfter: 0,
  statusTimes: 0,
};

/** A key of a user, as of one execution. */
export interface Access {
  readonly user: string;
  readonly generation: number;
}

interface Job extends Access {
  readonly numbers: readonly string[];
  readonly readyAt: number;
  /** When it first answered that nothing was found, and for how long it kept to that (ms). */
  empty: number | null;
  emptyFor: number;
  /** Times a further page was denied, and a first one given. */
  denied: number;
  reads: number;
}

const tenDigits = (number: string): string => number.slice(-10);

/** With what a formula begins; two signs for every four numbers. */
const SIGNS = '@=-+＝＠＋－';

/** Three of four numbers have a name, two of them in two words, two of them one that a sheet might run. */
export function nameFor(number: string): string | null {
  const four = Math.floor(Number(number) / 4) % 4;
  const last = Number(number) % 4;
  if (last === 3) return null;
  const sign = last === 0 ? '' : SIGNS.charAt(2 * four + last - 1);
  return sign + (last === 2 ? `N("${number.slice(-5)}")` : `N ${number.slice(-5)}`);
}

/** More first pages than any story asks for. */
export const ALWAYS = 1_000;

/** Ten minutes by the program's clock, which it looks at a request later than Naam does. */
const LONG_EMPTY_MS = 595_000;

export class OutsideNaam {
  readonly jobs = new Map<string, Job>();
  remembers = false;
  private submits = 0;
  /** Numbers whose names were not shown yet when a page was given. */
  private readonly withheld = new Set<string>();

  constructor(readonly mood: Mood) {}

  submit(access: Access, numbers: readonly string[], now: number, fault?: FaultKind): Submitted {
    if (fault === 'request-lost')
      return { kind: 'unknown', id: null, doubt: { kind: 'broken', afterMs: 30_000 } };
    if (fault === 'unsent') return { kind: 'unsent', reason: 'unreachable' };
    const odd = this.oddStatus();
    if (odd !== null) return submitAnswered(odd);
    const refusal = refusalBy(fault) ?? this.judge(numbers);
    if (refusal !== null) return { kind: 'refused', refusal };
    const id = `id${String(this.jobs.size + 1)}`;
    const plain = numbers.map(tenDigits);
    const readyAt = now + this.mood.needs;
    this.jobs.set(id, {
      ...access,
      numbers: plain,
      readyAt,
      empty: null,
      emptyFor: 0,
      denied: 0,
      reads: 0,
    });
    const mumbled = this.jobs.size <= this.mood.mumbles;
    return mumbled || fault === 'reply-lost'
      ? { kind: 'unknown', id: null, doubt: { kind: 'broken', afterMs: 30_000 } }
      : { kind: 'accepted', id };
  }

  private oddStatus(): OddStatus | null {
    const { status, statusAfter, statusTimes } = this.mood;
    this.submits += 1;
    const now = this.submits > statusAfter && this.submits <= statusAfter + statusTimes;
    return status !== 'none' && now ? status : null;
  }

  private judge(numbers: readonly string[]): Refusal | null {
    if (numbers.length > this.mood.limit) return 'quantity';
    const refused = numbers.some((number) => this.mood.refuses.includes(tenDigits(number)));
    return refused ? 'not-acceptable' : null;
  }

  poll(access: Access, request: PageRequest, now: number, fault?: FaultKind): Polled {
    const refusal = refusalBy(fault);
    if (refusal !== null) return { kind: 'refused', refusal };
    if (fault === 'no-answer' || fault === 'fetch-quota') {
      return { kind: 'no-answer', unsent: fault === 'fetch-quota' ? fault : null };
    }
    const job = this.jobs.get(request.id);
    const known = job?.user === access.user && job.generation === access.generation;
    if (!known || (this.mood.forgetful && !this.remembers)) return { kind: 'no-such-id' };
    return this.answer(job, request, now, fault);
  }

  private answer(job: Job, request: PageRequest, now: number, fault?: FaultKind): Polled {
    if (fault === 'no-such-id') return { kind: fault };
    const unready = now < job.readyAt ? this.mood.meanwhile : null;
    // An empty further page is the end of a result: no reading of the documents makes it a lie.
    const lie = fault === 'empty' && request.page > 1 ? 'not-ready' : fault;
    const kind = lie === 'empty' || lie === 'not-ready' ? lie : unready;
    if (kind === 'empty') return denying(job, now);
    if (kind !== null) {
      if (request.page > 1) job.denied += 1;
      return { kind };
    }
    const early = this.isLate(job, now);
    if (request.page === 1) job.reads += 1;
    return this.page(job, request, early ? this.mood.late : 'no');
  }

  /** Whether a job does not show all its names yet. */
  private isLate({ reads, readyAt }: Job, now: number): boolean {
    const { late, lateReads, lateFor } = this.mood;
    return late !== 'no' && (reads < lateReads || now < readyAt + lateFor);
  }

  private page(job: Job, { page, limit }: PageRequest, late: Mood['late']): Polled {
    const { mood } = this;
    const { numbers } = job;
    const size = Math.min(limit, mood.page);
    const there = late === 'records' ? numbers.slice(0, Math.ceil(numbers.length / 2)) : numbers;
    const nameOf = (number: string): string | null => (late === 'names' ? null : nameFor(number));
    const nameless = mood.nameless || late === 'names';
    const all = there.filter((number) => nameless || nameFor(number) !== null);
    for (const number of late === 'no' ? [] : numbers) this.withheld.add(number);
    const step = mood.paging === 'overlapping' ? Math.max(1, size - 1) : size;
    const from = mood.paging === 'ignored' ? 0 : (page - 1) * step;
    const cut = mood.paging === 'ignored' ? all : all.slice(from, from + size);
    const odd = job.reads <= mood.nameFormReads;
    return pageOf(
      cut.map((number) => ({
        mobile: mood.prefix + number,
        name: nameOf(number),
        form: odd ? this.formOf(number) : 'text',
      })),
    );
  }

  private formOf(number: string): NameForm {
    const { nameForm, nameFormOf } = this.mood;
    return nameFormOf === 'all' || Number(number) % 2 === 0 ? nameForm : 'text';
  }

  /** Whether it tells the name of a number only as nobody can read it. */
  neverReadably(number: string): boolean {
    return this.mood.nameFormReads === ALWAYS && isUnreadable(this.formOf(number));
  }

  /** Whether it said by the rules that it knows no name of a number that it has one for. */
  saidNothingOf(number: string): boolean {
    return this.withheld.has(tenDigits(number)) || this.deniedAll(number);
  }

  /** Whether this person's key was charged for a number. */
  owes(number: string, user: string): boolean {
    return [...this.jobs.values()].some((job) => job.user === user && job.numbers.includes(number));
  }

  /** Whether it said by the rules that a batch with this number has no results, which is final. */
  deniedAll(number: string): boolean {
    return [...this.jobs.values()].some(
      ({ numbers, emptyFor, denied }) =>
        numbers.includes(tenDigits(number)) && (emptyFor >= LONG_EMPTY_MS || denied >= 4),
    );
  }
}

function denying(job: Job, now: number): Polled {
  job.empty ??= now;
  job.emptyFor = now - job.empty;
  return { kind: 'empty' };
}

function refusalBy(fault: FaultKind | undefined): Refusal | null {
  switch (fault) {
    case 'quantity':
    case 'not-acceptable':
    case 'slow-down':
    case 'credits-exhausted':
    case 'daily-limit':
    case 'bulk-disabled':
    case 'key-refused':
      return fault;
    default:
      return null;
  }
}
