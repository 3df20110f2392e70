/** Saved text is accepted only if it has the expected shape. */
import {
  count,
  either,
  fields,
  flag,
  listOf,
  number,
  oneOf,
  orAbsent,
  orNull,
  readSaved,
  recordOf,
  text,
  type Shape,
} from '../../../../src/core/saved/shape';

const few = (): Shape<number> => count(3);

test.each<[string, () => (value: unknown) => boolean, unknown[], unknown[]]>([
  ['text', () => text, ['', 'Asha'], [7, null, undefined, ['a']]],
  ['yes or no', () => flag, [true, false], ['true', 1, null, undefined]],
  ['a number', () => number, [0, -1.5, 1e15], ['7', NaN, Infinity, null, undefined]],
  ['a count up to three', few, [0, 1, 3], [4, -1, 1.5, '2', null, NaN]],
  ['one of two', () => oneOf('a', 'b'), ['a', 'b'], ['c', '', null]],
  ['either of two', () => either(text, flag), ['a', true], [7, null]],
  ['text or null', () => orNull(text), ['', null], [undefined, 7]],
  ['text or absent', () => orAbsent(text), ['', undefined], [null, 7]],
  ['a list of text', () => listOf(text), [[], ['a', 'b']], [['a', 7], 'a', null, { 0: 'a' }]],
  [
    'an object of counts',
    () => recordOf(few()),
    [{}, { any: 3, other: 0 }],
    [{ any: 4 }, { any: 3, other: 'x' }, null, undefined, 7],
  ],
  [
    'an object with a count and a text',
    () => fields({ size: few(), id: text }),
    [
      { size: 3, id: '' },
      { size: 0, id: 'x', newer: 'field' },
    ],
    [{ size: 4, id: '' }, { size: 3 }, { id: '' }, {}, null, undefined, 'size'],
  ],
  [
    'an object that may lack what it may hold',
    () => fields({ id: orAbsent(text) }),
    [{}, { id: 'x' }],
    [{ id: 7 }, 'id', 7, true, null, undefined],
  ],
])('%s is told from what is not', (_, shape, those, others) => {
  for (const value of those) expect([value, shape()(value)]).toEqual([value, true]);
  for (const value of others) expect([value, shape()(value)]).toEqual([value, false]);
});

test('saved text is read as what it was saved from', () => {
  expect(readSaved('{"id":"a"}', fields({ id: text }))).toEqual({ id: 'a' });
});

test.each([null, undefined, '', 'null', '{', '{"id":7}', '["a"]'])(
  'from %p nothing is read, and nothing is thrown',
  (saved) => {
    expect(readSaved(saved, fields({ id: text }))).toBeNull();
    expect(readSaved(saved, orAbsent(flag))).toBeNull();
  },
);
