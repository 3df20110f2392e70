/** After a write: what is next to the wrong number, and what is restored there. */
import { both, repair, textsOf } from '../../../../src/core/rows/verify';
import type { Rows, RowWrite } from '../../../../src/core/ports/cells';
import { rowsIn } from '../../fixtures/rows';

/** One write of a name and its status into the first row. */
const WRITE: RowWrite = { index: 0, name: 'Asha', status: 'S' };

const repaired = (before: Rows, after: Rows, writes: readonly RowWrite[] = [WRITE]) =>
  repair(before, writes, after, textsOf(writes)).writes;

const BEFORE = rowsIn('a - - | b - -');

test('what landed where it was meant to needs nothing', () => {
  const after = rowsIn('a Asha S | b - -');
  expect(repair(BEFORE, [WRITE], after, textsOf([WRITE]))).toEqual({ writes: [], meant: after });
});

test('a quote prefix is no difference', () => {
  const write = { index: 0, name: "'=A", status: 'S' };
  expect(repaired(BEFORE, rowsIn('a =A S | b - -'), [write])).toEqual([]);
});

test('rows that moved without harm need nothing', () => {
  expect(repaired(BEFORE, rowsIn('b - - | a Asha S'))).toEqual([]);
});

test('a name beside another number is taken back', () => {
  expect(repaired(BEFORE, rowsIn('b Asha S | a - -'))).toEqual([
    { index: 0, name: '', status: '' },
  ]);
});

test('what was overwritten there is put back, by its number', () => {
  const before = rowsIn('a - - | b Mine note');
  expect(repaired(before, rowsIn('b Asha S | a - -'))).toEqual([
    { index: 0, name: 'Mine', status: 'note' },
  ]);
});

test('a name that stands there untouched stays, though its status is put back', () => {
  const write = { index: 0, status: 'S' };
  const before = rowsIn('a - - | b Mine note');
  expect(repaired(before, rowsIn('b Mine S | a - -'), [write])).toEqual([
    { index: 0, status: 'note' },
  ]);
});

test('a row that was not there before is cleared of what landed in it', () => {
  expect(repaired(BEFORE, rowsIn('- Asha S | a - - | b - -'))).toEqual([
    { index: 0, name: '', status: '' },
  ]);
});

test('a new row with nothing of ours is left alone', () => {
  const after = rowsIn('a Asha S | b - - | c Mine note | d Asha -');
  expect(repaired(BEFORE, after)).toEqual([]);
  const cleared = { index: 0, name: '', status: '' };
  const before = rowsIn('a Old T');
  expect(repaired(before, rowsIn('a - - | c - -'), [cleared])).toEqual([]);
});

test('a name that a person typed beside a new number stays, though we wrote it elsewhere', () => {
  const writes = [WRITE, { index: 1, name: '', status: '' }];
  const before = rowsIn('a - - | b Asha S');
  const after = rowsIn('a Asha S | b - - | c Asha -');
  expect(repaired(before, after, writes)).toEqual([]);
});

test('a row that was added at the end is looked at, though all others show what they ought to', () => {
  const after = rowsIn('a Asha S | b - - | c Asha S');
  expect(repaired(BEFORE, after)).toEqual([{ index: 2, name: '', status: '' }]);
});

test('rows that all moved down, header and all, need nothing', () => {
  const after = { ...rowsIn('a Asha S | b - -'), firstRow: 3 };
  expect(repaired(BEFORE, after)).toEqual([]);
});

test('a name that is written alone leaves the status what it was', () => {
  const writes = [
    { index: 0, name: 'Asha' },
    { index: 1, status: 'note' },
  ];
  const before = rowsIn('a - note | b - -');
  expect(repaired(before, rowsIn('b - note | a Asha note'), writes)).toEqual([]);
});

test('a text that we did not write is never taken back', () => {
  expect(repaired(BEFORE, rowsIn('a Asha S | b Typed meanwhile'))).toEqual([]);
});

test('what stands as it ought to is not written once more', () => {
  const before = rowsIn('a - -');
  const texts = both(textsOf([WRITE]), textsOf([{ index: 0, status: '' }]));
  expect(repair(before, [], rowsIn('a Typed -'), texts).writes).toEqual([]);
});

test.each<[string, string, RowWrite[]]>([
  ['goes', '- Asha -', [{ index: 1, name: '', status: '' }]],
  ['stays where somebody entered a number since', 'c Asha -', []],
  ['stays if it is none of ours', '- Typed -', []],
])('a name that a repair left in a new row %s', (_, line, writes) => {
  const texts = both(textsOf([WRITE]), textsOf([{ index: 0, status: '' }]));
  const after = rowsIn(`a - - | ${line}`);
  expect(repair(rowsIn('a - -'), [], after, texts).writes).toEqual(writes);
});

test('of rows with alike phones, each keeps what it still shows', () => {
  const before = rowsIn('a - - | a Mine note');
  const after = rowsIn('a Asha S | a - -');
  expect(repaired(before, after)).toEqual([{ index: 0, name: 'Mine', status: 'note' }]);
});

test('a name that landed beside its number stays, though a status went astray beside it', () => {
  const before = rowsIn('a - - | a - note | b - -');
  const after = rowsIn('a - T | b - - | a Asha S');
  const writes = [WRITE, { index: 2, status: 'T' }];
  expect(repaired(before, after, writes)).toEqual([{ index: 0, status: 'note' }]);
});

test('what ought to stand is what the next check compares with', () => {
  const after = rowsIn('b Asha S | a - -');
  const { meant } = repair(BEFORE, [WRITE], after, textsOf([WRITE]));
  expect(meant).toEqual(rowsIn('b - - | a - -'));
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
  const before = rowsIn('a - Queued | b Mine -');
  const after = rowsIn('a Mine - | b - -');
  const names = repaired(before, after, [{ index: 0, status: '' }]).map(({ name }) => name);
  expect(names.filter((name) => name !== undefined)).toEqual([]);
});

test('a name beside another number goes, though both rows had the same status', () => {
  const before = rowsIn('a - S | b - S');
  expect(repaired(before, rowsIn('b Asha S | a - S'), [WRITE])).toEqual([
    { index: 0, name: '', status: 'S' },
  ]);
});

test('a text that was cleared beside another number comes back', () => {
  const before = rowsIn('a - Queued | b - note');
  const after = rowsIn('b - - | a - Queued');
  expect(repaired(before, after, [{ index: 0, status: '' }])).toEqual([
    { index: 0, status: 'note' },
  ]);
});

test('a status that went with its row stays, and the name beside it', () => {
  const before = rowsIn('a Mine note | b - -');
  const after = rowsIn('b - - | a Mine S');
  expect(repaired(before, after, [{ index: 0, status: 'S' }])).toEqual([]);
});

test('a name that was to be replaced, and a status of another row beside it', () => {
  const before = rowsIn('a Old q | b - x');
  const after = rowsIn('b Asha S | a Old T');
  expect(repaired(before, after, [WRITE, { index: 1, status: 'T' }])).toEqual([
    { index: 1, status: 'q' },
    { index: 0, name: '', status: 'x' },
  ]);
});

describe('of rows with alike phones', () => {
  test('that did not move each keeps what was written into it', () => {
    const before = rowsIn('a P s1 | a Q s2');
    const after = rowsIn('a Q s2 | a R s3');
    const writes = [
      { index: 0, name: 'Q', status: 's2' },
      { index: 1, name: 'R', status: 's3' },
    ];
    expect(repaired(before, after, writes)).toEqual([]);
  });

  test('that which still shows the name to be replaced is the one that was to get another', () => {
    const before = rowsIn('a Old q | a - x | b - y');
    const after = rowsIn('a Asha S | b - y | a Old T');
    expect(repaired(before, after, [WRITE, { index: 2, status: 'T' }])).toEqual([
      { index: 2, status: 'q' },
      { index: 0, name: '', status: 'x' },
    ]);
  });

  test('each is known by the name that it still shows', () => {
    const before = rowsIn('a Mine m | a - x | b - y | c - z');
    const after = rowsIn('b - y | c - z | a - T | a Mine U');
    const writes = [
      { index: 2, status: 'T' },
      { index: 3, status: 'U' },
    ];
    expect(repaired(before, after, writes)).toEqual([
      { index: 2, status: 'x' },
      { index: 3, status: 'm' },
    ]);
  });
});
