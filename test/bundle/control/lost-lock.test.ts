/** The document lock is lost without notice, and a second execution starts during the first. */
import { expectAllRight, press, stageOf } from '../doubts/playing';

const NUMBERS = 40;
const moods = { processing: { fixedMs: 5_000, perNumberMs: 0, inTurn: false } };

/**
 * After so many requests, and a call of Google that took so long (ms), the lock is lost, and another
 * execution is told when it can work.
 */
function playedWithLostLock(
  requests: number,
  call: string,
  slowMs = 0,
): ReturnType<typeof stageOf> {
  const stage = stageOf(NUMBERS, null, { key: { bulkLimit: 10 }, moods });
  let [fetched, taken] = [0, false];
  stage.google.onCall = ({ name, when }) => {
    if (name === 'UrlFetchApp.fetch' && when === 'after') fetched += 1;
    if (taken || fetched < requests || name !== call || when !== 'before') return;
    taken = true;
    stage.clock.pass(slowMs);
    stage.google.locks.loseAll();
    const sent = stage.sent.length;
    const { now, continuesAt } = stage.ok('step');
    // The other can live for six minutes, and has lived for less than one besides what took so long.
    expect((continuesAt ?? 0) - now).toBeGreaterThan(300_000 - slowMs);
    expect(stage.sent).toHaveLength(sent);
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

test.each([100_000, 200_000])(
  'whoever has worked for %i ms keeps others out all the same',
  (slowMs) => {
    expectAllRight(playedWithLostLock(2, 'Properties.getProperty', slowMs), NUMBERS);
  },
);

test('nothing is left behind', () => {
  const stage = playedWithLostLock(4, 'Properties.getProperty');
  expect(stage.leftovers()).toEqual([]);
});
