import type { Book } from '../model/book';
import type { Call } from './call';
import { GoogleError } from '../surroundings/exception';
import type { Script } from './script';
import type { Switches } from '../surroundings/switches';
import type { User } from '../surroundings/user';

/** A trigger of one user, one document, one script. [DOC SA, ET] */
interface Installed {
  id: string;
  script: Script;
  user: User;
  book: Book;
  function: string;
  disabled: boolean;
}

export interface ClockTrigger extends Installed {
  /** 0 for a one-shot. */
  everyMs: number;
  nextAt: number;
}

/** The events of a spreadsheet that start triggers. [DOC IT] */
export type SheetEventType = 'ON_OPEN' | 'ON_EDIT' | 'ON_CHANGE' | 'ON_FORM_SUBMIT';

export interface EventTrigger extends Installed {
  event: SheetEventType;
}

export type Trigger = ClockTrigger | EventTrigger;

const HOUR = 3_600_000;
/** The most triggers per user and script. [DOC Q] */
const MOST = 20;

/** All installed triggers. */
export class TriggerTable {
  /** Clock triggers. */
  list: ClockTrigger[] = [];
  events: EventTrigger[] = [];
  private made = 0;

  all(): Trigger[] {
    return [...this.list, ...this.events];
  }

  /** Creates a clock trigger. Throws if the rules forbid it, which are stricter for add-ons. [platform.md 2.1, 2.2, 2.6] */
  create(
    call: Call,
    switches: Switches,
    handler: string,
    everyMs: number,
    nextAt: number,
  ): ClockTrigger {
    if (call.script.kind === 'add-on') {
      if (everyMs > 0 ? everyMs < HOUR : switches.addOnOneShots === 'refused')
        // The text was seen once, in a mock. [71447838826]
        throw new GoogleError(
          'Add-ons may not create time-based triggers to run more frequently than once per hour.',
        );
      if (this.mine(call).some((one) => !('event' in one) && one.book === call.book))
        throw new GoogleError(tooMany('time-based'));
    }
    const made = { ...this.installed(call, switches, handler), everyMs, nextAt };
    this.list.push(made);
    return made;
  }

  /** Creates a trigger for an event of a spreadsheet. Throws if the rules forbid it. [DOC ET, IT] */
  createForSheet(
    call: Call,
    switches: Switches,
    handler: string,
    target: { book: Book; event: SheetEventType },
  ): EventTrigger {
    const { book, event } = target;
    if (call.script.kind === 'add-on') {
      if (book !== call.book)
        throw new GoogleError(
          'Add-ons can create triggers for their own file only. (invented text)',
        );
      const same = this.events.filter((one) => this.mine(call).includes(one));
      // The rule is documented. Its text is inferred from the one for clock triggers.
      if (same.some((one) => one.book === book && one.event === event))
        throw new GoogleError(tooMany(KINDS[event]));
    }
    const made = { ...this.installed(call, switches, handler), book, event };
    this.events.push(made);
    return made;
  }

  remove(id: string): void {
    this.list = this.list.filter((one) => one.id !== id);
    this.events = this.events.filter((one) => one.id !== id);
  }

  /** Returns triggers that are due. Used one-shots stay in the list, disabled. [platform.md 2.6] */
  takeDue(now: number, latenessMs: number): ClockTrigger[] {
    const due = this.list.filter((one) => !one.disabled && one.nextAt + latenessMs <= now);
    for (const one of due) this.used(one, now);
    return due;
  }

  /** Sets the next time of a trigger that fires now, perhaps a little early. */
  used(one: ClockTrigger, now: number): void {
    if (one.everyMs === 0) one.disabled = true;
    else {
      const missed = Math.max(0, Math.floor((now - one.nextAt) / one.everyMs));
      one.nextAt += one.everyMs * (1 + missed);
    }
  }

  private mine({ script, user }: Call): Trigger[] {
    return this.all().filter((one) => one.user === user && one.script.id === script.id);
  }

  private installed(call: Call, switches: Switches, handler: string): Installed {
    if (this.mine(call).length >= MOST)
      throw new GoogleError(
        'This script has too many triggers. ' +
          'Triggers must be deleted from the script before more can be added.',
      );
    const { script, user, book, surface } = call;
    const disabled = surface === 'trigger' && switches.triggersMadeByTriggersSleep;
    const id = `trigger-${String(++this.made)}`;
    return { id, script, user, book, function: handler, disabled };
  }
}

const KINDS: Readonly<Record<SheetEventType, string>> = {
  ON_OPEN: 'open',
  ON_EDIT: 'edit',
  ON_CHANGE: 'change',
  ON_FORM_SUBMIT: 'form submit',
};

function tooMany(kind: string): string {
  return (
    `This add-on has created too many ${kind} triggers in this document ` +
    'for this Google user account.'
  );
}
