/** Removes our data from a document, except for cells, and from the user's account. */
import type { Store } from '../core/ports/world';
import { isOurNote } from '../core/texts/note';
import { allTables, removeAnchors, STATUS_HEADER } from './tables/anchors';
import { sheetOf, topOf } from './tables/sheets';
import { documentStore, personStore } from './properties/store';

const OURS = 'naam.';

/** Removes notes, anchors and saved state. Triggers are removed by `services/trigger.ts`. */
export function removeFromDocument(): void {
  clearNotes();
  removeAnchors();
  removeOurs(documentStore());
}

/** Removes what is saved of this user for all documents: key, settings, ID, counts, digests of keys. */
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
