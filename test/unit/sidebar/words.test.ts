/** The sentences of the panel: complete in both languages, with numbers written as in India. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { EN } from '../../../sidebar/words/en';
import { HI } from '../../../sidebar/words/hi';
import {
  columnLetter,
  grouped,
  hourWords,
  rupees,
  zoneWords,
} from '../../../sidebar/words/numbers';
import { voice } from '../../../sidebar/words/say';

const KEYS = Object.keys(EN) as (keyof typeof EN)[];
const [inEnglish, inHindi] = [voice('en'), voice('hi')];

test('Hindi has the keys of English, in the same order', () => {
  expect(Object.keys(HI)).toEqual(KEYS);
});

test.each(KEYS)('the Hindi of %s is Hindi', (key) => {
  expect(HI[key]).toMatch(/[\u0900-\u097f]/);
});

test('each sentence is said somewhere', () => {
  const folder = path.join(__dirname, '../../../sidebar');
  const source = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !/words[\\/](en|hi)\.ts$/.test(file))
    .map((file) => readFileSync(path.join(folder, file), 'utf8'))
    .join('\n');
  // `tab.${tab}` and `every.${every}` are put together.
  const parts = (key: string): boolean => /^(tab|every)\./.test(key);
  expect(KEYS.filter((key) => !parts(key) && !source.includes(`'${key}'`))).toEqual([]);
});

test('a number takes its word, and is grouped as in India', () => {
  expect(inEnglish('find.button', { n: 812 })).toBe('Look up 812 names');
  expect(inEnglish('find.button', { n: 1 })).toBe('Look up 1 name');
  expect(inEnglish('done.sent', { n: 123_456 })).toBe(
    '1,23,456 numbers sent (up to 1,23,456 credits)',
  );
  expect(inHindi('find.button', { n: 123_456 })).toBe('1,23,456 नाम खोजें');
  expect(inHindi('find.rows', { n: 1 })).toBe('1 पंक्ति');
  expect(inHindi('find.rows', { n: 2 })).toBe('2 पंक्तियाँ');
});

test('what stands in braces is not read again', () => {
  const strange = { tab: '{n}', header: "it's {tab}", letter: 'C' };
  expect(inEnglish('find.column', strange)).toBe("{n} › it's {tab} (column C)");
});

test('numbers, money, hours, zones and columns', () => {
  expect(grouped(100_000)).toBe('1,00,000');
  expect(rupees(1623.6)).toBe('₹1,624');
  expect([0, 9, 12, 23].map((hour) => hourWords(hour, 'en'))).toEqual([
    '12 am',
    '9 am',
    '12 pm',
    '11 pm',
  ]);
  expect(zoneWords('Asia/Kolkata', 'hi')).toBe('भारतीय मानक समय');
  expect([1, 26, 27, 702, 703].map(columnLetter)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA']);
});
