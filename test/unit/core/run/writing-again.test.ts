/** Writing until the sheet shows it: what can prevent it, and when it is given up. */
import type { Rows, RowWrite } from '../../../../src/core/ports/cells';
import { writeUntilRight } from '../../../../src/core/rows/write-until-right';
import { MemoryWorld } from '../../fixtures/memory-world';
import { type Line } from '../../fixtures/rows';
import { thrownBy } from '../../fixtures/trouble';

const TABLE = { sheetId: 0, tableId: 't', headers: null };
const ASHA: RowWrite = { index: 0, name: 'Asha', status: 'S' };

/** The code of the trouble that is thrown; null: none. */
function writing(writer: MemoryWorld, plan: (rows: Rows) => readonly RowWrite[]): string | null {
  const thrown = thrownBy(() => writeUntilRight(writer.world(), TABLE, plan));
  return thrown === null ? null : thrown[0];
}

/** Asks for a name beside `a`, until it stands there. */
const ashaBesideA = (rows: Rows): RowWrite[] => {
  const index = rows.phones.indexOf('a');
  return rows.names[index] === 'Asha' ? [] : [{ ...ASHA, index }];
};

test('what a sheet does not take is tried six times', () => {
  const writer = new MemoryWorld([['a', '', '']]);
  writer.swallows = true;
  expect([writing(writer, () => [ASHA]), writer.writes.length]).toEqual(['sheet-moving', 6]);
});

test('cells that were merged are told as such', () => {
  const writer = new MemoryWorld([['a', '', '']]);
  Object.assign(writer, { swallows: true, merged: true });
  expect(writing(writer, () => [ASHA])).toBe('merged');
});

test('a sheet that moves before each write is left after six repairs', () => {
  const writer = new MemoryWorld([
    ['a', '', ''],
    ['b', '', ''],
  ]);
  writer.interrupt('write', () => writer.lines.reverse(), Infinity);
  expect([writing(writer, ashaBesideA), writer.writes.length]).toEqual(['sheet-moving', 7]);
});

test('a sheet that moves twice is mended, and then written', () => {
  const writer = new MemoryWorld([
    ['a', '', ''],
    ['b', 'Mine', 'note'],
  ]);
  writer.interrupt('write', () => writer.lines.reverse(), 2);
  expect(writing(writer, ashaBesideA)).toBeNull();
  expect([...writer.lines].sort()).toEqual([
    ['a', 'Asha', 'S'],
    ['b', 'Mine', 'note'],
  ]);
});

describe('phone cells that a formula fills', () => {
  const before: Line[] = [
    ['a', 'Mine', 'note'],
    ['b', 'Mine too', 'note too'],
  ];
  const writes = [ASHA, { index: 1, status: 'T' }];

  test('and that a write blocks: it is undone, a cell not written left alone', () => {
    const writer = new MemoryWorld(before);
    writer.after = () => (writer.lines[1] as Line).splice(0, 1, '#REF!');
    expect(writing(writer, () => writes)).toBe('array-blocked');
    expect(writer.writes.slice(1)).toEqual([
      [
        { index: 0, name: 'Mine', status: 'note' },
        { index: 1, status: 'note too' },
      ],
    ]);
  });

  test('and that were blocked before: nothing of it is our doing', () => {
    const writer = new MemoryWorld([
      ['a', '', ''],
      ['#REF!', '', ''],
    ]);
    expect(writing(writer, ashaBesideA)).toBeNull();
    expect(writer.lines[0]).toEqual(['a', 'Asha', 'S']);
  });
});
