/** A user's saved settings, perhaps from an older version. */
import { policy } from '../../../../src/core/options/policy';
import { DEFAULT_SETTINGS } from '../../../../src/core/options/settings';
import { settingsIn } from '../../../../src/core/saved/settings';
import { CHOSEN } from '../../fixtures/settings';

test('what was chosen is read as it was saved, and nothing else with it', () => {
  expect(settingsIn(null)).toEqual(DEFAULT_SETTINGS);
  expect(settingsIn(JSON.stringify({ ...CHOSEN, evil: 1 }))).toEqual(CHOSEN);
});

test.each(['', '{', 'null', '[]', '{"country":"XX"}', '{"price":"5"}'])(
  'saved text that cannot be read, %j, counts as the usual',
  (text) => {
    expect(settingsIn(text)).toEqual(DEFAULT_SETTINGS);
  },
);

test('what an older version did not save is as usual, and the rest as it was chosen', () => {
  expect(settingsIn('{"price":3}')).toEqual({ ...DEFAULT_SETTINGS, price: 3 });
  expect(settingsIn('{"country":"SG"}')).toEqual({ ...DEFAULT_SETTINGS, country: 'SG' });
});

/** What is read in a copy that was built with fewer countries, and without callbacks. */
function inStrictCopy<T>(act: () => T): T {
  const before = { ...policy };
  Object.assign(policy, { countries: ['IN', 'SG'], callback: false });
  try {
    return act();
  } finally {
    Object.assign(policy, before);
  }
}

test.each<[object, object]>([
  [{ country: 'US', callbackUrl: 'https://a.example/', price: 3 }, { price: 3 }],
  [
    { country: 'SG', price: 3 },
    { country: 'SG', price: 3 },
  ],
  [{ price: 3 }, { price: 3 }],
  // Unreadable as a whole.
  [{ country: 7, price: 3 }, {}],
  [{ callbackUrl: 7, price: 3 }, {}],
])('where some are forbidden, the saved settings %j are read as %j', (saved, settings) => {
  const read = inStrictCopy(() => settingsIn(JSON.stringify(saved)));
  expect(read).toEqual({ ...DEFAULT_SETTINGS, ...settings });
});
