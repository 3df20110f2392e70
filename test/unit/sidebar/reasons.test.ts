/** Why a number isn't sent, in the words of the panel. */
import { REASONS, reasonIn, shortReasonIn } from '../../../sidebar/words/reasons';
import { cureOf } from '../../../src/core/phone/read';

const LANGUAGES = ['en', 'hi'] as const;
const curable = Object.keys(REASONS).filter(
  (reason) => cureOf(reason as Parameters<typeof cureOf>[0], '', 'IN') !== null,
);

test('several reasons have a cure', () => {
  expect(curable.length).toBeGreaterThan(5);
});

test.each(curable)('"%s" comes with its cure, which the list of rows leaves out', (reason) => {
  for (const language of LANGUAGES) {
    const [short = '', cure = ''] = reasonIn(language, reason).split(': ', 2);
    expect(cure.length).toBeGreaterThan(10);
    expect(shortReasonIn(language, reason)).toBe(short);
  }
});
