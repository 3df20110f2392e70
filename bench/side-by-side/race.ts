/** Runs one of the other programs on one sheet until it is done or makes no more progress. */
import path from 'node:path';
import type { Book, Ended, SheetModel } from '../../workbench/apps-script/google';
import type { Behaviour } from '../../workbench/naam/behaviour/behaviour';
import { ROOT } from '../../workbench/root';
import { namesIn } from '../journey/names';
import { phonesOf, type Column } from '../journey/phones';
import { KEY, Stage } from '../journey/stage';
import { Losses } from './losses';
import type { Raced } from './raced';
import type { Rival } from './rivals';

const NAME = 2;
/** How many runs without progress a user makes before giving up. */
const MOST_IN_VAIN = 2;
/** The time (ms) until the user notices that it was ended, and starts it again. */
const NOTICED = 60_000;
const DAY = 24 * 3_600_000;

/** Runs a program on the column until it is done or makes no more progress, then once more. */
export function race(way: Rival, column: Column, moods: Partial<Behaviour>): Raced {
  return new Race(way, column, moods).run();
}

class Race {
  private readonly stage: Stage;
  private readonly book: Book;
  private readonly sheet: SheetModel;
  private readonly losses: Losses;

  constructor(
    private readonly way: Rival,
    private readonly column: Column,
    moods: Partial<Behaviour>,
  ) {
    const folder = path.join(ROOT, 'bench', 'rivals', way.folder);
    this.stage = new Stage({ folder, kind: 'bound', moods });
    const { user, script, naam } = this.stage;
    user.store(script.id).set('key', KEY, false);
    this.book = this.stage.bookOf(phonesOf(column));
    this.sheet = this.book.sheet(0);
    this.sheet.put(1, NAME, 'Name');
    const answers = (row: number): boolean => this.sheet.value(row, NAME) !== '';
    this.losses = new Losses(this.sheet, naam.ledger, answers);
    this.stage.around = this.losses.around;
  }

  run(): Raced {
    const { way, stage, losses } = this;
    const pressed = stage.tape.clock.now();
    const names = namesIn(stage.tape, this.sheet, NAME);
    if (way.driver === 'person') this.pressed();
    else this.once();
    const { total, executions } = stage.google.meter;
    const done = losses.filled() === this.column.rows;
    const raced = {
      kind: way.kind,
      requests: stage.naam.ledger.requests.length,
      paid: losses.paid(),
      flushes: total.flushes + total.hiddenFlushes,
      executions,
      firstName: names.firstAt === 0 ? null : names.firstAt - pressed,
      lastName: done ? names.lastAt - pressed : null,
      lost: losses.lost,
      again: losses.again,
      done,
    };
    this.once();
    return { ...raced, rerun: losses.paid() - raced.paid };
  }

  /** Starts the program once, and lets it continue by itself. */
  private once(): void {
    const { driver } = this.way;
    if (driver === 'person') this.stage.execute(this.book, 'findNames', [], 'menu');
    else if (driver === 'panel') this.driven();
    else this.triggered();
  }

  /** Starts the program, and again whenever it was ended; after a day if the daily quota is used up. */
  private pressed(): void {
    const { clock } = this.stage.tape;
    for (let vain = 0; vain < MOST_IN_VAIN;) {
      const before = this.losses.filled();
      const ended = this.stage.execute(this.book, 'findNames', [], 'menu');
      if (ended.kind === 'returned') return;
      const quota = ended.kind === 'threw' && ended.message.includes('one day');
      if (ended.kind === 'threw' && !quota) throw new Error(ended.message);
      vain = this.losses.filled() > before ? 0 : vain + 1;
      clock.pass(quota ? DAY : NOTICED);
    }
  }

  private driven(): void {
    for (let row: unknown = 2; typeof row === 'number';) {
      row = returned(this.stage.execute(this.book, 'chunk', [row]));
    }
  }

  private triggered(): void {
    returned(this.stage.execute(this.book, 'start', [], 'menu'));
    for (;;) {
      const ended = this.stage.nextTrigger(this.book);
      if (ended === null) return;
      returned(ended);
    }
  }
}

function returned(ended: Ended): unknown {
  if (ended.kind !== 'returned') throw new Error(JSON.stringify(ended));
  return ended.value;
}
