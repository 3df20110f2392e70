/** What the panel sends is read, never trusted. */
import fc from 'fast-check';
import { readKeyText, readOptions, readPointed, whole } from '../../src/core/request';
import { isTrouble } from '../../src/core/trouble';

const POINTED = {
  sheetId: 0,
  column: 2,
  rows: [{ from: 2, to: 9 }],
  visible: false,
  place: { kind: 'beside' },
};
const OPTIONS = {
  country: 'IN',
  form: 'national',
  landlines: false,
  again: 'none',
  callbackUrl: null,
};

function codeOf(act: () => unknown): string {
  try {
    act();
    return 'fine';
  } catch (thrown) {
    return isTrouble(thrown) ? thrown.trouble.code : 'a bug';
  }
}

test('what is right passes as it is', () => {
  expect(readPointed(POINTED)).toEqual(POINTED);
  expect(readPointed(null)).toBeNull();
  expect(readOptions(OPTIONS)).toMatchObject(OPTIONS);
});

test.each([
  ['sheetId', -1],
  ['sheetId', '0'],
  ['column', 0],
  ['column', 1.5],
  ['column', Number.NaN],
  ['rows', 'all'],
  ['rows', [{ from: 0, to: 1 }]],
  ['rows', Array(1_001).fill({ from: 1, to: 1 })],
  ['visible', 'yes'],
  ['place', { kind: 'anywhere' }],
  ['place', { kind: 'columns', name: 3 }],
  ['place', null],
])('a column whose %s is %p is refused with a sentence', (field, value) => {
  expect(codeOf(() => readPointed({ ...POINTED, [field]: value }))).toBe('bad-request');
});

test.each([
  ['country', 'in'],
  ['country', 'XX'],
  ['country', 7],
  ['form', 'any'],
  ['landlines', 1],
  ['again', 'sometimes'],
  ['callbackUrl', 'http://a.b'],
  ['callbackUrl', 'https://a.b c'],
  ['callbackUrl', `https://${'a'.repeat(2_000)}`],
])('options whose %s is %p are refused with a sentence', (field, value) => {
  expect(codeOf(() => readOptions({ ...OPTIONS, [field]: value }))).toBe('bad-request');
});

test('whatever else comes is refused with a sentence, never a bug', () => {
  fc.assert(
    fc.property(fc.anything(), (value) => {
      expect(['fine', 'bad-request']).toContain(codeOf(() => readPointed(value)));
      expect(['fine', 'bad-request']).toContain(codeOf(() => readOptions(value)));
    }),
  );
});

test('fields that nobody asked for are left out', () => {
  expect(readPointed({ ...POINTED, evil: 1 })).toEqual(POINTED);
  expect(readOptions({ ...OPTIONS, evil: 1 })).not.toHaveProperty('evil');
});

test('a key is taken without the white space around it, and refused with any inside', () => {
  expect(readKeyText('  abc-123\n')).toBe('abc-123');
  for (const bad of ['', ' ', 'a b', 'a\nb', 'ключ', 'x'.repeat(513), 5, null]) {
    expect(codeOf(() => readKeyText(bad))).toBe('key-shape');
  }
});

test('a cap is a whole number', () => {
  expect(whole(0, 'number', 0)).toBe(0);
  for (const bad of [-1, 0.5, Infinity, 2 ** 53, '3', null]) {
    expect(codeOf(() => whole(bad, 'number', 0))).toBe('bad-request');
  }
});
