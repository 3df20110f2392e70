/** Requests on their way to Naam, and what the program has saved about them. */
import { readStatus } from '../../src/core/status/status';
import { numbersOf } from '../../src/core/status/numbers';
import type { Cell, Rows, RowWrite } from '../../src/core/ports/cells';
import type { Submitted } from '../../src/core/ports/naam';
import type { FaultKind } from './faults';
import type { Execution } from './moments';
import type { Outside } from './outside';

/** All stories take place in India; each text is parsed once for all of them. */
export const NUMBERS = numbersOf('IN');

/** The number of a phone cell, as ten digits; '' where it holds none. */
export function tenOf(cell: Cell): string {
  return (NUMBERS.canonical(cell) ?? '').slice(-10);
}

/** Sends numbers in the form in which they go out. */
export function submit(
  outside: Outside,
  by: Execution,
  wire: readonly string[],
  fault?: FaultKind,
): Submitted {
  const numbers = wire.map((number) => number.slice(-10));
  outside.show({ kind: 'submit', by, numbers });
  const { users, naam, now } = outside;
  const before = naam.jobs.size;
  const reply = naam.submit(by, wire, now, users.of(by.user).revoked ? 'key-refused' : fault);
  outside.sent.push({
    user: by.user,
    generation: by.generation,
    run: outside.head()?.run ?? '',
    batch: by.batch,
    execution: by.id,
    numbers,
    id: naam.jobs.size > before ? `id${naam.jobs.size}` : null,
    reply,
    fate: reply.kind === 'unknown' ? 'lost' : 'open',
  });
  return reply;
}

/** A property was saved or removed: what is known of a request changes with its batch. */
export function saved(outside: Outside, by: Execution, key: string): void {
  const batch = Number(/^naam\.batch\.(\d+)$/.exec(key)?.[1] ?? 0);
  if (batch === 0) return;
  by.batch = batch;
  const run = outside.head()?.run;
  for (const sent of outside.sent) {
    if (sent.run !== run || sent.batch !== batch) continue;
    if (by.act === 'resolve') sent.fate = 'spoken';
    else if (sent.fate === 'open' && sent.execution === by.id) sent.fate = 'saved';
  }
}

/** Notes what a saved property says of itself: a phase, a state, a trouble. */
export function note(seen: Set<string>, key: string, value: string): void {
  if (!/^naam\.(run|batch|schedule)/.test(key)) return;
  for (const [, field, word] of value.matchAll(/"(at|state|code)":"([a-z-]+)"/g)) {
    seen.add(`${String(field)} ${String(word)}`);
  }
}

/** Notes the numbers that a run is about to queue. */
export function noteQueued(outside: Outside, rows: Rows, writes: readonly RowWrite[]): void {
  for (const { index, status = '' } of writes) {
    const queued = readStatus(status);
    if (queued.word !== 'queued') continue;
    outside.queued.add(`${queued.run} ${tenOf(rows.phones[index] ?? '')}`);
  }
}

/** The numbers that this run has queued among these rows, each bound by the run's secret. */
export function queuedIn(rows: Rows, run: string, secret: string): string[] {
  return rows.statuses.flatMap((cell, i) => {
    const status = readStatus(cell);
    const phone = rows.phones[i] ?? '';
    const queued = status.word === 'queued' && status.run === run;
    return queued && NUMBERS.matchesQueueTag(phone, status.tag, secret) ? [tenOf(phone)] : [];
  });
}
