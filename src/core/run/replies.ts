/** Decides the next state of a batch from a reply. */
import type { Polled, Submitted } from '../ports/naam';
import {
  type Batch,
  toUnconfirmed,
  toWaiting,
  NEW_ID_MS,
  type Sending,
  type Unconfirmed,
  type Waiting,
} from '../saved/batch';

/**
 * Returns the batch after the reply to its POST; null if it was certainly not accepted. `limit`: the
 * page limit for its results.
 */
export function afterSubmit(batch: Sending, reply: Submitted, limit: number): Batch | null {
  if (reply.kind === 'refused' || reply.kind === 'unsent') return null;
  if (reply.kind === 'unknown') {
    return { ...toUnconfirmed(batch), id: reply.id, doubt: reply.doubt };
  }
  return toWaiting(batch, reply.id, batch.numbers.length, limit);
}

/** Whether Naam asks to slow down. */
export function isSlowDown(reply: Polled): boolean {
  return reply.kind === 'refused' && reply.refusal === 'slow-down';
}

/** Two empty answers this far apart (ms) mean that no number was found. */
const EMPTY_APART_MS = 600_000;

/** A batch without results for this long becomes Unconfirmed (ms). */
const GIVE_UP_MS = 86_400_000;

/** The state of a batch after a GET without a page of results. */
type AfterPoll =
  /** Poll it again. */
  | { readonly kind: 'later'; readonly batch: Waiting }
  /** Two empty answers, long enough apart. */
  | { readonly kind: 'all-not-found' }
  /** Results of a past run that Naam no longer has. */
  | { readonly kind: 'gone' }
  /** Naam doesn't know the ID, or there were no results for a day. */
  | { readonly kind: 'lost'; readonly batch: Unconfirmed };

/** Returns the state of a batch after a GET without a page of results. `now` is in ms. */
export function afterEmptyPoll(batch: Waiting, reply: Polled, now: number): AfterPoll {
  const age = now - batch.at;
  if (
    reply.kind === 'empty' &&
    batch.firstEmptyAt > 0 &&
    now - batch.firstEmptyAt >= EMPTY_APART_MS
  ) {
    return { kind: 'all-not-found' };
  }
  const unknownIds = reply.kind === 'no-such-id' && age > NEW_ID_MS ? batch.unknownIdCount + 1 : 0;
  // A GET without an answer says nothing about the batch, so it can't end the wait for it.
  const answered = reply.kind !== 'no-answer' && reply.kind !== 'refused';
  if (unknownIds >= 3 || (answered && age > GIVE_UP_MS && reply.kind !== 'empty')) {
    return batch.numbers.length === 0
      ? { kind: 'gone' }
      : { kind: 'lost', batch: toUnconfirmed(batch) };
  }
  const emptyAt = reply.kind === 'empty' ? batch.firstEmptyAt || now : batch.firstEmptyAt;
  return {
    kind: 'later',
    batch: {
      ...batch,
      firstEmptyAt: emptyAt,
      unknownIdCount: answered ? unknownIds : batch.unknownIdCount,
    },
  };
}
