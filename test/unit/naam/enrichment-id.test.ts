/** An enrichment ID is found anywhere in a reply that isn't certain. */
import { readSubmitted } from '../../../src/naam/wire';

const ID = '65f1c2d3e4a5b6c7d8e9f0a1';
/** No search in a text would find all of it. */
const ODD = 'ZfHC0+Slt/Z4 ==';

const idOf = (status: number, body: unknown): string | null | undefined => {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const reply = readSubmitted({ kind: 'reply', status, body: text }, 'key');
  expect(reply.kind).toBe('unknown');
  return 'id' in reply ? reply.id : undefined;
};

test.each([
  ['a server error', 500, { message: 'success', result: { enrichmentId: ID } }],
  ['a gateway error', 504, { enrichmentId: ID }],
  ['a redirect', 307, { result: { enrichmentId: ID } }],
  ['no credits', 200, { code: 402, result: { enrichmentId: ID } }],
  ['not acceptable', 406, { message: 'Not Acceptable', enrichmentId: ID }],
  ['slow down', 713, { result: { enrichmentId: ID } }],
  ['an unknown key', 401, { message: 'Unauthorized', data: { enrichmentId: ID } }],
  ['a nest', 200, { message: 'success', data: { job: { enrichmentId: ID } } }],
  ['a list', 200, { message: 'success', result: [{ enrichmentId: ID }] }],
  ['other letters', 202, { message: 'success', data: { enrichment_id: ID } }],
  ['JSON that was cut off', 200, `{"message":"success","result":{"enrichmentId":"${ID}"`],
  ['spaced JSON that was cut off', 200, `{ "enrichmentId" : "${ID}", "result`],
  ['an address in a message', 500, { message: `See /enrich?enrichmentId=${ID}` }],
  ['an address on a page', 302, `<a href="/enrich?enrichmentId=${ID}&page=1">Found</a>`],
])('beside %s', (_, status, body) => {
  expect(idOf(status, body)).toBe(ID);
});

test.each<[string, object]>([
  ['at the top', { enrichmentId: ODD }],
  ['in result', { result: { enrichmentId: ODD } }],
  ['in result, another beside it', { job: { enrichmentId: ID }, result: { enrichmentId: ODD } }],
  ['in an object', { message: null, data: { enrichmentId: ODD } }],
  ['in a list', { result: ['', 7, null, { job: { ENRICHMENT_ID: ODD } }] }],
  [
    'behind other IDs',
    { a: { parentEnrichmentId: 'a', enrichmentIdType: 'b', enrichmentId: ODD } },
  ],
  [
    'behind one that is unusable',
    { a: { enrichmentId: ' ' }, b: { enrichmentId: { id: ODD } }, c: { enrichmentId: ODD } },
  ],
])('an ID of odd characters is kept whole: %s', (_, body) => {
  expect(idOf(500, body)).toBe(ODD);
});

test.each([
  ['none', 500, { message: 'Internal server error' }],
  ['one that is too long', 500, { enrichmentId: 'x'.repeat(201) }],
  ['one that is an object', 500, { enrichmentId: {} }],
  ['one behind 100,000 characters', 500, `${' '.repeat(100_000)}, "enrichmentId":"${ID}"`],
])('%s is none', (_, status, body) => {
  expect(idOf(status, body)).toBeNull();
});
