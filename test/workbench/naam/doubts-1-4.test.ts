import { ERRORS, type ErrorName } from '../../../workbench/naam/answers/errors';
import { idOf, inMood, NOW, NUMBERS, records, reply } from '../../../workbench/naam/caller';
import type { Behaviour } from '../../../workbench/naam/behaviour/behaviour';

describe('doubt 1: where the status is', () => {
  const refusal = (
    moods: Partial<Behaviour>,
    error: ErrorName = 'performance',
  ): ReturnType<typeof reply> => {
    const { naam, post } = inMood(moods);
    naam.next(`error-${error}`);
    return reply(post());
  };

  it.each(Object.keys(ERRORS) as ErrorName[])('%s in HTTP, in the body, in both', (error) => {
    const { status, message } = ERRORS[error];
    expect(refusal({ statusIn: 'http' }, error)).toEqual({ status, body: { message } });
    expect(refusal({ statusIn: 'body' }, error)).toEqual({
      status: 200,
      body: { code: status, message },
    });
    expect(refusal({ statusIn: 'both' }, error)).toEqual({
      status,
      body: { code: status, message },
    });
  });

  it('in another field, as text, under another HTTP status', () => {
    const moods = { statusIn: 'body', statusField: 'statusCode', statusAs: 'string' } as const;
    expect(refusal({ ...moods, httpOfBodyErrors: 500 })).toEqual({
      status: 500,
      body: { statusCode: '713', message: 'Performance Threshold Exceeded' },
    });
  });

  it('messages in other words, and fields that hold no status', () => {
    expect(refusal({ errorWords: 'upper' }).body.message).toBe('PERFORMANCE THRESHOLD EXCEEDED');
    expect(refusal({ errorWords: 'lower' }).body.message).toBe('performance threshold exceeded');
    expect(refusal({ errorWords: 'wrapped' }).body.message).toMatch(
      /^Error: Performance .+\. Please/,
    );
    expect(refusal({ errorNoise: true })).toMatchObject({
      status: 713,
      body: { status: 'error', code: 0 },
    });
  });

  it('2001 for success', () => {
    const { post } = inMood({ successCode: 2001 });
    expect(reply(post()).body).toMatchObject({ code: 2001, message: 'success' });
  });
});

it.each([
  ['401', 401, 'Unauthorized'],
  ['403', 403, 'Invalid access token'],
  ['401-html', 401, '<h1>'],
  ['401-empty', 401, ''],
] as const)('doubt 2: a wrong key as %s', (wrongKeyAs, status, words) => {
  const answer = inMood({ wrongKeyAs }).post(NUMBERS, NOW, 'wrong');
  expect(answer).toMatchObject({
    kind: 'reply',
    status,
    body: expect.stringContaining(words) as string,
  });
});

it('doubt 3: the limit is what it is, and may change', () => {
  const { naam, post } = inMood({});
  naam.key('demo', { bulkLimit: 100 });
  expect(reply(post())).toEqual({ status: 401, body: { message: 'Quantity exceeds bulk limit' } });
  expect(reply(post(NUMBERS.slice(0, 100))).status).toBe(200);
  naam.key('demo', { bulkLimit: null });
  expect(reply(post()).status).toBe(200);
});

describe('doubt 4: a job that is not ready', () => {
  it.each([
    ['message', 200, { message: 'processing', result: [] }],
    ['message-with-part', 200, { message: 'in progress' }],
    ['null-result', 200, { message: 'success', result: null }],
    ['result-missing', 200, { message: 'success' }],
    ['result-object', 200, { message: 'success', result: { state: 'PENDING' } }],
    ['empty-array', 200, { message: 'success', result: [] }],
    ['202', 202, {}],
    ['204', 204, {}],
    ['invalid-id', 400, { message: 'Invalid Enrichment Id' }],
  ] as const)('%s', (notReadyAs, status, body) => {
    const { post, get } = inMood({ notReadyAs });
    const id = idOf(post());
    const early = reply(get(id, 1, 1000, NOW + 100));
    expect(early.status).toBe(status);
    expect(early.body).toMatchObject(body);
    expect(records(get(id)).length).toBeGreaterThan(50);
  });

  it('never ready', () => {
    const { naam, post, get } = inMood({ stuck: true });
    get(idOf(post()), 1, 10, NOW + 7 * 86_400_000);
    expect(naam.ledger.of('GET', 'not-ready')).toHaveLength(1);
  });
});
