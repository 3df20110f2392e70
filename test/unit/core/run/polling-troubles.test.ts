/** Results that don't come: when the run pauses, when a batch is given up, and what is kept. */
import type { Polled, Refusal } from '../../../../src/core/ports/naam';
import type { Waiting } from '../../../../src/core/saved/batch';
import { NOW } from '../../fixtures/head';
import { ten } from '../../fixtures/rows';
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

describe('requests that Google or a firewall does not let through', () => {
  test.each<[string, Polled, [string | null, number | null]]>([
    ['no permission', { kind: 'no-answer', unsent: 'authorization' }, ['authorization', null]],
    [
      ...([
        'an address that is not allowed',
        { kind: 'no-answer', unsent: 'address-not-allowed' },
      ] as const),
      ['address-not-allowed', null],
    ],
    ['out of reach, once', { kind: 'no-answer', unsent: 'unreachable' }, [null, null]],
    ['a firewall', refused('blocked'), ['blocked', NOW + 600_000]],
  ])('%s', (_, reply, pause) => {
    const poller = new Poller();
    poller.poll(0, () => reply);
    expect(poller.pause()).toEqual(pause);
    expect(poller.session.polls.failures).toBe(pause[0] === null ? 1 : 0);
  });

  test.each(['authorization', 'address-not-allowed'] as const)('a stop is told of %s', (unsent) => {
    const poller = new Poller({ head: { phase: { at: 'stopping' } } });
    const ask = (): void => {
      poller.poll(0, () => ({ kind: 'no-answer', unsent }));
    };
    expect(thrownBy(ask)).toEqual([unsent, null]);
  });
});

describe('answers in another form', () => {
  const STRANGE: Polled = { kind: 'not-ready', unknownForm: true };

  test('three times, two minutes apart: the run says so, and asks again in two minutes', () => {
    const poller = new Poller();
    const seen = [0, 119_999, 1, 119_999, 1].map((ms) => {
      poller.poll(ms, () => STRANGE);
      return [
        (poller.saved() as Waiting).unknownForm?.times,
        poller.puts.length,
        poller.pause()[0],
      ];
    });
    expect(seen.slice(0, 4)).toEqual([
      ...[
        [1, 1, null],
        [1, 1, null],
      ],
      ...[
        [2, 2, null],
        [2, 2, null],
      ],
    ]);
    expect([(poller.saved() as Waiting).unknownForm, poller.pause()]).toEqual([
      { times: 3, at: poller.now },
      ['answer-form', poller.now + 120_000],
    ]);
    expect(poller.session.polls.asked.get(1)?.attempt).toBe(5);
  });

  test('for a day: it is lost like one that is not ready', () => {
    const poller = new Poller();
    poller.poll(24 * HOUR + 1, () => STRANGE);
    expect(poller.saved()).toMatchObject({ state: 'unconfirmed', id: 'id1' });
  });

  test('of a later page they can mean that there is no such page: no pause', () => {
    const poller = new Poller({ batches: [six(1, { page: 2 })] });
    for (let i = 0; i < 3; i += 1) poller.poll(120_000, () => STRANGE);
    expect([poller.puts.length, poller.pause()]).toEqual([1, [null, null]]);
  });

  test('a name that cannot be read: the others are kept, and the run says so', () => {
    const poller = new Poller();
    const records = [0, 1, 2, 3, 4, 5].map((i) =>
      i === 3
        ? ({ mobile: ten(i), name: null, unreadable: true } as const)
        : { mobile: ten(i), name: `N${i}` },
    );
    poller.poll(0, () => ({ kind: 'records', records, size: 6 }));
    expect([poller.gathered(), poller.pause()]).toEqual([
      ['N0 N1 N2 N4 N5', false],
      ['answer-unreadable', null],
    ]);
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

  test('names that stand on later pages only are found there', () => {
    const poller = new Poller({ batches: [six(1, { firstEmptyAt: NOW - 600_000 })] });
    poller.poll(0, ({ page }) => (page === 4 ? named(2) : EMPTY));
    expect(poller.pages()[1]).toBe('id1:2 id1:3 id1:4 id1:5 id1:6');
    expect(poller.gathered()).toEqual(['N2', true]);
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
