/** A run that can't or must not continue: the effect of each decision and each error. */
import { status } from '../../../../src/core/status/status';
import type { Doubt } from '../../../../src/core/ports/naam';
import type { Phase } from '../../../../src/core/saved/run-state';
import { fail, trouble } from '../../../../src/core/texts/trouble';
import { type Code } from '../../../../src/core/texts/troubles-english';
import { done, refused, unconfirmed, waiting } from '../../fixtures/batches';
import { NOW } from '../../fixtures/head';
import { full } from '../../fixtures/rows';
import { troubled } from '../../fixtures/trouble';
import { Worker } from './worker';

const STOPPING: Phase = { at: 'stopping' };
const RESTING = { kind: 'suspended', until: null };
const paused = (code: Code, until: number | null): Phase => ({
  ...{ at: 'paused', trouble: trouble(code), since: NOW, until },
});

describe('a person’s word', () => {
  test('pause: nothing more is sent, what was sent is collected, and a note says so', () => {
    const worker = new Worker({ rows: 25, accepted: 0 });
    worker.before = (call) => {
      if (call === 'submit 10') worker.press('pause');
    };
    expect(worker.work()).toEqual(RESTING);
    expect(worker.phase()).toEqual(['paused', 'paused-by-you', null, null]);
    expect(worker.log).toEqual([
      ...['read', 'submit 10', 'sleep 2000', 'poll id1', 'read', 'write 10', 'read'],
      'spent 10',
      ,
    ]);
    expect(worker.shown().slice(9, 11)).toEqual(['N19 found', 'queued']);
    expect(worker.store.has('naam.control')).toBe(false);
    expect(worker.noted()).toEqual([
      'Paused 2026-11-23: You paused this run. Resume whenever you like. Results of numbers already sent still arrive.',
    ]);
  });

  test('stop: what was sent is collected, the rest goes back to what it was', () => {
    const worker = new Worker({ rows: 25, accepted: 0 });
    worker.before = (call) => {
      if (call === 'submit 10') worker.press('stop');
    };
    expect(worker.work()).toEqual({ kind: 'ended' });
    expect(worker.log).not.toContain('submit 15');
    expect(worker.shown().slice(9, 11)).toEqual(['N19 found', 'blank']);
    expect(worker.store.has('naam.control')).toBe(false);
  });

  test('pause, while it is stopping: it stops', () => {
    const worker = new Worker({ head: { phase: STOPPING } });
    worker.press('pause');
    expect(worker.work()).toEqual({ kind: 'ended' });
    expect(worker.store.has('naam.control')).toBe(false);
  });

  test('stop, in a pause: it stops', () => {
    const worker = new Worker({ head: { phase: paused('credits-exhausted', null) } });
    expect([worker.work(), worker.log, worker.notes]).toEqual([RESTING, [], []]);
    worker.press('stop');
    const phases: unknown[] = [];
    worker.interrupt('read', () => phases.push(worker.phase()));
    expect(worker.work()).toEqual({ kind: 'ended' });
    expect([phases, worker.shown()]).toEqual([[['stopping']], ['blank', 'blank', 'blank']]);
  });

  test('stop, when the sheet went back: it stops all the same', () => {
    const was = done(1, [full(0), full(1)], { found: 2 });
    const worker = new Worker({ batches: [was], head: { phase: STOPPING } });
    expect(worker.work()).toEqual({ kind: 'ended' });
  });
});

test('a pause that time ends is over when its time has come', () => {
  const worker = new Worker({ head: { phase: paused('daily-limit', NOW + 5_000) } });
  expect(worker.work()).toEqual({ kind: 'ended' });
  expect(worker.log.slice(0, 3)).toEqual(['sleep 5000', 'read', 'submit 3']);
});

test('a pause that was over before the execution ended leaves no note', () => {
  const worker = new Worker();
  worker.reply = () =>
    worker.log.includes('sleep 2000') ? null : { kind: 'unsent', reason: 'unreachable' };
  worker.before = (call) => {
    if (call.startsWith('poll')) worker.left = 0;
  };
  expect(worker.work()).toEqual({ kind: 'suspended', until: NOW + 4_000 });
  expect([worker.log.slice(1, 4), worker.notes]).toEqual([
    ['submit 3', 'sleep 2000', 'submit 3'],
    [],
  ]);
});

describe('Google’s requests of the day are used up', () => {
  test('a run rests for an hour: nothing was sent', () => {
    const worker = new Worker();
    worker.reply = () => ({ kind: 'unsent', reason: 'fetch-quota' });
    const until = NOW + 3_600_000;
    expect(worker.work()).toEqual({ kind: 'suspended', until });
    expect(worker.phase()).toEqual(['paused', 'fetch-quota', null, until]);
    expect(worker.batches()).toEqual([]);
  });
});

describe('another key stands there than the numbers were sent with', () => {
  const batches = [waiting(1, [full(0), full(1)], { keyGeneration: 0 }), refused(2, [full(2)])];

  test('a run rests', () => {
    const worker = new Worker({ batches });
    expect(worker.work()).toEqual(RESTING);
    expect(worker.phase()).toEqual(['paused', 'key-changed', null, null]);
  });

  test('one that is stopping lets go: those are Unconfirmed, and their ids kept', () => {
    const worker = new Worker({ batches, head: { phase: STOPPING } });
    expect(worker.work()).toEqual({ kind: 'suspended', until: NOW });
    expect(worker.ticket()?.batches).toEqual([
      unconfirmed(1, [full(0), full(1)], { keyGeneration: 0, id: 'id1', inSheet: false }),
      batches[1],
    ]);
    expect(worker.work()).toEqual({ kind: 'ended' });
    expect(worker.shown()).toEqual(['unconfirmed', 'unconfirmed', 'blank']);
    expect(worker.puts).not.toContain('naam.batch.2');
  });
});

test.each<Code>(['no-key', 'key-refused', 'key-changed', 'address-not-allowed'])(
  '%s, told in the middle of it: a run that is stopping lets go, too',
  (code) => {
    const worker = new Worker({ batches: [waiting(1, [full(0)])], head: { phase: STOPPING } });
    worker.answer = () => fail(code);
    expect(worker.work()).toEqual({ kind: 'suspended', until: NOW + 2_000 });
    expect(worker.batches()).toEqual(['unconfirmed 1']);
  },
);

describe('the sheet fails', () => {
  test.each<Code>(['sheet-gone', 'column-gone'])('%s: a run rests until a person acts', (code) => {
    const worker = new Worker({ batches: [waiting(1, [full(0)])] });
    worker.fails = { read: troubled(code) };
    expect(worker.work()).toEqual(RESTING);
    expect([worker.phase(), worker.batches()]).toEqual([
      ['paused', code, null, null],
      ['waiting 1'],
    ]);
  });

  test.each<Code>(['sheet-gone', 'column-gone'])('%s: a stop ends with its ids kept', (code) => {
    const was = done(3, [full(2)]);
    const batches = [waiting(1, [full(0)]), refused(2, [full(1)], { inSheet: false }), was];
    const worker = new Worker({ batches, head: { phase: STOPPING, writeInProgress: true } });
    worker.fails = { read: troubled(code) };
    expect(worker.work()).toEqual({ kind: 'suspended', until: NOW });
    expect(worker.ticket()?.head.writeInProgress).toBe(false);
    expect(worker.ticket()?.batches).toEqual([
      unconfirmed(1, [full(0)], { id: 'id1' }),
      refused(2, [full(1)]),
      was,
    ]);
    expect(worker.work()).toEqual({ kind: 'ended' });
    expect(worker.log.slice(-1)).toEqual(['trigger idle']);
    expect(worker.store.get('naam.ids.8w2r.0')).toContain('"id1"');
  });

  test.each<[Code, number | null]>([
    ['sheet-moving', NOW + 62_000],
    ['google-trouble', NOW + 62_000],
    ['write-failed', NOW + 62_000],
    ['sheet-refused', null],
  ])('%s: whether it is tried again by itself', (code, until) => {
    const worker = new Worker();
    worker.fails = { write: troubled(code) };
    expect(worker.work()).toEqual({ kind: 'suspended', until });
    expect(worker.phase()).toEqual(['paused', code, null, until]);
    expect(worker.head()?.failedWrites).toBe(code === 'write-failed' ? 1 : 0);
    const stopped = new Worker({ head: { phase: STOPPING } });
    stopped.fails = { write: troubled(code) };
    const later = until === null ? null : NOW + 60_000;
    expect([stopped.work(), stopped.phase()]).toEqual([
      { kind: 'suspended', until: later },
      ['stopping', code],
    ]);
  });

  test('before anything was sent: nothing is left of the run', () => {
    const worker = new Worker({ head: { phase: { at: 'queueing' } }, statuses: ['', '', ''] });
    worker.fails = { write: troubled('sheet-refused') };
    expect(worker.work()).toEqual({ kind: 'abandoned', trouble: trouble('sheet-refused') });
    expect([worker.phase(), [...worker.store.keys()], worker.notes]).toEqual([['gone'], [], []]);
  });
});

describe('requests that Naam may have received: a person is asked about all of them', () => {
  const broken = (afterMs: number): Doubt => ({ kind: 'broken', afterMs });
  const answer: Doubt = { kind: 'answer', said: '502 Bad Gateway' };

  test.each<[string, Doubt[], Code, string]>([
    ['with the answer', [answer], 'unconfirmed-answer', '1 502 Bad Gateway'],
    ['with the time until it broke', [broken(30_400)], 'unconfirmed-broken', '1 30'],
    ['a second at least', [broken(200)], 'unconfirmed-broken', '1 1'],
    ['with what the last one met', [answer, broken(9_000)], 'unconfirmed-broken', '2 9'],
  ])('%s', (_, doubts, code, about) => {
    const batches = doubts.map((doubt, i) => unconfirmed(i + 1, [full(i)], { doubt }));
    const worker = new Worker({ batches });
    expect(worker.work()).toEqual(RESTING);
    expect(worker.phase()).toEqual(['paused', code, about, null]);
  });
});

describe('stopped once more, after something kept it from stopping: it ends, its ids are kept', () => {
  const phase: Phase = { at: 'stopping', trouble: trouble('sheet-refused') };

  test.each([
    ['rows that can be reset say Unconfirmed', null, 'unconfirmed'],
    ['others stay', troubled('sheet-refused'), 'queued'],
  ])('%s', (_, failure, says) => {
    const batches = [waiting(1, [full(0)]), refused(2, [full(1)])];
    const worker = new Worker({ batches, head: { phase } });
    if (failure !== null) worker.fails.write = failure;
    worker.press('stop');
    expect(worker.work()).toEqual({ kind: 'ended' });
    expect([worker.log.slice(-1), worker.shown()[0]]).toEqual([['trigger idle'], says]);
    expect(worker.puts).toContain('naam.batch.1');
    expect(worker.puts).not.toContain('naam.batch.2');
    expect(worker.store.get('naam.ids.8w2r.0')).toContain('"id1"');
  });
});

test('where the store has no room for one more batch, it says how many are left', () => {
  const batches = Array.from({ length: 1_700 }, (_, i) =>
    done(
      i + 1,
      [1, 2].map((n) => String(919_000_000_000 + i * 1_000_003 + n)),
      { count: 2 },
    ),
  );
  const worker = new Worker({ batches, head: { planned: 9_999 } });
  expect(worker.work()).toEqual(RESTING);
  expect(worker.phase()).toEqual(['paused', 'no-room', '3', null]);
});

test('what fails after the end of a run changes nothing of it', () => {
  const worker = new Worker({ head: { phase: STOPPING } });
  worker.before = (call) => {
    if (call === 'trigger idle') throw troubled('google-trouble');
  };
  expect(worker.work()).toEqual({ kind: 'ended' });
  expect(worker.phase()).toEqual(['gone']);
});

test('an execution that only waits saves nothing', () => {
  const worker = new Worker({ batches: [waiting(1, [full(0), full(1), full(2)])] });
  expect(worker.work(0)).toEqual({ kind: 'suspended', until: NOW + 2_000 });
  expect(worker.puts).toEqual([]);
});

test('a bug rests the run, and is told', () => {
  const worker = new Worker({ statuses: [status.queued('8w2r', full(0), '')] });
  worker.before = (call) => {
    if (call === 'read') throw new Error('boom');
  };
  expect(worker.work()).toEqual(RESTING);
  expect(worker.phase()).toEqual(['paused', 'bug', 'boom', null]);
});
