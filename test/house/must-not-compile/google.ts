// Stands in src/google for a moment: each line marked with ! must be a compile error there.
import { naamClient } from '../naam/client'; // !
import { serve } from '../app'; // !
document.title = 'a page'; // !
process.exit(); // !
setTimeout(() => undefined, 1); // !
export const used = [naamClient, serve];
