/** Doubt 6: the name goes next to its number, in whatever form a record has the number. */
import { nameOf } from '../../../workbench/naam/names/names';
import { LedgerStage } from '../ledger-stage';
import { mobile, shown } from '../rows';
import { KEY } from '../stage';
import { expectAllRight, expectHonest, named, press, stageOf } from './playing';
import { someOf } from '../../thorough';

const NUMBERS = 60;
/** Numbers of the Emirates, which are sent as E.164 digits among Indian ones of ten. */
const ABROAD = Array.from({ length: 12 }, (_, i) => `+97150${String(1_234_500 + i * 37)}`);

describe.each(someOf(named(6)))('doubt 6, %s', (_, play) => {
  test('every row has the name of its own number', () => {
    const stage = stageOf(NUMBERS, play);
    stage.finish(press(stage));
    expectAllRight(stage, NUMBERS);
  });

  test('numbers of another country among Indian ones have theirs', () => {
    const numbers = ABROAD.flatMap((number, i) => [number, mobile(i)]);
    const stage = new LedgerStage({ rows: [['Mobile'], ...numbers.map((number) => [number])] });
    stage.naam.play(play, KEY);
    stage.finish(press(stage));
    expectHonest(stage);
    const digits = (phone: string): string =>
      phone.startsWith('+') ? phone.slice(1) : `91${phone}`;
    const expected = numbers.map((number) => nameOf(digits(number)) ?? '');
    expect(shown(stage).map(({ name }) => name)).toEqual(expected);
    const words = shown(stage).map(({ status }) => status.split(' 2026')[0]);
    expect(words).toEqual(expected.map((name) => (name === '' ? 'Not found' : 'Found')));
  });
});
