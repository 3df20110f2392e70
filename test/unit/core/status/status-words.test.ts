/** The exact texts of status cells, which later versions must be able to read. */
import { bare, nameTag, numberTag, runId } from '../../../../src/core/status/tags';
import { readStatus, status } from '../../../../src/core/status/status';

const NUMBER = '919876543210';
const DAY = '2026-11-23';
const was = (): string => status.found('2026-01-02', NUMBER, 'Asha Rao', false);

test.each([
  ['Queued ·8w2rrxftd', () => status.queued('8w2r', NUMBER, '')],
  [
    'Queued (was Found 2026-01-02 ·rxftdyw9lg) ·8w2rrxftd',
    () => status.queued('8w2r', NUMBER, was()),
  ],
  ['Found 2026-11-23 ·rxftdyw9lg', () => status.found(DAY, NUMBER, 'Asha Rao', false)],
  [
    'Found 2026-11-23 ·rxftdyw9lg, first of two numbers',
    () => status.found(DAY, NUMBER, 'Asha Rao', true),
  ],
  ['Not found 2026-11-23 ·rxftd', () => status.notFound(DAY, NUMBER, false)],
  [
    'Not found 2026-11-23 ·rxftdyw9lg, first of two numbers',
    () => status.notFound(DAY, NUMBER, true, 'Asha Rao'),
  ],
  ['Not a mobile number: too short', () => status.notMobile('too short')],
  ['Refused by Naam 2026-11-23 ·rxftd', () => status.refused(DAY, NUMBER, false)],
  ['Unconfirmed 2026-11-23 ·rxftd', () => status.unconfirmed(DAY, NUMBER, false)],
  [
    'Kept yours 2026-11-23 ·rxftd, first of two numbers: Asha Rao',
    () => status.kept(DAY, NUMBER, 'Asha Rao', true),
  ],
])('a cell says “%s”, to the letter', (expected, text) => {
  expect(text()).toBe(expected);
});

test.each([
  ['Queued ·8w2rrxftd', { word: 'queued', run: '8w2r', tag: 'rxftd', was: '' }],
  ['Not a mobile number: too short', { word: 'not-mobile', reason: 'too short' }],
  ['Found 2026-11-23 ·rxftdyw9lg', { word: 'found', day: DAY, tag: 'rxftd', nameTag: 'yw9lg' }],
  [
    'Found 2026-11-23 ·rxftdyw9lg, first of two numbers',
    { word: 'found', day: DAY, tag: 'rxftd', nameTag: 'yw9lg' },
  ],
  // As older versions wrote it: two characters of the name.
  ['Found 2026-11-23 ·rxftdlg', { word: 'found', day: DAY, tag: 'rxftd', nameTag: 'lg' }],
  ['Unconfirmed 2026-11-23 ·rxftd', { word: 'unconfirmed', day: DAY, tag: 'rxftd' }],
  [
    'Kept yours 2026-11-23 ·rxftd, first of two numbers: Asha Rao',
    { word: 'kept', day: DAY, tag: 'rxftd', name: 'Asha Rao' },
  ],
])('“%s” is read as what it says', (text, expected) => {
  expect(readStatus(text)).toEqual(expected);
});

test.each(['Queued', 'Queued ·', 'Queued ·8w2r', 'Queued ·8w2rrxftd0'])(
  '“%s”, typed or changed by hand, belongs to no run and to no number',
  (text) => {
    expect(readStatus(text)).toEqual({ word: 'queued', run: '', tag: '', was: '' });
  },
);

test.each([
  'Queued by Asha',
  'Queued ·8w2rrxftd again',
  'Queued (was Found 2026-01-02 ·rxftdyw9lg)',
  'Quick: Queued ·8w2rrxftd',
  'Now Found 2026-11-23 ·rxftdyw9lg',
  'Kim: Kept yours 2026-11-23 ·rxftd: Asha Rao',
  'Kept yours 2026-11-23 ·rxftd: Asha Rao\nrang twice',
  'Note: Not a mobile number: too short',
  'Not a mobile number: too short\nrang twice',
])('“%s” is a person’s own text, and left alone', (text) => {
  expect(readStatus(text)).toEqual({ word: 'foreign' });
});

test.each([
  ['919876543210', 'rxftd'],
  ['916000000001', 'dr83v'],
  ['14155550123', 'dzo0p'],
  ['6591234567', 'co3i3'],
])('the mark of %s is the same in every version', (number, mark) => {
  expect(numberTag(number)).toBe(mark);
});

test.each([
  ['Asha Rao', 'yw9lg'],
  ['D’Souza', '6t5xp'],
  ["D'Souza", 'yhjub'],
  ['आशा राव', 'jg9de'],
  ['', 'iic5n'],
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
