/** Google and Naam in memory, with one user and one installed script. */
import {
  Google,
  type Book,
  type Ended,
  type Script,
  type User,
} from '../../workbench/apps-script/google';
import type { Value } from '../../workbench/apps-script/model/sheet-cells';
import { standInNetwork } from '../../workbench/naam/serving/in-process';
import type { KeyState } from '../../workbench/naam/keys';
import type { Behaviour } from '../../workbench/naam/behaviour/behaviour';
import { StandIn } from '../../workbench/naam/stand-in';
import { Tape } from './tape';

export const KEY = 'bench-key-0123456789';

/** Written cells become visible with a flush; and a trigger that another trigger created runs. */
const SWITCHES = { pendingWritesLand: 'late', triggersMadeByTriggersSleep: false } as const;

export interface StageOptions {
  readonly folder: string;
  readonly kind?: 'add-on' | 'bound';
  readonly moods?: Partial<Behaviour>;
  readonly key?: Partial<KeyState>;
  readonly writeMs?: number | null;
}

export class Stage {
  readonly tape: Tape;
  readonly naam: StandIn;
  readonly google: Google;
  readonly user: User;
  readonly script: Script;
  /** Called with each execution. Replace it to look at the state before and after. */
  around: <T extends Ended | null>(act: () => T) => T = (act) => act();

  constructor({ folder, kind = 'add-on', moods = {}, key = {}, writeMs = null }: StageOptions) {
    this.tape = new Tape(writeMs);
    const { clock } = this.tape;
    this.naam = new StandIn({ keys: { [KEY]: key }, moods });
    const network = standInNetwork(this.naam, clock);
    this.google = new Google({ clock, network, switches: SWITCHES });
    this.google.onCall = (event) => {
      this.tape.hear(event);
    };
    this.user = this.google.newUser();
    this.script = this.google.install(folder, kind);
  }

  /** Makes a spreadsheet with a header and these cells below it. */
  bookOf(phones: readonly Value[]): Book {
    const book = this.google.newBook();
    const sheet = book.sheet(0);
    sheet.paste(1, 1, [['Mobile'], ...phones.map((phone): [Value] => [phone])]);
    sheet.selectColumn(1);
    return book;
  }

  /** Calls a function as the panel or the menu does. Returns how the execution ended, and never throws for it. */
  execute(book: Book, name: string, args: unknown[], surface: 'panel' | 'menu' = 'panel'): Ended {
    const { script, user } = this;
    return this.around(() => {
      const ended = this.google.execute({ script, user, book, function: name, args, surface });
      this.tape.ended(ended.tookMs);
      return ended;
    });
  }

  /** Lets time pass until the next clock trigger of a spreadsheet, and fires it. Null: there is no trigger. */
  nextTrigger(book: Book): Ended | null {
    const times = this.google
      .triggers(book)
      .filter(({ disabled }) => !disabled)
      .map(({ nextAt }) => nextAt);
    if (times.length === 0) return null;
    const { clock } = this.tape;
    clock.pass(Math.min(...times) - clock.now());
    return this.around(() => {
      const [ended] = this.google.fireDueTriggers();
      if (ended) this.tape.ended(ended.tookMs);
      return ended ?? null;
    });
  }
}
