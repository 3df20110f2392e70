/** Columns are found by developer metadata, which moves with them [platform 6.7]. */
import type { TableRef } from '../core/world';

export type Role = 'phone' | 'name' | 'status';

/** One-based columns of a table. */
export type Columns = Readonly<Record<Role, number>>;

const KEY = 'naam.column';

type GoogleSheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Bound to document and sheet: a copied document or a duplicated tab does not count. */
function valueOf(sheet: GoogleSheet, tableId: string, role: Role): string {
  return [sheet.getParent().getId(), sheet.getSheetId(), tableId, role].join('|');
}

interface Anchor {
  readonly tableId: string;
  readonly role: Role;
  readonly column: number;
}

/** All anchors of this very sheet. */
function anchors(sheet: GoogleSheet): Anchor[] {
  const own = [sheet.getParent().getId(), sheet.getSheetId(), ''].join('|');
  const found: Anchor[] = [];
  for (const metadata of sheet.createDeveloperMetadataFinder().withKey(KEY).find()) {
    const value = metadata.getValue() ?? '';
    const column = metadata.getLocation().getColumn();
    if (!value.startsWith(own) || column === null) continue;
    const [tableId = '', role = ''] = value.slice(own.length).split('|');
    if (isRole(role)) found.push({ tableId, role, column: column.getColumn() });
  }
  return found;
}

function isRole(text: string): text is Role {
  return text === 'phone' || text === 'name' || text === 'status';
}

/** The columns of a table, where exactly one anchor of each role stands. */
export function columnsByAnchors(sheet: GoogleSheet, table: TableRef): Columns | null {
  return columnsOf(anchors(sheet), table.tableId);
}

function columnsOf(all: readonly Anchor[], tableId: string): Columns | null {
  const only = (role: Role): number | null => {
    const found = all.filter((a) => a.tableId === tableId && a.role === role);
    return found.length === 1 ? (found[0]?.column ?? null) : null;
  };
  const [phone, name, status] = [only('phone'), only('name'), only('status')];
  return phone === null || name === null || status === null ? null : { phone, name, status };
}

/** The table whose phone column this is, if it has its anchors. */
export function tableAt(
  sheet: GoogleSheet,
  column: number,
): { tableId: string; columns: Columns } | null {
  const all = anchors(sheet);
  for (const { tableId, role, column: at } of all) {
    const columns = role === 'phone' && at === column ? columnsOf(all, tableId) : null;
    if (columns !== null) return { tableId, columns };
  }
  return null;
}

export function anchor(sheet: GoogleSheet, tableId: string, columns: Columns): void {
  for (const role of ['phone', 'name', 'status'] as const) {
    const range = sheet.getRange(1, columns[role], sheet.getMaxRows(), 1);
    range.addDeveloperMetadata(KEY, valueOf(sheet, tableId, role));
  }
}
