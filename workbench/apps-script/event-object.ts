import { AuthMode } from './engine/enumeration';
import type { SheetEvent } from './engine/call';
import type { Execution } from './engine/execution';

/** Returns the arguments that Google passes to the function: the event object, or none. [DOC TE] */
export function eventOf(execution: Execution, triggerUid: string | undefined): unknown[] {
  const { surface, book, event } = execution.call;
  const authMode = AuthMode[execution.authMode];
  if (surface === 'open') {
    // Without authorization, the event has no document. [DOC EA]
    const seen = execution.authMode !== 'NONE';
    return [seen ? { authMode, source: execution.faces.spreadsheet(book) } : { authMode }];
  }
  if (surface !== 'trigger') return [];
  return [event ? sheetEvent(execution, event, triggerUid) : clockEvent(execution, triggerUid)];
}

/** Returns the event of a spreadsheet's trigger. For form responses, scripts use `source`; the reference omits it. [DOC TE] */
function sheetEvent(execution: Execution, event: SheetEvent, triggerUid = 'none'): object {
  const { faces, call } = execution;
  const source = faces.spreadsheet(call.book);
  const usual = { authMode: AuthMode.FULL, source, triggerUid };
  switch (event.type) {
    case 'ON_OPEN':
      return usual;
    case 'ON_CHANGE':
      return { ...usual, changeType: event.changeType };
    case 'ON_EDIT': {
      const { value, oldValue } = event;
      const range = faces.range(event.sheet, event.area);
      return { ...usual, range, ...(value && { value }), ...(oldValue && { oldValue }) };
    }
    case 'ON_FORM_SUBMIT': {
      const { values, namedValues } = event;
      return { ...usual, range: faces.range(event.sheet, event.area), values, namedValues };
    }
  }
}

/** Returns the event of a clock trigger: fields in UTC, no `source`. [DOC TE; platform.md 2.5] */
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
