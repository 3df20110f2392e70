/** A reply that isn't certain but contains an enrichment ID: the results are fetched, for free. */
import { LedgerStage } from '../ledger-stage';
import { mobile, shown, wrongRows } from '../rows';

const bytes = (body: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(body));

const REPLIES: Readonly<
  Record<string, (id: string) => [status: number, body: unknown, headers?: object]>
> = {
  'a warning in words': (id) => [
    200,
    { message: 'success', error: 'Daily limit exhausted', result: { enrichmentId: id } },
  ],
  'a server error': (id) => [500, { message: 'success', result: { enrichmentId: id } }],
  'a gateway error': (id) => [504, { enrichmentId: id }],
  'a redirect': (id) => [307, { result: { enrichmentId: id } }],
  'no credits': (id) => [200, { code: 402, result: { enrichmentId: id } }],
  'not acceptable': (id) => [200, { statusCode: '406', result: { enrichmentId: id } }],
  'slow down': (id) => [200, { status: 713, result: { enrichmentId: id } }],
  'another place': (id) => [200, { message: 'success', data: { job: { enrichmentId: id } } }],
  'an address in a header, not acceptable': (id) => [
    406,
    { message: 'Not Acceptable' },
    { Location: `/api/v1/prospect/bulk/enrich?enrichmentId=${id}` },
  ],
  'a header of its own, no credits': (id) => [
    402,
    { message: 'Credits exhausted' },
    { 'X-Enrichment-Id': id },
  ],
  'a sentence, no credits': (id) => [402, { message: `Credits exhausted; enrichmentId ${id}` }],
};

test.each(Object.entries(REPLIES))('%s', (_, reply) => {
  const rows = [['Mobile'], ...Array.from({ length: 10 }, (_row, i) => [mobile(i)])];
  const stage = new LedgerStage({ rows });
  stage.lie = (request, honest) => {
    const outcome = honest();
    if (request.method.toUpperCase() !== 'POST' || outcome.kind !== 'reply') return outcome;
    const text = new TextDecoder().decode(outcome.body);
    const id = /"enrichmentId":"(.*?)"/.exec(text)?.[1] ?? '';
    const [status, body, headers = {}] = reply(id);
    return { ...outcome, status, body: bytes(body), headers: { ...outcome.headers, ...headers } };
  };
  const rested = stage.go();
  const [open] = rested.run?.undecided ?? [];
  expect(open).toMatchObject({ count: 10, canCheck: true });
  stage.ok('resolve', open?.n ?? 0, 'check');
  expect(stage.finish().run).toBeNull();
  expect([wrongRows(shown(stage)), stage.paid()]).toEqual([[], 10]);
});
