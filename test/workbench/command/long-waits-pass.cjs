/**
 * Loaded before the command: a wait of so long or more passes at once, and the clock is ahead by as
 * much from then on. The program runs as it is; only its seconds and minutes are not waited for.
 * For a reply it waits a second at a time, which stays as it is.
 */
const LONG_MS = 1_500;
const wait = Atomics.wait;
const now = Date.now;
let ahead = 0;

Date.now = () => now() + ahead;
Atomics.wait = (cell, index, value, ms) => {
  if (ms === undefined || ms < LONG_MS) return wait(cell, index, value, ms);
  ahead += ms;
  return 'timed-out';
};
