/** Requests of the panel are checked, never trusted. */
import fc from 'fast-check';
import { policy } from '../../../../src/core/options/policy';
import {
  readKeyText,
  readOptions,
  readPointed,
  readText,
  readWhole,
} from '../../../../src/core/options/request';
import { DEFAULT_OPTIONS } from '../../../../src/core/options/options';
import { isTrouble } from '../../../../src/core/texts/trouble';

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

/** The code of the trouble, and what it is about. */
function told(act: () => unknown): [code: string, about: string | null] {
  try {
    act();
    return ['fine', null];
  } catch (thrown) {
    return isTrouble(thrown) ? [thrown.trouble.code, thrown.trouble.about] : ['a bug', null];
  }
}

const codeOf = (act: () => unknown): string => told(act)[0];

test('what is right passes as it is', () => {
  expect(readPointed(POINTED)).toEqual(POINTED);
  expect(readPointed(null)).toBeNull();
  expect(readPointed(undefined)).toBeNull();
  expect(readOptions(OPTIONS)).toMatchObject(OPTIONS);
});

test.each([
  ['sheetId', 7],
  ['column', 1],
  ['rows', null],
  ['rows', []],
  [
    'rows',
    [
      { from: 1, to: 1 },
      { from: 5, to: 9 },
    ],
  ],
  ['visible', true],
  ['skipNamed', 1],
  ['place', { kind: 'end' }],
  ['place', { kind: 'columns', name: 1, status: 2 }],
])('a column whose %s is %j passes as it is', (field, value) => {
  expect(readPointed({ ...POINTED, [field]: value })).toEqual({ ...POINTED, [field]: value });
});

test.each([
  ['sheetId', -1, 'sheet'],
  ['sheetId', '0', 'sheet'],
  ['column', 0, 'column'],
  ['column', 1.5, 'column'],
  ['column', Number.NaN, 'column'],
  ['rows', 'all', 'rows'],
  ['rows', { length: 0 }, 'rows'],
  ['rows', [null], 'rows'],
  ['rows', [{ from: 0, to: 1 }], 'rows'],
  ['rows', [{ from: 1, to: 0 }], 'rows'],
  ['rows', [{ from: 1 }], 'rows'],
  ['visible', 'yes', 'visible rows'],
  ['skipNamed', 0, 'column'],
  ['place', { kind: 'anywhere' }, 'place for names'],
  ['place', { kind: 'columns', name: 3 }, 'column'],
  ['place', { kind: 'columns', name: 0, status: 3 }, 'column'],
  ['place', { kind: 'columns', name: 3, status: 0 }, 'column'],
  ['place', 'beside', 'place'],
  ['place', null, 'place'],
])('a column whose %s is %p is refused with a sentence about it', (field, value, about) => {
  expect(told(() => readPointed({ ...POINTED, [field]: value }))).toEqual(['bad-request', about]);
});

test.each(['B', 7, false, [POINTED]])('%j points at no column', (value) => {
  expect(told(() => readPointed(value))).toEqual(['bad-request', 'column']);
});

test.each(['IN', 7, null, undefined, [OPTIONS]])('%j is no set of options', (value) => {
  expect(told(() => readOptions(value))).toEqual(['bad-request', 'options']);
});

test.each([
  ['country', 'GB'],
  ['form', 'e164-plus'],
  ['landlines', true],
  ['replace', true],
  ['again', 'not-found'],
  ['again', 'all'],
  ['capitals', 'title'],
  ['callbackUrl', 'https://a'],
])(
  'of options %s may be %j; a person’s own setting holds where nothing is said',
  (field, value) => {
    expect(readOptions({ [field]: value })).toEqual({ ...DEFAULT_OPTIONS, [field]: value });
    expect(readOptions({}, { [field]: value })).toEqual({ ...DEFAULT_OPTIONS, [field]: value });
  },
);

test.each([
  ['country', 'in', 'country'],
  ['country', 'XX', 'country'],
  ['country', 7, 'country'],
  ['country', ['IN'], 'country'],
  ['form', 'any', 'number format'],
  ['landlines', 1, 'landlines'],
  ['replace', 'no', 'replace names'],
  ['again', 'sometimes', 'numbers to look up again'],
  ['again', { notFound: 1 }, 'numbers to look up again'],
  ['capitals', 'small', 'capitals'],
  ['callbackUrl', 7, 'callback address'],
  ['callbackUrl', '', 'callback address'],
  ['callbackUrl', 'https://', 'callback address'],
  ['callbackUrl', ['https://a.b'], 'callback address'],
  ['callbackUrl', 'http://a.b', 'callback address'],
  ['callbackUrl', 'to https://a.b', 'callback address'],
  ['callbackUrl', 'https://a.b c', 'callback address'],
])('options whose %s is %p are refused with a sentence about it', (field, value, about) => {
  expect(told(() => readOptions({ ...OPTIONS, [field]: value }))).toEqual(['bad-request', about]);
});

test('a selection has a thousand parts at most, an address two thousand characters', () => {
  const parts = (count: number) => ({ ...POINTED, rows: Array(count).fill({ from: 1, to: 1 }) });
  expect(readPointed(parts(1_000))?.rows).toHaveLength(1_000);
  expect(told(() => readPointed(parts(1_001)))).toEqual(['bad-request', 'rows']);
  const long = (length: number) => ({ callbackUrl: 'https://a'.padEnd(length, 'a') });
  expect(readOptions(long(2_000)).callbackUrl).toHaveLength(2_000);
  expect(told(() => readOptions(long(2_001)))).toEqual(['bad-request', 'callback address']);
});

test('what a company switched off is refused, whatever the panel sends', () => {
  const free = { ...policy };
  const callbackUrl = 'https://a.b';
  try {
    Object.assign(policy, { countries: ['GB'], callback: false });
    expect(told(() => readOptions(OPTIONS))).toEqual(['country-off', 'IN']);
    const british = { ...OPTIONS, country: 'GB' };
    expect(readOptions(british)).toMatchObject(british);
    expect(told(() => readOptions({ ...british, callbackUrl }))).toEqual(['callback-off', null]);
  } finally {
    Object.assign(policy, free);
  }
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

test('a text is as long as it may be, and not empty', () => {
  expect(readText('12345', 'run', 5)).toBe('12345');
  for (const bad of ['', '123456', 12345, ['1'], null]) {
    expect(told(() => readText(bad, 'run', 5))).toEqual(['bad-request', 'run']);
  }
});

test('a key is taken without the white space around it, and refused with any inside', () => {
  expect(readKeyText('  abc-123\n')).toBe('abc-123');
  expect(readKeyText('!~'.repeat(256))).toBe('!~'.repeat(256));
  for (const bad of ['', ' ', 'a b', 'a\nb', 'ключ', 'xключ', 'ключx', 'x'.repeat(513), 5, null]) {
    expect(codeOf(() => readKeyText(bad))).toBe('key-shape');
  }
});

test('a cap is a whole number', () => {
  expect([readWhole(0, 'number', 0), readWhole(7, 'number', 0)]).toEqual([0, 7]);
  for (const bad of [-1, 0.5, Infinity, 2 ** 53, '3', null]) {
    expect(told(() => readWhole(bad, 'number', 0))).toEqual(['bad-request', 'number']);
  }
});
