import type { Book } from '../model/book';
import type { Call } from './call';
import { GoogleError } from '../surroundings/exception';
import type { Script } from './script';
import type { Switches } from '../surroundings/switches';
import type { User } from '../surroundings/user';

/** A clock trigger: of one user, one document, one script. [DOC SA, ET] */
export interface ClockTrigger {
  id: string;
  script: Script;
  user: User;
  book: Book;
  function: string;
  /** 0 for a one-shot. */
  everyMs: number;
  nextAt: number;
  disabled: boolean;
}

const HOUR = 3_600_000;
/** Per user and script. [DOC Q] */
const MOST = 20;

/** All clock triggers of the world. */
export class TriggerTable {
  list: ClockTrigger[] = [];
  private made = 0;

  /** Makes a trigger, if the rules allow it; add-ons have stricter ones. [platform.md 2.1, 2.2, 2.6] */
  create(
    call: Call,
    switches: Switches,
    handler: string,
    everyMs: number,
    nextAt: number,
  ): ClockTrigger {
    const { script, user, book, surface } = call;
    const mine = this.list.filter((one) => one.user === user && one.script.id === script.id);
    if (script.kind === 'add-on') {
      if (everyMs > 0 ? everyMs < HOUR : switches.addOnOneShots === 'refused')
        // Invented: the exact text is in no source. [platform.md 2.2]
        throw new GoogleError(
          'Add-on time-based triggers must be at least one hour. (invented text)',
        );
      if (mine.some((one) => one.book === book))
        throw new GoogleError(
          'This add-on has created too many time-based triggers in this document ' +
            'for this Google user account.',
        );
    }
    if (mine.length >= MOST)
      throw new GoogleError(
        'This script has too many triggers. ' +
          'Triggers must be deleted from the script before more can be added.',
      );
    const disabled = surface === 'trigger' && switches.triggersMadeByTriggersSleep;
    const id = `trigger-${String(++this.made)}`;
    const made = { id, script, user, book, function: handler, everyMs, nextAt, disabled };
    this.list.push(made);
    return made;
  }

  remove(id: string): void {
    this.list = this.list.filter((one) => one.id !== id);
  }

  /** Those whose time has come; used one-shots stay listed, disabled. [platform.md 2.6] */
  takeDue(now: number, latenessMs: number): ClockTrigger[] {
    const due = this.list.filter((one) => !one.disabled && one.nextAt + latenessMs <= now);
    for (const one of due) this.used(one, now);
    return due;
  }

  /** A trigger fires now, perhaps a little before its time: it waits for its next time. */
  used(one: ClockTrigger, now: number): void {
    if (one.everyMs === 0) one.disabled = true;
    else {
      const missed = Math.max(0, Math.floor((now - one.nextAt) / one.everyMs));
      one.nextAt += one.everyMs * (1 + missed);
    }
  }
}
