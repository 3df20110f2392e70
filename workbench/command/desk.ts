/** The shipped add-on at work on one sheet: calls its functions as menu and panel do. */
import path from 'node:path';
import type { Reply, Server, Standing } from '../../src/protocol';
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
    if (ended.kind === 'killed') throw new Error(`${name}: killed, ${ended.why}`);
    if (ended.kind === 'threw') throw new Error(`${name}: ${ended.message}`);
    const reply = ended.value as Reply<Value<K>>;
    if (reply.ok) return reply.value;
    const { code, sentence, cure } = reply.trouble;
    throw new AddOnTrouble(code, sentence, cure);
  }

  /** Drives a run as an open panel does, until it rests for a person, ends, or takes too long. */
  drive(from: Standing, maxWaitMs: number): Standing {
    const { clock } = this.google;
    const began = clock.now();
    let standing = from;
    while (standing.run !== null && standing.until !== null) {
      if (standing.until - began > maxWaitMs) break;
      clock.pass(standing.until - clock.now());
      standing = this.call('step');
    }
    return standing;
  }

  /** What the script keeps of this document and of this user. */
  properties(): { document: Entries; user: Entries } {
    const { script, user, book } = this;
    return {
      document: [...book.store(script.id).entries],
      user: [...user.store(script.id).entries],
    };
  }

  restoreProperties(document: Entries, user: Entries): void {
    const { script } = this;
    for (const [key, value] of document) this.book.store(script.id).set(key, value, false);
    for (const [key, value] of user) this.user.store(script.id).set(key, value, false);
  }
}

type Entries = [key: string, value: string][];
