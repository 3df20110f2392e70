/** Doubt 2: a rejected key is recognised in any form of the reply, for free. */

import { KEY, Stage } from '../stage';
import { codeOf, columnOf, expectAllRight, named, press, stageOf } from './playing';
import { someOf } from '../../thorough';

const NUMBERS = 40;

describe.each(someOf(named(2)))('doubt 2, a wrong key told by %s', (_, play) => {
  test('is refused at connecting: not stored, nothing submitted, one request', () => {
    const stage = new Stage({ rows: columnOf(NUMBERS) });
    stage.naam.play(play, KEY);
    const reply = stage.panel('connect', 'naam-live-another-one');
    expect(reply).toMatchObject({ ok: false, trouble: { code: 'key-refused' } });
    expect(stage.ok('keyView').lastFour).toBeNull();
    expect(stage.naam.ledger.requests.map(({ method }) => method)).toEqual(['GET']);
  });

  test('says nothing against a good key, which is tested with one free request', () => {
    const stage = new Stage({ rows: columnOf(NUMBERS) });
    stage.naam.play(play, KEY);
    expect(stage.ok('connect', KEY)).toEqual({ lastFour: KEY.slice(-4), warning: null });
    expect(stage.naam.ledger.requests.map(({ verdict }) => verdict)).toEqual(['unknown-id']);
    expect(stage.naam.ledger.charged.size).toBe(0);
  });

  test.each([
    ['the first submit', 'UrlFetchApp.fetch', 'before', 0],
    ['the first poll', 'UrlFetchApp.fetchAll', 'before', 10],
  ] as const)('from %s on: a pause, nothing asked meanwhile, all right after', (...at) => {
    const [, method, when, sent] = at;
    const stage = stageOf(NUMBERS, play);
    stage.google.onCall = (call) => {
      if (call.name === method && call.when === when) stage.keyRevoked = true;
    };
    const rested = stage.finish(press(stage));
    expect(rested.until).toBeNull();
    expect(codeOf(rested)).toBe('key-refused');
    expect(stage.naam.ledger.asked.size).toBeGreaterThanOrEqual(sent);
    const requests = stage.naam.ledger.requests.length;
    stage.ok('step');
    stage.hours(1);
    expect(stage.naam.ledger.requests).toHaveLength(requests);
    expect(stage.tally()['Queued']).toBe(NUMBERS);

    stage.google.onCall = null;
    stage.keyRevoked = false;
    expect(stage.resumed().run).toBeNull();
    expectAllRight(stage, NUMBERS);
  });
});
