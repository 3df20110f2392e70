/** A policy file with errors builds nothing, and each error is reported. */
import { existsSync } from 'node:fs';
import { built, codeOf, removeBuilt } from './built';

afterAll(removeBuilt);

test.each<[string, unknown, string[]]>([
  ['no JSON', '{"largestRun": 5', ["policy.json isn't valid JSON: "]],
  ['no object', '[5]', ['policy.json must contain one object, such as {"largestRun": 5000}.']],
  [
    'every field wrong',
    { largestRun: 0, countries: ['IN', 'in', 'IN'], callback: 'no', schedules: null, runs: 1 },
    [
      '"largestRun" must be a whole number from 1 to 1000000.',
      '"countries" has "in", which isn\'t a country code such as "IN".',
      '"countries" has IN twice.',
      '"callback" must be true or false.',
      '"schedules" must be true or false.',
      '"runs" is not known; known are largestRun, countries, callback, schedules.',
    ],
  ],
  [
    'no country at all',
    { countries: [] },
    ['"countries" must be a list with at least one country'],
  ],
])('%s', (_, policy, sentences) => {
  const { code, said, folder } = built(policy);
  expect(code).toBe(1);
  for (const sentence of sentences) expect(said).toContain(sentence);
  expect(existsSync(folder)).toBe(false);
});

test('an empty one restricts nothing', () => {
  const free = built({});
  expect(free.code).toBe(0);
  expect(codeOf(free)).not.toContain('* Policy:');
});
