/** Splitting a refused batch, reply by reply. A digit is a number, a word is a part. */
import {
  afterAccepted,
  afterRefused,
  afterUnknown,
  noSplitting,
  type Splitting,
} from '../../../../src/core/run/splitting';

/** Parts, suspects and requests so far, such as "01 23 | 45 | 7". */
function splitting(text: string): Splitting {
  const [parts = '', suspects = '', requests = ''] = text.split('|').map((part) => part.trim());
  return {
    parts: parts.split(' ').filter(Boolean).map(numbers),
    suspects: numbers(suspects),
    requests: Number(requests),
  };
}

const numbers = (text: string): string[] => Array.from(text);

const written = ({ parts, suspects, requests }: Splitting): string =>
  `${parts.map((part) => part.join('')).join(' ')} | ${suspects.join('')} | ${requests}`.trim();

interface Refused {
  readonly why: string;
  readonly before: string;
  readonly sent: string;
  /** Naam has accepted a batch from this key. */
  readonly accepted?: true;
  /** The queue has no other number. */
  readonly isLast?: true;
  readonly next: string;
  readonly refused?: string;
  readonly released?: string;
}

test.each<Refused>([
  { why: 'a batch becomes halves', before: '| | 0', sent: '0123', next: '01 23 | | 1' },
  { why: 'the first is the longer', before: '| | 0', sent: '012', next: '01 2 | | 1' },
  { why: 'so does a part', before: '01 23 | | 1', sent: '01', next: '0 1 23 | | 2' },
  {
    why: 'a number alone is refused',
    before: '0 1 23 | | 2',
    sent: '0',
    accepted: true,
    next: '1 23 | | 3',
    refused: '0',
  },
  {
    why: 'with the last part the count begins again',
    before: '0 | | 7',
    sent: '0',
    accepted: true,
    next: '| | 0',
    refused: '0',
  },
  {
    why: 'a new key makes it a suspect only',
    before: '0 1 | 5 | 2',
    sent: '0',
    next: '1 | 50 | 3',
  },
  {
    why: 'and others are queued',
    before: '0 | 5 | 2',
    sent: '0',
    next: '| 50 | 0',
  },
  {
    why: 'until nothing else is queued',
    before: '0 | 5 | 2',
    sent: '0',
    isLast: true,
    next: '| | 0',
    refused: '50',
  },
  {
    why: 'ten suspects are a request at fault',
    before: '9 ab | 012345678 | 2',
    sent: '9',
    next: '| | 0',
    released: 'ab0123456789',
  },
  {
    why: 'also where nothing else is queued',
    before: '9 | 012345678 | 2',
    sent: '9',
    isLast: true,
    next: '| | 0',
    released: '0123456789',
  },
  { why: '119 requests are not too many', before: '01 | | 118', sent: '01', next: '0 1 | | 119' },
  {
    why: '120 are, for all that is undecided',
    before: '01 23 | 4 | 119',
    sent: '01',
    next: '| | 0',
    released: '01234',
  },
  {
    why: 'but what is decided stays decided',
    before: '0 23 | | 119',
    sent: '0',
    accepted: true,
    next: '| | 0',
    refused: '0',
    released: '23',
  },
])('$sent is refused: $why', ({ before, sent, next, refused = '', released = '', ...known }) => {
  const accepted = known.accepted ?? false;
  const isLast = known.isLast ?? false;
  const decided = afterRefused(splitting(before), numbers(sent), { accepted, isLast });
  expect(written(decided.next)).toBe(written(splitting(next)));
  expect([decided.refused.join(''), decided.released.join('')]).toEqual([refused, released]);
});

test.each<[string, before: string, next: string, refused: string, released: string]>([
  ['a batch from the queue leaves nothing', '| | 0', '| | 0', '', ''],
  ['a part leaves the others', '01 23 | | 1', '23 | | 2', '', ''],
  ['with the last part the count begins again', '01 | | 9', '| | 0', '', ''],
  ['the suspects are at fault', '01 23 | 45 | 1', '23 | | 2', '45', ''],
  ['120 requests are too many', '01 23 4 | 5 | 119', '| | 0', '5', '234'],
])('accepted: %s', (_, before, next, refused, released) => {
  const decided = afterAccepted(splitting(before));
  expect(written(decided.next)).toBe(written(splitting(next)));
  expect([decided.refused.join(''), decided.released.join('')]).toEqual([refused, released]);
});

test.each([
  ['| | 0', '| | 0'],
  ['01 23 | 45 | 7', '23 | 45 | 7'],
])('what may have been received is asked no more: %s', (before, next) => {
  expect(written(afterUnknown(splitting(before)))).toBe(written(splitting(next)));
});

test('an execution that begins knows how many requests were spent, and nothing else', () => {
  expect(written(noSplitting(7))).toBe(written(splitting('| | 7')));
});
