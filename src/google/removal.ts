/**
 * Taking everything of ours out of a document but the cells, which are the person's; and out of the
 * person's account.
 */
import type { Store } from '../core/ports/world';
import { isOurNote } from '../core/texts/note';
import { allTables, removeAnchors, STATUS_HEADER } from './tables/anchors';
import { sheetOf, topOf } from './tables/sheets';
import { documentStore, personStore } from './properties/store';

const OURS = 'naam.';
/** Notes, anchors and saved state. The trigger is the alarm's to take away. */
export function removeFromDocument(): void {
  clearNotes();
  removeAnchors();
  removeOurs(documentStore());
}

/** Key, settings, id, counts and digests of keys: what is kept of this person for all documents. */
export function removeFromAccount(): void {
  removeOurs(personStore());
}

function removeOurs(store: Store): void {
  for (const key of Object.keys(store.all())) if (key.startsWith(OURS)) store.remove(key);
}

function clearNotes(): void {
  for (const { sheetId, columns } of allTables()) {
    const sheet = sheetOf({ sheetId });
    const header = topOf(sheet).findIndex((row) => row[columns.status - 1] === STATUS_HEADER) + 1;
    if (header === 0) continue;
    const cell = sheet.getRange(header, columns.status);
    if (isOurNote(cell.getNote())) cell.clearNote();
  }
}
