/** The word tables: complete, in one order, with the same values in the same sentences. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { EN } from '../../../sidebar/words/en';
import { HI } from '../../../sidebar/words/hi';
import { columnLetter, grouped, rupees } from '../../../sidebar/words/numbers';
import { BASE, DIGITS } from '../../../sidebar/words/packed';
import { voice } from '../../../sidebar/words/say';
import { Word } from '../../../sidebar/words/word';

const holes = (sentence: string): string[] =>
  [...new Set([...sentence.matchAll(/\{(\w+)/g)].map(([, name]) => name ?? ''))].sort();

const names = Object.keys(EN) as (keyof typeof EN)[];

test('tables and names stand in one order', () => {
  // In the page a word is the number of its line.
  const file = path.join(__dirname, '../../../sidebar/words/word.ts');
  const words = [...readFileSync(file, 'utf8').matchAll(/^ {2}(\w+),$/gm)].map(([, name]) => name);
  expect(Object.keys(EN)).toEqual(words);
  expect(Object.keys(HI)).toEqual(words);
});

test.each(names)('the Hindi of %s has the values of the English, and is Hindi', (name) => {
  expect(holes(HI[name])).toEqual(holes(EN[name]));
  expect(HI[name]).toMatch(/[\u0900-\u097f]/);
});

test('no sentence holds what the packing means something by', () => {
  for (const sentence of [...Object.values(EN), ...Object.values(HI)]) {
    expect(sentence).not.toMatch(/[~^]/);
  }
});

test('a count takes its word, and is grouped as in India', () => {
  const say = voice('en');
  expect(say(Word.findN, { n: 812 })).toBe('Find 812 names');
  expect(say(Word.findN, { n: 1 })).toBe('Find 1 name');
  expect(say(Word.sent, { n: 123456 })).toBe('1,23,456 numbers sent (at most 1,23,456 credits)');
  expect(voice('hi')(Word.findN, { n: 123456 })).toBe('1,23,456 नाम खोजें');
});

test('numbers, money and columns', () => {
  expect(grouped(100_000)).toBe('1,00,000');
  expect(rupees(1623.6)).toBe('₹1,624');
  expect([1, 26, 27, 702, 703].map(columnLetter)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA']);
});

test('the digits of the packing stand in a page and in a string as they are', () => {
  expect(DIGITS).toHaveLength(BASE);
  expect(new Set(DIGITS).size).toBe(BASE);
  expect(DIGITS).not.toMatch(/["`\\</\s]/);
});
