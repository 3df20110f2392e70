/** One history of twenty runs, newest first, with limited storage. */
import { mobile } from '../rows';
import { expectHonest, press, stageOf } from '../doubts/playing';

const RUNS = 23;

test('of twenty-three runs the last twenty are told, and nothing of the others is kept', () => {
  const stage = stageOf(1);
  const ids: string[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    stage.sheet.put(2 + run, 1, mobile(run));
    const { last } = stage.finish(press(stage));
    ids.unshift(last?.run ?? '');
    stage.clock.pass(3_600_000);
  }
  const history = stage.ok('history');
  expect(history.map(({ run }) => run)).toEqual(ids.slice(0, 20));
  expect(history.every(({ sent, planned }) => sent === 1 && planned === 1)).toBe(true);
  expect(new Set(ids).size).toBe(RUNS);
  expectHonest(stage);

  const kept = [...stage.book.store(stage.script.id).entries];
  const ofRuns = kept.map(([key]) => key).filter((key) => key.startsWith('naam.ids.'));
  expect(ofRuns).toHaveLength(20);
  expect(Math.max(...kept.map(([, value]) => value.length))).toBeLessThan(9 * 1_024);
  const text = JSON.stringify(kept);
  for (let run = 0; run < RUNS; run += 1) expect(text).not.toContain(mobile(run));
});
