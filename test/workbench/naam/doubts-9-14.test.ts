import { idOf, inMood, NOW, NUMBERS, records, reply } from '../../../workbench/naam/caller';
import type { Behaviour } from '../../../workbench/naam/behaviour/behaviour';

it('doubt 9: 406 for particular numbers, in whatever form, or for all', () => {
  const { naam, post } = inMood({ refused: [`+91 ${NUMBERS[5] ?? ''}`] });
  expect(reply(post())).toEqual({ status: 406, body: { message: 'Not Acceptable' } });
  expect(reply(post(NUMBERS.slice(0, 5))).status).toBe(200);
  naam.set({ refused: 'all' });
  expect(reply(post(NUMBERS.slice(0, 1))).status).toBe(406);
  expect(naam.ledger.charged.size).toBe(5);
});

it('doubt 10: 713 in a burst, and when requests come too fast', () => {
  const statuses = (moods: Partial<Behaviour>, times: readonly number[]): number[] => {
    const { post } = inMood(moods);
    return times.map((ms) => reply(post(['9876543210'], NOW + ms)).status);
  };
  expect(statuses({ burst: { after: 1, length: 2 } }, [0, 1, 2, 3])).toEqual([200, 713, 713, 200]);
  expect(statuses({ minGapMs: 1000 }, [0, 500, 999, 1000, 1000])).toEqual([
    200, 713, 713, 200, 713,
  ]);
});

it('doubt 10: a burst counts from the moment it is set', () => {
  const { naam, post } = inMood({});
  post();
  naam.set({ burst: { after: 0, length: 1 } });
  expect([reply(post()).status, reply(post()).status]).toEqual([713, 200]);
});

it('doubt 12: only one form is taken', () => {
  expect(reply(inMood({ accepts: 'plus-e164' }).post(['9876543210'])).status).toBe(406);
  expect(reply(inMood({ accepts: 'plus-e164' }).post(['+919876543210'])).status).toBe(200);
});

it('doubt 13: a callback is noted, or refused', () => {
  const submit = (callback: Behaviour['callback']): [number, string | null | undefined] => {
    const { naam } = inMood({ callback });
    const body = JSON.stringify({ query: ['9876543210'], callbackUrl: 'https://crm.example/naam' });
    const headers = { 'x-access-token': 'demo', 'content-type': 'application/json' };
    const url = 'https://app.naam.ai/api/v1/prospect/bulk';
    return [
      reply(naam.handle({ method: 'POST', url, headers, body }, NOW)).status,
      naam.ledger.requests[0]?.callbackUrl,
    ];
  };
  expect(submit('noted')).toEqual([200, 'https://crm.example/naam']);
  expect(submit('refused')).toEqual([406, 'https://crm.example/naam']);
});

describe('doubt 14: what costs, and what is kept', () => {
  it.each([
    ['all', [120, 240]],
    ['first-time-only', [120, 120]],
  ] as const)('charging %s', (charges, totals) => {
    const { naam, post } = inMood({ charges });
    const total = (): number =>
      [...naam.ledger.charged.values()].reduce((sum, times) => sum + times, 0);
    const after = [0, 1].map(() => (post(), total()));
    expect(after).toEqual(totals);
    expect(naam.ledger.askedTwice()).toHaveLength(120);
  });

  it('charging the found only', () => {
    const { naam, post, get } = inMood({ charges: 'found-only', maxPage: null });
    expect(records(get(idOf(post())))).toHaveLength(naam.ledger.charged.size);
  });

  it('results are forgotten after a time, or after they were given', () => {
    const timed = inMood({ forgetAfterMs: 60_000 });
    const id = idOf(timed.post());
    expect(reply(timed.get(id, 1, 10, NOW + 30_000)).status).toBe(200);
    expect(reply(timed.get(id, 1, 10, NOW + 120_000)).body.message).toBe('Invalid Enrichment Id');
    const once = inMood({ forgetAfterReads: 1, unknownIdAs: 'empty-array' });
    const other = idOf(once.post());
    expect(records(once.get(other)).length).toBeGreaterThan(50);
    expect(records(once.get(other))).toEqual([]);
  });
});
