/** A user's settings, as the panel sends them. */
import {
  readSettings,
  DEFAULT_SETTINGS,
  type Settings,
} from '../../../../src/core/options/settings';
import { CHOSEN } from '../../fixtures/settings';
import { thrownBy } from '../../fixtures/trouble';

const USUAL = {
  country: 'IN',
  landlines: false,
  form: 'national',
  capitals: 'as-sent',
  callbackUrl: null,
  language: 'auto',
  price: null,
  monthLimit: null,
};

test('where nobody chose anything all is as usual', () => {
  expect(DEFAULT_SETTINGS).toEqual(USUAL);
  expect(readSettings({})).toEqual(USUAL);
});

test('what was chosen is read as it was, and nothing else with it', () => {
  expect(readSettings({ ...CHOSEN, again: 'all', replace: true, evil: 1 })).toEqual(CHOSEN);
});

test.each<Partial<Settings>>([
  ...([{ language: 'auto' }, { language: 'en' }, { language: 'hi' }, { price: null }] as const),
  ...[{ price: 0 }, { price: 0.01 }, { price: 10_000 }, { monthLimit: 0 }, { monthLimit: 5_000 }],
])('%j can be chosen', (choice) => {
  expect(readSettings(choice)).toEqual({ ...USUAL, ...choice });
});

test.each<[unknown, string]>([
  ['usual', 'settings'],
  [null, 'settings'],
  [{ language: 'fr' }, 'language'],
  [{ price: -0.01 }, 'price'],
  [{ price: 10_000.5 }, 'price'],
  [{ price: '5' }, 'price'],
  [{ price: undefined }, 'price'],
  [{ monthLimit: -1 }, 'limit'],
  [{ country: 'XX' }, 'country'],
  [{ callbackUrl: 'http://a.example' }, 'callback address'],
])('%j is refused, and it is said what of it', (given, what) => {
  expect(thrownBy(() => readSettings(given))).toEqual(['bad-request', what]);
});
