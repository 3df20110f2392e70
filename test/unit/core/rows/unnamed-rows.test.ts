/** The rows that a schedule looks at, if it skips those with a name of the person's own. */
import { unnamedRows } from '../../../../src/core/rows/unnamed-rows';
import { MemoryWorld } from '../../fixtures/memory-world';
import { fresh, rowsOf } from '../../fixtures/rows';
import { TABLE } from './small-table';

test.each<[string | null, number[], number[] | null]>([
  ['Customer', [1], [0, 2]],
  ['Customer', [], [0, 1, 2]],
  [null, [1], null],
])('column %j, named in %j: %j', (header, named, left) => {
  const world = new MemoryWorld();
  world.own = new Set(named);
  const rows = rowsOf(fresh(['a', 'b', 'c']));
  const within = unnamedRows(world.world(), TABLE, header, rows);
  expect(within && [...within]).toEqual(left);
});
