/** Counting what is selected, and following the selection. A count is started, or it is stale. */
import type { Options, Pointed, Preview } from '../../src/protocol';
import type { Outcome } from '../script/calls';
import { ask, dropped, put, type Counted, type Find, type Machine } from './machine';

/** Columns that are inserted. */
const OURS = 2;

const NOWHERE: Find = {
  at: 'find',
  pointed: null,
  options: {},
  seen: null,
  counted: { at: 'counting', old: null },
};

/** Shows what is selected, counted afresh; who has no key is asked for one first. */
export function find(m: Machine): Machine {
  const keyless = m.panel.at === 'open' && m.panel.facts.key.lastFour === null;
  return keyless
    ? put(m, { main: { at: 'connect', tested: null, failure: null } })
    : count(m, NOWHERE);
}

/**
 * Counts; until the reply to this very call there is nothing to start. A selection that is read
 * before that reply would pass for what was counted, so it is dropped and read again.
 */
export function count(m: Machine, to: Find): Machine {
  const main: Find = { ...to, counted: { at: 'counting', old: shownOf(to.counted) } };
  const { pointed, options } = main;
  return ask(dropped(put(m, { main }), 'follow'), 'preview', { pointed, options });
}

/** The preview that is to be seen, if only in grey. */
export function shownOf(counted: Counted): Preview | null {
  if (counted.at === 'ready') return counted.preview;
  return counted.at === 'counting' ? counted.old : null;
}

/** The header of the column whose names are skipped; null where the person does not skip them. */
export function skipped({ ownNames, pointed }: Preview): string | null {
  return ownNames !== null && pointed.skipNamed === ownNames.column ? ownNames.header : null;
}

/** Counts again once our columns stand: a schedule has made them. What was chosen stays. */
export function countPlaced(m: Machine, main: Find): Machine {
  const preview = shownOf(main.counted);
  const { pointed } = main;
  if (pointed?.skipNamed === undefined || preview?.place.kind !== 'insert') return count(m, main);
  const moved = pointed.skipNamed >= preview.nameColumn ? OURS : 0;
  return count(m, { ...main, pointed: { ...pointed, skipNamed: pointed.skipNamed + moved } });
}

/** The reply to a count. What was selected then, though another column was proposed, is followed. */
export function counted(m: Machine, main: Find, outcome: Outcome<Preview>): Machine {
  if (!outcome.ok) {
    return put(m, { main: { ...main, counted: { at: 'failed', failure: outcome.failure } } });
  }
  const preview = outcome.value;
  const seen = main.pointed === null ? preview.selected : main.seen;
  return put(m, { main: { ...main, seen, counted: { at: 'ready', preview } } });
}

/** The selection, as it is now. Where it helps nothing, what was counted stays. */
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

/** Chooses column, rows or place beyond the selection. */
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

/** These change no count. */
const WITHOUT_COUNT: ReadonlySet<string> = new Set(['capitals', 'callbackUrl']);

export function choose(m: Machine, main: Find, chosen: Partial<Options>): Machine {
  const to = { ...main, options: { ...main.options, ...chosen } };
  const same = Object.keys(chosen).every((name) => WITHOUT_COUNT.has(name));
  return same ? put(m, { main: to }) : count(m, to);
}
