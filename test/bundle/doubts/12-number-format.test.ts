/** Doubt 12: ten digits for numbers of the default country, or E.164 with a plus if the user chose it. */
import { mobile } from '../rows';
import { codeOf, expectAllRight, expectHonest, named, press, stageOf } from './playing';

const NUMBERS = 40;
/** The readings in which each setting is the right one. */
const FITS: Record<'national' | 'e164-plus', string[]> = {
  national: ['any form', 'ten digits only'],
  'e164-plus': ['any form', 'E.164 with + only'],
};

describe.each(['national', 'e164-plus'] as const)('numbers sent as %s', (form) => {
  const sentAs = (ten: string): string => (form === 'national' ? ten : `+91${ten}`);

  test.each(named(12).filter(([name]) => FITS[form].includes(name)))(
    'doubt 12, %s: all right, each number in that very form',
    (_, play) => {
      const stage = stageOf(NUMBERS, play);
      stage.finish(press(stage, { form }));
      expectAllRight(stage, NUMBERS);
      const expected = Array.from({ length: NUMBERS }, (_row, i) => sentAs(mobile(i)));
      expect(stage.naam.ledger.accepted.flat().sort()).toEqual(expected.sort());
    },
  );

  test.each(named(12).filter(([name]) => !FITS[form].includes(name)))(
    'doubt 12, %s: the request is refused, not ten numbers of the person',
    (_, play) => {
      const stage = stageOf(NUMBERS, play);
      const rested = stage.finish(press(stage, { form }));
      expect(codeOf(rested)).toBe('request-refused');
      expect(rested.until).toBeNull();
      expect(stage.naam.ledger.charged.size).toBe(0);
      expect(stage.tally()['Refused by Naam']).toBeUndefined();
      expectHonest(stage);
    },
  );
});

test('numbers of another country go as E.164 digits, with a plus only if so set', () => {
  for (const [form, expected] of [
    ['national', '971501234567'],
    ['e164-plus', '+971501234567'],
  ] as const) {
    const stage = stageOf(1);
    stage.sheet.paste(3, 1, [['+971 50 123 4567']]);
    stage.finish(press(stage, { form }));
    expect(stage.naam.ledger.accepted.flat()).toContain(expected);
    expectHonest(stage);
  }
});

test('a run keeps to the form it was started with, whoever goes on with it', () => {
  const stage = stageOf(NUMBERS, null, { key: { credits: 10 } });
  press(stage, { form: 'e164-plus' });
  stage.naam.key('naam-live-PurpleOtter-Zq8v', { credits: null });
  stage.ok('resume');
  stage.hours(1);
  stage.finish();
  expectAllRight(stage, NUMBERS);
  expect(stage.naam.ledger.accepted.flat().every((number) => number.startsWith('+91'))).toBe(true);
});
