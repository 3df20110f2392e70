// Compiled as a file of src/naam/: each line marked with ! must be an error there.
import { urlFetch } from '../google/http'; // !
import { serve } from '../app'; // !
UrlFetchApp.fetch('https://app.naam.ai/'); // !
console.log('a log'); // !
document.title = 'a page'; // !
export const used = [urlFetch, serve];
