/** The form in which numbers are sent, and what Naam's answers mean. */
import fc from 'fast-check';
import { asked, wireForm } from '../../../../src/core/phone/wire-form';

const INDIAN = '919876543210';
/** +65 9123 4567: its bare digits read as +91 65912 34567. */
const SINGAPORE = '6591234567';
const BRITISH = '447911123456';

test('a number of India is sent as its national digits, all others whole', () => {
  expect(wireForm(INDIAN, 'IN', 'national')).toBe('9876543210');
  expect(wireForm(BRITISH, 'IN', 'national')).toBe('447911123456');
  expect(wireForm(BRITISH, 'GB', 'national')).toBe('447911123456');
  expect(wireForm('19849234567', 'US', 'national')).toBe('19849234567');
});

test('a foreign number that would read as an Indian one is not sent, from wherever', () => {
  expect(wireForm(SINGAPORE, 'IN', 'national')).toBeNull();
  expect(wireForm(SINGAPORE, 'IN', 'e164-plus')).toBe('+6591234567');
  expect(wireForm(SINGAPORE, 'SG', 'national')).toBeNull();
});

test.each(['9876543210', '919876543210', '+919876543210', '09876543210', '+91 98765 43210'])(
  'an answer about %s is about the number that was asked',
  (mobile) => {
    expect(asked([INDIAN, BRITISH], 'IN', 'national').match(mobile)).toBe(INDIAN);
  },
);

test.each(['9876543211', '98765', '', 'none', '+449876543210'])(
  'an answer about %s is about nobody who was asked',
  (mobile) => {
    expect(asked([INDIAN, BRITISH], 'IN', 'national').match(mobile)).toBeNull();
  },
);

test('an answer that may mean two numbers of the batch means neither', () => {
  const both = asked([SINGAPORE, `91${SINGAPORE}`], 'IN', 'e164-plus');
  expect(both.match(SINGAPORE)).toBeNull();
  expect(both.match(`+${SINGAPORE}`)).toBe(SINGAPORE);
});

test('every Indian mobile comes back from either form as itself', () => {
  const tens = fc.integer({ min: 9_000_000_000, max: 9_999_999_999 }).map((n) => `91${n}`);
  fc.assert(
    fc.property(fc.uniqueArray(tens, { minLength: 1, maxLength: 5 }), (batch) => {
      for (const form of ['national', 'e164-plus'] as const) {
        const known = asked(batch, 'IN', form);
        for (const number of batch) {
          expect(known.match(wireForm(number, 'IN', form) ?? '')).toBe(number);
        }
      }
    }),
  );
});
