/** Field by field: which saved values of a user's choices, and of what is known about a key, are accepted. */
import { KEY_MEMORY, OPTIONS, optionsToday } from '../../../../src/core/saved/shapes';
import { DEFAULT_OPTIONS } from '../../../../src/core/options/options';
import {
  believes,
  COUNT,
  FLAG,
  NUMBER,
  NUMBER_OR_NULL,
  TEXT,
  TEXT_OR_NULL,
  WORD,
} from '../../fixtures/believes';

test('what a person chose', () => {
  believes(
    OPTIONS,
    DEFAULT_OPTIONS,
    ['country form again capitals', WORD],
    ['country', ['XX', 91, ['SG']]],
    ['landlines replace', FLAG],
    ['callbackUrl', TEXT_OR_NULL],
    ['again', [{}, 7]],
  );
  const ages = { on: '2026-11-23', notFound: 30, found: null };
  believes(
    OPTIONS,
    { ...DEFAULT_OPTIONS, again: ages },
    ['again.on', TEXT],
    ['again.notFound again.found', NUMBER_OR_NULL],
  );
});

test.each([
  { country: 'SG' },
  { form: 'e164-plus' },
  { again: 'not-found' },
  { again: 'unconfirmed' },
  { again: 'all' },
  { capitals: 'title' },
  { callbackUrl: 'https://example.com/naam' },
])('a choice of %p', (choice) => {
  believes(OPTIONS, { ...DEFAULT_OPTIONS, ...choice });
});

test('what is remembered of a key', () => {
  believes(KEY_MEMORY, {});
  believes(
    KEY_MEMORY,
    { generation: 1, accepted: 2, refused: { size: 3, at: 4 }, page: { asked: 5, whole: 6 } },
    ['generation accepted', [null, '1', -1]],
    ['refused.size page.asked page.whole', COUNT],
    ['refused.at', NUMBER],
    ['refused page', ['', 7, {}]],
  );
  believes(KEY_MEMORY, { refused: null, page: null, lateAt: null });
  believes(
    KEY_MEMORY,
    { settled: 7, lateAt: 8 },
    ['settled', [null, '1', -1]],
    ['lateAt', ['8', Infinity]],
  );
});

test.each([
  [undefined, {}],
  [null, {}],
  ['SG', {}],
  [{ country: 'SG' }, { country: 'SG' }],
])('of the saved options %j, what is missing is the default', (saved, own) => {
  expect(optionsToday(saved)).toEqual({ ...DEFAULT_OPTIONS, ...own });
});
