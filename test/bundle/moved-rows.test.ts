/** Rows moved by a user between any two service calls: no name is next to another number. */
import { EDITS, type Edit } from './edits';
import { paidTwice, shown } from './rows';
import { DISTINCT, faultsIn, lostRows, smallSheet, statusesOf } from './small-sheet';
import { KEY, OPTIONS, Stage } from './stage';
import { isTried } from '../thorough';

type Landing = 'at-once' | 'late';
const MOODS = { processing: { fixedMs: 500, perNumberMs: 0, inTurn: false } };

const model = new Stage({ rows: smallSheet(), moods: MOODS });
model.ok('connect', KEY);
const counted = model.preview();

interface Played {
  readonly stage: Stage;
  readonly names: readonly string[];
  readonly refused: boolean;
}

/** A run during which the edit is made before its `gap`-th service call, counted from 0. */
function play(landing: Landing, edit: Edit | null, gap: number): Played {
  const stage = new Stage({
    rows: smallSheet(),
    switches: { pendingWritesLand: landing },
    moods: MOODS,
  });
  stage.connectedLike(model);
  const names: string[] = [];
  stage.google.onCall = ({ when, name }) => {
    if (when === 'after') return;
    if (names.length === gap) edit?.(stage.sheet, gap);
    names.push(name);
  };
  const { start, pointed, split } = counted;
  const reply = stage.panel('start', { start, pointed, options: OPTIONS, cap: split.send });
  stage.google.onCall = null;
  if (reply.ok) stage.finish(reply.value);
  return { stage, names, refused: !reply.ok };
}

/** Nobody moves rows any more: a refused start is made again, a paused run resumed. */
function calmDown({ stage, refused }: Played): string[] {
  const early = refused && stage.naam.ledger.of('POST').length > 0;
  if (refused) stage.finish(stage.start());
  if (stage.hasRun()) stage.ok('resume');
  if (stage.hasRun()) stage.finish();
  const faults = [...faultsIn(stage, calm), ...lostRows(stage, calm), ...paidTwice(stage)];
  if (stage.hasRun()) faults.push('the run has not ended');
  if (early) faults.push('the start was refused after something was sent');
  return faults;
}

const calmRun = play('at-once', null, -1);
const calm = statusesOf(shown(calmRun.stage));

test('the calm run sends two batches and is right', () => {
  expect(calmDown(calmRun)).toEqual([]);
  const sizes = calmRun.stage.naam.ledger.accepted.map(({ length }) => length);
  expect(sizes).toEqual([10, DISTINCT - 10]);
  expect(calmRun.names.length).toBeGreaterThan(100);
});

/** Calls that see or change rows: an edit between two others is the same as one before both. */
const SEES_ROWS =
  /^(Range\.(getValues|setValues|setNumberFormat)|Sheet\.getLastRow|SpreadsheetApp\.flush)$/;

describe.each(['at-once', 'late'] as const)('pending writes land %s', (landing) => {
  const { names } = play(landing, null, -1);
  const gaps = names.map((_, gap) => gap);

  test('an edit before each single service call, another one at each', () => {
    const edits = Object.entries(EDITS);
    // Each gap under one of the two landings; those that see rows are tried under both below.
    const own = gaps.filter((gap) => gap % 2 === (landing === 'late' ? 1 : 0) && isTried(gap));
    const wrong = own.flatMap((gap) => {
      const [what, edit] = edits[gap % edits.length] ?? ['none', null];
      return calmDown(play(landing, edit, gap)).map((fault) => `${gap}, ${what}: ${fault}`);
    });
    expect(gaps.length).toBe(calmRun.names.length);
    expect(wrong).toEqual([]);
  }, 180_000);

  test.each(Object.entries(EDITS))(
    '%s between any two calls that see rows, from the marking on',
    (_, edit) => {
      const from = names.indexOf('Properties.setProperty');
      const seeing = gaps.filter((gap) => gap > from && SEES_ROWS.test(names[gap] ?? ''));
      const tried = seeing.filter((_gap, i) => isTried(i));
      const wrong = tried.flatMap((gap) =>
        calmDown(play(landing, edit, gap)).map((fault) => `${gap}: ${fault}`),
      );
      expect(seeing.length).toBeGreaterThan(40);
      expect(wrong).toEqual([]);
    },
    180_000,
  );
});
