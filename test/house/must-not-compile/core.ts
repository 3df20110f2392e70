// Compiled as a file of src/core/: each line marked with ! must be an error there.
import { urlFetch } from '../google/http'; // !
import { naamClient } from '../naam/client'; // !
import { serve } from '../app'; // !
SpreadsheetApp.flush(); // !
console.log('a log'); // !
process.exit(); // !
document.title = 'a page'; // !
setTimeout(() => undefined, 1); // !
export const used = [urlFetch, naamClient, serve];
