/** What a run still has to send, and which of its results are no longer in the sheet. */
import { status } from '../../../../src/core/status/status';
import { numbersOf } from '../../../../src/core/status/numbers';
import { queueOf, type Queue } from '../../../../src/core/rows/queue';
import { DEFAULT_OPTIONS } from '../../../../src/core/options/options';

const ten = (n: number): string => `98765432${10 + n}`;
const full = (n: number): string => `91${ten(n)}`;
const RUN = '8w2r';
const queued = (n: number, run = RUN): string => status.queued(run, full(n), '');
const found = (n: number): string => status.found('2026-11-23', full(n), 'A', false);

function queueIn(lines: [n: number, said: string][], taken: number[], answered: number[]): Queue {
  const rows = {
    firstRow: 2,
    phones: lines.map(([n]) => ten(n)),
    names: lines.map(([, said]) => (said.startsWith('Found') ? 'A' : '')),
    statuses: lines.map(([, said]) => said),
    formulas: new Set<number>(),
  };
  const by = { numbers: numbersOf('IN'), options: DEFAULT_OPTIONS, run: RUN };
  return queueOf(rows, by, new Set(taken.map(full)), new Set(answered.map(full)));
}

test('each number that this run queued, once, in the order of the rows', () => {
  const lines: [number, string][] = [
    ...([
      [2, queued(2)],
      [1, queued(1)],
      [2, queued(2)],
      [3, queued(3, 'dead')],
    ] as const),
    ...([
      [4, ''],
      [5, found(5)],
      [6, queued(7)],
    ] as const),
  ].map(([n, said]) => [n, said]);
  expect(queueIn(lines, [], [])).toEqual({ numbers: [full(2), full(1)], wentBack: 0 });
});

test('what left for Naam is not sent again', () => {
  expect(
    queueIn(
      [
        [1, queued(1)],
        [2, queued(2)],
      ],
      [1],
      [],
    ),
  ).toEqual({
    ...{ numbers: [full(2)], wentBack: 0 },
  });
});

test('an answered number whose outcome is in no row any more went back', () => {
  expect(
    queueIn(
      [
        [1, queued(1)],
        [1, ''],
        [2, ''],
      ],
      [],
      [1, 2],
    ),
  ).toEqual({ numbers: [], wentBack: 2 });
});

test('one that has its outcome in another row did not, and is not sent', () => {
  expect(
    queueIn(
      [
        [1, queued(1)],
        [1, found(1)],
      ],
      [],
      [1],
    ),
  ).toEqual({ numbers: [], wentBack: 0 });
});

test('a row that is gone, or bears another number now, says nothing', () => {
  expect(queueIn([[3, found(1)]], [], [1])).toEqual({ numbers: [], wentBack: 0 });
});
