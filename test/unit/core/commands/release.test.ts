/** A run that its user left: who can end it, from when on, and that nothing paid for is lost. */
import { status } from '../../../../src/core/status/status';
import { isAbandoned, release } from '../../../../src/core/commands/control';
import { readResults } from '../../../../src/core/saved/past-results';
import type { Batch } from '../../../../src/core/saved/batch';
import { done, sending, unconfirmed, waiting } from '../../fixtures/batches';
import { NOW, RUN } from '../../fixtures/head';
import { MemoryWorld } from '../../fixtures/memory-world';
import { full, ten, type Line } from '../../fixtures/rows';
import { thrownBy } from '../../fixtures/trouble';

const DAY_MS = 86_400_000;
const OLD = { at: 5, executionId: 'e0' };
const queued = (n: number): string => status.queued(RUN, full(n), '');
const FOUND = status.found('2026-11-20', full(2), 'Asha', false);
/** Awaited; cut off in its request just now; and written. */
const BATCHES: readonly Batch[] = [
  waiting(0, [full(0)], OLD),
  sending(1, [full(1)], { ...OLD, at: NOW }),
  done(2, [full(2)], OLD),
];

/** A run of asha's, last worked on so long ago, with one number that was not sent yet. */
function left(ago: number): MemoryWorld {
  const document = new MemoryWorld([
    ...[0, 1].map((n): Line => [ten(n), '', queued(n)]),
    [ten(2), 'Asha', FOUND],
    [ten(3), '', queued(3)],
  ]);
  document.answer = () => {
    throw new Error('Naam is asked nothing');
  };
  document.stand({ lastWorkedAt: document.now - ago }, BATCHES);
  return document;
}

test.each([
  [0, false],
  [DAY_MS, false],
  [DAY_MS + 1, true],
])('a run that rests for %i ms is abandoned: %s', (ago, abandoned) => {
  const document = left(ago);
  const ticket = document.ticket();
  expect(ticket !== null && isAbandoned(ticket, document.now)).toBe(abandoned);
});

test.each([
  ['its maker, at once', 'asha', 0, null],
  ['another editor, a day later', 'ravi', DAY_MS + 1, null],
  ['another editor, within the day', 'ravi', DAY_MS, ['not-abandoned', null]],
])('released by %s', (_, who, ago, thrown) => {
  const document = left(ago);
  // It ends at the next step: till then it is seen what became of its requests.
  document.left = 1;
  const before = new Map(document.store);
  expect(thrownBy(() => release(document.world(who, 'e2'), 0))).toEqual(thrown);
  if (thrown !== null) {
    expect(document.store).toEqual(before);
    return;
  }
  const { head, batches } = document.ticket() ?? {};
  expect(head).toMatchObject({ owner: 'asha', phase: { at: 'stopping' } });
  expect(batches).toEqual([
    unconfirmed(0, [full(0)], { ...OLD, id: 'id0' }),
    BATCHES[2],
    unconfirmed(1, [full(1)], { ...OLD, at: NOW }),
  ]);
});

test('what is in flight says Unconfirmed, what was not sent goes back, and ids stay its maker’s', () => {
  const document = left(DAY_MS + 1);
  expect(release(document.world('ravi', 'e2'), 0)).toEqual({ kind: 'ended' });
  expect(document.said()).toEqual(['Unconfirmed', 'Unconfirmed', 'Found', '']);
  expect(document.names).toEqual(['', '', 'Asha', '']);
  expect([document.submitted, document.kept()]).toEqual([[], []]);
  const { owner, ids } = readResults(document.all(), RUN);
  expect([owner, ids.map(([id]) => id)]).toEqual(['asha', ['id0', 'id2']]);
});

test('without a run, as after a second press, it has ended', () => {
  expect(release(new MemoryWorld().world(), 0)).toEqual({ kind: 'ended' });
});
