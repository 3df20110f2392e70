/** Switches that no script in one spreadsheet can observe, and why. */
import type { Switches } from '../apps-script/google';

export const NOT_OBSERVED: Readonly<Partial<Record<keyof Switches, string>>> = {
  fetchAllCountsEach: 'only a day’s quota that runs out tells',
  addOnOneShots: 'only a published add-on tells; the probe is bound to its sheet',
  callsOutliveThePanel: 'a person closes the panel in mid-call, and looks at the sheet',
};
