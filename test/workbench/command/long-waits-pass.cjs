/**
 * Loaded before the command: a wait of ten seconds or more passes at once, and the clock is ahead by
 * as much from then on. The program runs as it is; only its minutes are not waited for.
 */
const LONG_MS = 10_000;
const wait = Atomics.wait;
const now = Date.now;
let ahead = 0;

Date.now = () => now() + ahead;
Atomics.wait = (cell, index, value, ms) => {
  if (ms === undefined || ms < LONG_MS) return wait(cell, index, value, ms);
  ahead += ms;
  return 'timed-out';
};
