/** Results that don't come: when the run pauses, when a batch is given up, and what is kept. */
import type { Polled, Refusal } from '../../../../src/core/ports/naam';
import { NOW } from '../../fixtures/head';
import { thrownBy } from '../../fixtures/trouble';
import { named, paged, Poller, six } from './poller';

const EMPTY: Polled = { kind: 'empty' };
const NOT_READY: Polled = { kind: 'not-ready' };
const NO_SUCH_ID: Polled = { kind: 'no-such-id' };
const SILENT: Polled = { kind: 'no-answer', unsent: null };
const refused = (refusal: Refusal): Polled => ({ kind: 'refused', refusal });
const HOUR = 3_600_000;

describe('requests for slower work', () => {
  test.each<[number, string, Polled, number, number]>([
    [0, 'slow down', refused('slow-down'), 1, 2_500],
    [2, 'slow down', refused('slow-down'), 3, 10_000],
    [2, 'not ready', NOT_READY, 0, 0],
    [2, 'names', named(0, 1, 2, 3, 4, 5), 0, 0],
    [2, 'another refusal', refused('credits-exhausted'), 0, 0],
    [2, 'silence', SILENT, 0, 0],
  ])('%d in a row, then %s: %d, and a wait of %d ms', (slowDowns, _, reply, after, wait) => {
    const poller = new Poller({ head: { slowDowns } });
    poller.poll(0, () => reply);
    const { notBefore } = poller.session.head;
    expect([poller.session.head.slowDowns, notBefore]).toEqual([after, wait && NOW + wait]);
    expect(poller.pause()).toEqual([null, null]);
  });

  test('one of several replies is enough', () => {
    const poller = new Poller({ head: { slowDowns: 2 }, batches: [six(1), six(2)] });
    poller.poll(0, ({ id }) =>
      id === 'id1' ? paged(6)({ id, page: 1, limit: 6 }) : refused('slow-down'),
    );
    expect(poller.session.head.slowDowns).toBe(3);
  });

  test('without any nothing is written', () => {
    const poller = new Poller();
    poller.poll(0, () => NOT_READY);
    expect(poller.puts).toEqual([]);
  });
});

describe('a key that Naam refuses', () => {
  test('rests the run until a person acts', () => {
    const poller = new Poller();
    poller.poll(0, () => refused('key-refused'));
    expect(poller.pause()).toEqual(['key-refused', null]);
  });

  test('a run that is stopping is told', () => {
    const poller = new Poller({ head: { phase: { at: 'stopping' } } });
    const ask = (): void => {
      poller.poll(0, () => refused('key-refused'));
    };
    expect(thrownBy(ask)).toEqual(['key-refused', null]);
  });

  test.each<Refusal>(['credits-exhausted', 'bulk-disabled', 'daily-limit', 'quantity'])(
    '%s is no reason to rest: what was sent may be asked for all the same',
    (refusal) => {
      const poller = new Poller();
      poller.poll(0, () => refused(refusal));
      expect([poller.pause(), poller.session.polls.asked.get(1)?.attempt]).toEqual([
        [null, null],
        1,
      ]);
    },
  );
});

describe('silence', () => {
  test('four times in a row: Naam is out of reach, for a while', () => {
    const poller = new Poller();
    for (let i = 0; i < 3; i += 1) poller.poll(1_000, () => SILENT);
    expect(poller.pause()).toEqual([null, null]);
    poller.poll(1_000);
    expect(poller.pause()).toEqual(['unreachable', poller.now + 16_000]);
  });

  test('names in between: it is not in a row', () => {
    const poller = new Poller({ batches: [six(1), six(2)] });
    for (let i = 0; i < 3; i += 1) {
      poller.poll(1_000, ({ id, page }) => (id === 'id1' ? SILENT : page > 1 ? EMPTY : named(0)));
      poller.session.answers.collections.clear();
    }
    expect([poller.pause(), poller.session.polls.failures]).toEqual([[null, null], 0]);
  });

  test('Google’s requests of the day are used up: an hour of rest', () => {
    const poller = new Poller();
    poller.poll(0, () => ({ kind: 'no-answer', unsent: 'fetch-quota' }));
    expect(poller.pause()).toEqual(['fetch-quota', NOW + HOUR]);
  });

  test('a reply that is missing is silence', () => {
    const poller = new Poller();
    poller.poll(0, () => undefined);
    expect([poller.session.polls.failures, poller.pause()]).toEqual([1, [null, null]]);
    expect(poller.session.polls.asked.get(1)).toEqual({ attempt: 1, due: NOW + 2_000 });
  });
});

describe('a batch without results', () => {
  test('empty twice, ten minutes apart: nobody has a name, in this execution or a later one', () => {
    const poller = new Poller();
    poller.poll(1_000, () => EMPTY);
    expect(poller.saved()).toMatchObject({ state: 'waiting', firstEmptyAt: NOW + 1_000 });
    poller.poll(300_000);
    expect([poller.gathered(), poller.puts.length]).toEqual([null, 1]);
    poller.poll(300_000);
    expect([poller.gathered(), poller.puts.length]).toEqual([['', true], 1]);
  });

  test('an id that is not known is counted, and lost after three times', () => {
    const poller = new Poller();
    poller.poll(120_000, () => NO_SUCH_ID);
    expect(poller.puts).toEqual([]);
    poller.poll(1);
    expect(poller.saved()).toMatchObject({ state: 'waiting', unknownIdCount: 1 });
    poller.poll(1);
    poller.poll(1);
    expect(poller.saved()).toMatchObject({ state: 'unconfirmed', id: 'id1', inSheet: false });
    expect(poller.gathered()).toBeNull();
    expect(poller.pause()).toEqual([null, null]);
  });

  test('not ready for more than a day: lost, its id is kept', () => {
    const poller = new Poller();
    poller.poll(24 * HOUR, () => NOT_READY);
    expect(poller.saved()).toBeNull();
    poller.poll(1);
    expect(poller.saved()).toMatchObject({ state: 'unconfirmed', id: 'id1', held: 6 });
  });

  test('of a past run, and Naam does not hold it any more: a person is told, no name goes', () => {
    const poller = new Poller({ batches: [six(1, { numbers: [], unknownIdCount: 2 })] });
    poller.poll(121_000, () => NO_SUCH_ID);
    expect(poller.pause()).toEqual(['results-gone', null]);
    expect(poller.gathered()).toEqual(['', true]);
  });
});
