import { AuthMode } from './engine/enumeration';
import type { Execution } from './engine/execution';
import { SpreadsheetService } from './sheets/spreadsheet';

/** The `e` that Google hands to the function of this surface. [DOC TE] */
export function eventOf(execution: Execution, triggerUid: string | undefined): unknown[] {
  const { surface, book } = execution.call;
  const authMode = AuthMode[execution.authMode];
  if (surface === 'open') {
    // Without authorization there is no document either. [DOC EA]
    const seen = execution.authMode !== 'NONE';
    return [
      seen ? { authMode, source: new SpreadsheetService(execution, book).face } : { authMode },
    ];
  }
  return surface === 'trigger' ? [clockEvent(execution, triggerUid)] : [];
}

/** Fields in UTC, no `source`. [DOC TE; platform.md 2.5] */
function clockEvent(execution: Execution, triggerUid = 'none'): object {
  const at = new Date(execution.host.clock.now());
  const start = Date.UTC(at.getUTCFullYear(), 0, 1);
  return {
    authMode: AuthMode.FULL,
    triggerUid,
    year: at.getUTCFullYear(),
    month: at.getUTCMonth() + 1,
    'day-of-month': at.getUTCDate(),
    'day-of-week': at.getUTCDay() || 7,
    'week-of-year': Math.ceil(((at.getTime() - start) / 86_400_000 + 1) / 7),
    hour: at.getUTCHours(),
    minute: at.getUTCMinutes(),
    second: at.getUTCSeconds(),
    timezone: 'UTC',
  };
}
