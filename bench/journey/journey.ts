/** The shipped add-on on one sheet: a person looks, presses, and leaves the panel open. */
import path from 'node:path';
import type { KeyMemory } from '../../src/core/ports/world';
import type { Preview, Reply, Server, RunStatus } from '../../src/protocol';
import type { Book } from '../../workbench/apps-script/google';
import type { RequestLine } from '../../workbench/naam/ledger';
import { ROOT } from '../../workbench/root';
import { namesIn } from './names';
import { phonesOf, type Column } from './phones';
import { KEY, Stage, type StageOptions } from './stage';
import type { Track } from './tape';

const OPTIONS = { country: 'IN', form: 'national', landlines: false, again: 'none' } as const;
/** The property of a run that stands. */
const RUN = 'naam.run';

/** The property in which the script keeps what it knows of a key. */
const MEMORY = 'naam.key.memory';
/** Steps after which a run is called endless. */
const MOST_STEPS = 2_000;

/** What a run came to, from the press of the button to its end. */
export interface Outcome {
  readonly requests: readonly RequestLine[];
  /** Executions that worked: the start and the steps, without the look before. */
  readonly tracks: readonly Track[];
  readonly preview: Track | null;
  readonly named: number;
  /** Virtual milliseconds from the press. */
  readonly firstName: number;
  readonly lastName: number;
  readonly lastSubmit: number;
  readonly took: number;
  readonly triggerMs: number;
  readonly paid: number;
}

/** The panel stays open and drives the run, or is closed after the press: then triggers do. */
export type Way = 'panel' | 'closed';

type Value<K extends keyof Server> = ReturnType<Server[K]> extends Reply<infer T> ? T : never;

export class Journey extends Stage {
  constructor(options: Omit<StageOptions, 'folder'> = {}) {
    super({ ...options, folder: path.join(ROOT, 'dist') });
    this.call(this.bookOf([]), 'connect', KEY);
  }

  /** What a sheet before this one found out: so many numbers a submit, and not one more. */
  teach(limit: number): void {
    const { user, script, tape } = this;
    const store = user.store(script.id);
    const memory = JSON.parse(store.entries.get(MEMORY) ?? '{}') as KeyMemory;
    const refused = { size: limit + 1, at: tape.clock.now() };
    store.set(MEMORY, JSON.stringify({ ...memory, accepted: limit, refused }), false);
  }

  /** Looks, presses, and waits until nothing is left to do. */
  run(column: Column, way: Way = 'panel', book = this.bookOf(phonesOf(column))): Outcome {
    const { tape, naam } = this;
    const { ledger } = naam;
    const paidBefore = paid(ledger.charged);
    const requestsBefore = ledger.requests.length;
    const tracksBefore = tape.tracks.length;
    const preview = this.call(book, 'preview', { pointed: null, options: OPTIONS });
    const pressed = tape.clock.now();
    const names = namesIn(tape, book.sheet(0), 2);
    const triggerMs = this.press(book, preview, way);
    const took = tape.clock.now() - pressed;
    const requests = ledger.requests.slice(requestsBefore);
    const tracks = tape.tracks.slice(tracksBefore);
    const last = requests.filter(({ method }) => method === 'POST').at(-1);
    return {
      requests,
      preview: tracks[0] ?? null,
      tracks: tracks.slice(1),
      named: names.count(),
      firstName: names.firstAt - pressed,
      lastName: names.lastAt - pressed,
      lastSubmit: (last?.at ?? pressed) - pressed,
      took,
      triggerMs,
      paid: paid(ledger.charged) - paidBefore,
    };
  }

  /** Runs, and leaves the panel open until results were read again, where that is due. */
  runAndReadAgain(column: Column): { outcome: Outcome; again: readonly RequestLine[] } {
    const book = this.bookOf(phonesOf(column));
    const outcome = this.run(column, 'panel', book);
    const { requests } = this.naam.ledger;
    const before = requests.length;
    let { until } = this.call(book, 'step');
    for (let steps = 0; until !== null; steps += 1) {
      if (steps > MOST_STEPS) throw new Error('results are read again for ever');
      this.tape.clock.pass(until - this.tape.clock.now());
      ({ until } = this.call(book, 'step'));
    }
    return { outcome, again: requests.slice(before) };
  }

  /** Looks and presses once more when all is done; the script may have nothing to do, and say so. */
  again(book: Book): void {
    const { start, pointed, split } = this.call(book, 'preview', {
      pointed: null,
      options: OPTIONS,
    });
    const request = { start, pointed, options: OPTIONS, cap: split.send };
    const ended = this.execute(book, 'start', [request]);
    const reply = ended.kind === 'returned' ? (ended.value as Reply<RunStatus>) : null;
    if (reply?.ok === true) this.driven(book, reply.value);
  }

  private press(book: Book, { start, pointed, split }: Preview, way: Way): number {
    const request = { start, pointed, options: OPTIONS, cap: split.send };
    const standing = this.call(book, 'start', request);
    if (way === 'closed') return this.triggered(book);
    this.driven(book, standing);
    return 0;
  }

  /** Calls again whenever it makes sense, as an open panel does. */
  private driven(book: Book, first: RunStatus): void {
    const { clock } = this.tape;
    let standing = first;
    for (let steps = 0; standing.run !== null; steps += 1) {
      if (steps > MOST_STEPS || standing.until === null)
        throw new Error(`the run rests: ${JSON.stringify(standing.run.trouble)}`);
      clock.pass(standing.until - clock.now());
      standing = this.call(book, 'step');
    }
  }

  /** Nobody is there: the trigger carries it on until no run stands. */
  private triggered(book: Book): number {
    let spent = 0;
    for (let ticks = 0; ticks < MOST_STEPS; ticks += 1) {
      if (!book.store(this.script.id).entries.has(RUN)) return spent;
      const ended = this.nextTrigger(book);
      if (ended === null) throw new Error('a run stands without a trigger');
      spent += ended.tookMs;
    }
    throw new Error('the trigger never ends');
  }

  private call<K extends keyof Server>(
    book: Book,
    name: K,
    ...args: Parameters<Server[K]>
  ): Value<K> {
    const ended = this.execute(book, name, args);
    const reply = ended.kind === 'returned' ? (ended.value as Reply<Value<K>>) : null;
    if (reply?.ok !== true) throw new Error(`${name}: ${JSON.stringify(ended)}`);
    return reply.value;
  }
}

function paid(charged: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const times of charged.values()) sum += times;
  return sum;
}
