/** After a write: what is next to the wrong number, and what is restored there. */
import { both, repair, textsOf } from '../../../../src/core/rows/verify';
import type { Rows, RowWrite } from '../../../../src/core/ports/cells';
import { rowsOf } from '../../fixtures/rows';

/** One write of a name and its status into the first row. */
const WRITE: RowWrite = { index: 0, name: 'Asha', status: 'S' };

const repaired = (before: Rows, after: Rows, writes: readonly RowWrite[] = [WRITE]) =>
  repair(before, writes, after, textsOf(writes)).writes;

const BEFORE = rowsOf([
  ['a', '', ''],
  ['b', '', ''],
]);

test('what landed where it was meant to needs nothing', () => {
  const after = rowsOf([
    ['a', 'Asha', 'S'],
    ['b', '', ''],
  ]);
  expect(repair(BEFORE, [WRITE], after, textsOf([WRITE]))).toEqual({ writes: [], meant: after });
});

test('a quote prefix is no difference', () => {
  const write = { index: 0, name: "'=A", status: 'S' };
  expect(
    repaired(
      BEFORE,
      rowsOf([
        ['a', '=A', 'S'],
        ['b', '', ''],
      ]),
      [write],
    ),
  ).toEqual([]);
});

test('rows that moved without harm need nothing', () => {
  expect(
    repaired(
      BEFORE,
      rowsOf([
        ['b', '', ''],
        ['a', 'Asha', 'S'],
      ]),
    ),
  ).toEqual([]);
});

test('a name beside another number is taken back', () => {
  expect(
    repaired(
      BEFORE,
      rowsOf([
        ['b', 'Asha', 'S'],
        ['a', '', ''],
      ]),
    ),
  ).toEqual([{ index: 0, name: '', status: '' }]);
});

test('what was overwritten there is put back, by its number', () => {
  const before = rowsOf([
    ['a', '', ''],
    ['b', 'Mine', 'note'],
  ]);
  expect(
    repaired(
      before,
      rowsOf([
        ['b', 'Asha', 'S'],
        ['a', '', ''],
      ]),
    ),
  ).toEqual([{ index: 0, name: 'Mine', status: 'note' }]);
});

test('a name that stands there untouched stays, though its status is put back', () => {
  const write = { index: 0, status: 'S' };
  const before = rowsOf([
    ['a', '', ''],
    ['b', 'Mine', 'note'],
  ]);
  expect(
    repaired(
      before,
      rowsOf([
        ['b', 'Mine', 'S'],
        ['a', '', ''],
      ]),
      [write],
    ),
  ).toEqual([{ index: 0, status: 'note' }]);
});

test('a row that was not there before is cleared of what landed in it', () => {
  expect(
    repaired(
      BEFORE,
      rowsOf([
        ['', 'Asha', 'S'],
        ['a', '', ''],
        ['b', '', ''],
      ]),
    ),
  ).toEqual([{ index: 0, name: '', status: '' }]);
});

test('a new row with nothing of ours is left alone', () => {
  const after = rowsOf([
    ['a', 'Asha', 'S'],
    ['b', '', ''],
    ['c', 'Mine', 'note'],
    ['d', 'Asha', ''],
  ]);
  expect(repaired(BEFORE, after)).toEqual([]);
  const cleared = { index: 0, name: '', status: '' };
  const before = rowsOf([['a', 'Old', 'T']]);
  expect(
    repaired(
      before,
      rowsOf([
        ['a', '', ''],
        ['c', '', ''],
      ]),
      [cleared],
    ),
  ).toEqual([]);
});

test('a name that a person typed beside a new number stays, though we wrote it elsewhere', () => {
  const writes = [WRITE, { index: 1, name: '', status: '' }];
  const before = rowsOf([
    ['a', '', ''],
    ['b', 'Asha', 'S'],
  ]);
  const after = rowsOf([
    ['a', 'Asha', 'S'],
    ['b', '', ''],
    ['c', 'Asha', ''],
  ]);
  expect(repaired(before, after, writes)).toEqual([]);
});

test('a row that was added at the end is looked at, though all others show what they ought to', () => {
  const after = rowsOf([
    ['a', 'Asha', 'S'],
    ['b', '', ''],
    ['c', 'Asha', 'S'],
  ]);
  expect(repaired(BEFORE, after)).toEqual([{ index: 2, name: '', status: '' }]);
});

test('rows that all moved down, header and all, need nothing', () => {
  const after = {
    ...rowsOf([
      ['a', 'Asha', 'S'],
      ['b', '', ''],
    ]),
    firstRow: 3,
  };
  expect(repaired(BEFORE, after)).toEqual([]);
});

test('a name that is written alone leaves the status what it was', () => {
  const writes = [
    { index: 0, name: 'Asha' },
    { index: 1, status: 'note' },
  ];
  const before = rowsOf([
    ['a', '', 'note'],
    ['b', '', ''],
  ]);
  expect(
    repaired(
      before,
      rowsOf([
        ['b', '', 'note'],
        ['a', 'Asha', 'note'],
      ]),
      writes,
    ),
  ).toEqual([]);
});

test('a text that we did not write is never taken back', () => {
  expect(
    repaired(
      BEFORE,
      rowsOf([
        ['a', 'Asha', 'S'],
        ['b', 'Typed', 'meanwhile'],
      ]),
    ),
  ).toEqual([]);
});

test('what stands as it ought to is not written once more', () => {
  const before = rowsOf([['a', '', '']]);
  const texts = both(textsOf([WRITE]), textsOf([{ index: 0, status: '' }]));
  expect(repair(before, [], rowsOf([['a', 'Typed', '']]), texts).writes).toEqual([]);
});

test('of rows with alike phones, each keeps what it still shows', () => {
  const before = rowsOf([
    ['a', '', ''],
    ['a', 'Mine', 'note'],
  ]);
  const after = rowsOf([
    ['a', 'Asha', 'S'],
    ['a', '', ''],
  ]);
  expect(repaired(before, after)).toEqual([{ index: 0, name: 'Mine', status: 'note' }]);
});

test('a name that landed beside its number stays, though a status went astray beside it', () => {
  const before = rowsOf([
    ['a', '', ''],
    ['a', '', 'note'],
    ['b', '', ''],
  ]);
  const after = rowsOf([
    ['a', '', 'T'],
    ['b', '', ''],
    ['a', 'Asha', 'S'],
  ]);
  const writes = [WRITE, { index: 2, status: 'T' }];
  expect(repaired(before, after, writes)).toEqual([{ index: 0, status: 'note' }]);
});

test('what ought to stand is what the next check compares with', () => {
  const after = rowsOf([
    ['b', 'Asha', 'S'],
    ['a', '', ''],
  ]);
  const { meant } = repair(BEFORE, [WRITE], after, textsOf([WRITE]));
  expect(meant).toEqual(
    rowsOf([
      ['b', '', ''],
      ['a', '', ''],
    ]),
  );
});

test('texts are known without their quote prefix; a blank name counts only if it was written', () => {
  const texts = textsOf([
    { index: 0, name: "'=A" },
    { index: 1, status: 'S' },
  ]);
  expect([...texts.names, ...texts.statuses]).toEqual(['=A', 'S']);
  const all = both(texts, textsOf([{ index: 0, name: 'B', status: 'T' }]));
  expect([...all.names, ...all.statuses]).toEqual(['=A', 'B', 'S', 'T']);
});

test('where only statuses were written, a name that its person moved away is not put back', () => {
  const before = rowsOf([
    ['a', '', 'Queued'],
    ['b', 'Mine', ''],
  ]);
  const after = rowsOf([
    ['a', 'Mine', ''],
    ['b', '', ''],
  ]);
  const names = repaired(before, after, [{ index: 0, status: '' }]).map(({ name }) => name);
  expect(names.filter((name) => name !== undefined)).toEqual([]);
});
