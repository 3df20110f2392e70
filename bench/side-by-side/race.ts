/** One way on one sheet until it is done, or will never be; and what that took. */
import path from 'node:path';
import type { Book, Ended, SheetModel } from '../../workbench/apps-script/google';
import type { Moods } from '../../workbench/naam/moods';
import { ROOT } from '../../workbench/root';
import { Journey } from '../journey/journey';
import { namesIn } from '../journey/names';
import { phonesOf, type Column } from '../journey/phones';
import { KEY, Stage } from '../journey/stage';
import { Losses } from './losses';
import type { OtherWay } from './ways';

export interface Raced {
  readonly kind: string;
  readonly requests: number;
  readonly paid: number;
  readonly flushes: number;
  readonly executions: number;
  /** Virtual milliseconds from the press; null where there is none. */
  readonly firstName: number | null;
  readonly lastName: number | null;
  /** Paid for, and gone when an execution was ended at six minutes. */
  readonly lost: number;
  readonly again: number;
  readonly done: boolean;
}

const NAME = 2;
/** Times a person presses again before giving it up, where nothing more came of it. */
const MOST_IN_VAIN = 2;
/** Until the person sees that it broke off, and presses again (ms). */
const NOTICED = 60_000;
const DAY = 24 * 3_600_000;

export function raceOurs(column: Column, moods: Partial<Moods>): Raced {
  const journey = new Journey({ moods });
  const outcome = journey.run(column);
  const { flushes, hiddenFlushes } = journey.google.meter.total;
  return {
    kind: 'Naam for Sheets',
    requests: outcome.requests.length,
    paid: outcome.paid,
    flushes: flushes + hiddenFlushes,
    executions: outcome.tracks.length,
    firstName: outcome.firstName,
    lastName: outcome.lastName,
    lost: 0,
    again: 0,
    done: true,
  };
}

export function race(way: OtherWay, column: Column, moods: Partial<Moods>): Raced {
  return new Race(way, column, moods).run();
}

class Race {
  private readonly stage: Stage;
  private readonly book: Book;
  private readonly sheet: SheetModel;
  private readonly losses: Losses;

  constructor(
    private readonly way: OtherWay,
    private readonly column: Column,
    moods: Partial<Moods>,
  ) {
    const folder = path.join(ROOT, 'bench', 'ways', way.folder);
    this.stage = new Stage({ folder, kind: 'bound', moods });
    const { user, script, naam } = this.stage;
    user.store(script.id).set('key', KEY, false);
    this.book = this.stage.bookOf(phonesOf(column));
    this.sheet = this.book.sheet(0);
    this.sheet.put(1, NAME, 'Name');
    this.losses = new Losses(this.sheet, naam.ledger);
  }

  run(): Raced {
    const { way, stage, sheet } = this;
    const pressed = stage.tape.clock.now();
    const names = namesIn(stage.tape, sheet, NAME);
    if (way.driver === 'person') this.pressed();
    else if (way.driver === 'panel') this.driven();
    else this.triggered();
    const { total, executions } = stage.google.meter;
    const { ledger } = stage.naam;
    const done = names.count() === this.column.rows;
    return {
      kind: way.kind,
      requests: ledger.requests.length,
      paid: ledger.accepted.reduce((sum, query) => sum + query.length, 0),
      flushes: total.flushes + total.hiddenFlushes,
      executions,
      firstName: names.firstAt === 0 ? null : names.firstAt - pressed,
      lastName: done ? names.lastAt - pressed : null,
      lost: this.losses.lost,
      again: this.losses.again,
      done,
    };
  }

  /** A person presses, and presses again when it broke off; at a full day, on the next. */
  private pressed(): void {
    const { clock } = this.stage.tape;
    for (let vain = 0; vain < MOST_IN_VAIN;) {
      const before = this.losses.filled();
      const ended = this.watched(() => this.stage.execute(this.book, 'findNames', [], 'menu'));
      if (ended.kind === 'returned') return;
      const quota = ended.kind === 'threw' && ended.message.includes('one day');
      if (ended.kind === 'threw' && !quota) throw new Error(ended.message);
      vain = this.losses.filled() > before ? 0 : vain + 1;
      clock.pass(quota ? DAY : NOTICED);
    }
  }

  private driven(): void {
    for (let row: unknown = 2; typeof row === 'number';) {
      const from = row;
      const ended = this.watched(() => this.stage.execute(this.book, 'chunk', [from]));
      if (ended.kind !== 'returned') throw new Error(JSON.stringify(ended));
      row = ended.value;
    }
  }

  private triggered(): void {
    this.watched(() => this.stage.execute(this.book, 'start', [], 'menu'));
    for (;;) {
      const ended = this.watched(() => this.stage.nextTrigger(this.book));
      if (ended === null) return;
      if (ended.kind !== 'returned') throw new Error(JSON.stringify(ended));
    }
  }

  private watched<T extends Ended | null>(act: () => T): T {
    const before = this.losses.before();
    const ended = act();
    this.losses.after(before, ended !== null && ended.kind !== 'returned');
    return ended;
  }
}
