// Compiled as a file of src/: each line marked with ! must be an error there.
import { show } from '../sidebar/main'; // !
SpreadsheetApp.flush(); // !
document.title = 'a page'; // !
process.exit(); // !
export const used = show;
