/** What a run does when it can do little: what it waits for, how long, and when it ends. */
import { next, type Snapshot } from '../../../../src/core/run/next';
import { HEAD, NOW } from '../../fixtures/head';
import { at, due, JOB, paused, unwritten, waiting } from './job-now';

const notBefore = (until: number): Partial<Snapshot> => ({ head: { ...HEAD, notBefore: until } });
const two = [waiting(1), waiting(2)];
const poll = (...batches: readonly unknown[]) => ({ do: 'poll', batches });
const REST = { do: 'yield', until: null };

test.each<[string, Snapshot, unknown]>([
  [
    'the first answers wait for what can be asked for right now',
    { ...JOB, ...unwritten(), queue: 0, batches: [waiting(1)], due: due(NOW) },
    poll(waiting(1)),
  ],
  [
    'not for what may not be asked yet',
    { ...JOB, ...unwritten(), ...notBefore(NOW + 7), batches: [waiting(1)], due: due(NOW) },
    { do: 'write' },
  ],
  [
    'as many as go at once are asked for, whatever could be sent',
    { ...JOB, gather: 9, width: 2, queue: 1, batches: two, due: due(NOW, NOW) },
    poll(...two),
  ],
  [
    'one that waited long enough takes the others with it',
    { ...JOB, gather: 9, queue: 1, batches: two, due: due(NOW - 9, NOW) },
    poll(...two),
  ],
  [
    'only what can be written in this execution is asked for, beside one batch',
    {
      ...JOB,
      ...unwritten(0, 10_000, 10),
      wrote: true,
      left: 93_000,
      queue: 0,
      batches: two,
      due: due(NOW, NOW),
    },
    poll(waiting(1)),
  ],
  [
    'and one batch, whatever is left',
    {
      ...JOB,
      ...unwritten(0, 10_000, 10),
      wrote: true,
      left: 90_500,
      queue: 0,
      batches: two,
      due: due(NOW, NOW),
    },
    poll(waiting(1)),
  ],
  [
    'up to the last moment',
    {
      ...JOB,
      ...unwritten(0, 10_000, 10),
      wrote: true,
      left: 94_000,
      queue: 0,
      batches: two,
      due: due(NOW, NOW),
    },
    poll(...two),
  ],
  [
    'what is at hand is written while there is time for it',
    {
      ...JOB,
      ...unwritten(0, 10_000, 10),
      wrote: true,
      left: 89_999,
      queue: 0,
      batches: two,
      due: due(NOW, NOW),
    },
    { do: 'write' },
  ],
  [
    'but not where everything else can be collected, too: then it makes few blocks',
    {
      ...JOB,
      ...unwritten(0, 10_000, 10),
      wrote: true,
      restMs: 9_000,
      left: 89_000,
      queue: 0,
      batches: two,
      due: due(NOW, NOW),
    },
    poll(...two),
  ],
  [
    'the next that is due is waited for',
    { ...JOB, queue: 0, batches: two, due: due(NOW + 9, NOW + 5) },
    { do: 'wait', until: NOW + 5 },
  ],
  [
    'the first names wait for the batch that was sent first',
    {
      ...JOB,
      queue: 0,
      ...unwritten(10_000),
      batches: two,
      due: due(NOW + 9, Infinity),
    },
    { do: 'wait', until: NOW + 9 },
  ],
  [
    'but not for long',
    {
      ...JOB,
      queue: 0,
      ...unwritten(10_001),
      batches: two,
      due: due(NOW + 9, Infinity),
    },
    { do: 'write' },
  ],
  [
    'just as long as patience lasts',
    at(paused('unreachable', NOW + 30_000)),
    {
      do: 'wait',
      until: NOW + 30_000,
    },
  ],
  ['its time has come: send', { ...JOB, ...notBefore(NOW), queue: 1 }, { do: 'send' }],
  [
    'its time has come, but there is no room: it rests',
    { ...JOB, ...notBefore(NOW), queue: 1, room: false },
    { do: 'suspend', code: 'no-room' },
  ],
  [
    'its time has not come, but nothing is left: end',
    { ...JOB, ...notBefore(NOW + 7), queue: 0 },
    { do: 'end' },
  ],
  ['a pause waits for a person, not for that time', at(paused('bug'), notBefore(NOW + 7)), REST],
  [
    'what another key was used for is not asked for in a pause',
    at(paused('credits-exhausted'), { batches: [waiting(1, { keyGeneration: 2 })], due: due(NOW) }),
    REST,
  ],
])('%s', (_, job, step) => {
  expect(next(job)).toEqual(step);
});

test.each(['no-key', 'key-refused', 'key-changed', 'answer-unreadable'] as const)(
  'in a pause for %s nothing is asked for',
  (code) => {
    const batches = [waiting(1)];
    expect(next(at(paused(code), { batches, due: due(NOW) }))).toEqual(REST);
  },
);
