/** Runs the probe in the emulation and does the user's steps, to find out what the emulation claims. */
import { virtualClock } from '../apps-script/surroundings/clock';
import { Google, type Book, type Switches } from '../apps-script/google';
import { oddNetwork } from './emulated-network';

const MINUTES_OF_TRIGGERS = 40;
const TABS = ['Naam probe', 'Naam probe scratch', 'Naam probe hands'] as const;

/** What was observed, by the key of the point. */
export type Claims = Readonly<Record<string, string>>;

/** Runs the probe in a folder, with all items of its menu. Throws if an execution ends in an unexpected way. */
export function emulate(folder: string, switches: Partial<Switches> = {}): Claims {
  const world = new Emulated(folder, switches);
  world.run('onOpen', 'open');
  world.run('probe');
  world.waitForTriggers();
  world.typeMeanwhile();
  world.useHands();
  world.run('probeLong');
  world.run('probeTable');
  return world.table(world.book);
}

class Emulated {
  readonly google: Google;
  readonly book: Book;
  private readonly script;
  private readonly user;

  constructor(folder: string, switches: Partial<Switches>) {
    this.google = new Google({ clock: virtualClock(), network: oddNetwork, switches });
    this.script = this.google.install(folder, 'bound');
    this.user = this.google.newUser();
    this.book = this.google.newBook();
    // Created here so that their numbers are known. On Google, the probe creates them.
    for (const name of TABS) this.book.addSheet(name);
  }

  run(name: string, surface: 'menu' | 'open' = 'menu', book = this.book): void {
    const { script, user } = this;
    const ended = this.google.execute({ script, user, book, function: name, surface, args: [] });
    const expected = name === 'probeLong' ? 'killed' : 'returned';
    if (ended.kind !== expected) throw new Error(`${name}: ${JSON.stringify(ended)}`);
  }

  waitForTriggers(): void {
    for (let minute = 0; minute < MINUTES_OF_TRIGGERS; minute += 1) {
      this.google.clock.pass(60_000);
      this.google.fireDueTriggers();
    }
  }

  /** Types as a user while the script sleeps. */
  typeMeanwhile(): void {
    const scratch = this.book.sheet(TABS[1]);
    this.google.onCall = ({ when, name }) => {
      if (when !== 'before' || name !== 'Utilities.sleep') return;
      scratch.type(1, 2, 'me');
      scratch.type(2, 2, 'yes');
    };
    this.run('probeTyping');
    this.google.onCall = null;
  }

  useHands(): void {
    const hands = this.book.sheet(TABS[2]);
    const done = (row: number): void => {
      hands.type(row, 2, 'yes');
      this.run('probeHands');
    };
    this.book.duplicateSheet(TABS[2]);
    done(3);
    hands.deleteColumns(4);
    this.book.undo();
    done(4);
    hands.setTypedColumns({ row: 2, column: 7, rows: 3, columns: 1 });
    done(5);
    hands.merge(2, 9, 1, 2);
    done(6);
    hands.unmerge(2, 9);
    done(7);
    const version = this.book.snapshot();
    hands.deleteColumns(5);
    this.book.restore(version);
    done(8);
    const copy = this.google.copyBook(this.book);
    this.run('probeHands', 'menu', copy);
  }

  table(book: Book): Claims {
    const sheet = book.sheet(TABS[0]);
    const claims: Record<string, string> = {};
    for (let row = 2; sheet.value(row, 1) !== ''; row += 1) {
      const saw = sheet.display(row, 3);
      if (saw !== '') claims[sheet.display(row, 1)] = saw;
    }
    return claims;
  }
}
