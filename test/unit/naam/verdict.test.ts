/** Edge cases of replies: which count as an answer, and which don't. */
import type { HttpReply, Polled, Submitted } from '../../../src/core/ports/naam';
import { classifyReply, plainWords, readBody } from '../../../src/naam/verdict';
import { readPage, readSubmitted } from '../../../src/naam/wire';

const UNKNOWN = { kind: 'unknown' } as Submitted;
const rejected = (said: string): Submitted => ({ kind: 'refused', refusal: 'rejected', said });
const NO_ANSWER: Polled = { kind: 'no-answer', unsent: null };
const JOHN = { mobile: '9876543210', name: 'John Doe' };
const JOHNS: Polled = { kind: 'records', records: [JOHN], size: 1 };
const refused = (refusal: string): Submitted => ({ kind: 'refused', refusal }) as Submitted;

const reply = (status: number, body: unknown): HttpReply => ({
  kind: 'reply',
  status,
  body: typeof body === 'string' ? body : JSON.stringify(body),
});

describe('a submit', () => {
  test.each<[string, number, unknown, Submitted]>([
    [
      'an escape in a JSON text is read',
      500,
      '"Credits\\nexhausted"',
      refused('credits-exhausted'),
    ],
    [
      'marks and blanks between words',
      200,
      '  Credits,  EXHAUSTED! ',
      refused('credits-exhausted'),
    ],
    ['JSON that is no message, beside a documented code', 402, 'null', rejected('402 null')],
    ['a number alone, beside a documented code', 402, '5', rejected('402 5')],
    ['a sentence of 300 characters', 402, 'x'.repeat(300), refused('credits-exhausted')],
    ['a longer one is a page', 402, 'x'.repeat(301), rejected(`402 ${'x'.repeat(115)}…`)],
    ['the code under status', 200, { status: '713' }, refused('slow-down')],
    [
      'a code in a list is none',
      200,
      { code: [402], enrichmentId: 'a' },
      { kind: 'accepted', id: 'a' },
    ],
    [
      '“Not Acceptable” under error, beside 401',
      401,
      { error: 'Not Acceptable' },
      refused('not-acceptable'),
    ],
    ['half a character alone is no id', 200, '{"enrichmentId":"\\ud83da"}', UNKNOWN],
    ['199 is no success', 199, { enrichmentId: 'a' }, UNKNOWN],
    ['299 is one', 299, { enrichmentId: 'a' }, { kind: 'accepted', id: 'a' }],
    ['300 is a redirect, whatever its body says', 300, { code: 402 }, UNKNOWN],
    ['399 is one, too', 399, { code: 402 }, UNKNOWN],
    ['400 is none', 400, { code: 402 }, refused('credits-exhausted')],
  ])('%s', (_, status, body, wanted) => {
    expect(readSubmitted(reply(status, body), 'key')).toMatchObject(wanted);
  });
});

describe('a page', () => {
  const page = { message: 'success', result: [JOHN] };
  test.each<[string, number, unknown, Polled]>([
    ['199 is no success', 199, page, NO_ANSWER],
    ['299 is one', 299, page, JOHNS],
    ['300 is none', 300, page, NO_ANSWER],
    ['an undocumented 4xx that says something', 499, { message: 'Wait' }, { kind: 'not-ready' }],
    ['a 5xx that does', 500, { message: 'Wait' }, NO_ANSWER],
    ['a text alone', 200, 'Wait', NO_ANSWER],
  ])('%s', (_, status, body, wanted) => {
    expect(readPage(reply(status, body))).toEqual(wanted);
  });

  test('a number of 64 characters is read, none longer', () => {
    const mobile = '9'.repeat(64);
    const both = { ...page, result: [{ mobile }, { mobile: `${mobile}9` }] };
    const records = [{ mobile, name: null }];
    expect(readPage(reply(200, both))).toEqual({ kind: 'records', records, size: 2 });
  });
});

describe('doubt 2: who was not let in', () => {
  test.each([
    [401, 'key-refused'],
    [403, 'blocked'],
    [402, null],
    [200, null],
  ])('a page of HTML with %d', (code, finding) => {
    const body = readBody('<html>Credits exhausted</html>');
    expect(classifyReply(code, body)).toEqual({ finding, code });
  });
});

test('a reply that says nothing known has no finding', () => {
  const verdict = (body: string): unknown => classifyReply(200, readBody(body));
  expect(verdict('{"message":"Hello"}')).toEqual({ finding: null, code: 200 });
  expect(verdict('{"code":2001}')).toEqual({ finding: 'success', code: 2001 });
});

test('doubt 15: of a message 3,000 characters are looked at', () => {
  expect(plainWords(`${'-'.repeat(2_999)}success`)).toBe('s');
});
