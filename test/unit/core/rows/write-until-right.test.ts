/** Writing until the sheet shows it: what can prevent it, and when it is given up. */
import type { Rows, RowWrite } from '../../../../src/core/ports/cells';
import { writeUntilRight } from '../../../../src/core/rows/write-until-right';
import type { Code } from '../../../../src/core/texts/troubles-english';
import { NOW } from '../../fixtures/head';
import { MemoryWorld } from '../../fixtures/memory-world';
import { type Line } from '../../fixtures/rows';
import { thrownBy, troubled } from '../../fixtures/trouble';

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

describe('calls that Google refuses', () => {
  const refusing = (call: string, times: number, code: Code = 'busy'): MemoryWorld => {
    const writer = new MemoryWorld([['a', '', '']]);
    let reads = 0;
    const refuse = (): never => {
      throw troubled(code);
    };
    // The first read is not a read-back: nothing was written yet.
    if (call !== 'read') writer.interrupt(call, refuse, times);
    else writer.interrupt(call, () => (reads++ === 0 ? undefined : refuse()), times + 1);
    return writer;
  };

  test.each<[string, string, number, Code, string | null, string]>([
    ['a write, once', 'write', 1, 'busy', null, 'read, read, write 1, read'],
    ['a write, again and again', 'write', 2, 'busy', 'busy', 'read, read, read'],
    ['a write, for good', 'write', 1, 'column-gone', 'column-gone', 'read, read'],
    [
      ...(['a read-back, four times', 'read', 4, 'busy', null] as const),
      'read, write 1, sleep 1000, sleep 2000, sleep 4000, sleep 8000, read',
    ],
    [
      ...(['a read-back, five times', 'read', 5, 'busy', 'busy'] as const),
      'read, write 1, sleep 1000, sleep 2000, sleep 4000, sleep 8000',
    ],
    ['a read-back, for good', 'read', 1, 'column-gone', 'column-gone', 'read, write 1'],
  ])('%s', (_, call, times, code, thrown, calls) => {
    const writer = refusing(call, times, code);
    expect([writing(writer, ashaBesideA), writer.log.join(', ')]).toEqual([thrown, calls]);
  });

  test('an error of the program is none of Google’s', () => {
    for (const call of ['write', 'read']) {
      const writer = new MemoryWorld([['a', '', '']]);
      writer.after = () => (writer.fails = { read: new TypeError('x') });
      if (call === 'write') writer.fails = { write: new TypeError('x') };
      expect([writing(writer, ashaBesideA), writer.asked('sleep')]).toEqual(['bug', []]);
    }
  });

  test.each<[Code, string | null]>([
    ['busy', null],
    ['column-gone', 'column-gone'],
  ])('what a write that failed with “%s” left beside another number goes', (code, thrown) => {
    const writer = new MemoryWorld([
      ['a', '', ''],
      ['b', 'Mine', 'note'],
    ]);
    writer.interrupt('write', () => writer.lines.reverse());
    writer.after = () => {
      writer.after = () => undefined;
      throw troubled(code);
    };
    expect(writing(writer, ashaBesideA)).toBe(thrown);
    expect(writer.lines[0]).toEqual(['b', 'Mine', 'note']);
    if (thrown === null) expect(writer.lines[1]).toEqual(['a', 'Asha', 'S']);
  });

  test.each<[Code, string | null, number]>([
    ['busy', null, 1_000],
    ['column-gone', 'column-gone', 0],
  ])('a repair that fails with “%s” is planned again or left', (code, thrown, slept) => {
    const writer = new MemoryWorld([
      ['a', '', ''],
      ['b', 'Mine', 'note'],
    ]);
    writer.interrupt('write', () => {
      writer.lines.reverse();
      writer.interrupt('write', () => {
        throw troubled(code);
      });
    });
    expect(writing(writer, ashaBesideA)).toBe(thrown);
    expect(writer.now - NOW).toBe(slept);
    const [b, a] =
      thrown === null
        ? [
            ['Mine', 'note'],
            ['Asha', 'S'],
          ]
        : [
            ['Asha', 'S'],
            ['', ''],
          ];
    expect(writer.lines).toEqual([
      ['b', ...b],
      ['a', ...a],
    ]);
  });
});

test('nothing to write: the rows as they were read, and no more', () => {
  const writer = new MemoryWorld([['a', 'Asha', 'S']]);
  expect(writeUntilRight(writer.world(), TABLE, ashaBesideA).names).toEqual(['Asha']);
  expect(writer.log).toEqual(['read']);
});
