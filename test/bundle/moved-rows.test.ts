/** Rows moved by a person between any two service calls: no name beside another's number. */
import { EDITS, type Edit } from './edits';
import { paidTwice, shown } from './rows';
import { DISTINCT, faultsIn, lostRows, smallSheet, statusesOf } from './small-sheet';
import { KEY, Stage } from './stage';

type Landing = 'at-once' | 'late';

function stageOf(pendingWritesLand: Landing): Stage {
  const stage = new Stage({
    rows: smallSheet(),
    switches: { pendingWritesLand },
    moods: { processing: { fixedMs: 500, perNumberMs: 0, inTurn: false } },
  });
  stage.ok('connect', KEY);
  return stage;
}

/** A run during which the edit is made before its `gap`-th service call, counted from 0. */
function play(landing: Landing, edit: Edit | null, gap: number): { stage: Stage; calls: number } {
  const stage = stageOf(landing);
  const counted = stage.preview();
  let calls = 0;
  stage.google.onCall = ({ when }) => {
    if (when === 'after') return;
    if (calls === gap) edit?.(stage.sheet, gap);
    calls += 1;
  };
  stage.finish(stage.start(counted));
  stage.google.onCall = null;
  return { stage, calls };
}

/** A paused run goes on when the person says so; nobody moves rows any more. */
function calmDown(stage: Stage): void {
  if (stage.ok('look').run !== null) {
    stage.ok('resume');
    stage.finish();
  }
}

const LANDINGS: Landing[] = ['at-once', 'late'];
const calmRun = play('at-once', null, -1);
const calm = statusesOf(shown(calmRun.stage));

test('the calm run sends two batches and is right', () => {
  expect(faultsIn(calmRun.stage, calm)).toEqual([]);
  expect(lostRows(calmRun.stage, calm)).toEqual([]);
  expect(calmRun.stage.naam.ledger.accepted.map(({ length }) => length)).toEqual([10, DISTINCT - 10]);
  expect(calmRun.calls).toBeGreaterThan(100);
});

describe.each(LANDINGS)('pending writes land %s', (landing) => {
  test.each(Object.entries(EDITS))('%s before each service call', (_, edit) => {
    const { calls } = play(landing, null, -1);
    const wrong: string[] = [];
    for (let gap = 0; gap < calls; gap += 1) {
      const { stage } = play(landing, edit, gap);
      calmDown(stage);
      const faults = [...faultsIn(stage, calm), ...lostRows(stage, calm), ...paidTwice(stage)];
      if (stage.ok('look').run !== null) faults.push('the run has not ended');
      wrong.push(...faults.map((fault) => `${gap}: ${fault}`));
    }
    process.stdout.write(`${calls} gaps tried\n`);
    expect(wrong).toEqual([]);
  }, 120_000);
});
