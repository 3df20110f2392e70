/** Observes what happens if a user types into a cell that has an unflushed write. */
import { note } from './notes';
import { blankCell, SCRATCH, tab } from './tabs';

const WAIT_MS = 40_000;

/** Writes to B1 of the scratch tab and waits for the user, who types into B1, then yes into B2. */
export function whileTyping(): void {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const [cell, sign] = [blankCell(1, 2), blankCell(2, 2)];
  const sheet = tab(SCRATCH);
  spreadsheet.setActiveSheet(sheet);
  spreadsheet.toast('Within 40 seconds: type me into B1, then yes into B2.', 'Naam probe', 40);
  SpreadsheetApp.flush();
  cell.setValue('script');
  Utilities.sleep(WAIT_MS);
  SpreadsheetApp.flush();
  if (sign.getValue() !== 'yes') note('pendingWritesLand', 'cannot tell: nobody typed');
  else note('pendingWritesLand', cell.getValue() === 'me' ? 'at-once' : 'late');
}
