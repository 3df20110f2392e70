/** What a client sees of each behaviour of the stand-in. */
import { ERRORS, type ErrorName } from '../../../workbench/naam/answers/errors';
import { canonicalOf } from '../../../workbench/naam/answers/forms';
import type { Behaviour } from '../../../workbench/naam/behaviour/behaviour';
import {
  firstPage,
  idOf,
  inMood,
  NOW,
  NUMBERS,
  records,
  reply,
} from '../../../workbench/naam/caller';

const FIRST = NUMBERS[0] ?? '';

/** The reply to a submit that is refused with this error. */
function refusal(
  moods: Partial<Behaviour>,
  error: ErrorName = 'performance',
): ReturnType<typeof reply> {
  const { naam, post } = inMood(moods);
  naam.next(`error-${error}`);
  return reply(post());
}

describe('an error', () => {
  it.each(Object.keys(ERRORS) as ErrorName[])('%s in HTTP, in the body, in both', (error) => {
    const { status, message } = ERRORS[error];
    const body = { code: status, message };
    expect(refusal({ statusIn: 'http' }, error)).toEqual({ status, body: { message } });
    expect(refusal({ statusIn: 'body' }, error)).toEqual({ status: 200, body });
    expect(refusal({ statusIn: 'both' }, error)).toEqual({ status, body });
  });

  it.each<[string, Partial<Behaviour>, number, object]>([
    [
      'in another field, as text, under another HTTP status',
      { statusIn: 'body', statusField: 'statusCode', statusAs: 'string', httpOfBodyErrors: 500 },
      500,
      { statusCode: '713', message: 'Performance Threshold Exceeded' },
    ],
    ['in capitals', { errorWords: 'upper' }, 713, { message: 'PERFORMANCE THRESHOLD EXCEEDED' }],
    [
      'in small letters',
      { errorWords: 'lower' },
      713,
      { message: ERRORS.performance.message.toLowerCase() },
    ],
    [
      'among words',
      { errorWords: 'wrapped' },
      713,
      { message: expect.stringMatching(/^Error: Performance .+\. Please/) as string },
    ],
    [
      'with fields that hold no status',
      { errorNoise: true },
      713,
      expect.objectContaining({ status: 'error', code: 0 }) as object,
    ],
  ])('%s', (_, moods, status, body) => {
    expect(refusal(moods)).toEqual({ status, body });
  });

  it('quotes the key', () => {
    expect(refusal({ echoesKey: true }, 'credits-exhausted').body.message).toBe(
      'Credits exhausted for token demo',
    );
  });

  it.each([
    ['401', 401, 'Unauthorized'],
    ['403', 403, 'Invalid access token'],
    ['401-html', 401, '<h1>'],
    ['401-empty', 401, ''],
  ] as const)('of a wrong key as %s', (wrongKeyAs, status, words) => {
    const answer = inMood({ wrongKeyAs }).post(NUMBERS, NOW, 'wrong');
    const body = expect.stringContaining(words) as string;
    expect(answer).toMatchObject({ kind: 'reply', status, body });
  });
});

it('2001 for success', () => {
  const { post } = inMood({ successCode: 2001 });
  expect(reply(post()).body).toMatchObject({ code: 2001, message: 'success' });
});

const ONE = ['9876543210'];
const EVERY_SUBMIT = [NUMBERS, NUMBERS.slice(0, 5), NUMBERS.slice(0, 1)];

it.each<[string, Partial<Behaviour>, (readonly string[])[], number[], charged: number]>([
  [
    'refuses a number in whatever form',
    { refused: [`+91 ${NUMBERS[5] ?? ''}`] },
    EVERY_SUBMIT,
    [406, 200, 200],
    5,
  ],
  ['refuses every number', { refused: 'all' }, EVERY_SUBMIT, [406, 406, 406], 0],
  ['takes one form only', { accepts: 'plus-e164' }, [ONE, ['+919876543210']], [406, 200], 1],
])('%s', (_, moods, submits, statuses, charged) => {
  const { naam, post } = inMood(moods);
  expect(submits.map((numbers) => reply(post(numbers)).status)).toEqual(statuses);
  expect(naam.ledger.charged.size).toBe(charged);
});

it.each<[string, Partial<Behaviour>, times: number[], statuses: number[]]>([
  ['a burst', { burst: { after: 1, length: 2 } }, [0, 1, 2, 3], [200, 713, 713, 200]],
  ['too fast', { minGapMs: 1000 }, [0, 500, 999, 1000, 1000], [200, 713, 713, 200, 713]],
])('slows down: %s', (_, moods, times, statuses) => {
  const { post } = inMood(moods);
  expect(times.map((ms) => reply(post(ONE, NOW + ms)).status)).toEqual(statuses);
});

it('counts a burst from the moment at which it is set', () => {
  const { naam, post } = inMood({});
  post();
  naam.set({ burst: { after: 0, length: 1 } });
  expect([reply(post()).status, reply(post()).status]).toEqual([713, 200]);
});

it('changes the bulk limit of a key', () => {
  const { naam, post } = inMood({});
  naam.key('demo', { bulkLimit: 100 });
  expect(reply(post())).toEqual({ status: 401, body: { message: 'Quantity exceeds bulk limit' } });
  expect(reply(post(NUMBERS.slice(0, 100))).status).toBe(200);
  naam.key('demo', { bulkLimit: null });
  expect(reply(post()).status).toBe(200);
});

it.each([
  ['noted', 200],
  ['refused', 406],
] as const)('a callback is %s', (callback, status) => {
  const { naam } = inMood({ callback });
  const body = JSON.stringify({ query: ONE, callbackUrl: 'https://crm.example/naam' });
  const headers = { 'x-access-token': 'demo', 'content-type': 'application/json' };
  const url = 'https://app.naam.ai/api/v1/prospect/bulk';
  expect(reply(naam.handle({ method: 'POST', url, headers, body }, NOW)).status).toBe(status);
  expect(naam.ledger.requests[0]?.callbackUrl).toBe('https://crm.example/naam');
});

describe('charges', () => {
  it.each([
    ['all', [120, 240]],
    ['first-time-only', [120, 120]],
  ] as const)('%s', (charges, totals) => {
    const { naam, post } = inMood({ charges });
    const total = (): number =>
      [...naam.ledger.charged.values()].reduce((sum, times) => sum + times, 0);
    const after = [0, 1].map(() => (post(), total()));
    expect(after).toEqual(totals);
    expect(naam.ledger.askedTwice()).toHaveLength(120);
  });

  it('the found only', () => {
    const { naam, post, get } = inMood({ charges: 'found-only', maxPage: null });
    expect(records(get(idOf(post())))).toHaveLength(naam.ledger.charged.size);
  });
});

describe('a batch that is not ready', () => {
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
    expect(reply(get(id, 1, 1000, NOW + 100))).toMatchObject({ status, body });
    expect(records(get(id)).length).toBeGreaterThan(50);
  });

  it('never ready', () => {
    const { naam, post, get } = inMood({ stuck: true });
    get(idOf(post()), 1, 10, NOW + 7 * 86_400_000);
    expect(naam.ledger.of('GET', 'not-ready')).toHaveLength(1);
  });
});

describe('pages', () => {
  it.each<[string, Partial<Behaviour>, limit: number, sizes: number[], distinct: number]>([
    ['honest', {}, 50, [50, 50, 20, 0], 120],
    ['limit clamped', { maxPage: 50 }, 1000, [50, 50, 20, 0], 120],
    ['limit ignored', { paging: 'ignores-limit' }, 1000, [10, 10, 10], 30],
    ['page ignored', { paging: 'ignores-page' }, 1000, [120, 120], 120],
    ['page ignored, limit clamped', { paging: 'ignores-page', maxPage: 50 }, 1000, [50, 50], 50],
    ['overlapping', { paging: 'overlaps', maxPage: 60 }, 1000, [60, 60, 40, 0], 120],
    ['the last page again', { pastEnd: 'last-page', maxPage: 100 }, 1000, [100, 20, 20], 120],
  ])('%s', (_, moods, limit, sizes, distinct) => {
    const { post, get } = inMood({ foundShare: 1, maxPage: null, ...moods });
    const id = idOf(post());
    const pages = sizes.map((_size, i) => records(get(id, i + 1, limit)));
    expect(pages.map((page) => page.length)).toEqual(sizes);
    expect(new Set(pages.flat().map(({ mobile }) => mobile)).size).toBe(distinct);
  });

  it.each([
    ['null-result', { message: 'success', result: null }],
    ['message', { message: 'no more records' }],
  ] as const)('past the end: %s', (pastEnd, body) => {
    const { post, get } = inMood({ pastEnd });
    expect(reply(get(idOf(post()), 9)).body).toEqual(body);
  });

  it('cut from the numbers and thinned out: short in the middle', () => {
    const { post, get } = inMood({ pagedOver: 'numbers', maxPage: 40 });
    const id = idOf(post());
    const sizes = [1, 2, 3, 4].map((page) => records(get(id, page)).length);
    expect(sizes.slice(0, 3).every((size) => size > 20 && size < 40)).toBe(true);
    expect(sizes[3]).toBe(0);
  });

  it('are forgotten after a time, or after they were given', () => {
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

describe('records', () => {
  it.each([
    ['all-with-null', null],
    ['all-with-empty', ''],
    ['all-with-blank', ' \u00a0 '],
    ['all-with-absent', undefined],
    ['all-with-null-fullName', { fullName: null }],
    ['all-with-empty-fullName', { fullName: '' }],
  ] as const)('%s', (form, name) => {
    expect(firstPage({ records: 'only-found' }).length).toBeLessThan(120);
    const all = firstPage({ records: form });
    expect(all).toHaveLength(120);
    const nameless = all.filter((one) => JSON.stringify(one.name) === JSON.stringify(name));
    expect(nameless.length).toBeGreaterThan(10);
  });

  it.each(['+91', '91', '0', '0091', 'spaces', 'dashes', 'number', 'number-91'] as const)(
    'mobile as %s',
    (form) => {
      const [record] = firstPage({ mobileForm: form, foundShare: 1 });
      expect(record?.mobile).not.toBe(FIRST);
      expect(canonicalOf(String(record?.mobile))).toBe(`91${FIRST}`);
    },
  );

  it('in another order, of strangers, junk, repeated', () => {
    const plain = firstPage({});
    expect(firstPage({ order: 'reversed' })).toEqual([...plain].reverse());
    const shuffled = firstPage({ order: 'shuffled' });
    expect(shuffled).not.toEqual(plain);
    expect(new Set(shuffled.map(({ mobile }) => mobile))).toEqual(
      new Set(plain.map(({ mobile }) => mobile)),
    );
    const strangers = firstPage({ strangers: 3 }).filter(({ mobile }) => !NUMBERS.includes(mobile));
    expect(strangers).toHaveLength(3);
    expect(firstPage({ junk: true }).slice(plain.length)).toContain(null);
    expect(firstPage({ repeated: true })).toHaveLength(2 * plain.length);
  });

  it('with a full name, evil names, or one that was chosen', () => {
    const fullName = expect.any(String) as string;
    expect(firstPage({ nameForm: 'fullName' })[0]?.name).toEqual({ fullName });
    const evil = firstPage({ names: 'evil' }).map(({ name }) => String(name));
    expect(evil).toHaveLength(120);
    expect(evil.filter((name) => name.startsWith('=')).length).toBeGreaterThan(2);
    const chosen = firstPage({ nameOf: { [`91${FIRST}`]: '=1+1' } });
    expect(chosen[0]).toEqual({ mobile: FIRST, name: '=1+1' });
  });
});
