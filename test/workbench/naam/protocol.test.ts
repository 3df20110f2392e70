import type { Answer, StandInRequest } from '../../../workbench/naam/answers/answer';
import { ERRORS } from '../../../workbench/naam/answers/errors';
import { StandIn } from '../../../workbench/naam/stand-in';

const NOW = Date.parse('2026-11-23T06:30:00Z');
const post = (
  query: unknown,
  more: Partial<StandInRequest> & { key?: string } = {},
): StandInRequest => ({
  method: 'POST',
  url: 'https://app.naam.ai/api/v1/prospect/bulk',
  headers: { 'x-access-token': more.key ?? 'demo', 'Content-Type': 'application/json' },
  body: JSON.stringify({ query }),
  ...more,
});
const get = (id: string, more = '&page=1&limit=1000', key = 'demo'): StandInRequest => ({
  method: 'GET',
  url: `https://app.naam.ai/api/v1/prospect/bulk/enrich?enrichmentId=${id}${more}`,
  headers: { 'X-Access-Token': key },
  body: null,
});
const seen = (answer: Answer): { status: number; body: { message: string; result?: unknown } } => {
  if (answer.kind !== 'reply') throw new Error(answer.kind);
  return { status: answer.status, body: JSON.parse(answer.body) as { message: string } };
};
const idOf = (answer: Answer): string =>
  (seen(answer).body.result as { enrichmentId: string }).enrichmentId;
const numbers = (count: number): string[] =>
  Array.from({ length: count }, (_, i) => String(9_000_000_000 + i));

describe('as documented', () => {
  it('a batch goes in, is worked on, and comes out page by page', () => {
    const naam = new StandIn();
    const id = idOf(naam.handle(post(numbers(250)), NOW));
    expect(id).toMatch(/^[0-9a-f]{24}$/);
    expect(seen(naam.handle(get(id), NOW + 1000)).body.message).not.toBe('success');
    const later = NOW + 60_000;
    const pages = [1, 2, 3].map(
      (page) => seen(naam.handle(get(id, `&page=${String(page)}&limit=100`), later)).body.result,
    );
    const records = pages.flat() as { mobile: string; name: string }[];
    expect(records.length).toBeGreaterThan(150);
    expect(records.length).toBeLessThan(240);
    expect(records.every(({ mobile, name }) => /^9\d{9}$/.test(mobile) && name !== '')).toBe(true);
    const bare = seen(naam.handle(get(id, ''), later)).body.result;
    expect(bare).toEqual(records.slice(0, 10));
    expect(naam.ledger.complaints).toEqual([]);
  });

  it('the ledger tells what was asked, charged and requested', () => {
    const naam = new StandIn();
    naam.handle(post(['9876543210', '9876543211']), NOW);
    naam.handle(post(['919876543210'], {}), NOW + 1);
    expect(naam.ledger.chargedFor('+91 98765 43210')).toBe(2);
    expect(naam.ledger.askedFor('9876543211')).toBe(1);
    expect(naam.ledger.askedTwice()).toEqual(['919876543210']);
    expect(naam.ledger.of('POST', 'accepted').map(({ numbers: count }) => count)).toEqual([2, 1]);
    expect(JSON.parse(JSON.stringify(naam.ledger.page()))).toEqual(naam.ledger.page());
  });

  it.each([
    ['bulk-disabled', { bulkEnabled: false }],
    ['credits-exhausted', { credits: 1 }],
    ['daily-limit', { dailyLimit: 1 }],
    ['quantity', { bulkLimit: 1 }],
  ] as const)('%s, and nothing is charged', (name, state) => {
    const naam = new StandIn({ keys: { demo: state } });
    const { status, body } = seen(naam.handle(post(numbers(2)), NOW));
    expect([status, body.message]).toEqual([ERRORS[name].status, ERRORS[name].message]);
    expect(naam.ledger.charged.size).toBe(0);
    expect(naam.ledger.of('POST', name)).toHaveLength(1);
  });

  it('credits run down, and the daily limit ends at midnight in India', () => {
    const naam = new StandIn({ keys: { demo: { credits: 5, dailyLimit: 3 } } });
    expect(seen(naam.handle(post(numbers(3)), NOW)).status).toBe(200);
    expect(seen(naam.handle(post(numbers(1)), NOW)).body.message).toBe('Daily limit exhausted');
    const tomorrow = Date.parse('2026-11-23T18:30:00Z');
    expect(seen(naam.handle(post(numbers(2)), tomorrow)).status).toBe(200);
    expect(seen(naam.handle(post(numbers(1)), tomorrow)).body.message).toBe('Credits exhausted');
    expect(naam.key('demo').credits).toBe(0);
  });

  it('an id that cannot exist, or is of another key, is invalid; a wrong key is another thing', () => {
    const naam = new StandIn({ keys: { demo: {}, other: {} } });
    const id = idOf(naam.handle(post(numbers(1)), NOW));
    const late = NOW + 60_000;
    expect(seen(naam.handle(get('0'.repeat(24)), late))).toEqual({
      status: 400,
      body: { message: 'Invalid Enrichment Id' },
    });
    expect(seen(naam.handle(get(id, '', 'other'), late)).status).toBe(400);
    expect(seen(naam.handle(get(id, '', 'wrong'), late)).status).toBe(401);
    expect(seen(naam.handle(post(numbers(1), { key: '' }), late)).status).toBe(401);
  });

  it('batches are worked on side by side, or one after another', () => {
    const ready = (inTurn: boolean): number[] => {
      const naam = new StandIn({
        moods: { processing: { fixedMs: 100, perNumberMs: 10, inTurn } },
      });
      const ids = [1, 2].map(() => idOf(naam.handle(post(numbers(10)), NOW)));
      const isReady = (id: string, at: number): boolean =>
        seen(naam.handle(get(id), at)).body.message === 'success';
      return ids.map((id) => [199, 200, 399, 400].find((ms) => isReady(id, NOW + ms)) ?? -1);
    };
    expect(ready(false)).toEqual([200, 200]);
    expect(ready(true)).toEqual([200, 400]);
  });
});

describe('a faulty client is not hidden', () => {
  it.each([
    [
      'another content type',
      { headers: { 'x-access-token': 'demo', 'content-type': 'text/plain' } },
      400,
      'text/plain',
    ],
    ['no JSON', { body: '{' }, 400, 'no JSON'],
    ['no body', { body: null }, 400, 'no JSON'],
    ['no query', { body: '{"numbers":[]}' }, 400, 'no "query"'],
    ['an empty query', { body: '{"query":[]}' }, 400, 'empty'],
    ['numbers that are no strings', { body: '{"query":[9876543210]}' }, 400, 'no string'],
    ['a field nobody knows', { body: '{"query":["9876543210"],"x":1}' }, 200, 'unknown fields: x'],
    [
      'a callback that is not https',
      { body: '{"query":["9876543210"],"callbackUrl":"http://a"}' },
      400,
      'https',
    ],
    ['a blank in a number', { body: '{"query":["98765 43210"]}' }, 406, 'not a number'],
    ['the same number twice', { body: '{"query":["9876543210","+919876543210"]}' }, 200, 'twice'],
    [
      'the key in the body',
      { body: '{"query":["9876543210"],"key":"demo"}' },
      200,
      'the key is in',
    ],
    ['another path', { url: 'https://app.naam.ai/api/v2/bulk' }, 404, 'no such call'],
    ['another method', { method: 'PUT' }, 404, 'no such call'],
  ])('%s', (_, change, status, complaint) => {
    const naam = new StandIn();
    const answer = naam.handle(post(['9876543210'], change), NOW);
    expect(answer).toMatchObject({ kind: 'reply', status });
    expect(naam.ledger.complaints).toEqual(
      expect.arrayContaining([expect.stringContaining(complaint)]),
    );
  });

  it('the same number twice in a query is charged twice', () => {
    const naam = new StandIn();
    naam.handle(post(['9876543210', '9876543210']), NOW);
    expect(naam.ledger.chargedFor('9876543210')).toBe(2);
  });

  it.each([
    ['&page=0', 'page=0'],
    ['&limit=x', 'limit=NaN'],
    ['&size=3', 'unknown parameters: size'],
    ['&token=demo', 'the key is in'],
  ])('a poll with %s', (more, complaint) => {
    const naam = new StandIn();
    naam.handle(get('0'.repeat(24), more), NOW);
    expect(naam.ledger.complaints.join()).toContain(complaint);
  });
});
