/** Draws the table with what was observed and what the emulation claims. */
import { seen } from './notes';
import { POINTS, type By, type Point } from './points';
import { TABLE, tab } from './tabs';

/** What the emulation claims about each point. Set by the build. */
declare const CLAIMS: Readonly<Record<string, string>>;
/** What is observed for some points if writes are applied at once. Set by the build. */
declare const AT_ONCE: Readonly<Record<string, string>>;

const HOW: Readonly<Record<By, string>> = {
  context: 'menu: Look',
  look: 'menu: Look',
  trigger: 'runs automatically in about three minutes; then menu: Table',
  typing: 'menu: Type into a cell',
  hands: 'menu: By hand, after the steps of its tab',
  long: 'menu: Six minutes; after that, menu: Table',
  server: 'needs a server: npm run probe -- --server',
};

const HEADER = ['Point', 'Question', 'Seen here', 'The emulation says', ''];

/** Draws the whole table again, and logs it. */
export function drawTable(): void {
  const notes = seen();
  const rows = [HEADER, ...POINTS.map((point) => rowOf(point, notes[point.key]))];
  tab(TABLE).getRange(1, 1, rows.length, HEADER.length).setNumberFormat('@').setValues(rows);
  SpreadsheetApp.flush();
  for (const row of rows) console.log(row.join(' | '));
}

function rowOf({ key, asks, by }: Point, saw: string | undefined): string[] {
  const claim = CLAIMS[key] ?? '';
  if (saw === undefined) return [key, asks, '', claim, HOW[by]];
  return [key, asks, saw, claim, by === 'context' || claim === '' ? '' : verdict(key, saw, claim)];
}

function verdict(key: string, saw: string, claim: string): string {
  if (saw === claim) return 'same';
  return saw === AT_ONCE[key] ? 'means nothing: writes were applied at once' : 'DIFFERENT';
}
