import type { Store } from '../apps-script/surroundings/property-store';
import type { ExecutionLine } from './messages';
import type { LiveDocument } from './live-document';

/** Returns the state of the document itself, not what windows show of it, for tests and for debugging. */
export function modelOf(document: LiveDocument, executions: readonly ExecutionLine[]): unknown {
  const { google, book, people, naam } = document;
  const script = document.script();
  const sheets = book.sheets.map((sheet) => ({
    id: sheet.id,
    name: sheet.name,
    rows: sheet.rows(),
    columns: sheet.columns(),
    filter: sheet.filter,
    hidden: Array.from({ length: sheet.hidden.end() }, (_, i) => i + 1).filter(
      (row) => sheet.hidden.get(row - 1) !== undefined,
    ),
    values: sheet.values({
      row: 1,
      column: 1,
      rows: sheet.lastRow(),
      columns: sheet.lastColumn(),
    }),
    notes: sheet.columnList.flatMap((column, at) =>
      Array.from({ length: column.notes.end() }, (_, row) => row)
        .filter((row) => column.notes.get(row) !== undefined)
        .map((row) => ({ row: row + 1, column: at + 1, note: column.notes.get(row) })),
    ),
  }));
  return {
    now: google.clock.now(),
    mode: script.kind,
    title: book.title,
    activeSheetId: book.activeSheet().id,
    sheets,
    metadata: book.metadata.items.length,
    // Only sizes, because a key must not leave its user's properties, not even here.
    properties: {
      document: sizes(book.store(script.id)),
      users: Object.fromEntries(
        people.list().map(({ id, user }) => [id, sizes(user.store(script.id))]),
      ),
    },
    triggers: google.triggerTable.all().map((one) => ({
      id: one.id,
      function: one.function,
      nextAt: 'nextAt' in one ? one.nextAt : null,
      disabled: one.disabled,
    })),
    executions,
    naam: { ...naam.line(), ledger: naam.standIn.ledger.page() },
    notEmulated: google.notEmulated,
    logs: google.logs,
  };
}

function sizes(store: Store): Record<string, number> {
  return Object.fromEntries([...store.entries].map(([key, value]) => [key, value.length]));
}
