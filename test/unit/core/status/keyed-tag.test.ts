/** The keyed hash of queued numbers, compared with the test vectors of its authors. */
import { keyedHash } from '../../../../src/core/status/keyed-tag';
import { queueTag, numberTag } from '../../../../src/core/status/tags';

/** The authors' key: bytes 0 to 7, little-endian words. */
const KEY = '0302010007060504';

const bytes = (count: number): string =>
  String.fromCharCode(...Array.from({ length: count }, (_, i) => i));

test.each([
  [0, 0x5b9f35a9],
  [1, 0xb85a4727],
  [2, 0x03a662fa],
  [3, 0x04e7fe8a],
  [4, 0x89466e2a],
  [5, 0x69b6fac5],
  [6, 0x23fc6358],
  [7, 0xc563cf8b],
  [8, 0x8f84b8d0],
  [9, 0x79e706f8],
])('%i bytes hash as the authors say', (count, expected) => {
  expect(keyedHash(bytes(count), KEY)).toBe(expected);
});

test('a number has another tag in each run, and the public one where there is no secret', () => {
  const tags = ['0123456789abcdef', '0123456789abcdee', '1123456789abcdef'].map((secret) =>
    queueTag('919876543210', secret),
  );
  expect(new Set([...tags, numberTag('919876543210')]).size).toBe(4);
  expect(tags.every((tag) => /^[0-9a-z]{5}$/.test(tag))).toBe(true);
  expect(queueTag('919876543210', '')).toBe(numberTag('919876543210'));
});

test.each([
  ['919876543210', 'w0za1'],
  ['919876543211', '3ahjn'],
  ['6591234567', '7437q'],
])('the tag of %s in a run is the same in every version', (number, tag) => {
  expect(queueTag(number, '0123456789abcdef')).toBe(tag);
});

test('a secret that was damaged is still a key', () => {
  expect(queueTag('919876543210', 'no digits')).toMatch(/^[0-9a-z]{5}$/);
});
