/**
 * A column is inserted or deleted left of the add-on's columns before any call of a run: no cell of the
 * user is lost, whatever was about to be written. `npm run crash` plays every call, other commands some.
 */
import { LedgerStage, pointAt } from '../ledger-stage';
import { mobile } from '../rows';
import { sized } from '../../thorough';

const NUMBERS = Array.from({ length: 12 }, (_, i) => mobile(i));
const HEADERS = ['Lead', 'City', 'Mobile', 'Note', 'Deal'];

const own = (header: string, i: number): string =>
  header === 'Mobile' ? (NUMBERS[i] ?? '') : `${header} ${String(i)}`;

function opened(landing: 'at-once' | 'late'): LedgerStage {
  const rows = [HEADERS, ...NUMBERS.map((_, i) => HEADERS.map((header) => own(header, i)))];
  return new LedgerStage({ rows, phone: 3, switches: { pendingWritesLand: landing } });
}

/** Cells of the person that hold something else than before; a column that they deleted is no loss. */
function lost({ sheet }: LedgerStage): string[] {
  const columns = Array.from({ length: sheet.lastColumn() }, (_, i) => i + 1);
  return HEADERS.flatMap((header) => {
    const column = columns.find((at) => sheet.value(1, at) === header);
    if (column === undefined) return [];
    return NUMBERS.flatMap((_, i) => {
      const shown = String(sheet.value(i + 2, column));
      return shown === own(header, i) ? [] : [`${own(header, i)} became ${shown}`];
    });
  });
}

const EDITS: Readonly<Record<string, (stage: LedgerStage) => void>> = {
  'a column inserted': ({ sheet }) => {
    sheet.insertColumns(1, 1);
  },
  'a column deleted': ({ sheet }) => {
    sheet.deleteColumns(1, 1);
  },
};

/** Plays a run; before call `at` (from 0) somebody edits. Returns how many calls it made. */
function play(stage: LedgerStage, at: number, edit: (stage: LedgerStage) => void): number {
  const shown = stage.look({}, pointAt(stage.sheet, 3));
  let calls = 0;
  stage.google.onCall = ({ when }) => {
    if (when !== 'before') return;
    if (calls === at) edit(stage);
    calls += 1;
  };
  const reply = stage.tryPress(shown);
  if (reply.ok) stage.finish(reply.value);
  stage.google.onCall = null;
  return calls;
}

const STEP = sized(37, 19, 1);

const PLAYS = Object.keys(EDITS).flatMap((name) =>
  (['at-once', 'late'] as const).map((landing) => [name, landing] as const),
);

test.each(PLAYS)('%s, writes land %s', (name, landing) => {
  const edit = EDITS[name];
  if (edit === undefined) throw new Error(name);
  const calls = play(opened(landing), -1, edit);
  const broken: string[] = [];
  for (let at = landing === 'late' ? 1 : 0; at < calls; at += STEP) {
    const stage = opened(landing);
    play(stage, at, edit);
    broken.push(...lost(stage).map((cell) => `before call ${String(at)}: ${cell}`));
  }
  expect(broken).toEqual([]);
});
