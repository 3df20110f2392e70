import fc from 'fast-check';
import type { HttpReply, Polled, Refusal, Submitted } from '../../../src/core/ports/naam';
import { pageRequest, readPage, readSubmitted, submitRequest } from '../../../src/naam/wire';

const ID = '69955adfde174bb61e0ffc46';
const JOHN = { mobile: '1234567890', name: 'John Doe' };
const UNKNOWN = expect.objectContaining({ kind: 'unknown' }) as Submitted;
const rejected = (said: string): Submitted => ({ kind: 'refused', refusal: 'rejected', said });
const ACCEPTED: Submitted = { kind: 'accepted', id: ID };
const NOT_READY: Polled = { kind: 'not-ready' };
const STRANGE: Polled = { kind: 'not-ready', unknownForm: true };
const NO_ANSWER: Polled = { kind: 'no-answer', unsent: null };
const NO_SUCH_ID: Polled = { kind: 'no-such-id' };
const JOHNS: Polled = { kind: 'records', records: [JOHN], size: 1 };

const reply = (status: number, body: unknown): HttpReply => ({
  kind: 'reply',
  status,
  body: typeof body === 'string' ? body : JSON.stringify(body),
});
const refused = (refusal: Refusal): { kind: 'refused'; refusal: Refusal } => ({
  kind: 'refused',
  refusal,
});

const readPost = (given: HttpReply): Submitted => readSubmitted(given, 'key');

type Case = readonly [title: string, status: number, body: unknown];
const posts = (rule: string, table: readonly (readonly [...Case, Submitted])[]): void => {
  describe(`POST, ${rule}`, () => {
    test.each(table)('%s', (_, status, body, wanted) => {
      expect(readPost(reply(status, body))).toEqual(wanted);
    });
  });
};
const gets = (rule: string, table: readonly (readonly [...Case, Polled])[]): void => {
  describe(`GET, ${rule}`, () => {
    test.each(table)('%s', (_, status, body, wanted) => {
      expect(readPage(reply(status, body))).toEqual(wanted);
    });
  });
};

describe('documented: the requests', () => {
  test('submit', () => {
    expect(submitRequest('k', ['1234567890'], null)).toEqual({
      method: 'POST',
      url: 'https://app.naam.ai/api/v1/prospect/bulk',
      headers: { 'x-access-token': 'k', 'Content-Type': 'application/json' },
      body: '{"query":["1234567890"]}',
      timeoutSeconds: 30,
    });
  });
  test.each([
    [
      'passed through when set',
      'https://x.example/y',
      '{"query":["1"],"callbackUrl":"https://x.example/y"}',
    ],
    ['https only', 'http://x.example/y', '{"query":["1"]}'],
    ['nothing when blank', '', '{"query":["1"]}'],
  ])('doubt 13: callbackUrl is %s', (_, url, body) => {
    expect(submitRequest('k', ['1'], url).body).toBe(body);
  });
  test('poll', () => {
    expect(pageRequest('k', { id: ID, page: 2, limit: 500 })).toEqual({
      method: 'GET',
      url: `https://app.naam.ai/api/v1/prospect/bulk/enrich?enrichmentId=${ID}&page=2&limit=500`,
      headers: { 'x-access-token': 'k' },
      body: null,
      timeoutSeconds: 30,
    });
  });
  test.each([
    ['a&limit=9#/? ü', 'a%26limit%3D9%23%2F%3F%20%C3%BC'],
    ['half a pair \ud83d', 'half%20a%20pair%20%EF%BF%BD'],
  ])('an odd id %p is encoded', (id, encoded) => {
    const { url } = pageRequest('k', { id, page: 1, limit: 10 });
    expect(url).toContain(`?enrichmentId=${encoded}&page=1&`);
  });
});

const ERRORS: readonly (readonly [number, string, Refusal | 'no-such-id'])[] = [
  [713, 'Performance Threshold Exceeded', 'slow-down'],
  [406, 'Not Acceptable', 'not-acceptable'],
  [402, 'Bulk functionality is disabled', 'bulk-disabled'],
  [402, 'Credits exhausted', 'credits-exhausted'],
  [402, 'Daily limit exhausted', 'daily-limit'],
  [401, 'Quantity exceeds bulk limit', 'quantity'],
  [400, 'Invalid Enrichment Id', 'no-such-id'],
];

describe.each(ERRORS)('doubt 1: %p %s, wherever it stands', (code, message, error) => {
  const shapes: readonly Case[] = [
    ['HTTP code and message', code, { message }],
    ['body code, HTTP 200', 200, { code, message }],
    ['body status, HTTP 200', 200, { status: code, message, result: null }],
    ['body statusCode, HTTP 500', 500, { statusCode: code, message }],
    ['body code as text', 200, { code: ` ${String(code)} `, message }],
    ['an error object', 200, { error: { code, message } }],
    ['message under error', code, { error: message }],
    ['message only, HTTP 200', 200, { message }],
    ['message only, HTTP 500', 500, { message }],
    ['message beside another documented code', code === 400 ? 402 : 400, { message }],
    ['shouted', code, { message: message.toUpperCase() }],
    ['among other words', code, { message: `Error: ${message} (contact support).` }],
    ['as plain text', code, message],
    ['as a JSON text', code, JSON.stringify(message)],
    ['with a result beside it', code, { message, result: [] }],
  ];
  test.each(shapes)('%s', (_, status, body) => {
    const get = error === 'no-such-id' ? NO_SUCH_ID : refused(error);
    // No POST has an id to be invalid: what is left is the code, where there is one.
    const post = error === 'no-such-id' ? /^(refused|unknown)$/ : /^refused$/;
    expect(readPost(reply(status, body)).kind).toMatch(post);
    if (error !== 'no-such-id') expect(readPost(reply(status, body))).toEqual(get);
    expect(readPage(reply(status, body))).toEqual(get);
  });
});

posts('doubt 1: a status in the body beats the HTTP code', [
  ['713 over 200', 200, { code: 713 }, refused('slow-down')],
  ['713 over 401', 401, { code: 713 }, refused('slow-down')],
  ['402 over 200, an id beside it', 200, { code: 402, enrichmentId: ID }, UNKNOWN],
  ['2001 over 401', 401, { code: 2001, enrichmentId: ID }, ACCEPTED],
  ['2001 over 500', 500, { code: '2001', result: { enrichmentId: ID } }, ACCEPTED],
  ['an error over 2001', 200, { code: 2001, statusCode: 402 }, refused('credits-exhausted')],
  ['an undocumented one does not', 402, { code: 999 }, refused('credits-exhausted')],
  ['HTTP code repeated as 200 does not', 713, { status: 200 }, refused('slow-down')],
  ['a word does not', 713, { status: 'error' }, refused('slow-down')],
]);

gets('doubt 1: a status in the body beats the HTTP code', [
  ['401 over 200', 200, { code: 401, message: 'success', result: [JOHN] }, refused('key-refused')],
  ['2001 over 402', 402, { code: 2001, message: 'success', result: [JOHN] }, JOHNS],
  ['2001 over 502', 502, { code: 2001, message: 'success', result: [JOHN] }, JOHNS],
]);

posts('doubt 1: a code without its message', [
  [
    '402 of an unknown kind waits for the person',
    402,
    { message: 'Pay!' },
    refused('credits-exhausted'),
  ],
  ['402 with nothing', 402, '', refused('credits-exhausted')],
  ['713 with nothing', 713, '', refused('slow-down')],
  ['406 with a sentence', 406, 'no', refused('not-acceptable')],
  [
    'a weak phrase yields to the code',
    401,
    { message: 'Token is not acceptable' },
    refused('key-refused'),
  ],
  [
    'a weak phrase without a code',
    200,
    { message: 'Your query is Not Acceptable' },
    refused('not-acceptable'),
  ],
  ['part of a word is no phrase', 200, { message: 'discredits exhausted' }, UNKNOWN],
]);

posts('doubt 2: 401 and 403 mean the key, unless the quantity is named', [
  ['401', 401, { message: 'Unauthorized' }, refused('key-refused')],
  ['403', 403, { message: 'Forbidden' }, refused('key-refused')],
  ['403 in the body', 200, { statusCode: 403 }, refused('key-refused')],
  ['401 with nothing', 401, '', refused('key-refused')],
  [
    '403 with the quantity',
    403,
    { message: 'quantity exceeds bulk limit of 500' },
    refused('quantity'),
  ],
]);

posts('doubt 8: a usable id with a 2xx is accepted', [
  ['as documented', 200, { message: 'success', result: { enrichmentId: ID } }, ACCEPTED],
  ['with 2001', 200, { code: 2001, message: 'success', result: { enrichmentId: ID } }, ACCEPTED],
  ['at the top', 200, { message: 'success', enrichmentId: ID }, ACCEPTED],
  ['201', 201, { enrichmentId: ID }, ACCEPTED],
  ['202', 202, { enrichmentId: ID }, ACCEPTED],
  ['an odd message', 200, { message: 'queued!', result: { enrichmentId: ID } }, ACCEPTED],
  ['white space around', 200, `\ufeff {"enrichmentId":" ${ID}\\n"} `, ACCEPTED],
  ['the nested one unusable', 200, { result: { enrichmentId: '' }, enrichmentId: ID }, ACCEPTED],
  ['a number', 200, { enrichmentId: 42 }, { kind: 'accepted', id: '42' }],
  ['odd characters', 200, { enrichmentId: 'a/b c?ü' }, { kind: 'accepted', id: 'a/b c?ü' }],
  [
    '200 characters',
    200,
    { enrichmentId: 'x'.repeat(200) },
    { kind: 'accepted', id: 'x'.repeat(200) },
  ],
]);

posts('doubt 8: everything else is unknown', [
  ['no id', 200, { message: 'success' }, UNKNOWN],
  ['a blank id', 200, { result: { enrichmentId: '  ' } }, UNKNOWN],
  ['a null id', 200, { result: { enrichmentId: null } }, UNKNOWN],
  ['an id that is an object', 200, { result: { enrichmentId: {} } }, UNKNOWN],
  ['201 characters', 200, { enrichmentId: 'x'.repeat(201) }, UNKNOWN],
  ['a number that JSON rounded', 200, '{"enrichmentId":12345678901234567890}', UNKNOWN],
  ['half a surrogate pair', 200, '{"enrichmentId":"a\\ud83d"}', UNKNOWN],
  ['a list', 200, [{ enrichmentId: ID }], UNKNOWN],
  ['null', 200, null, UNKNOWN],
  ['nothing', 200, '', UNKNOWN],
  ['a text', 200, 'OK', UNKNOWN],
  ['HTML', 200, '<html>Credits exhausted</html>', UNKNOWN],
  ['500', 500, { message: 'Internal server error' }, UNKNOWN],
  ['500 with an id', 500, { message: 'success', enrichmentId: ID }, UNKNOWN],
  ['408', 408, { message: 'Request Timeout' }, UNKNOWN],
  ['499', 499, '<html>', UNKNOWN],
  ['408 with a documented error', 408, { message: 'Not Acceptable' }, UNKNOWN],
  ['499 with a documented code', 499, { code: 400 }, UNKNOWN],
  ['success and 406', 200, { message: 'success', status: 406 }, UNKNOWN],
  ['success and 713', 200, { message: 'success', code: 713 }, UNKNOWN],
  ['success and 400', 200, { message: 'Success!', code: 400 }, UNKNOWN],
  ['success and 422', 200, { message: 'success', statusCode: 422 }, UNKNOWN],
  ['success and an error', 200, { message: 'success', error: 'not acceptable' }, UNKNOWN],
  ['201 and 400', 201, { message: 'queued', status: '400' }, UNKNOWN],
  ['202 and not acceptable', 202, { message: '2 numbers not acceptable', code: 406 }, UNKNOWN],
  ['503 of a proxy', 503, '<html>503 Service Unavailable</html>', UNKNOWN],
  ['404 with an id', 404, { enrichmentId: ID }, UNKNOWN],
  ['301', 301, '', UNKNOWN],
  ['302 with a documented error', 302, { code: 402, message: 'Credits exhausted' }, UNKNOWN],
  ['307 with an id', 307, { enrichmentId: ID }, UNKNOWN],
  [
    'Invalid Enrichment Id with an id',
    200,
    { message: 'Invalid Enrichment Id', enrichmentId: ID },
    UNKNOWN,
  ],
  [
    'an id and an error that only the message tells',
    200,
    { message: 'Warning: credits exhausted', enrichmentId: ID },
    UNKNOWN,
  ],
]);

test('doubt 8: the words of an unclear reply are kept, without the key', () => {
  const doubt = { kind: 'answer', said: '503 Busy: …' };
  const given = reply(503, { message: 'Busy: my-secret-key' });
  expect(readSubmitted(given, 'my-secret-key')).toEqual({ kind: 'unknown', id: null, doubt });
});

describe('doubt 8: what never became a reply', () => {
  test.each<[string, HttpReply, Submitted, Polled]>([
    ...(['unreachable', 'fetch-quota', 'authorization', 'address-not-allowed'] as const).map(
      (reason): [string, HttpReply, Submitted, Polled] => [
        `unsent: ${reason}`,
        { kind: 'unsent', reason },
        { kind: 'unsent', reason },
        { kind: 'no-answer', unsent: reason },
      ],
    ),
    [
      'failed',
      { kind: 'failed', afterMs: 30_000 },
      { kind: 'unknown', id: null, doubt: { kind: 'broken', afterMs: 30_000 } },
      NO_ANSWER,
    ],
  ])('%s', (_, given, submitted, polled) => {
    expect(readPost(given)).toEqual(submitted);
    expect(readPage(given)).toEqual(polled);
  });
});

gets('doubt 4: readings of "not ready"', [
  ['another message', 200, { message: 'processing', result: [JOHN] }, NOT_READY],
  [
    'another message with 2001',
    200,
    { code: 2001, message: 'In progress', result: [JOHN] },
    NOT_READY,
  ],
  ['no message', 200, { result: [JOHN] }, NOT_READY],
  ['no result', 200, { message: 'success' }, STRANGE],
  ['result null', 200, { message: 'success', result: null }, STRANGE],
  ['result an object', 200, { message: 'success', result: { data: [] } }, STRANGE],
  ['result a text', 200, { message: 'success', result: 'pending' }, STRANGE],
  ['202', 202, '', NOT_READY],
  ['202 with results', 202, { message: 'success', result: [JOHN] }, NOT_READY],
  ['204', 204, '', NOT_READY],
  ['an undocumented 4xx that says something', 409, { message: 'Still running' }, NOT_READY],
  ['400 with another code that says something', 400, { code: 422, message: 'Wait' }, NOT_READY],
  ['an empty list without success', 200, { message: 'pending', result: [] }, NOT_READY],
  ['entries of which none can be read', 200, { message: 'success', result: [{}, null] }, STRANGE],
]);

const records = (...result: readonly unknown[]): Polled =>
  readPage(reply(200, { message: 'success', result }));

describe('doubt 18: a record with capitals, or with an error of its own', () => {
  test.each<[string, object]>([
    ['capitals', { Mobile: JOHN.mobile, NAME: 'John Doe' }],
    ['an empty field beside one with capitals', { ...JOHN, Name: null }],
    ['a name beside an error', { ...JOHN, error: 'temporarily unavailable' }],
  ])('%s: is read', (_, entry) => {
    expect(records(entry)).toEqual(JOHNS);
  });
  const { mobile } = JOHN;
  test.each<[string, object, boolean]>([
    ['pending', { status: 'Pending' }, true],
    ['an error in words', { error: 'temporarily unavailable' }, true],
    ['a documented code', { code: 713, message: 'Performance Threshold Exceeded' }, true],
    ['a name with capitals in an unknown form', { Name: { en: 'John' } }, true],
    ['no error', { error: null, status: 'done', code: 2001 }, false],
    ['not found', { status: 'not_found', error: 'No data found', code: 404 }, false],
  ])('%s: not found only where it says so', (_, fields, unreadable) => {
    const wanted = { mobile, name: null, ...(unreadable && { unreadable }) };
    const page = records({ mobile, ...fields });
    expect(page).toEqual({ kind: 'records', records: [wanted], size: 1 });
  });
});

const NUMBER = JOHN.mobile;
describe('doubt 18: the list stands where it plainly is one', () => {
  test.each<[string, object, Polled]>([
    ['in data', { data: [JOHN] }, JOHNS],
    ['in a nest', { result: { records: [JOHN] } }, JOHNS],
    ['in a deep one', { result: { data: { page: { records: [JOHN] } } } }, JOHNS],
    ['not in one too deep', { result: { data: { page: { of: { records: [JOHN] } } } } }, STRANGE],
    ['in result, whatever stands elsewhere', { other: [{ mobile: 1 }], result: [JOHN] }, JOHNS],
    ['behind lists of something else', { tags: ['a'], sizes: [{ of: 1 }], data: [JOHN] }, JOHNS],
    ['by number', { result: { [NUMBER]: { name: 'John Doe' } } }, JOHNS],
    ['by number, bare', { result: { [NUMBER]: 'John Doe' } }, JOHNS],
    [
      'by number, as the record in a list would be read',
      { result: { [NUMBER]: { name: 'Unknown', firstName: 'John Doe' } } },
      JOHNS,
    ],
    ['not in an object without numbers', { result: {} }, STRANGE],
    ['nor in one that has other fields', { result: { [NUMBER]: 'John Doe', total: '1' } }, STRANGE],
    ['nor where more stands before a number', { result: { [`id${NUMBER}`]: 'John' } }, STRANGE],
    ['nor where more stands behind it', { result: { [`${NUMBER}_id`]: 'John' } }, STRANGE],
    ['not where it is not ready', { message: 'processing', data: [JOHN] }, NOT_READY],
  ])('%s', (_, body, wanted) => {
    expect(readPage(reply(200, { message: 'success', ...body }))).toEqual(wanted);
  });
});

gets('doubt 4: ready', [
  ['as documented', 200, { message: 'success', result: [JOHN] }, JOHNS],
  ['success in any case', 200, { message: ' SUCCESS! ', result: [JOHN] }, JOHNS],
  ['2001 without a message', 200, { code: '2001', result: [JOHN] }, JOHNS],
  ['empty', 200, { message: 'success', result: [] }, { kind: 'empty' }],
]);

gets('doubts 2 and 4: no answer, or no such job', [
  ['500', 500, { message: 'success', result: [JOHN] }, NO_ANSWER],
  ['502 HTML', 502, '<html>', NO_ANSWER],
  ['200 HTML', 200, '<html>', NO_ANSWER],
  ['200 with nothing', 200, '', NO_ANSWER],
  ['a list at the top', 200, [JOHN], NO_ANSWER],
  ['cut JSON', 200, '{"message":"success","result":[{"mob', NO_ANSWER],
  ['404 HTML', 404, '<html>', NO_ANSWER],
  ['404 without a message', 404, {}, NO_ANSWER],
  ['302', 302, { message: 'success', result: [JOHN] }, NO_ANSWER],
  ['400 in other words', 400, { message: 'enrichment not found' }, NO_SUCH_ID],
  ['429 means slow down', 429, '<html>', refused('slow-down')],
]);

describe('doubt 6: mobile comes in many forms', () => {
  test.each([
    ['+91 98765 43210', '+91 98765 43210'],
    [' 09876543210\n', '09876543210'],
    [9876543210, '9876543210'],
    [919876543210, '919876543210'],
  ])('%p', (mobile, wanted) => {
    expect(records({ mobile, name: 'A' })).toEqual({
      kind: 'records',
      records: [{ mobile: wanted, name: 'A' }],
      size: 1,
    });
  });
  test.each([null, true, '', '  ', 1.5, 1e30, {}, ['1'], '9'.repeat(65), undefined])(
    "an entry with mobile %p is dropped, the others stay, and it counts in the page's size",
    (mobile) => {
      expect(records({ mobile, name: 'A' }, JOHN)).toEqual({ ...JOHNS, size: 2 });
    },
  );
  test.each([null, 'x', 5, [JOHN], true])(
    "an entry %p is dropped, the others stay, and it counts in the page's size",
    (entry) => {
      expect(records(entry, JOHN)).toEqual({ ...JOHNS, size: 2 });
    },
  );
});

describe('doubt 18: a name in another form', () => {
  test.each([
    [{ name: ['Asha', 'Rao'] }, 'Asha Rao'],
    [{ name: ['Asha Rao', 'A Rao'] }, 'Asha Rao'],
    [{ name: { lastName: 'Rao', middle_name: 'K', firstName: 'Asha' } }, 'Asha K Rao'],
    [{ name: { first: 'Asha', fullName: 'Asha K Rao' } }, 'Asha K Rao'],
    [{ firstName: 'Asha', lastName: 'Rao' }, 'Asha Rao'],
    [{ fullName: 'Asha Rao' }, 'Asha Rao'],
    [{ displayName: 'Asha Rao' }, 'Asha Rao'],
    [{ name: 7, firstName: 'Asha' }, 'Asha'],
    [{ text: 'Call after five', value: 'High' }, null],
    [{ name: { label: '', id: null, spam: false, tags: [], more: {}, dash: '-' } }, null],
    [{ name: { name: { name: { name: null } } } }, null],
    [{ name: "'t Hooft" }, '’t Hooft'],
    [{ name: { source: 'book', fullName: null } }, null],
    [{ name: false }, null],
    [{ name: 'Unknown' }, null],
    [{ name: { fullName: 'N/A' } }, null],
    [{ name: [] }, null],
    [{ name: [{ firstName: '' }] }, null],
  ])('%j', (fields, name) => {
    const page = records({ mobile: '1', ...fields });
    expect(page).toEqual({ kind: 'records', records: [{ mobile: '1', name }], size: 1 });
  });

  test.each([
    ...[42, true, { en: 'Asha' }, [7, ''], { fullName: 7 }, { en: 7 }, { en: true }, { en: ['A'] }],
    ...[{ en: 'Asha', hi: '' }, { name: { name: { name: { name: 'Asha' } } } }, [[[['Asha', 7]]]]],
  ])('what holds %j is unreadable, and never without a name', (name) => {
    const page = records({ mobile: '1', name });
    const record = { mobile: '1', name: null, unreadable: true };
    expect(page).toEqual({ kind: 'records', records: [record], size: 1 });
  });
});

describe('doubt 7: name comes in many forms', () => {
  test.each([
    [{ name: ' Asha\u202e  Rao ' }, 'Asha Rao'],
    [{ name: { fullName: 'Asha Rao' } }, 'Asha Rao'],
    [{ name: { name: 'Asha' } }, 'Asha'],
    [{ name: null }, null],
    [{ name: ' ' }, null],
    [{ name: {} }, null],
    [{}, null],
  ])('%j', (fields, name) => {
    expect(records({ mobile: '1', ...fields })).toEqual({
      kind: 'records',
      records: [{ mobile: '1', name }],
      size: 1,
    });
  });
});

test.each([
  [401, 'key-refused'],
  [403, 'blocked'],
] as const)('doubts 2 and 16: HTTP %d with a page means %s', (status, refusal) => {
  const reply = { kind: 'reply', status, body: '<html>Authorization Required</html>' } as const;
  expect([readPost(reply), readPage(reply)]).toEqual([refused(refusal), refused(refusal)]);
});

posts('doubt 16: a 4xx says that the request was not accepted', [
  ['404 JSON', 404, { message: 'Not found' }, rejected('404 Not found')],
  [
    '404 of a framework',
    404,
    '<!DOCTYPE html><html><head><title>Error</title></head><body><pre>Cannot POST /api/v1</pre></body></html>',
    rejected('404 Cannot POST /api/v1'),
  ],
  ['a page with a title only', 410, '<title>410 Gone</title>', rejected('410 Gone')],
  ['405 with nothing', 405, '', rejected('405')],
  ['415 in a nest', 415, { errors: [{ msg: 'Use JSON' }] }, rejected('415 Use JSON')],
  ['HTML with 406', 406, '<h1>Not Acceptable</h1>', rejected('406 Not Acceptable')],
  ['HTML with 400', 400, '<h1>Bad\u0000 Request</h1>', rejected('400 Bad Request')],
  ['cut JSON', 402, '{"message":"Credits exhau', rejected('402 {"message":"Credits exhau')],
  ['400 from Naam', 400, { message: 'Bad request' }, refused('not-acceptable')],
  ['400 in the body', 200, { code: 400, message: 'Bad' }, refused('not-acceptable')],
  ['422', 422, { message: 'Unprocessable' }, refused('not-acceptable')],
  ['422 in the body', 200, { statusCode: 422 }, refused('not-acceptable')],
  ['413 from Naam', 413, { message: 'Too large' }, refused('quantity')],
  ['413 of a proxy', 413, '<html>', refused('quantity')],
  ['429', 429, { message: 'Too many requests' }, refused('slow-down')],
  ['429 of a proxy', 429, '<html>', refused('slow-down')],
  ['403 of a firewall, as text', 403, 'error code: 1020', refused('blocked')],
  ['403 as text about the key', 403, 'Invalid access token', refused('key-refused')],
  ['403 as one word', 403, 'Unauthorized', refused('key-refused')],
]);

test.each([
  [429, 7_000, { ...refused('slow-down'), retryAfterMs: 7_000 }],
  [429, undefined, refused('slow-down')],
  [402, 7_000, refused('credits-exhausted')],
])('doubt 16: Retry-After goes with 429: %d, %p', (status, retryAfterMs, wanted) => {
  const wait = retryAfterMs === undefined ? {} : { retryAfterMs };
  const given = { kind: 'reply', status, body: '', ...wait } as const;
  expect([readPost(given), readPage(given)]).toStrictEqual([wanted, wanted]);
});

test('doubt 5: of a page at most 10,000 records are read', () => {
  const page = records(...Array<unknown>(10_001).fill({ mobile: 1 }));
  expect(page.kind === 'records' && page.records.length).toBe(10_000);
});

const word = fc.constantFrom(
  ...['success', 'Credits exhausted', 'Not Acceptable', 'Invalid Enrichment Id', 'processing'],
);
const key = fc.constantFrom(
  ...['message', 'result', 'code', 'status', 'statusCode', 'error', 'enrichmentId', '__proto__'],
  ...['mobile', 'name', 'fullName', 'toString'],
);
const code = fc.constantFrom(200, 202, 302, 400, 401, 402, 406, 429, 500, 713, 2001, '402', '2001');
const leaf = fc.oneof(word, code, fc.string({ unit: 'binary' }), fc.double(), fc.constant(null));
const { tree } = fc.letrec<{ tree: unknown }>((tie) => ({
  tree: fc.oneof(
    { depthSize: 'medium' },
    leaf,
    fc.array(tie('tree'), { maxLength: 4 }),
    fc.dictionary(key, tie('tree'), { maxKeys: 6 }),
  ),
}));
const record = fc.record({ mobile: leaf, name: fc.oneof(leaf, tree) });
const page = fc.record({ message: fc.constant('success'), result: fc.array(record) });
const bodies = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.json(),
  tree.map((value) => JSON.stringify(value)),
  page.map((value) => JSON.stringify(value)),
);

test('doubt 15: any reply is read without a throw, and brings no control character', () => {
  fc.assert(
    fc.property(fc.oneof(code.map(Number), fc.integer()), bodies, (status, body) => {
      const given: HttpReply = { kind: 'reply', status, body };
      const submitted = readPost(given);
      if (submitted.kind === 'accepted') {
        pageRequest('k', { id: submitted.id, page: 1, limit: 10 });
        expect(submitted.id.length).toBeLessThanOrEqual(200);
      }
      const polled = readPage(given);
      for (const { name } of polled.kind === 'records' ? polled.records : []) {
        expect(name ?? 'x').toMatch(/^[^\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]{1,200}$/u);
      }
    }),
    { numRuns: 3000 },
  );
});

describe('doubt 15: a nest without end does not break the reader', () => {
  const deep = (open: string, close: string): string =>
    open.repeat(100_000) + (close === '}' ? '""' : '') + close.repeat(100_000);
  test.each([
    ['lists', deep('[', ']'), NO_ANSWER],
    ['objects', deep('{"error":', '}'), NOT_READY],
    ['a result', `{"message":"success","result":${deep('{"a":', '}')}}`, STRANGE],
    [
      'a name',
      `{"message":"success","result":[{"mobile":"1234567890","name":${deep('[', ']')}}]}`,
      { kind: 'records', records: [{ mobile: NUMBER, name: null, unreadable: true }], size: 1 },
    ],
  ])('%s', (_, body, wanted) => {
    expect(readPage(reply(200, body))).toEqual(wanted);
    expect(readPost(reply(200, body))).toEqual(UNKNOWN);
  });
});
