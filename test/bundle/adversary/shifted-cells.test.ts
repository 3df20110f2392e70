/**
 * Cells of some rows are inserted or deleted at the left, so that other cells slide under our columns.
 * A write is planned again if its cells aren't as they were read. Google can't be asked to compare and
 * write at once, so an edit between the last read and `setValues` isn't noticed.
 */
import { LedgerStage, named, pointAt } from '../ledger-stage';
import type { Line } from '../stage';
import { sized } from '../../thorough';

const LEADS: Line[] = [
  ['Lead', 'City', 'Mobile', 'Note'],
  ...[0, 1, 2, 3, 4, 5].map((n): Line => [`Lead ${n}`, `City ${n}`, named(n), `Note ${n}`]),
];
const SOME = { row: 3, column: 2, rows: 3, columns: 1 };

type Edit = (stage: LedgerStage) => void;

/** Runs the list; before call `at`, `edit` happens. Returns the calls and the texts of the sheet. */
function play(at: number, edit: Edit): { calls: string[]; texts: ReadonlySet<string> } {
  const stage = new LedgerStage({ rows: LEADS });
  const shown = stage.look({}, pointAt(stage.sheet, 3));
  const calls: string[] = [];
  stage.google.onCall = ({ when, name }) => {
    if (when !== 'before') return;
    if (calls.length === at) edit(stage);
    calls.push(name);
  };
  const reply = stage.tryPress(shown);
  if (reply.ok) stage.finish(reply.value);
  stage.google.onCall = null;
  const { sheet } = stage;
  const places = Array.from({ length: sheet.lastRow() * 12 }, (_, i) => i);
  const texts = places.map((i) => String(sheet.value(1 + Math.floor(i / 12), 1 + (i % 12))));
  return { calls, texts: new Set(texts) };
}

const { calls } = play(-1, () => undefined);
const first = calls.indexOf('Sheet.insertColumnsAfter');
/** Whether the cells are read once more after this call, and before they are written. */
const isReadLater = (at: number): boolean =>
  calls.slice(at).find((name) => /^Range\.[gs]etValues$/.test(name)) !== 'Range.setValues';
const READ = /^Range\.get(?:Values|Formulas|NumberFormats)$/;
const instants = [...calls.keys()].filter(
  (at) => at > first && READ.test(calls[at] ?? '') && isReadLater(at),
);
const STEP = sized(3, 1, 1);

test.each<[string, Edit, readonly string[]]>([
  [
    'inserted',
    ({ sheet }) => {
      sheet.insertCells(SOME, 'column');
    },
    [],
  ],
  [
    'deleted',
    ({ sheet }) => {
      sheet.deleteCells(SOME, 'column');
    },
    ['City 1', 'City 2', 'City 3'],
  ],
])('cells %s at the left: no other cell is lost', (_, edit, gone) => {
  expect(first).toBeGreaterThan(0);
  const kept = LEADS.flat().filter((text) => !gone.includes(String(text)));
  const lost = instants
    .filter((_, i) => i % STEP === 0)
    .filter((at) => {
      const { texts } = play(at, edit);
      return !kept.every((text) => texts.has(String(text)));
    });
  expect(lost.map((at) => `${at} ${calls[at] ?? ''}`)).toEqual([]);
});

test('a column is inserted and a number edited in another row: covered numbers come back', () => {
  const lost: number[] = [];
  for (let at = 0, tried = true; tried; at += 1) {
    const stage = new LedgerStage({ rows: LEADS.slice(0, 4) });
    const { sheet } = stage;
    stage.go({}, pointAt(sheet, 3));
    const added = [6, 7, 8].map(named);
    sheet.paste(
      5,
      3,
      added.map((ten) => [ten]),
    );
    const shown = stage.look({}, pointAt(sheet, 3));
    let writes = 0;
    stage.google.onCall = ({ when, name }) => {
      if (when !== 'before' || name !== 'Range.setValues' || writes++ !== at) return;
      sheet.insertColumns(1, 1);
      sheet.put(3, 4, named(9));
    };
    const reply = stage.tryPress(shown);
    if (reply.ok) stage.finish(reply.value);
    stage.google.onCall = null;
    tried = writes > at;
    const phones = [5, 6, 7].map((row) => sheet.value(row, 4));
    if (tried && phones.join() !== added.join()) lost.push(at);
  }
  expect(lost).toEqual([]);
});
