/** The exact texts of status cells: they stand in sheets, and later versions have to read them. */
import { bare, nameTag, numberTag, runId } from '../../../../src/core/status/tags';
import { readStatus, status } from '../../../../src/core/status/status';

const NUMBER = '919876543210';
const DAY = '2026-11-23';
const was = (): string => status.found('2026-01-02', NUMBER, 'Asha Rao', false);

test.each([
  ['Queued ·8w2rhtz48', () => status.queued('8w2r', NUMBER, '')],
  ['Queued (was Found 2026-01-02 ·htz48lg) ·8w2rhtz48', () => status.queued('8w2r', NUMBER, was())],
  ['Found 2026-11-23 ·htz48lg', () => status.found(DAY, NUMBER, 'Asha Rao', false)],
  [
    'Found 2026-11-23 ·htz48lg, first of two numbers',
    () => status.found(DAY, NUMBER, 'Asha Rao', true),
  ],
  ['Not found 2026-11-23 ·htz48', () => status.notFound(DAY, NUMBER, false)],
  [
    'Not found 2026-11-23 ·htz48lg, first of two numbers',
    () => status.notFound(DAY, NUMBER, true, 'Asha Rao'),
  ],
  ['Not a mobile number: too short', () => status.notMobile('too short')],
  ['Refused by Naam 2026-11-23 ·htz48', () => status.refused(DAY, NUMBER, false)],
  ['Unconfirmed 2026-11-23 ·htz48', () => status.unconfirmed(DAY, NUMBER, false)],
  [
    'Kept yours 2026-11-23 ·htz48, first of two numbers: Asha Rao',
    () => status.kept(DAY, NUMBER, 'Asha Rao', true),
  ],
])('a cell says “%s”, to the letter', (expected, text) => {
  expect(text()).toBe(expected);
});

test.each([
  ['Queued ·8w2rhtz48', { word: 'queued', run: '8w2r', tag: 'htz48', was: '' }],
  ['Not a mobile number: too short', { word: 'not-mobile', reason: 'too short' }],
  ['Found 2026-11-23 ·htz48lg', { word: 'found', day: DAY, tag: 'htz48', nameTag: 'lg' }],
  [
    'Found 2026-11-23 ·htz48lg, first of two numbers',
    { word: 'found', day: DAY, tag: 'htz48', nameTag: 'lg' },
  ],
  ['Unconfirmed 2026-11-23 ·htz48', { word: 'unconfirmed', day: DAY, tag: 'htz48' }],
  [
    'Kept yours 2026-11-23 ·htz48, first of two numbers: Asha Rao',
    { word: 'kept', day: DAY, tag: 'htz48', name: 'Asha Rao' },
  ],
])('“%s” is read as what it says', (text, expected) => {
  expect(readStatus(text)).toEqual(expected);
});

test.each(['Queued', 'Queued ·', 'Queued ·8w2r', 'Queued ·8w2rhtz480'])(
  '“%s”, typed or changed by hand, belongs to no run and to no number',
  (text) => {
    expect(readStatus(text)).toEqual({ word: 'queued', run: '', tag: '', was: '' });
  },
);

test.each([
  'Queued by Asha',
  'Queued ·8w2rhtz48 again',
  'Queued (was Found 2026-01-02 ·htz48lg)',
  'Quick: Queued ·8w2rhtz48',
  'Now Found 2026-11-23 ·htz48lg',
  'Kim: Kept yours 2026-11-23 ·htz48: Asha Rao',
  'Kept yours 2026-11-23 ·htz48: Asha Rao\nrang twice',
  'Note: Not a mobile number: too short',
  'Not a mobile number: too short\nrang twice',
])('“%s” is a person’s own text, and left alone', (text) => {
  expect(readStatus(text)).toEqual({ word: 'foreign' });
});

test.each([
  ['919876543210', 'htz48'],
  ['916000000001', 'txa1f'],
  ['14155550123', 'fm2aq'],
  ['6591234567', 'lok2k'],
])('the mark of %s is the same in every version', (number, mark) => {
  expect(numberTag(number)).toBe(mark);
});

test.each([
  ['Asha Rao', 'lg'],
  ['D’Souza', 'xp'],
  ["D'Souza", 'ub'],
  ['आशा राव', 'de'],
  ['', '5n'],
])('the mark of the name “%s” is the same in every version', (name, mark) => {
  expect(nameTag(name)).toBe(mark);
});

test.each([
  ["'=Asha", '=Asha'],
  ["''Asha", 'Asha'],
  ["D'Souza", "D'Souza"],
])('“%s” is the name “%s”: only apostrophes before it are a quote prefix', (name, expected) => {
  expect(bare(name)).toBe(expected);
});

test.each([
  [0, '0000'],
  [0.5, 'i000'],
  [0.999_999_999, 'zzzz'],
])('the die %p names a run %s', (die, id) => {
  expect(runId(die)).toBe(id);
});
