import { type Answer, html, json, type StandInRequest } from './answers/answer';
import { failure, wrongKey } from './answers/replies';
import { enrich, readPoll } from './enrich';
import { undocumented, type Undocumented } from './answers/undocumented';
import { broken, faultOf, type FaultKind, FaultQueue } from './behaviour/faults';
import { Jobs } from './jobs';
import { Customer, type KeyState, PLENTY } from './keys';
import { Ledger, type RequestLine } from './ledger';
import { type Behaviour, PLAIN } from './behaviour/behaviour';
import type { Scenario } from './behaviour/scenario';
import { readQuery, submit, type Verdict } from './submit';

/** The initial state of the mock. All keys that aren't listed are wrong. */
export interface StandInOptions {
  readonly keys?: Readonly<Record<string, Partial<KeyState>>>;
  readonly moods?: Partial<Behaviour>;
}

/** The key of the demo. */
export const DEMO_KEY = 'demo';

/** A mock of Naam's bulk API: it answers requests, with the behaviour of any scenario in behaviour/scenarios.ts. */
export class StandIn {
  readonly ledger = new Ledger();
  moods: Behaviour;
  private readonly customers = new Map<string, Customer>();
  private readonly jobs = new Jobs();
  private readonly faults = new FaultQueue();
  private posts = 0;
  private burstBegan = 0;
  private passedAt = -Infinity;

  constructor(options: StandInOptions = {}) {
    this.moods = { ...PLAIN, ...options.moods };
    const keys = options.keys ?? { [DEMO_KEY]: {} };
    for (const [key, state] of Object.entries(keys)) this.key(key, state);
  }

  /** Changes the state of a key and returns it. A new key is added. */
  key(key: string, change: Partial<KeyState> = {}): KeyState {
    const customer = this.customers.get(key) ?? new Customer(key, { ...PLENTY });
    this.customers.set(key, customer);
    return Object.assign(customer.state, change);
  }

  /** Changes the behaviour from now on. `burst` and `atPost` count from the moment they are set. */
  set(moods: Partial<Behaviour>): void {
    this.moods = { ...this.moods, ...moods };
    if (moods.burst !== undefined) this.burstBegan = this.ledger.requests.length;
    if (moods.atPost !== undefined) this.posts = 0;
  }

  /** Queues faults that happen once, each to the first request that fits. */
  next(...kinds: FaultKind[]): void {
    this.faults.add(kinds);
  }

  /** Switches to a scenario. `key` is the key that it changes. */
  play(reading: Scenario, key = DEMO_KEY): void {
    if (reading.moods !== undefined) this.set(reading.moods);
    if (reading.key !== undefined) this.key(key, reading.key);
    this.next(...(reading.next ?? []));
  }

  /** Answers and records one request that arrives at `now` (ms since 1970). */
  handle(request: StandInRequest, now: number): Answer {
    const method = request.method.toUpperCase();
    const url = new URL(request.url, 'https://app.naam.ai');
    const seen: Seen = { numbers: 0, callbackUrl: null };
    const { answer, verdict } = this.answer(request, method, url, seen, now);
    const page = url.searchParams.get('page');
    const limit = url.searchParams.get('limit');
    const line: RequestLine = {
      at: now,
      method,
      path: url.pathname,
      ...seen,
      page: page === null ? null : Number(page),
      limit: limit === null ? null : Number(limit),
      status: answer.kind === 'reply' ? answer.status : answer.kind,
      verdict,
    };
    this.ledger.requests.push(line);
    return answer;
  }

  private answer(
    request: StandInRequest,
    method: string,
    url: URL,
    seen: Seen,
    now: number,
  ): { answer: Answer; verdict: string } {
    const kind = this.planned(method) ?? this.faults.take(method);
    const fault = kind === null ? null : faultOf(kind);
    if (fault?.is === 'unsent') return { answer: { kind: fault.kind }, verdict: fault.kind };
    const key = headerOf(request, 'x-access-token');
    if (fault?.is === 'error') {
      return { answer: failure(this.moods, fault.name, key), verdict: fault.name };
    }
    const odd = fault?.is === 'undocumented' ? fault.name : this.oddAnswer(method);
    if (odd !== null) return { answer: undocumented(odd), verdict: odd };
    if (fault?.is === 'undocumented') throw new Error('answered above');
    if (fault?.processed === false) {
      const whole = json(200, { message: 'success', result: {} });
      return { answer: broken(fault.breakage, whole), verdict: 'lost' };
    }
    const { reply, verdict } = this.route(request, method, url, key, seen, now);
    return { answer: fault === null ? reply : broken(fault.breakage, reply), verdict };
  }

  private oddAnswer(method: string): Undocumented | null {
    const { requestsAs, postsAs } = this.moods;
    return requestsAs ?? (method === 'POST' ? postsAs : null);
  }

  private planned(method: string): FaultKind | null {
    if (method !== 'POST') return null;
    this.posts += 1;
    return this.moods.atPost[this.posts] ?? null;
  }

  private route(
    request: StandInRequest,
    method: string,
    url: URL,
    key: string,
    seen: Seen,
    now: number,
  ): Verdict {
    const { moods, ledger, jobs } = this;
    if (url.pathname === '/maintenance') {
      return { reply: html(200, 'We will be back soon'), verdict: 'maintenance' };
    }
    const door = `${method} ${url.pathname}`;
    const isSubmit = door === 'POST /api/v1/prospect/bulk';
    if (!isSubmit && door !== 'GET /api/v1/prospect/bulk/enrich') {
      ledger.complain(`no such call: ${door}`);
      return { reply: json(404, { message: 'Not Found' }), verdict: 'no-such-call' };
    }
    const shown = [...url.searchParams.values(), ...(request.body ?? '').split('"')];
    if (key !== '' && shown.includes(key)) {
      ledger.complain('the key is in the address or in the body');
    }
    const customer = this.customers.get(key);
    if (customer === undefined || customer.state.revoked)
      return { reply: wrongKey(moods), verdict: 'wrong-key' };
    if (this.tooFast(now))
      return { reply: failure(moods, 'performance', key), verdict: 'performance' };
    if (!isSubmit) return enrich(moods, customer, readPoll(url.searchParams, ledger), jobs, now);
    const query = readQuery(request.body, headerOf(request, 'content-type'), ledger);
    seen.numbers = query?.numbers.length ?? 0;
    seen.callbackUrl = query?.callbackUrl ?? null;
    if (moods.proxyLimit !== null && seen.numbers > moods.proxyLimit)
      return { reply: undocumented('413-page'), verdict: '413-page' };
    return submit(moods, customer, query, jobs, ledger, now);
  }

  private tooFast(now: number): boolean {
    const { burst, minGapMs } = this.moods;
    const nth = this.ledger.requests.length - this.burstBegan;
    const inBurst = burst !== null && nth >= burst.after && nth < burst.after + burst.length;
    if (inBurst || (minGapMs > 0 && now - this.passedAt < minGapMs)) return true;
    this.passedAt = now;
    return false;
  }
}

interface Seen {
  numbers: number;
  callbackUrl: string | null;
}

function headerOf(request: StandInRequest, name: string): string {
  const found = Object.entries(request.headers).find(([key]) => key.toLowerCase() === name);
  return found?.[1] ?? '';
}
