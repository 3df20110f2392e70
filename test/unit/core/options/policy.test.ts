/** The effects of a company's policy, rule by rule. */
import {
  allowedCallback,
  allowedCountry,
  inOneRun,
  isAllowedCountry,
  mayBeSent,
  policy,
  type Policy,
} from '../../../../src/core/options/policy';

const STRICT: Policy = {
  largestRun: 100,
  countries: ['GB', 'IN'],
  callback: false,
  schedules: false,
};

test('source that no build touched allows everything', () => {
  expect(policy).toEqual({ largestRun: null, countries: null, callback: true, schedules: true });
  expect(inOneRun(1_000_000)).toBe(1_000_000);
  expect(['12015550123', '999123'].map((number) => mayBeSent(number))).toEqual([true, true]);
  expect(allowedCountry('SG')).toBe('SG');
  expect(allowedCallback('https://a.example')).toBe('https://a.example');
});

test('the largest run caps, and no more than caps', () => {
  expect([0, 99, 100, 101].map((n) => inOneRun(n, STRICT))).toEqual([0, 99, 100, 100]);
});

test.each([
  ['919876543210', true],
  ['447400123456', true],
  // Guernsey has the code of Britain.
  ['447781123456', false],
  ['12015550123', false],
  // No number of any plan.
  ['999123', false],
])('%s: %s', (number, sent) => {
  expect(mayBeSent(number, STRICT)).toBe(sent);
});

test('India alone, and all but India', () => {
  expect(mayBeSent('919876543210', { ...STRICT, countries: ['IN'] })).toBe(true);
  expect(mayBeSent('919876543210', { ...STRICT, countries: ['GB'] })).toBe(false);
  expect(mayBeSent('447400123491', { ...STRICT, countries: ['GB'] })).toBe(true);
});

test('a country that is not allowed becomes the first that is', () => {
  expect([isAllowedCountry('IN', STRICT), isAllowedCountry('SG', STRICT)]).toEqual([true, false]);
  expect([allowedCountry('IN', STRICT), allowedCountry('SG', STRICT)]).toEqual(['IN', 'GB']);
});

test('no address is called where callbacks are off', () => {
  expect(allowedCallback('https://a.example', STRICT)).toBeNull();
  expect(allowedCallback(null, STRICT)).toBeNull();
});
