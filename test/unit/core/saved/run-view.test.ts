/** What users see of a run: every number is counted in the right place. */
import { trouble, inView } from '../../../../src/core/texts/trouble';
import { viewOf } from '../../../../src/core/saved/run-view';
import { done, refused, sending, unconfirmed, waiting } from '../../fixtures/batches';
import { HEAD, headOf } from '../../fixtures/head';
import { full } from '../../fixtures/rows';

const some = (...which: number[]): string[] => which.map(full);

test('a run before its first request has sent nothing, and waits for nothing', () => {
  expect(viewOf({ head: headOf(), batches: [] }, 'en')).toEqual({
    ...{ run: '8w2r', state: 'running', trouble: null, resumesAt: null, planned: 100, sent: 0 },
    ...{ answered: 0, found: 0, inFlight: 0, unconfirmed: 0, undecided: [], refused: 0 },
    copied: { found: 0, notFound: 0, refused: 0 },
    ...{ began: HEAD.began, waitingSince: null, batchesDone: 0 },
  });
});

test('numbers are counted by what became of their request, and none of them twice', () => {
  const batches = [
    done(1, some(0, 1, 2), { found: 2, at: 100 }),
    done(2, some(3), { found: 1 }),
    refused(3, some(4), { at: 300 }),
    waiting(6, some(5, 6), { at: 600 }),
    waiting(4, some(7), { at: 400 }),
    sending(7, some(8), { at: 200 }),
    unconfirmed(5, some(9), { at: 250 }),
  ];
  const copied = { found: 3, notFound: 2, refused: 1 };
  expect(viewOf({ head: headOf({ copied }), batches }, 'en')).toMatchObject({
    ...{ sent: 10, answered: 5, found: 3, refused: 1, inFlight: 4, unconfirmed: 1 },
    // Since the oldest of those that are awaited, not of those that are done.
    ...{ batchesDone: 2, waitingSince: 400, copied },
  });
});

test('a person who has to decide on a request sees when it left, how many, first and last', () => {
  const batches = [
    unconfirmed(5, some(1, 2, 4), { at: 500 }),
    unconfirmed(6, some(7), { id: 'id6', at: 600 }),
  ];
  expect(viewOf({ head: headOf(), batches }, 'en').undecided).toEqual([
    {
      ...{ n: 5, at: 500, count: 3, first: '+919876543211', last: '+919876543214' },
      canCheck: false,
    },
    {
      ...{ n: 6, at: 600, count: 1, first: '+919876543217', last: '+919876543217' },
      canCheck: true,
    },
  ]);
});

test.each([
  ['en', "You're out of Naam credits."],
  ['hi', 'आपके Naam क्रेडिट खत्म हो गए हैं।'],
] as const)('a pause is told with its reason and its end, in %s', (language, sentence) => {
  const why = trouble('credits-exhausted');
  const phase = { at: 'paused', trouble: why, since: 5, until: 900 } as const;
  const view = viewOf({ head: headOf({ phase }), batches: [] }, language);
  expect(view).toMatchObject({ state: 'paused', resumesAt: 900 });
  expect(view.trouble).toMatchObject({ code: 'credits-exhausted', sentence });
  expect(view.trouble).toEqual(inView(why, language));
});

test('a run that cannot stop says why, and continues by nothing', () => {
  const phase = { at: 'stopping', trouble: trouble('protected') } as const;
  expect(viewOf({ head: headOf({ phase }), batches: [] }, 'en')).toMatchObject({
    ...{ state: 'stopping', resumesAt: null, trouble: { code: 'protected' } },
  });
});
