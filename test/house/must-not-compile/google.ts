// Compiled as a file of src/google/: each line marked with ! must be an error there.
import { naamClient } from '../naam/client'; // !
import { serve } from '../app'; // !
document.title = 'a page'; // !
process.exit(); // !
setTimeout(() => undefined, 1); // !
export const used = [naamClient, serve];
