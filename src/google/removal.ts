/** Taking everything of ours out of a document but the cells, which are the person's. */
import { allTables, removeAnchors } from './anchors';
import { sheetOf, topOf } from './sheets';

const OURS = 'naam.';
const STATUS = 'Naam status';

/** Notes, anchors and saved state. The trigger is the alarm's to take away. */
export function removeFromDocument(): void {
  clearNotes();
  removeAnchors();
  const properties = PropertiesService.getDocumentProperties();
  for (const key of Object.keys(properties.getProperties())) {
    if (key.startsWith(OURS)) properties.deleteProperty(key);
  }
}

function clearNotes(): void {
  for (const { sheetId, columns } of allTables()) {
    const sheet = sheetOf({ sheetId });
    const header = topOf(sheet).findIndex((row) => row[columns.status - 1] === STATUS) + 1;
    if (header > 0) sheet.getRange(header, columns.status).clearNote();
  }
}
