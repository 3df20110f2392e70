/** The shipped add-on at work on one sheet: calls its functions as menu and panel do. */
import path from 'node:path';
import type { Preview, Reply, Server, Standing } from '../../src/protocol';
import { Google, type Book, type Script, type User } from '../apps-script/google';
import type { Clock } from '../apps-script/clock';
import type { Network } from '../apps-script/network';
import { ROOT } from '../root';

/** A failure of the add-on, with the sentence and the cure that a person is shown. */
export class AddOnTrouble extends Error {
  override readonly name = 'AddOnTrouble';
  constructor(
    readonly code: string,
    readonly sentence: string,
    readonly cure: string,
  ) {
    super(sentence);
  }
}

type Value<K extends keyof Server> = ReturnType<Server[K]> extends Reply<infer T> ? T : never;

export class Desk {
  readonly google: Google;
  readonly book: Book;
  private readonly script: Script;
  private readonly user: User;

  constructor(clock: Clock, network: Network) {
    this.google = new Google({ clock, network });
    this.book = this.google.newBook();
    this.user = this.google.newUser();
    this.script = this.google.install(path.join(ROOT, 'dist'), 'add-on');
  }

  /** Opens the sheet: the add-on builds its menu. */
  open(): void {
    const { script, user, book } = this;
    this.google.execute({ script, user, book, function: 'onOpen', surface: 'open' });
  }

  /** Calls a function as the panel does. Throws an AddOnTrouble, or what should never happen. */
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
    if (ended.kind !== 'returned') {
      const why = ended.kind === 'threw' ? ended.message : `killed: ${ended.why}`;
      throw new Error(`${name}: ${why}`);
    }
    const reply = ended.value as Reply<Value<K>>;
    if (reply.ok) return reply.value;
    const { code, sentence, cure } = reply.trouble;
    throw new AddOnTrouble(code, sentence, cure);
  }

  /** Starts the run that was shown, and drives it as an open panel does, until it rests or ends. */
  run(preview: Preview, options: RunOptions): Standing {
    const { clock } = this.google;
    const began = clock.now();
    const { start, pointed, split } = preview;
    let standing = this.call('start', {
      start,
      pointed,
      options: options.options,
      cap: split.send,
    });
    while (standing.run !== null && standing.until !== null) {
      if (standing.until - began > options.maxWaitMs) break;
      clock.pass(standing.until - clock.now());
      standing = this.call('step');
    }
    return standing;
  }
}

export interface RunOptions {
  readonly options: Parameters<Server['start']>[0]['options'];
  readonly maxWaitMs: number;
}
