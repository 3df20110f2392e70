/** A submit whose reply is lost is perhaps charged: it is never repeated, and stops all others. */
import { BREAKAGES } from '../../workbench/naam/behaviour/faults';
import { mobile, paidTwice, shown, wrongRows } from './rows';
import { KEY, Stage } from './stage';

const NUMBERS = 30;
const rows = [['Mobile'], ...Array.from({ length: NUMBERS }, (_, i) => [mobile(i)])];
const WAYS = BREAKAGES.flatMap((breakage) => [
  [1, 'accepted-but', breakage] as const,
  [2, 'accepted-but', breakage] as const,
  [2, 'not-accepted-but', breakage] as const,
]);

test.each(WAYS)(
  'submit %i %s-%s: its rows are unconfirmed, and nothing more is sent',
  (nth, fate, how) => {
    const stage = new Stage({ rows, moods: { atPost: { [nth]: `${fate}-${how}` } } });
    const rested = stage.run();
    const lost = nth === 1 ? 10 : 20;
    expect(rested).toMatchObject({
      until: null,
      run: { state: 'paused', unconfirmed: lost, trouble: { code: 'unconfirmed' } },
    });
    const all = shown(stage);
    const unconfirmed = all.filter(({ status }) => status.startsWith('Unconfirmed '));
    expect(unconfirmed).toHaveLength(lost);
    if (nth === 2) expect(wrongRows(all.slice(0, 10))).toEqual([]);
    else expect(all.slice(10).every(({ status }) => status.startsWith('Queued '))).toBe(true);

    for (const word of ['step', 'resume', 'step'] as const) stage.ok(word);
    stage.finish();
    stage.clock.pass(24 * 3_600_000);
    stage.google.fireDueTriggers();
    expect(stage.naam.ledger.of('POST')).toHaveLength(nth);
    expect(paidTwice(stage)).toEqual([]);
  },
);

test('a lost reply to a poll is nothing: it is asked again', () => {
  for (const breakage of BREAKAGES) {
    const stage = new Stage({ rows });
    stage.ok('connect', KEY);
    stage.naam.next(`poll-${breakage}`, `poll-${breakage}`);
    expect(stage.finish(stage.start()).run).toBeNull();
    expect(wrongRows(shown(stage))).toEqual([]);
    expect(paidTwice(stage)).toEqual([]);
  }
});

test.each(['dns'] as const)('a submit that never left (%s) is sent again by itself', (fault) => {
  const stage = new Stage({ rows, moods: { atPost: { 1: fault, 2: fault } } });
  expect(stage.run().run).toBeNull();
  expect(wrongRows(shown(stage))).toEqual([]);
  expect(stage.naam.ledger.charged.size).toBe(NUMBERS);
  expect(paidTwice(stage)).toEqual([]);
});
