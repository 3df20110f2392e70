import type { Answer } from '../../workbench/naam/answer';
import { ERRORS, type ErrorName } from '../../workbench/naam/errors';
import { BREAKAGES } from '../../workbench/naam/faults';
import { canonicalOf } from '../../workbench/naam/forms';
import type { Moods } from '../../workbench/naam/moods';
import { READINGS, readingsOf } from '../../workbench/naam/readings';
import { StandIn } from '../../workbench/naam/stand-in';

const NOW = Date.parse('2026-11-23T06:30:00Z');
const LATER = NOW + 3_600_000;
const NUMBERS = Array.from({ length: 120 }, (_, i) => String(9_000_000_000 + i * 7919));

interface Body {
  message?: string;
  result?: unknown;
  [field: string]: unknown;
}

/** A stand-in in one mood, and the two calls. */
function inMood(moods: Partial<Moods>): {
  naam: StandIn;
  post: (numbers?: readonly string[], now?: number, key?: string) => Answer;
  get: (id: string, page?: number, limit?: number, now?: number) => Answer;
} {
  const naam = new StandIn({ moods });
  const base = 'https://app.naam.ai/api/v1/prospect/bulk';
  return {
    naam,
    post: (numbers = NUMBERS, now = NOW, key = 'demo') =>
      naam.handle(
        {
          method: 'POST',
          url: base,
          headers: { 'x-access-token': key, 'content-type': 'application/json' },
          body: JSON.stringify({ query: numbers }),
        },
        now,
      ),
    get: (id, page = 1, limit = 1000, now = LATER) =>
      naam.handle(
        {
          method: 'GET',
          url: `${base}/enrich?enrichmentId=${id}&page=${String(page)}&limit=${String(limit)}`,
          headers: { 'x-access-token': 'demo' },
          body: null,
        },
        now,
      ),
  };
}

function reply(answer: Answer): { status: number; body: Body } {
  if (answer.kind !== 'reply') throw new Error(answer.kind);
  return { status: answer.status, body: JSON.parse(answer.body || '{}') as Body };
}
const idOf = (answer: Answer): string =>
  (reply(answer).body.result as { enrichmentId: string }).enrichmentId;
const records = (answer: Answer): { mobile: string; name?: unknown }[] =>
  reply(answer).body.result as { mobile: string }[];

/** The records of the batch in one mood, as many as the first page brings. */
function firstPage(moods: Partial<Moods>): { mobile: string; name?: unknown }[] {
  const { post, get } = inMood({ maxPage: null, ...moods });
  return records(get(idOf(post())));
}

describe('the list of readings', () => {
  it('has some for each doubt, each under one name, all of plain data', () => {
    for (let doubt = 1; doubt <= 15; doubt++) expect(readingsOf(doubt).length).toBeGreaterThan(1);
    const names = READINGS.map(({ doubt, name }) => `${String(doubt)}: ${name}`);
    expect(new Set(names).size).toBe(names.length);
    expect(JSON.parse(JSON.stringify(READINGS))).toEqual(READINGS);
  });

  it.each(READINGS.map((reading) => [reading.doubt, reading.name, reading] as const))(
    'doubt %i: %s can be played',
    (_doubt, _name, reading) => {
      const { naam, post, get } = inMood({});
      naam.play(reading);
      const first = post();
      const second = post(['9876543210'], NOW + 5000);
      for (const answer of [first, second]) {
        if (answer.kind !== 'reply' || answer.status !== 200) continue;
        const made = /[0-9a-f]{24}/.exec(answer.body)?.[0];
        for (let page = 1; made !== undefined && page < 4; page++) get(made, page);
      }
      expect(naam.ledger.requests.length).toBeGreaterThan(1);
      expect(naam.ledger.complaints).toEqual([]);
    },
  );
});

describe('doubt 1: where the status stands', () => {
  const refusal = (
    moods: Partial<Moods>,
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

describe('doubt 5: pages', () => {
  /** How many records each of the first pages holds, and how many distinct ones all hold together. */
  const pages = (moods: Partial<Moods>, limit: number, count: number): [number[], number] => {
    const { post, get } = inMood({ foundShare: 1, maxPage: null, ...moods });
    const id = idOf(post());
    const all = Array.from({ length: count }, (_, i) => records(get(id, i + 1, limit)));
    return [all.map((page) => page.length), new Set(all.flat().map(({ mobile }) => mobile)).size];
  };

  it.each<[string, Partial<Moods>, number, number[], number]>([
    ['honest', {}, 50, [50, 50, 20, 0], 120],
    ['limit clamped', { maxPage: 50 }, 1000, [50, 50, 20, 0], 120],
    ['limit ignored', { paging: 'ignores-limit' }, 1000, [10, 10, 10], 30],
    ['page ignored', { paging: 'ignores-page' }, 1000, [120, 120], 120],
    ['page ignored, limit clamped', { paging: 'ignores-page', maxPage: 50 }, 1000, [50, 50], 50],
    ['overlapping', { paging: 'overlaps', maxPage: 60 }, 1000, [60, 60, 40, 0], 120],
    ['the last page again', { pastEnd: 'last-page', maxPage: 100 }, 1000, [100, 20, 20], 120],
  ])('%s', (_, moods, limit, sizes, distinct) => {
    expect(pages(moods, limit, sizes.length)).toEqual([sizes, distinct]);
  });

  it('past the end: null, or a message', () => {
    for (const [pastEnd, body] of [
      ['null-result', { message: 'success', result: null }],
      ['message', { message: 'no more records' }],
    ] as const) {
      const { post, get } = inMood({ pastEnd });
      expect(reply(get(idOf(post()), 9)).body).toEqual(body);
    }
  });

  it('pages cut from the numbers and thinned out: short in the middle', () => {
    const { post, get } = inMood({ pagedOver: 'numbers', maxPage: 40 });
    const id = idOf(post());
    const sizes = [1, 2, 3, 4].map((page) => records(get(id, page)).length);
    expect(sizes.slice(0, 3).every((size) => size > 20 && size < 40)).toBe(true);
    expect(sizes[3]).toBe(0);
  });

  it.each([
    ['all-with-null', null],
    ['all-with-empty', ''],
    ['all-with-blank', ' \u00a0 '],
    ['all-with-absent', undefined],
    ['all-with-null-fullName', { fullName: null }],
    ['all-with-empty-fullName', { fullName: '' }],
  ] as const)('records: %s', (form, name) => {
    expect(firstPage({ records: 'only-found' }).length).toBeLessThan(120);
    const all = firstPage({ records: form });
    expect(all).toHaveLength(120);
    expect(
      all.filter((record) => JSON.stringify(record.name) === JSON.stringify(name)).length,
    ).toBeGreaterThan(10);
  });
});

describe('doubt 6: whose record it is', () => {
  it.each(['+91', '91', '0', '0091', 'spaces', 'dashes', 'number', 'number-91'] as const)(
    'mobile as %s',
    (form) => {
      const [record] = firstPage({ mobileForm: form, foundShare: 1 });
      expect(record?.mobile).not.toBe(NUMBERS[0]);
      expect(canonicalOf(String(record?.mobile))).toBe(`91${NUMBERS[0] ?? ''}`);
    },
  );

  it('order, strangers, junk, repetition', () => {
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
});

it('doubt 7: names as text, as fullName, evil, or as told', () => {
  expect(firstPage({ nameForm: 'fullName' })[0]?.name).toEqual({
    fullName: expect.any(String) as string,
  });
  const evil = firstPage({ names: 'evil' }).map(({ name }) => String(name));
  expect(evil).toHaveLength(120);
  expect(evil.filter((name) => name.startsWith('=')).length).toBeGreaterThan(2);
  const told = firstPage({ nameOf: { [`91${NUMBERS[0] ?? ''}`]: '=1+1' } });
  expect(told[0]).toEqual({ mobile: NUMBERS[0], name: '=1+1' });
});

describe('doubt 8: was it accepted?', () => {
  it.each(BREAKAGES)('accepted and charged, but %s; then all is well again', (breakage) => {
    const { naam, post } = inMood({});
    naam.next(`accepted-but-${breakage}`);
    const answer = post();
    expect(
      answer.kind === 'reply' && answer.status === 200 && answer.body.includes('enrichmentId'),
    ).toBe(breakage === 'not-json' || breakage === 'huge');
    expect(naam.ledger.accepted).toHaveLength(1);
    expect(naam.ledger.chargedFor(NUMBERS[0] ?? '')).toBe(1);
    expect(reply(post(['9876543210'])).body.message).toBe('success');
  });

  it.each(BREAKAGES)('not accepted, and %s', (breakage) => {
    const { naam, post } = inMood({});
    naam.next(`not-accepted-but-${breakage}`);
    post();
    expect(naam.ledger.accepted).toHaveLength(0);
    expect(naam.ledger.charged.size).toBe(0);
  });

  it('the nth POST; GETs do not use up what is meant for POSTs', () => {
    const { naam, post, get } = inMood({ atPost: { 2: 'accepted-but-cut' } });
    const id = idOf(post());
    naam.next('not-accepted-but-500');
    expect(reply(get(id)).status).toBe(200);
    expect(post().kind).toBe('cut');
    expect(reply(post()).status).toBe(500);
    expect(reply(post()).status).toBe(200);
  });

  it('not sent at all', () => {
    const { naam, post } = inMood({});
    naam.next('dns', 'address');
    expect([post().kind, post().kind]).toEqual(['dns', 'address']);
    expect(naam.ledger.accepted).toHaveLength(0);
  });
});

it('doubt 9: 406 for particular numbers, in whatever form, or for all', () => {
  const { naam, post } = inMood({ refused: [`+91 ${NUMBERS[5] ?? ''}`] });
  expect(reply(post())).toEqual({ status: 406, body: { message: 'Not Acceptable' } });
  expect(reply(post(NUMBERS.slice(0, 5))).status).toBe(200);
  naam.set({ refused: 'all' });
  expect(reply(post(NUMBERS.slice(0, 1))).status).toBe(406);
  expect(naam.ledger.charged.size).toBe(5);
});

it('doubt 10: 713 in a burst, and when requests come too fast', () => {
  const statuses = (moods: Partial<Moods>, times: readonly number[]): number[] => {
    const { post } = inMood(moods);
    return times.map((ms) => reply(post(['9876543210'], NOW + ms)).status);
  };
  expect(statuses({ burst: { after: 1, length: 2 } }, [0, 1, 2, 3])).toEqual([200, 713, 713, 200]);
  expect(statuses({ minGapMs: 1000 }, [0, 500, 999, 1000, 1000])).toEqual([
    200, 713, 713, 200, 713,
  ]);
});

it('doubt 10: a burst counts from the moment it is set', () => {
  const { naam, post } = inMood({});
  post();
  naam.set({ burst: { after: 0, length: 1 } });
  expect([reply(post()).status, reply(post()).status]).toEqual([713, 200]);
});

it('doubt 12: only one form is taken', () => {
  expect(reply(inMood({ accepts: 'plus-e164' }).post(['9876543210'])).status).toBe(406);
  expect(reply(inMood({ accepts: 'plus-e164' }).post(['+919876543210'])).status).toBe(200);
});

it('doubt 13: a callback is noted, or refused', () => {
  const submit = (callback: Moods['callback']): [number, string | null | undefined] => {
    const { naam } = inMood({ callback });
    const body = JSON.stringify({ query: ['9876543210'], callbackUrl: 'https://crm.example/naam' });
    const headers = { 'x-access-token': 'demo', 'content-type': 'application/json' };
    const url = 'https://app.naam.ai/api/v1/prospect/bulk';
    return [
      reply(naam.handle({ method: 'POST', url, headers, body }, NOW)).status,
      naam.ledger.requests[0]?.callbackUrl,
    ];
  };
  expect(submit('noted')).toEqual([200, 'https://crm.example/naam']);
  expect(submit('refused')).toEqual([406, 'https://crm.example/naam']);
});

describe('doubt 14: what costs, and what is kept', () => {
  it.each([
    ['all', [120, 240]],
    ['first-time-only', [120, 120]],
  ] as const)('charging %s', (charges, totals) => {
    const { naam, post } = inMood({ charges });
    const total = (): number =>
      [...naam.ledger.charged.values()].reduce((sum, times) => sum + times, 0);
    const after = [0, 1].map(() => (post(), total()));
    expect(after).toEqual(totals);
    expect(naam.ledger.askedTwice()).toHaveLength(120);
  });

  it('charging the found only', () => {
    const { naam, post, get } = inMood({ charges: 'found-only', maxPage: null });
    expect(records(get(idOf(post())))).toHaveLength(naam.ledger.charged.size);
  });

  it('results are forgotten after a time, or after they were given', () => {
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

describe('doubt 15: data from outside', () => {
  it.each(BREAKAGES)('a poll: %s', (breakage) => {
    const { naam, post, get } = inMood({});
    const id = idOf(post());
    naam.next(`poll-${breakage}`);
    const answer = get(id);
    if (breakage === 'huge')
      expect(answer.kind === 'reply' && answer.body.length).toBeGreaterThan(11e6);
    else
      expect(
        answer.kind === 'reply' && answer.body.startsWith('{"message":"success","result":[{'),
      ).toBe(breakage === 'not-json');
    expect(reply(get(id)).status).toBe(200);
  });

  it('a message that quotes the key', () => {
    const { naam, post } = inMood({ echoesKey: true });
    naam.next('error-credits-exhausted');
    expect(reply(post()).body.message).toBe('Credits exhausted for token demo');
  });
});
