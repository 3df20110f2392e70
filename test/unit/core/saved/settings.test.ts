/** A user's saved settings, perhaps from an older version. */
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
