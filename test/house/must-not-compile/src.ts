// Stands in src for a moment: each line marked with ! must be a compile error there.
import { show } from '../sidebar/main'; // !
SpreadsheetApp.flush(); // !
document.title = 'a page'; // !
process.exit(); // !
export const used = show;
