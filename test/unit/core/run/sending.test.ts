/** The sending step: the saved intent, the request, and the effect of its reply. */
import type { Submitted } from '../../../../src/core/ports/naam';
import { noSplitting } from '../../../../src/core/run/splitting';
import { HEAD, NOW } from '../../fixtures/head';
import { numberOfBatch, Sender } from './sender';

const TEN = 10;

test('without a key nothing leaves, and the run rests', () => {
  const sender = new Sender({ key: false });
  sender.send();
  expect(sender.submitted).toEqual([]);
  expect(sender.pause()).toEqual(['no-key', null]);
  expect(sender.batches()).toEqual([]);
});

test('with nothing queued nothing leaves', () => {
  const sender = new Sender({ queue: 0 });
  sender.send();
  expect([sender.submitted, sender.session.sheet.queue]).toEqual([[], []]);
  expect(sender.pause()).toEqual([null, null]);
});

test('before the sheet was read nothing leaves', () => {
  const sender = new Sender();
  sender.session.sheet.queue = null;
  sender.send();
  expect([sender.submitted, sender.pause()]).toEqual([[], [null, null]]);
});

test('where a single number is too many nothing leaves, and the run rests', () => {
  const sender = new Sender();
  sender.session.memory = { ...sender.session.memory, refused: { size: 1, at: sender.now } };
  sender.send();
  expect(sender.submitted).toEqual([]);
  expect(sender.pause()).toEqual(['limit-too-small', null]);
});

test('the intent is in the store before the request leaves', () => {
  const sender = new Sender();
  sender.before = (call) => {
    if (!call.startsWith('submit')) return;
    expect(sender.saved()).toMatchObject([{ state: 'sending', held: TEN, executionId: 'e1' }]);
  };
  sender.send({ kind: 'accepted', id: 'x' });
  expect(sender.submitted).toHaveLength(1);
  expect(sender.saved()).toMatchObject([
    { state: 'waiting', id: 'x', held: TEN, keyGeneration: 1 },
  ]);
});

test('a request goes in the form that was chosen, in ascending order', () => {
  const sender = new Sender({ queue: 3 });
  sender.session.sheet.queue?.reverse();
  sender.send({ kind: 'accepted', id: 'x' });
  expect(sender.submitted).toEqual([['9876543210', '9876543211', '9876543212']]);
});

test('what was accepted is off the queue, and the key is known to be good for as many', () => {
  const sender = new Sender({ queue: 25 });
  sender.send({ kind: 'accepted', id: 'x' });
  expect(sender.session.sheet.queue).toHaveLength(15);
  expect(sender.session.memory.accepted).toBe(TEN);
});

test('never more than was agreed to, whatever is queued', () => {
  const sender = new Sender({ queue: 25, head: { planned: 13 } });
  sender.send({ kind: 'accepted', id: 'x' });
  sender.send({ kind: 'accepted', id: 'y' });
  sender.send({ kind: 'accepted', id: 'z' });
  expect(sender.submitted.map(({ length }) => length)).toEqual([TEN, 3]);
  expect(sender.session.sheet.queue).toEqual([]);
  expect(sender.pause()).toEqual([null, null]);
});

test('nor in parts of a batch that was refused', () => {
  const sender = new Sender({ queue: 4, head: { planned: 2 } });
  const all = sender.session.sheet.queue ?? [];
  sender.session.splitting = { ...noSplitting(0), parts: [all] };
  sender.send({ kind: 'accepted', id: 'x' });
  expect(sender.sent()).toEqual(['01']);
});

test('a calm request is two writes of its batch, and what is new of the key is kept once', () => {
  const sender = new Sender({ queue: 25 });
  sender.send({ kind: 'accepted', id: 'x' });
  sender.session.memory = { ...sender.session.memory, refused: { size: 11, at: sender.now } };
  sender.send({ kind: 'accepted', id: 'y' });
  const [first, second] = sender.batches().map((n) => `naam.batch.${n}`);
  expect(sender.puts).toEqual([first, first, second, second]);
  expect(sender.remembered.map(({ accepted }) => accepted)).toEqual([TEN]);
});

test('a reply that never came leaves its numbers Unconfirmed, and off the queue', () => {
  const sender = new Sender({ queue: 25 });
  sender.send({ kind: 'unknown', id: null, doubt: { kind: 'broken', afterMs: 30_000 } });
  expect(sender.saved()).toMatchObject([
    { state: 'unconfirmed', id: null, held: TEN, inSheet: false },
  ]);
  expect(sender.session.sheet.queue).toHaveLength(15);
});

test('a request that never left is tried again later', () => {
  const sender = new Sender({ queue: 25 });
  sender.send({ kind: 'unsent', reason: 'unreachable' });
  const [code, until] = sender.pause();
  expect([code, sender.saved(), sender.session.sheet.queue?.length]).toEqual([
    'unreachable',
    [],
    25,
  ]);
  expect(until).toBe(sender.now + 2_000);
  sender.resume();
  sender.send({ kind: 'unsent', reason: 'unreachable' });
  expect(sender.pause()[1]).toBe(sender.now + 4_000);
});

describe('refused', () => {
  const refusal = (of: string) => ({ kind: 'refused', refusal: of }) as Submitted;

  test.each(['credits-exhausted', 'bulk-disabled', 'key-refused'])(
    '%s: a person has to act',
    (of) => {
      const sender = new Sender();
      sender.send(refusal(of));
      expect([sender.pause(), sender.saved(), sender.session.sheet.queue?.length]).toEqual([
        ...[[of, null], [], TEN],
      ]);
    },
  );

  test('for the day: an hour later half as many, and twice as many once they pass', () => {
    const sender = new Sender({ queue: 60, accepted: 50 });
    sender.send(refusal('daily-limit'));
    expect(sender.pause()).toEqual(['daily-limit', sender.now + 3_600_000]);
    expect(sender.head().batchLimit).toBe(25);
    sender.resume();
    sender.send({ kind: 'accepted', id: 'x' });
    expect([sender.submitted.at(-1)?.length, sender.head().batchLimit]).toEqual([25, 50]);
  });

  test.each([
    [10, 20],
    [2_500, 5_000],
    [4_999, 9_998],
    [5_000, 0],
    [9_998, 0],
    [0, 0],
  ])('for the day: after %p at most, %p at most once they pass, and 0 is any', (most, next) => {
    const sender = new Sender({ head: { batchLimit: most } });
    sender.send({ kind: 'accepted', id: 'x' });
    expect(sender.head().batchLimit).toBe(next);
  });

  test('for the day, a few: no fewer than ten are tried', () => {
    const sender = new Sender({ queue: 12, accepted: 50 });
    sender.send(refusal('daily-limit'));
    expect(sender.head().batchLimit).toBe(TEN);
  });

  test('for its size: fewer next time, down to one', () => {
    const sender = new Sender({ queue: 25 });
    sender.send(refusal('quantity'));
    expect(sender.session.memory.refused).toEqual({ size: TEN, at: sender.now });
    expect(sender.pause()).toEqual([null, null]);
    sender.send(refusal('quantity'));
    expect(sender.submitted.at(-1)?.length).toBeLessThan(TEN);
    const one = new Sender({ queue: 1 });
    one.send(refusal('quantity'));
    expect(one.pause()).toEqual(['limit-too-small', null]);
  });

  test('for its pace: a wait that grows, forgotten once one passes', () => {
    const sender = new Sender({ queue: 25 });
    sender.send(refusal('slow-down'));
    const first = sender.head().notBefore - sender.now;
    sender.send(refusal('slow-down'));
    expect(sender.head().slowDowns).toBe(2);
    expect(sender.head().notBefore - sender.now).toBeGreaterThan(first);
    sender.send({ kind: 'accepted', id: 'x' });
    expect(sender.head().slowDowns).toBe(0);
  });
});

describe('refused, and what is said or asked with it', () => {
  test.each<[string, Submitted, [string, string | null, number | null]]>([
    [
      ...(['Naam’s own words', { kind: 'refused', refusal: 'rejected', said: '400 no' }] as const),
      ['rejected', '400 no', null],
    ],
    ['no words', { kind: 'refused', refusal: 'rejected' }, ['rejected', '', null]],
    ['a firewall', { kind: 'refused', refusal: 'blocked' }, ['blocked', null, NOW + 600_000]],
    [
      ...(['no permission', { kind: 'unsent', reason: 'authorization' }] as const),
      ['authorization', null, null],
    ],
    [
      ...([
        'an address that is not allowed',
        { kind: 'unsent', reason: 'address-not-allowed' },
      ] as const),
      ['address-not-allowed', null, null],
    ],
    [
      ...(['requests of the day', { kind: 'unsent', reason: 'fetch-quota' }] as const),
      ['fetch-quota', null, NOW + 3_600_000],
    ],
  ])('%s', (_, reply, rests) => {
    const sender = new Sender();
    sender.send(reply);
    const { phase } = sender.head();
    const pause = phase.at === 'paused' ? [phase.trouble.code, phase.trouble.about] : [];
    expect([...pause, sender.pause()[1]]).toEqual(rests);
    expect([sender.saved(), sender.session.sheet.queue?.length]).toEqual([[], TEN]);
  });

  test.each([
    [undefined, 2_000],
    [1_999, 2_000],
    [10_000, 10_000],
    [999_999, 300_000],
  ])('slower work, for %p ms: a wait of %d ms', (retryAfterMs, wait) => {
    const sender = new Sender();
    sender.dice = () => 0;
    const asked = retryAfterMs === undefined ? {} : { retryAfterMs };
    sender.send({ kind: 'refused', refusal: 'slow-down', ...asked });
    expect(sender.head()).toMatchObject({ slowDowns: 1, notBefore: NOW + wait });
  });

  test.each<[Submitted, number]>([
    [{ kind: 'refused', refusal: 'quantity' }, 0],
    [{ kind: 'unknown', id: null, doubt: { kind: 'broken', afterMs: 1 } }, 1],
    [{ kind: 'refused', refusal: 'slow-down' }, 2],
  ])('a part, with %j: %d parts are left', (reply, left) => {
    const sender = new Sender({ queue: 4 });
    const [a = '', b = '', c = '', d = ''] = sender.session.sheet.queue ?? [];
    const parts = [
      [a, b],
      [c, d],
    ];
    sender.session.splitting = { ...noSplitting(1), parts };
    sender.send(reply);
    expect(sender.session.splitting.parts).toEqual(parts.slice(2 - left));
  });
});

test('with another key nothing leaves, and the run rests', () => {
  const sender = new Sender();
  Object.assign(sender.session.world.keys, { now: () => 'changed' });
  sender.send();
  expect([sender.submitted, sender.pause(), sender.puts.length]).toEqual([
    ...[[], ['key-changed', null], 1],
  ]);
});

test.each<[Submitted, number]>([
  [{ kind: 'accepted', id: 'x' }, 10],
  [{ kind: 'unknown', id: null, doubt: { kind: 'broken', afterMs: 0 } }, 10],
  [{ kind: 'refused', refusal: 'daily-limit' }, 0],
  [{ kind: 'unsent', reason: 'fetch-quota' }, 0],
])('of a month, what Naam may have received counts as it is sent: %j', (reply, counted) => {
  const sender = new Sender();
  sender.send(reply);
  expect(sender.session.sentNow).toBe(counted);
  // A run that Naam refuses for days is not worked on.
  expect(sender.session.progressed).toBe(counted > 0);
});

test('what is left of the month bounds a batch, and at its limit the run waits', () => {
  const sender = new Sender();
  Object.assign(sender.session.world.spending, { left: () => 4 });
  sender.send({ kind: 'accepted', id: 'x' });
  sender.send();
  expect(sender.submitted.map(({ length }) => length)).toEqual([4]);
  expect(sender.pause()).toEqual(['month-limit', sender.now + 3_600_000]);
});

test.each([
  ['', 'https://own.example'],
  ['sch1', 'https://now.example'],
])('the callback address of a run with schedule “%s” is %s', (schedule, url) => {
  const options = { ...HEAD.options, callbackUrl: 'https://own.example' };
  const sender = new Sender({ head: { schedule, options } });
  const { world } = sender.session;
  const urls: (string | null)[] = [];
  const submit = (_: readonly string[], to: string | null): Submitted => {
    urls.push(to);
    return { kind: 'accepted', id: 'x' };
  };
  Object.assign(world, { callbackUrl: 'https://now.example' });
  Object.assign(world.naam, { submit });
  sender.send();
  expect(urls).toEqual([url]);
});

test('two batches of one execution have two names, and another execution has others', () => {
  const sender = new Sender({ queue: 25 });
  sender.send({ kind: 'accepted', id: 'x' });
  sender.send({ kind: 'accepted', id: 'y' });
  expect(sender.batches()).toEqual([numberOfBatch('e1', 1), numberOfBatch('e1', 2)]);
  expect(numberOfBatch('e2', 1)).not.toBe(numberOfBatch('e1', 1));
});
