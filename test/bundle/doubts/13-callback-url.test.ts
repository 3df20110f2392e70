/** Doubt 13: a callback address is passed on if it is https; nothing depends on it. */
import type { LedgerStage } from '../ledger-stage';
import { codeOf, expectAllRight, expectHonest, named, press, stageOf } from './playing';

const NUMBERS = 40;
const CALLBACK = 'https://hooks.example/naam?run=1&x=%20';

const callbacks = ({ naam }: LedgerStage): (string | null)[] =>
  naam.ledger.of('POST').map(({ callbackUrl }) => callbackUrl);

describe.each(named(13))('doubt 13, %s', (name, play) => {
  test('without an address none is sent, and all is right', () => {
    const stage = stageOf(NUMBERS, play);
    stage.finish(press(stage));
    expect(callbacks(stage)).toEqual([null, null]);
    expectAllRight(stage, NUMBERS);
  });

  test('with one, each submit carries it as it was set', () => {
    const stage = stageOf(NUMBERS, play);
    const rested = stage.finish(press(stage, { callbackUrl: CALLBACK }));
    expect(new Set(callbacks(stage))).toEqual(new Set([CALLBACK]));
    expectHonest(stage);
    if (name === 'callback noted') {
      expectAllRight(stage, NUMBERS);
      return;
    }
    // Naam refuses the request for its address: that is told, and no number is blamed for it.
    expect(codeOf(rested)).toBe('request-refused');
    expect(stage.naam.ledger.charged.size).toBe(0);
    stage.ok('stop');
    expect(stage.finish().run).toBeNull();
    stage.finish(press(stage));
    expectAllRight(stage, NUMBERS);
  });
});

test.each([
  'http://hooks.example/naam',
  'javascript:alert(1)',
  'hooks.example',
  'ftp://hooks.example',
  'https://hooks.example/a b',
  '',
  ` ${CALLBACK}`,
  `https://hooks.example/${'x'.repeat(3_000)}`,
])('the address %j is a bad request: nothing begins', (callbackUrl) => {
  const stage = stageOf(NUMBERS);
  stage.sheet.selectColumn(1);
  const { start, pointed } = stage.look();
  const reply = stage.tryPress({ start, pointed }, { callbackUrl });
  expect(reply).toMatchObject({ ok: false, trouble: { code: 'bad-request' } });
  expect(stage.hasRun()).toBe(false);
  expect(stage.naam.ledger.of('POST')).toEqual([]);
  expect(stage.sheet.value(1, 2)).toBe('');
});
