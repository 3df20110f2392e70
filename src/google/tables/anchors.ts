/** Anchors: developer metadata on the columns of our tables, which moves with them [platform 6.7]. */
import type { TableRef } from '../../core/ports/table';
import { letterOf } from '../../core/rows/columns';
import type { GoogleSheet } from './sheets';

type Role = 'phone' | 'name' | 'status';

/** One-based columns of a table. */
export type Columns = Readonly<Record<Role, number>>;

/** The header of our status column. */
export const STATUS_HEADER = 'Naam status';

export const ROLES: readonly Role[] = ['phone', 'name', 'status'];

/** Returns whether two tables have the same columns. */
export function sameColumns(a: Columns, b: Columns): boolean {
  return ROLES.every((role) => a[role] === b[role]);
}

/** A table that has all its anchors. */
export interface Anchored {
  readonly sheetId: number;
  readonly tableId: string;
  readonly columns: Columns;
}

const KEY = 'naam.column';

interface Anchor {
  readonly sheetId: number;
  readonly tableId: string;
  readonly role: Role;
  readonly column: number;
}

type Finder = GoogleAppsScript.Spreadsheet.DeveloperMetadataFinder;

/**
 * Returns the value of an anchor. It has the IDs of document and sheet, so that anchors in a copied
 * document or a duplicated tab don't count.
 */
function valueOf(sheet: GoogleSheet, tableId: string, role: Role): string {
  return [sheet.getParent().getId(), sheet.getSheetId(), tableId, role].join('|');
}

function anchors(finder: Finder, documentId: string, within: number | null): Anchor[] {
  const found: Anchor[] = [];
  for (const metadata of finder.withKey(KEY).find()) {
    const [document, sheet, tableId = '', name] = (metadata.getValue() ?? '').split('|');
    const role = ROLES.find((known) => known === name);
    const place = document === documentId && role ? metadata.getLocation().getColumn() : null;
    if (place === null || role === undefined) continue;
    const sheetId = within ?? place.getSheet().getSheetId();
    if (String(sheetId) === sheet)
      found.push({ sheetId, tableId, role, column: place.getColumn() });
  }
  return found;
}

/** Returns the anchors of one sheet. */
function anchorsIn(sheet: GoogleSheet): Anchor[] {
  const finder = sheet.createDeveloperMetadataFinder();
  return anchors(finder, sheet.getParent().getId(), sheet.getSheetId());
}

/** Returns the tables that have exactly one anchor for each role. */
function complete(all: readonly Anchor[]): Anchored[] {
  const ids = new Set(all.map(({ sheetId, tableId }) => `${String(sheetId)}|${tableId}`));
  return [...ids].flatMap((id) => {
    const own = all.filter((a) => `${String(a.sheetId)}|${a.tableId}` === id);
    const column = (role: Role): number => {
      const [only, second] = own.filter((anchor) => anchor.role === role);
      return only !== undefined && second === undefined ? only.column : 0;
    };
    const columns = { phone: column('phone'), name: column('name'), status: column('status') };
    const [first] = own;
    if (first === undefined || Object.values(columns).includes(0)) return [];
    return [{ sheetId: first.sheetId, tableId: first.tableId, columns }];
  });
}

function tablesOf(sheet: GoogleSheet): Anchored[] {
  return complete(anchorsIn(sheet));
}

/** Returns the columns of a table; null if an anchor is missing or exists twice. */
export function columnsByAnchors(sheet: GoogleSheet, { tableId }: TableRef): Columns | null {
  return tablesOf(sheet).find((table) => table.tableId === tableId)?.columns ?? null;
}

/** Returns the phone column of a table even if its other anchors are gone; null if there isn't just one. */
export function phoneByAnchor(sheet: GoogleSheet, { tableId }: TableRef): number | null {
  const own = anchorsIn(sheet).filter(
    (anchor) => anchor.tableId === tableId && anchor.role === 'phone',
  );
  return own.length === 1 ? (own[0]?.column ?? null) : null;
}

/** Returns the table that has this phone column (one-based), or null. */
export function tableAt(sheet: GoogleSheet, column: number): Anchored | null {
  return tablesOf(sheet).find(({ columns }) => columns.phone === column) ?? null;
}

/** Returns all our tables in the spreadsheet that have their anchors. */
export function allTables(): Anchored[] {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  return complete(anchors(spreadsheet.createDeveloperMetadataFinder(), spreadsheet.getId(), null));
}

/** Removes the anchors of one table. */
export function removeAnchorsOf(sheet: GoogleSheet, tableId: string): void {
  for (const metadata of sheet.createDeveloperMetadataFinder().withKey(KEY).find()) {
    const [, , id] = (metadata.getValue() ?? '').split('|');
    if (id === tableId) metadata.remove();
  }
}

/** Removes all metadata with our key from the spreadsheet, including copies. */
export function removeAnchors(): void {
  const finder = SpreadsheetApp.getActiveSpreadsheet().createDeveloperMetadataFinder();
  for (const metadata of finder.withKey(KEY).find()) metadata.remove();
}

/** Adds the anchors of a table. Only whole columns can have metadata [platform 6.7]. */
export function anchor(sheet: GoogleSheet, tableId: string, columns: Columns): void {
  for (const role of ROLES) {
    const letter = letterOf(columns[role]);
    const column = sheet.getRange(`${letter}:${letter}`);
    column.addDeveloperMetadata(KEY, valueOf(sheet, tableId, role));
  }
}
