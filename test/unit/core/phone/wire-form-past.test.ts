/** Results fetched again without their numbers: what Naam's answers mean on their own. */
import { asked } from '../../../../src/core/phone/wire-form';

/** +65 9123 4567, whose bare digits read as +91 65912 34567. */
const SINGAPORE = '6591234567';

test.each([
  ['9876543210', '919876543210'],
  ['919876543210', '919876543210'],
  ['+91 98765 43210', '919876543210'],
  ['447911123456', '447911123456'],
  ['+447911123456', '447911123456'],
  // Its foreign reading cannot have been sent in this form.
  [SINGAPORE, `91${SINGAPORE}`],
])('sent as national digits, an answer about %s is about %s', (mobile, number) => {
  expect(asked([], 'IN', 'national').match(mobile)).toBe(number);
});

test.each([
  [`+${SINGAPORE}`, SINGAPORE],
  [`+91${SINGAPORE}`, `91${SINGAPORE}`],
  ['447911123456', '447911123456'],
  ['9876543210', '919876543210'],
])('sent with +, an answer about %s is about %s', (mobile, number) => {
  expect(asked([], 'IN', 'e164-plus').match(mobile)).toBe(number);
});

test('sent with +, an answer without it that reads two ways is about nobody', () => {
  expect(asked([], 'IN', 'e164-plus').match(SINGAPORE)).toBeNull();
});

test.each(['', 'none', '98765', '12345678'])('an answer about “%s” is about nobody', (mobile) => {
  for (const form of ['national', 'e164-plus'] as const) {
    expect(asked([], 'IN', form).match(mobile)).toBeNull();
  }
});

test('an answer that reads two ways is about the one of them that was asked', () => {
  expect(asked([SINGAPORE], 'IN', 'e164-plus').match(SINGAPORE)).toBe(SINGAPORE);
  expect(asked([`91${SINGAPORE}`], 'IN', 'e164-plus').match(SINGAPORE)).toBe(`91${SINGAPORE}`);
});
