/** Naam answers about no results for long: when the run pauses, with which reason, and what ends it. */
import type { Polled, Refusal } from '../../../../src/core/ports/naam';
import type { Phase } from '../../../../src/core/saved/run-state';
import { NOW } from '../../fixtures/head';
import { named, Poller, six } from './poller';

const MINUTES = 60_000;
const HOUR = 60 * MINUTES;
const SILENT: Polled = { kind: 'no-answer', unsent: null };
const refused = (refusal: Refusal): Polled => ({ kind: 'refused', refusal });

test.each<[string, Polled, string]>([
  ['no answer', SILENT, 'unreachable'],
  ['credits', refused('credits-exhausted'), 'credits-exhausted'],
  ['the daily limit', refused('daily-limit'), 'daily-limit'],
  ['bulk lookup', refused('bulk-disabled'), 'bulk-disabled'],
  ['slower work', refused('slow-down'), 'slow-down'],
  ['too many numbers', refused('quantity'), 'answer-form'],
  ['406', refused('not-acceptable'), 'answer-form'],
])('%s for ten minutes: the run pauses for an hour, with the reason', (_, reply, code) => {
  const poller = new Poller();
  poller.poll(0, () => reply);
  poller.poll(10 * MINUTES - 1);
  expect([poller.pause(), poller.session.head.silentSince]).toEqual([[null, null], NOW]);
  poller.poll(1);
  expect(poller.pause()).toEqual([code, poller.now + HOUR]);
});

test.each<[string, Polled]>([
  ['not ready', { kind: 'not-ready' }],
  ['an empty list', { kind: 'empty' }],
  ['an unknown ID', { kind: 'no-such-id' }],
  ['names', named(0)],
])('%s is an answer, also of another batch: the silence starts anew', (_, reply) => {
  const poller = new Poller({ batches: [six(1), six(2)] });
  poller.poll(0, () => SILENT);
  poller.poll(9 * MINUTES, ({ id, page }) => (id === 'id2' && page === 1 ? reply : SILENT));
  poller.session.answers.collections.clear();
  poller.poll(9 * MINUTES, () => refused('credits-exhausted'));
  expect(poller.pause()).toEqual([null, null]);
});

test.each<[string, Phase, string]>([
  ['a pause for silence', paused(NOW, NOW + HOUR), 'running'],
  ['an earlier pause', paused(NOW - 1, NOW + HOUR), 'paused'],
  ['a pause that only the user ends', paused(NOW, null), 'paused'],
])('an answer, in %s: %s', (_, phase, after) => {
  const poller = new Poller({ head: { phase, silentSince: NOW - 10 * MINUTES } });
  poller.poll(0, () => ({ kind: 'not-ready' }));
  expect(poller.session.head).toMatchObject({ phase: { at: after }, silentSince: 0 });
});

function paused(since: number, until: number | null): Phase {
  return { at: 'paused', trouble: { code: 'unreachable', about: null }, since, until };
}

test('a run that is stopping says the reason, once for each', () => {
  const poller = new Poller({ head: { phase: { at: 'stopping' } } });
  for (const ms of [0, 10 * MINUTES, 1]) poller.poll(ms, () => refused('daily-limit'));
  const phase = { at: 'stopping', trouble: { code: 'daily-limit', about: null } };
  expect([poller.session.head.phase, poller.puts.length]).toEqual([phase, 2]);
});
