/** The document lock goes without a word, and a second worker takes over in the middle. */
import { expectAllRight, press, stageOf } from '../doubts/playing';

const NUMBERS = 40;
const moods = { processing: { fixedMs: 5_000, perNumberMs: 0, inTurn: false } };

/** After so many requests the lock is lost, and another execution works the run to its end. */
function playedWithLostLock(requests: number, call: string): ReturnType<typeof stageOf> {
  const stage = stageOf(NUMBERS, null, { key: { bulkLimit: 10 }, moods });
  let [fetched, taken] = [0, false];
  stage.google.onCall = ({ name, when }) => {
    if (name === 'UrlFetchApp.fetch' && when === 'after') fetched += 1;
    if (taken || fetched < requests || name !== call || when !== 'before') return;
    taken = true;
    stage.google.locks.loseAll();
    stage.finish(stage.ok('step'));
  };
  stage.finish(press(stage));
  expect(taken).toBe(true);
  return stage;
}

test.each([1, 2, 3, 4])(
  'after request %i, before the store is read: nothing is paid twice',
  (nth) => {
    expectAllRight(playedWithLostLock(nth, 'Properties.getProperty'), NUMBERS);
  },
);

test.each([1, 2, 3])('after request %i, while it sleeps: nothing is paid twice', (nth) => {
  expectAllRight(playedWithLostLock(nth, 'Utilities.sleep'), NUMBERS);
});

test('the run that another worker ended is not brought back by the first', () => {
  const stage = playedWithLostLock(4, 'Properties.getProperty');
  expect(stage.leftovers()).toEqual([]);
});
