/** An enrichment ID is found anywhere in a reply that isn't certain. */
import { readSubmitted } from '../../../src/naam/wire';

const ID = '65f1c2d3e4a5b6c7d8e9f0a1';
/** No search in a text would find all of it. */
const ODD = 'ZfHC0+Slt/Z4 ==';

const idOf = (status: number, body: unknown, headers = ''): string | null | undefined => {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const reply = readSubmitted({ kind: 'reply', status, body: text, headers: () => headers }, 'key');
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
  ['a field with a hyphen', 200, { message: 'success', result: { 'enrichment-id': ID } }],
  ['a field with a space', 200, { message: 'success', result: { 'Enrichment Id': ID } }],
  ['a list of one', 200, { message: 'success', result: { enrichmentId: [ID] } }],
  ['a field in the plural', 200, { message: 'success', result: { enrichmentIds: [ID] } }],
  ['an object of a database', 200, { message: 'success', result: { enrichmentId: { $oid: ID } } }],
  ['JSON in a field', 502, { body: JSON.stringify({ enrichmentId: ID }) }],
  ['JSON in a text', 200, JSON.stringify(JSON.stringify({ enrichmentId: ID }))],
  ['JSON in a field that was cut off', 200, `{"body":"{\\"enrichmentId\\":\\"${ID}\\"`],
  ['a sentence', 402, { message: `Credits exhausted; enrichmentId ${ID} was accepted` }],
  ['a sentence with spaces', 402, { message: `Credits exhausted. Enrichment Id: ${ID}` }],
  ['XML', 500, `<r><enrichmentId>${ID}</enrichmentId></r>`],
  ['JSON on a page', 502, `<pre>{&quot;enrichmentId&quot;:&quot;${ID}&quot;}</pre>`],
  ['an encoded address', 500, `next=%2Fenrich%3FenrichmentId%3D${ID}%26page%3D1`],
  ['an address on a page', 302, `<a href="/enrich?enrichmentId=${ID}&page=1">Found</a>`],
])('beside %s', (_, status, body) => {
  expect(idOf(status, body)).toBe(ID);
});

test.each([
  ['an address, a refusal', 406, `Location: /enrich?enrichmentId=${ID}&page=1`],
  ['an address, a redirect', 303, `Server: x\nlocation: https://app.naam.ai/e?enrichmentId=${ID}`],
  ['a header of its own', 402, `x-enrichment-id: ${ID}\nserver: x`],
])('in a header: %s', (_, status, headers) => {
  expect(idOf(status, { message: 'Credits exhausted' }, headers)).toBe(ID);
});

test('the ID in a body comes before one in a header', () => {
  expect(idOf(500, `enrichmentId=${ID}`, 'X-Enrichment-Id: other')).toBe(ID);
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
  ['a list of sentences', 500, { errors: { enrichmentId: ['is not a text'] } }],
  ['a list of several', 500, { enrichmentIds: [ID, 'b'] }],
  ['an object with other fields', 500, { enrichmentId: { code: 'E1' } }],
  ['a short word', 500, { message: 'Enrichment Id: 400 or unknown-to-this-server' }],
  ['one behind 100,000 characters', 500, `${' '.repeat(100_000)}, "enrichmentId":"${ID}"`],
])('%s is none', (_, status, body) => {
  expect(idOf(status, body)).toBeNull();
});

test('the name of a header isn’t an ID', () => {
  const headers = 'Access-Control-Expose-Headers: X-Enrichment-Id\nX-Frame-Options2-sameorigin: 1';
  expect(idOf(500, '', headers)).toBeNull();
});
