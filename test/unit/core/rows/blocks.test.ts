/** Row writes are combined into a few rectangles that contain no other cells. */
import fc from 'fast-check';
import { blocksOf, withBlankNames } from '../../../../src/core/rows/blocks';
import { status } from '../../../../src/core/status/status';
import type { Cell, Rows, RowWrite } from '../../../../src/core/ports/cells';

const FOUND = status.found('2026-11-23', '919876543210', 'Asha', false);
const kinds = ['blank', 'ours', 'named', 'foreign', 'formula'] as const;
type Kind = (typeof kinds)[number];

function rowsOf(list: readonly Kind[]): Rows {
  const names = { blank: '', ours: 'Asha', named: 'Mine', foreign: '', formula: 'shown' };
  const said = { blank: '', ours: FOUND, named: '', foreign: 'note', formula: '' };
  return {
    firstRow: 2,
    phones: list.map(() => '9876543210'),
    names: list.map((kind) => names[kind]),
    statuses: list.map((kind) => said[kind]),
    formulas: new Set(list.flatMap((kind, i) => (kind === 'formula' ? [i] : []))),
  };
}

/** The two columns after the blocks were written. */
function written(rows: Rows, writes: readonly RowWrite[]): Cell[][] {
  const cells = rows.names.map((name, i): Cell[] => [name, rows.statuses[i] ?? '']);
  for (const { index, names, statuses } of blocksOf(rows, writes)) {
    statuses.forEach((said, i) => {
      const cell = cells[index + i];
      if (!cell) throw new Error('outside');
      if (names) cell[0] = names[i] ?? '';
      cell[1] = said;
    });
  }
  return cells;
}

const lists = fc.array(fc.constantFrom(...kinds), { minLength: 1, maxLength: 30 });

/** Some rows of those that may be written, as `place` would ask for them. */
function writesFor(list: readonly Kind[], every: number): RowWrite[] {
  return list.flatMap((kind, index): RowWrite[] => {
    if (kind === 'foreign' || index % every !== 0) return [];
    return [kind === 'blank' ? { index, name: 'N', status: 'S' } : { index, status: 'S' }];
  });
}

test('what is written is what was asked for', () => {
  fc.assert(
    fc.property(lists, fc.integer({ min: 1, max: 4 }), (list, every) => {
      const rows = rowsOf(list);
      const writes = writesFor(list, every);
      const expected = rows.names.map((name, i): Cell[] => [name, rows.statuses[i] ?? '']);
      for (const { index, name, status: said } of writes) {
        expected[index] = [name ?? expected[index]?.[0] ?? '', said ?? ''];
      }
      expect(written(rows, writes)).toEqual(expected);
    }),
  );
});

test('no block covers a row that was not to be written', () => {
  fc.assert(
    fc.property(lists, fc.integer({ min: 1, max: 4 }), (list, every) => {
      const writes = writesFor(list, every);
      const asked = new Set(writes.map(({ index }) => index));
      for (const { index, names, statuses } of blocksOf(rowsOf(list), writes)) {
        statuses.forEach((_, i) => {
          const kind = list[index + i];
          expect(asked.has(index + i)).toBe(true);
          if (names) expect(['blank', 'ours']).toContain(kind);
        });
      }
    }),
  );
});

test('neighbours are one block, and a gap makes two', () => {
  const rows = rowsOf(['blank', 'blank', 'blank', 'blank']);
  const all = [0, 1, 3].map((index) => ({ index, name: 'N', status: 'S' }));
  expect(blocksOf(rows, all).map(({ index, statuses }) => [index, statuses.length])).toEqual([
    [0, 2],
    [3, 1],
  ]);
});

test('in the order of the rows, each status as it was if none is given, no name as a formula', () => {
  const rows = rowsOf(['blank', 'ours', 'blank', 'blank']);
  const writes = [
    { index: 3, name: 7 },
    { index: 1, name: '=A' },
    { index: 0, name: "'+B", status: 'S' },
  ];
  expect(blocksOf(rows, writes)).toEqual([
    { index: 0, names: ["'+B", "'=A"], statuses: ['S', FOUND] },
    { index: 3, names: [7], statuses: [''] },
  ]);
});

describe('blank names beside names', () => {
  const rows = rowsOf(['blank', 'blank', 'named', 'formula', 'blank']);
  const said = (index: number): RowWrite => ({ index, status: 'S' });
  const named = (index: number): RowWrite => ({ index, name: 'N', status: 'S' });

  test.each<[string, RowWrite[], RowWrite[]]>([
    ['share their block', [said(1), named(0)], [named(0), { ...said(1), name: '' }]],
    ['not without a name in the run', [said(0), said(1), named(4)], [said(0), said(1), named(4)]],
    ['not across a gap', [named(0), said(4)], [named(0), said(4)]],
    [
      'nor a name that stands there, nor a formula',
      [named(1), said(2), said(3)],
      [named(1), said(2), said(3)],
    ],
  ])('%s', (_, writes, expected) => {
    expect(withBlankNames(rows, writes)).toEqual(expected);
  });
});
