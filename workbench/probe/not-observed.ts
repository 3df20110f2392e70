/** Switches that no script in one spreadsheet can observe, and why. */
import type { Switches } from '../apps-script/google';

export const NOT_OBSERVED: Readonly<Partial<Record<keyof Switches, string>>> = {
  fetchAllCountsEach: 'only when a daily quota runs out',
  addOnOneShots: 'only in a published add-on; the probe is bound to its sheet',
  callsOutliveThePanel: 'close the panel during a call, then look at the sheet',
};
