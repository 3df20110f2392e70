import type { Http, HttpReply, HttpRequest } from '../../../src/core/ports/naam';
import { naamClient, testKey, type KeyTest } from '../../../src/naam/client';

interface Fake extends Http {
  readonly sent: HttpRequest[];
  readonly groups: (readonly HttpRequest[])[];
}

/** An Http port that records what it is asked and gives what it is told. */
function fakeHttp(answer: (request: HttpRequest) => HttpReply): Fake {
  const sent: HttpRequest[] = [];
  const groups: (readonly HttpRequest[])[] = [];
  return {
    sent,
    groups,
    send: (request) => {
      sent.push(request);
      return answer(request);
    },
    sendAll: (requests) => {
      groups.push(requests);
      return requests.map(answer);
    },
  };
}

const reply = (status: number, body: unknown): HttpReply => ({
  kind: 'reply',
  status,
  body: JSON.stringify(body),
});
const KEY = 'secret';
const pages = (count: number): { id: string; page: number; limit: number }[] =>
  Array.from({ length: count }, (_, index) => ({ id: 'job', page: index + 1, limit: 10 }));
const pageOf = ({ url }: HttpRequest): string => /page=(\d+)/.exec(url)?.[1] ?? '';

describe('submit', () => {
  test('one POST, never repeated, whatever comes of it', () => {
    for (const answer of [
      reply(500, {}),
      reply(713, {}),
      { kind: 'unsent', reason: 'unreachable' } as const,
    ]) {
      const http = fakeHttp(() => answer);
      naamClient(http, KEY).submit(['1', '2'], null);
      expect(http.sent).toHaveLength(1);
      expect(http.groups).toHaveLength(0);
    }
  });
  test('law 7: the key stands in the header and nowhere else', () => {
    const http = fakeHttp(() => reply(200, { enrichmentId: 'job' }));
    const naam = naamClient(http, KEY);
    expect(naam.submit(['1'], 'https://x.example')).toEqual({ kind: 'accepted', id: 'job' });
    naam.poll(pages(1));
    for (const request of [...http.sent, ...http.groups.flat()]) {
      expect(request.headers['x-access-token']).toBe('secret');
      expect(request.url + String(request.body)).not.toContain('secret');
    }
    expect(http.sent[0]?.body).toBe('{"query":["1"],"callbackUrl":"https://x.example"}');
  });
});

describe('poll', () => {
  test('answers stand in the order of the requests', () => {
    const http = fakeHttp((request) =>
      reply(200, { message: 'success', result: [{ mobile: pageOf(request), name: null }] }),
    );
    const answers = naamClient(http, KEY).poll(pages(3));
    const mobiles = answers.map((answer) => answer.kind === 'records' && answer.records[0]?.mobile);
    expect(mobiles).toEqual(['1', '2', '3']);
  });
  test.each([
    [0, []],
    [1, [1]],
    [10, [10]],
    [23, [10, 10, 3]],
  ])('%p pages go in groups of ten at most', (count, sizes) => {
    const http = fakeHttp(() => reply(200, {}));
    expect(naamClient(http, KEY).poll(pages(count))).toHaveLength(count);
    expect(http.groups.map((group) => group.length)).toEqual(sizes);
    expect(http.groups.flat().map(pageOf)).toEqual(pages(count).map(({ page }) => String(page)));
  });
  test('a page does not hide the fate of another', () => {
    const http = fakeHttp((request) =>
      pageOf(request) === '1' ? { kind: 'unsent', reason: 'fetch-quota' } : reply(400, {}),
    );
    expect(naamClient(http, KEY).poll(pages(2))).toEqual([
      { kind: 'no-answer', unsent: 'fetch-quota' },
      { kind: 'no-such-id' },
    ]);
  });
  test('replies that are missing are no answers', () => {
    const http: Http = { ...fakeHttp(() => reply(200, {})), sendAll: () => [] };
    expect(naamClient(http, KEY).poll(pages(2))).toEqual([
      { kind: 'no-answer', unsent: null },
      { kind: 'no-answer', unsent: null },
    ]);
  });
});

describe('doubt 2: a free test of a key', () => {
  const accepted: KeyTest = { kind: 'accepted', refusal: null };
  const silent: KeyTest = { kind: 'no-answer', reason: 'unreachable' };
  test.each<[string, HttpReply, KeyTest]>([
    ['Invalid Enrichment Id', reply(400, { message: 'Invalid Enrichment Id' }), accepted],
    ['the same within HTTP 200', reply(200, { code: 400 }), accepted],
    ['not ready', reply(202, {}), accepted],
    ['empty', reply(200, { message: 'success', result: [] }), accepted],
    ['records', reply(200, { message: 'success', result: [{ mobile: 1 }] }), accepted],
    ['a wrong key', reply(401, { message: 'Invalid token' }), { kind: 'key-refused' }],
    ['a wrong key, 403', reply(403, {}), { kind: 'key-refused' }],
    [
      'bulk disabled',
      reply(402, { message: 'Bulk functionality is disabled' }),
      { kind: 'accepted', refusal: 'bulk-disabled' },
    ],
    [
      'no credits',
      reply(402, { message: 'Credits exhausted' }),
      { kind: 'accepted', refusal: 'credits-exhausted' },
    ],
    ['too busy to look', reply(713, {}), silent],
    [
      'quota',
      { kind: 'unsent', reason: 'fetch-quota' },
      { kind: 'no-answer', reason: 'fetch-quota' },
    ],
    ['time-out', { kind: 'failed', afterMs: 30_000 }, silent],
    ['no such server', { kind: 'unsent', reason: 'unreachable' }, silent],
    [
      'doubt 16: a page of a firewall says nothing of the key',
      { kind: 'reply', status: 403, body: '<html>Attention Required!</html>' },
      { kind: 'no-answer', reason: 'blocked' },
    ],
    ['a page of a proxy', { kind: 'reply', status: 200, body: '<html>' }, silent],
  ])('%s', (_, answer, wanted) => {
    const http = fakeHttp(() => answer);
    expect(testKey(http, KEY)).toEqual(wanted);
    expect(http.sent).toHaveLength(1);
    expect(http.sent[0]).toMatchObject({
      method: 'GET',
      url: 'https://app.naam.ai/api/v1/prospect/bulk/enrich?enrichmentId=ffffffffffffffffffffffff&page=1&limit=10',
      headers: { 'x-access-token': 'secret' },
    });
  });
});
