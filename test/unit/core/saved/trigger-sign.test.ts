import { isSilent, readSign, signKey, signText } from '../../../../src/core/saved/trigger-sign';

test.each([
  ['one that is needed', { firedAt: 1_700_000_000_000, idleSince: null }],
  ['one that is not', { firedAt: 1_700_000_000_000, idleSince: 1_700_000_000_500 }],
])('a sign of %s is read as it was saved', (_, sign) => {
  expect(readSign(signText(sign))).toEqual(sign);
});

test('what an older version saved is a sign of one that is needed', () => {
  expect(readSign('1700000000000')).toEqual({ firedAt: 1_700_000_000_000, idleSince: null });
});

test.each([null, undefined, '', 'x', '1 2 3', '1 x', '{}', '-1'])('%j is no sign', (text) => {
  expect(readSign(text)).toBeNull();
});

test('each person has a property of their own', () => {
  expect(signKey('0123456789-abc')).toBe('naam.alarm.01234567');
});

test.each([
  [60, 180, false],
  [60, 181, true],
  [5, 15, false],
  [5, 16, true],
] as const)('every %i minutes: after %i minutes it is silent: %s', (every, minutes, silent) => {
  expect(isSilent(1_000, every, 1_000 + minutes * 60_000)).toBe(silent);
});
