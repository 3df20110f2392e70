import type { LiveClock } from './live-clock';
import type { LiveDocument } from './live-document';
import type { Status, TriggerLine } from './messages';
import type { Person } from './people/people';

/** What the strip of the page shows, and the errors of Google that a user has switched on. */
export class LiveStatus {
  severalAccounts = false;
  private told = '';

  constructor(
    private readonly document: LiveDocument,
    private readonly clock: LiveClock,
  ) {}

  trouble(
    which: 'several-accounts' | 'revoked' | 'calls-die',
    on: boolean,
    { user }: Person,
  ): void {
    if (which === 'several-accounts') this.severalAccounts = on;
    else if (which === 'revoked') user.revoked = on;
    else this.document.google.switches.callsOutliveThePanel = !on;
  }

  /** Returns the status; null if it has not changed since the last call. */
  news(): Status | null {
    const status = this.all();
    // A drift of the clock by less than a second isn't visible.
    const told = JSON.stringify({ ...status, skew: Math.round(status.skew / 1_000) });
    if (told === this.told) return null;
    this.told = told;
    return status;
  }

  all(): Status {
    const { google, naam, people, book } = this.document;
    const { undo, redo } = book.history.depth();
    const { serviceCalls } = google.meter.total;
    return {
      skew: Math.round(this.clock.skew),
      speed: this.clock.speed,
      mode: this.document.script().kind,
      canBind: this.document.canBind(),
      undo: undo > 0,
      redo: redo > 0,
      callsOutliveThePanel: google.switches.callsOutliveThePanel,
      severalAccounts: this.severalAccounts,
      revoked: people.list().flatMap(({ id, user }) => (user.revoked ? [id] : [])),
      hashes: this.document.hashes(),
      naam: naam.line(),
      triggers: this.triggers(),
      calls: Object.values(serviceCalls).reduce((sum, count) => sum + count, 0),
    };
  }

  private triggers(): TriggerLine[] {
    const { google, people } = this.document;
    return google.triggerTable.all().map((one) => ({
      id: one.id,
      function: one.function,
      person: people.idOf(one.user),
      mode: one.script.kind,
      everyMs: 'everyMs' in one ? one.everyMs : 0,
      nextAt: 'nextAt' in one ? one.nextAt : null,
      disabled: one.disabled,
    }));
  }
}
