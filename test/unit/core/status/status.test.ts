/** Status cells: the meaning of each word, and texts that only a user can have typed. */
import fc from 'fast-check';
import { nameTag, numberTag, runId } from '../../../../src/core/status/tags';
import { readStatus, status } from '../../../../src/core/status/status';
import { sized } from '../../../thorough';

const NUMBER = '919876543210';
const DAY = '2026-11-23';
const number = fc.integer({ min: 6_000_000_000, max: 9_999_999_999 }).map((n) => `91${n}`);

test('what is written is read back as it was meant', () => {
  const mark = numberTag(NUMBER);
  const found = status.found(DAY, NUMBER, 'Asha', true);
  expect(readStatus(found)).toMatchObject({ word: 'found', day: DAY, tag: mark });
  expect(readStatus(status.refused(DAY, NUMBER, false))).toEqual({
    word: 'refused',
    day: DAY,
    tag: mark,
  });
  expect(readStatus(status.unconfirmed(DAY, NUMBER, true))).toMatchObject({ word: 'unconfirmed' });
  const kept = readStatus(status.kept(DAY, NUMBER, 'A: b ·c', true));
  expect(kept).toEqual({ word: 'kept', day: DAY, tag: mark, name: 'A: b ·c' });
  const queued = readStatus(status.queued('8w2r', NUMBER, found));
  expect(queued).toEqual({ word: 'queued', run: '8w2r', tag: mark, was: found });
});

test('a status without and with a name that was kept', () => {
  const bare = readStatus(status.notFound(DAY, NUMBER, false));
  const keeping = readStatus(status.notFound(DAY, NUMBER, false, 'Asha'));
  expect(bare).toMatchObject({ word: 'not-found', nameTag: '' });
  expect(keeping).toMatchObject({ word: 'not-found', nameTag: nameTag('Asha') });
});

test('a tag is of the whole number, its country code included', () => {
  fc.assert(
    fc.property(number, (n) => {
      expect(numberTag(n)).not.toBe(numberTag(n.slice(2)));
      expect(numberTag(n)).toMatch(/^[0-9a-z]{5}$/);
    }),
  );
});

test('numbers that differ in one digit differ in their marks', () => {
  fc.assert(
    fc.property(number, fc.nat(9), fc.integer({ min: 1, max: 9 }), (n, at, by) => {
      const digits = Array.from(n);
      const place = n.length - 1 - at;
      digits[place] = String((Number(digits[place]) + by) % 10);
      expect(numberTag(digits.join(''))).not.toBe(numberTag(n));
    }),
    { numRuns: sized(5_000, 20_000), seed: 7 },
  );
});

test('among 200,000 numbers no more marks meet than chance among 60 million says', () => {
  const marks = new Set<string>();
  for (let n = 0; n < 200_000; n += 1) marks.add(numberTag(String(9_000_000_000 + n * 4_999)));
  // n²/2m = 331 pairs are expected.
  expect(200_000 - marks.size).toBeLessThan(450);
});

test('an apostrophe before a name does not change its mark, other characters do', () => {
  expect(nameTag("'=Asha")).toBe(nameTag('=Asha'));
  expect(nameTag('Asha')).not.toBe(nameTag('asha'));
});

test.each([
  '',
  'Found',
  'Found 2026-11-23',
  'Found 2026-11-23 ·k3f9q',
  'Found 2026-11-23 ·k3f9q7m and more',
  'Refused by Naam 2026-11-23 ·k3f9q7m',
  'found 2026-11-23 ·k3f9q7m',
  'Not found',
  'Kept yours: Asha',
  'Unconfirmed',
])('“%s” is no outcome of ours', (text) => {
  expect(readStatus(text).word).toBe(text === '' ? 'blank' : 'foreign');
});

test.each([7, 0, true, false])('%p in a status cell is a person’s', (value) => {
  expect(readStatus(value).word).toBe('foreign');
});

test('white space alone is a blank cell, and white space around a word is passed over', () => {
  expect(readStatus('  ').word).toBe('blank');
  expect(readStatus(` ${status.found(DAY, NUMBER, 'Asha', false)} `).word).toBe('found');
});

test('a run has four characters whatever the die says', () => {
  for (const die of [0, 0.000001, 0.5, 0.999999999]) expect(runId(die)).toMatch(/^[0-9a-z]{4}$/);
});

test('any text is read without failing', () => {
  fc.assert(fc.property(fc.string(), (text) => typeof readStatus(text).word === 'string'));
});
