/** Counts what is selected, and follows the selection. */
import type { Options, Pointed, Preview } from '../../src/protocol';
import type { Outcome } from '../script/calls';
import { ask, dropped, put, type Counted, type Find, type Machine } from './machine';

/** How many columns we insert. */
const OURS = 2;

const NOWHERE: Find = {
  at: 'find',
  pointed: null,
  options: {},
  seen: null,
  counted: { at: 'counting', old: null },
};

/** Shows the selection and counts it. A user without a key is asked for one first. */
export function find(m: Machine): Machine {
  const keyless = m.panel.at === 'open' && m.panel.facts.key.lastFour === null;
  return keyless
    ? put(m, { main: { at: 'connect', tested: null, failure: null } })
    : count(m, NOWHERE);
}

/**
 * Counts again. Until the reply to this call, nothing can be started. Drops a request for the selection,
 * because its reply would be taken for the selection that was counted.
 */
export function count(m: Machine, to: Find): Machine {
  const main: Find = { ...to, counted: { at: 'counting', old: shownOf(to.counted) } };
  const { pointed, options } = main;
  return ask(dropped(put(m, { main }), 'follow'), 'preview', { pointed, options });
}

/** Returns the preview to show, perhaps in grey. */
export function shownOf(counted: Counted): Preview | null {
  if (counted.at === 'ready') return counted.preview;
  return counted.at === 'counting' ? counted.old : null;
}

/** Returns the header of the column by which rows are skipped; null if none are. */
export function skipped({ ownNames, pointed }: Preview): string | null {
  return ownNames !== null && pointed.skipNamed === ownNames.column ? ownNames.header : null;
}

/** Counts again after a schedule has made our columns. Keeps what the user chose. */
export function countPlaced(m: Machine, main: Find): Machine {
  const preview = shownOf(main.counted);
  const { pointed } = main;
  if (pointed?.skipNamed === undefined || preview?.place.kind !== 'insert') return count(m, main);
  const moved = pointed.skipNamed >= preview.nameColumn ? OURS : 0;
  return count(m, { ...main, pointed: { ...pointed, skipNamed: pointed.skipNamed + moved } });
}

/** Handles the reply to a count. Follows what was selected, even if another column was detected. */
export function counted(m: Machine, main: Find, outcome: Outcome<Preview>): Machine {
  if (!outcome.ok) {
    return put(m, { main: { ...main, counted: { at: 'failed', failure: outcome.failure } } });
  }
  const preview = outcome.value;
  const seen = main.pointed === null ? preview.selected : main.seen;
  return put(m, { main: { ...main, seen, counted: { at: 'ready', preview } } });
}

/** Handles the current selection: counts again if it has changed. Null changes nothing. */
export function follow(m: Machine, main: Find, now: Pointed | null): Machine {
  if (now === null) return m;
  if (main.seen === null) return put(m, { main: { ...main, seen: now } });
  return sameCells(main.seen, now) ? m : count(m, { ...main, seen: now, pointed: null });
}

function sameCells(a: Pointed, b: Pointed): boolean {
  const cells = ({ sheetId, column, rows }: Pointed): string =>
    JSON.stringify([sheetId, column, rows?.map(({ from, to }) => [from, to])]);
  return cells(a) === cells(b);
}

/** Sets the column, rows or placement that the user chose in the panel. */
export function point(
  m: Machine,
  main: Find,
  choice: Partial<Pick<Pointed, 'column' | 'rows' | 'visible' | 'place'>> & {
    readonly skipNamed?: number | undefined;
  },
): Machine {
  const pointed = main.pointed ?? shownOf(main.counted)?.pointed;
  if (!pointed) return m;
  const { skipNamed, ...rest } = { ...pointed, ...choice };
  const now = { ...rest, ...(skipNamed === undefined ? {} : { skipNamed }) };
  return count(m, { ...main, pointed: now });
}

/** Options that don't change the count. */
const WITHOUT_COUNT: ReadonlySet<string> = new Set(['capitals', 'callbackUrl']);

/** Changes options, and counts again if they change the count. */
export function choose(m: Machine, main: Find, chosen: Partial<Options>): Machine {
  const to = { ...main, options: { ...main.options, ...chosen } };
  const same = Object.keys(chosen).every((name) => WITHOUT_COUNT.has(name));
  return same ? put(m, { main: to }) : count(m, to);
}
