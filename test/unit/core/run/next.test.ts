/** The state machine of a run: which step comes next, and how a reply changes a batch. */
import { afterEmptyPoll, afterSubmit } from '../../../../src/core/run/replies';
import {
  toRefetch,
  toWaiting,
  toUnconfirmed,
  NEW_ID_MS,
  sentCount,
  type Waiting,
} from '../../../../src/core/saved/batch';
import { next, REQUEST_MS, WRITE_MS, type Snapshot } from '../../../../src/core/run/next';
import type { Polled } from '../../../../src/core/ports/naam';
import { facts, refused } from '../../fixtures/batches';
import { trouble } from '../../../../src/core/texts/trouble';
import { HEAD, NOW } from '../../fixtures/head';
import { at, done, due, JOB, paused, sending, unconfirmed, unwritten, waiting } from './job-now';

const STEPS: [string, Snapshot, unknown][] = [
  ['nothing was read: plan', JOB, { do: 'load-queue' }],
  ['something is queued: send', { ...JOB, queue: 1 }, { do: 'send' }],
  ['nothing is left: end', { ...JOB, queue: 0 }, { do: 'end' }],
  [
    'no room in the store: it rests, and says so',
    { ...JOB, queue: 1, room: false },
    { do: 'suspend', code: 'no-room' },
  ],
  [
    'no room, but nothing more is to be sent: end',
    { ...JOB, queue: 1, room: false, head: { ...JOB.head, planned: 0 } },
    { do: 'end' },
  ],

  ['pause is obeyed', { ...JOB, control: 'pause' }, { do: 'apply-control', control: 'pause' }],
  ['stop is obeyed', { ...JOB, control: 'stop' }, { do: 'apply-control', control: 'stop' }],
  [
    'stop is obeyed in a pause',
    at(paused('daily-limit'), { control: 'stop' }),
    { do: 'apply-control', control: 'stop' },
  ],
  [
    'pause is obeyed while stopping',
    at({ at: 'stopping' }, { control: 'pause' }),
    { do: 'apply-control', control: 'pause' },
  ],
  [
    'a pause is obeyed once',
    at(paused('paused-by-you'), { control: 'pause' }),
    { do: 'yield', until: null },
  ],
  ['a stop is obeyed once', at({ at: 'stopping' }, { control: 'stop' }), { do: 'end' }],
  [
    'a second stop gives up what cannot be reset',
    at({ at: 'stopping', trouble: trouble('bug') }, { control: 'stop' }),
    { do: 'give-up' },
  ],
  [
    'without a word that is tried again',
    at({ at: 'stopping', trouble: trouble('bug') }),
    { do: 'end' },
  ],
  [
    'a word waits for the marks',
    at({ at: 'queueing' }, { control: 'stop' }),
    { do: 'mark-queued' },
  ],

  ['marks need time', at({ at: 'queueing' }, { left: WRITE_MS - 1 }), { do: 'yield', until: NOW }],
  [
    'marks in the time they need',
    at({ at: 'queueing' }, { left: WRITE_MS }),
    { do: 'mark-queued' },
  ],

  [
    'a request without a reply was cut off with its execution',
    { ...JOB, queue: 1, batches: [sending(1)] },
    { do: 'mark-unconfirmed', batch: sending(1) },
  ],
  ['strays are looked for first', { ...JOB, repairNeeded: true, queue: 1 }, { do: 'repair' }],
  [
    'a fate that is open holds',
    { ...JOB, queue: 1, batches: [unconfirmed(1)] },
    { do: 'await-decision' },
  ],
  [
    'a stop does not wait for a word',
    at({ at: 'stopping' }, { batches: [unconfirmed(1)] }),
    { do: 'end' },
  ],
  [
    'a pause waits for it',
    at(paused('unconfirmed'), { batches: [unconfirmed(1)] }),
    { do: 'yield', until: null },
  ],

  ['the word was given: wake', at(paused('unconfirmed'), { queue: 1 }), { do: 'unpause' }],
  [
    'another pause needs its own word',
    at(paused('daily-limit'), { queue: 1 }),
    { do: 'yield', until: null },
  ],
  ['time has come: wake', at(paused('unreachable', NOW)), { do: 'unpause' }],
  ['time has not come: wait', at(paused('unreachable', NOW + 1)), { do: 'wait', until: NOW + 1 }],
  [
    'time is far: rest',
    at(paused('unreachable', NOW + 30_001)),
    { do: 'yield', until: NOW + 30_001 },
  ],

  ['the first answers are written at once', { ...JOB, ...unwritten() }, { do: 'write' }],
  ['later ones wait', { ...JOB, ...unwritten(60_000), wrote: true, queue: 1 }, { do: 'send' }],
  [
    'longer than that where rows are scattered',
    { ...JOB, ...unwritten(60_001, 20_000), wrote: true, queue: 1 },
    { do: 'send' },
  ],
  [
    'not once the time is up: they are asked for again',
    { ...JOB, ...unwritten(), wrote: true, queue: 0, left: 0 },
    { do: 'yield', until: NOW },
  ],
  ['for a minute', { ...JOB, ...unwritten(60_001), wrote: true, queue: 1 }, { do: 'write' }],
  [
    'or until time is short',
    { ...JOB, ...unwritten(), wrote: true, queue: 1, left: WRITE_MS + REQUEST_MS - 1 },
    { do: 'write' },
  ],
  [
    'or until nothing else can be done',
    { ...JOB, ...unwritten(), wrote: true, queue: 0 },
    { do: 'write' },
  ],
  [
    'no time for a request: rest',
    { ...JOB, queue: 1, left: WRITE_MS + REQUEST_MS - 1 },
    { do: 'yield', until: NOW },
  ],
  [
    'just time for a request: send',
    { ...JOB, queue: 1, left: WRITE_MS + REQUEST_MS },
    { do: 'send' },
  ],

  [
    'another key stands there',
    { ...JOB, batches: [waiting(1), waiting(2, { keyGeneration: 2 })] },
    { do: 'suspend', code: 'key-changed' },
  ],

  [
    'a result that is due is asked for',
    { ...JOB, queue: 0, batches: [waiting(1)], due: due(NOW) },
    { do: 'poll', batches: [waiting(1)] },
  ],
  [
    'one that is not is waited for',
    { ...JOB, queue: 0, batches: [waiting(1)], due: due(NOW + 5) },
    { do: 'wait', until: NOW + 5 },
  ],
  [
    'as many as go at once',
    {
      ...JOB,
      width: 2,
      queue: 1,
      batches: [waiting(1), waiting(2), waiting(3)],
      due: due(1, 2, 3),
    },
    { do: 'poll', batches: [waiting(1), waiting(2)] },
  ],
  [
    'fewer wait while something can be sent',
    { ...JOB, gather: 9, queue: 1, batches: [waiting(1)], due: due(NOW - 8) },
    { do: 'send' },
  ],
  [
    'not for ever',
    { ...JOB, gather: 9, queue: 1, batches: [waiting(1)], due: due(NOW - 9) },
    { do: 'poll', batches: [waiting(1)] },
  ],
  [
    'nor while the sheet is to be read first',
    { ...JOB, gather: 9, queue: null, batches: [waiting(1)], due: due(NOW - 8) },
    { do: 'poll', batches: [waiting(1)] },
  ],
  [
    'no request before its time',
    { ...JOB, queue: 1, head: { ...HEAD, notBefore: NOW + 7 } },
    { do: 'wait', until: NOW + 7 },
  ],
  [
    'a poll neither',
    {
      ...JOB,
      queue: 0,
      batches: [waiting(1)],
      due: due(NOW),
      head: { ...HEAD, notBefore: NOW + 7 },
    },
    { do: 'wait', until: NOW + 7 },
  ],
  [
    'polling goes on in a pause',
    at(paused('credits-exhausted'), { batches: [waiting(1)], due: due(NOW) }),
    { do: 'poll', batches: [waiting(1)] },
  ],
  [
    'but not with a key that Naam refuses',
    at(paused('key-refused'), { batches: [waiting(1)], due: due(NOW) }),
    { do: 'yield', until: null },
  ],
  ...(['fetch-quota', 'blocked', 'authorization', 'address-not-allowed'] as const).map(
    (code): [string, Snapshot, unknown] => [
      `and not while no request gets through: ${code}`,
      at(paused(code, NOW + 40_000), { batches: [waiting(1)], due: due(NOW) }),
      { do: 'yield', until: NOW + 40_000 },
    ],
  ),
  [
    'a wait that leaves no time to write is spent elsewhere',
    { ...JOB, left: WRITE_MS + REQUEST_MS + 5, queue: 0, batches: [waiting(1)], due: due(NOW + 5) },
    { do: 'yield', until: NOW + 5 },
  ],
];

test.each(STEPS)('%s', (_, job, step) => {
  expect(next(job)).toEqual(step);
});

test('what left for Naam is the sum over the batches, whatever became of them', () => {
  expect(
    sentCount([
      sending(1),
      waiting(2),
      unconfirmed(3),
      refused(8, ['919876543210', '919876543211']),
      done,
    ]),
  ).toBe(13);
  expect(sentCount([])).toBe(0);
});

describe('the reply to a submit', () => {
  test('accepted: its results are awaited from their first page', () => {
    expect(afterSubmit(sending(1), { kind: 'accepted', id: 'x' }, 100)).toEqual({
      ...{ ...facts(1, done.numbers), state: 'waiting', id: 'x', size: 2, page: 1, limit: 100 },
      ...{ answeredPositions: '', firstEmptyAt: 0, unknownIdCount: 0 },
    });
  });

  test('refused, or never sent: no batch', () => {
    expect(afterSubmit(sending(1), { kind: 'refused', refusal: 'quantity' }, 2)).toBeNull();
    expect(afterSubmit(sending(1), { kind: 'unsent', reason: 'unreachable' }, 2)).toBeNull();
  });

  test('unknown, or cut off: the person decides', () => {
    const doubt = { kind: 'broken', afterMs: 30_000 } as const;
    const unsure = afterSubmit(sending(1), { kind: 'unknown', id: null, doubt }, 2);
    expect(unsure).toEqual({ ...unconfirmed(1), doubt });
    expect(toUnconfirmed(sending(1))).toEqual(unconfirmed(1));
  });
});

test('results that left the sheet are asked for again, where the id and numbers are known', () => {
  expect(toRefetch(done)).toEqual(toWaiting(facts(9, done.numbers), 'id9'));
  for (const other of [{ ...done, id: null }, { ...done, numbers: [] }, waiting(1)]) {
    expect(toRefetch(other)).toBe(other);
  }
});

describe('a poll that brings no page', () => {
  const DAY = 86_400_000;
  const after = (batch: Waiting, reply: Polled, now: number) => afterEmptyPoll(batch, reply, now);
  const later = (change: Partial<Waiting>) => ({ kind: 'later', batch: waiting(1, change) });
  const empty: Polled = { kind: 'empty' };
  const strange: Polled = { kind: 'no-such-id' };

  test('empty twice, ten minutes apart: nobody was found', () => {
    const once = waiting(1, { firstEmptyAt: NOW });
    expect(after(waiting(1), empty, NOW)).toEqual(later({ firstEmptyAt: NOW }));
    expect(after(once, empty, NOW + 599_999)).toEqual(later({ firstEmptyAt: NOW }));
    expect(after(once, empty, NOW + 600_000)).toEqual({ kind: 'all-not-found' });
    expect(after(once, { kind: 'not-ready' }, NOW + 600_000)).toEqual(later({ firstEmptyAt: NOW }));
  });

  test('an id that is unknown: three times, its first two minutes apart', () => {
    expect(after(waiting(1, { unknownIdCount: 2 }), strange, NOW + NEW_ID_MS)).toEqual(later({}));
    expect(after(waiting(1), strange, NOW + NEW_ID_MS + 1)).toEqual(later({ unknownIdCount: 1 }));
    const twice = waiting(1, { unknownIdCount: 2 });
    expect(after(twice, strange, NOW + NEW_ID_MS + 1)).toEqual({
      kind: 'lost',
      batch: { ...unconfirmed(1), id: 'id1' },
    });
    expect(after(twice, { kind: 'not-ready' }, NOW + NEW_ID_MS + 1)).toEqual(later({}));
    const noAnswer: Polled = { kind: 'no-answer', unsent: null };
    expect(after(twice, noAnswer, NOW + NEW_ID_MS + 1)).toEqual(later({ unknownIdCount: 2 }));
  });

  test('not ready for more than a day: given up; without an answer: never', () => {
    const old: Polled = { kind: 'not-ready' };
    expect(after(waiting(1), old, NOW + DAY)).toEqual(later({}));
    expect(after(waiting(1), old, NOW + DAY + 1)).toMatchObject({ kind: 'lost' });
    for (const silent of [
      { kind: 'no-answer', unsent: 'fetch-quota' },
      { kind: 'refused', refusal: 'slow-down' },
    ] as const) {
      expect(after(waiting(1), silent, NOW + DAY + 1)).toEqual(later({}));
    }
    expect(after(waiting(1), empty, NOW + DAY + 1)).toEqual(later({ firstEmptyAt: NOW + DAY + 1 }));
  });

  test('a past run’s results whose numbers nobody knows any more are gone', () => {
    const past = waiting(1, { numbers: [], unknownIdCount: 2 });
    expect(after(past, strange, NOW + NEW_ID_MS + 1)).toEqual({ kind: 'gone' });
  });

  test('a batch that is given up keeps its id', () => {
    expect(toUnconfirmed(waiting(1))).toEqual({ ...unconfirmed(1), id: 'id1' });
  });
});
