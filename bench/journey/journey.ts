/** Runs the shipped add-on on one sheet, as a user does: preview, click, and an open or closed panel. */
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
/** The property that exists as long as a run is active. */
const RUN = 'naam.run';

/** The property in which the script saves what it learned about a key. */
const MEMORY = 'naam.key.memory';
/** A run with more steps counts as endless. */
const MOST_STEPS = 2_000;

/** What a run took, from the click to its end. */
export interface Outcome {
  readonly requests: readonly RequestLine[];
  /** The executions of the run: the start and the steps, without the preview. */
  readonly tracks: readonly Track[];
  readonly preview: Track | null;
  readonly named: number;
  /** Virtual milliseconds from the click. */
  readonly firstName: number;
  readonly lastName: number;
  readonly lastSubmit: number;
  readonly took: number;
  readonly triggerMs: number;
  readonly paid: number;
}

/** The panel stays open and drives the run, or it is closed after the click and triggers drive the run. */
export type Way = 'panel' | 'closed';

type Value<K extends keyof Server> = ReturnType<Server[K]> extends Reply<infer T> ? T : never;

export class Journey extends Stage {
  constructor(options: Omit<StageOptions, 'folder'> = {}) {
    super({ ...options, folder: path.join(ROOT, 'dist') });
    this.call(this.bookOf([]), 'connect', KEY);
  }

  /** Saves what an earlier sheet would have learned: the limit of numbers in a submit. */
  teach(limit: number): void {
    const { user, script, tape } = this;
    const store = user.store(script.id);
    const memory = JSON.parse(store.entries.get(MEMORY) ?? '{}') as KeyMemory;
    const refused = { size: limit + 1, at: tape.clock.now() };
    store.set(MEMORY, JSON.stringify({ ...memory, accepted: limit, refused }), false);
  }

  /** Previews, starts a run, and drives it until nothing is left to do. Throws if it pauses. */
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

  /** Runs, then leaves the panel open until all results that have to be read again were read. */
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

  /** Previews and starts once more after a run. The script may refuse because nothing is left to look up. */
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

  /** Calls `step` whenever the run can continue, as an open panel does. */
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

  /** Fires triggers until the run has ended. Returns their time in ms. */
  private triggered(book: Book): number {
    let spent = 0;
    for (let ticks = 0; ticks < MOST_STEPS; ticks += 1) {
      if (!book.store(this.script.id).entries.has(RUN)) return spent;
      const ended = this.nextTrigger(book);
      if (ended === null) throw new Error('a run is active without a trigger');
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
