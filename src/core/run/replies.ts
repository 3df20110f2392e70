/** What a reply makes of its batch. */
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

/** What a POST's reply makes of its batch; null: it was certainly not accepted. */
export function afterSubmit(batch: Sending, reply: Submitted, limit: number): Batch | null {
  if (reply.kind === 'refused' || reply.kind === 'unsent') return null;
  if (reply.kind === 'unknown') {
    return { ...toUnconfirmed(batch), id: reply.id, doubt: reply.doubt };
  }
  return toWaiting(batch, reply.id, batch.numbers.length, limit);
}

const EMPTY_APART_MS = 600_000;

const GIVE_UP_MS = 86_400_000;

/** What a GET without a page makes of its batch. `all-not-found`: empty twice, long enough apart. */
type AfterPoll =
  | { readonly kind: 'later'; readonly batch: Waiting }
  | { readonly kind: 'all-not-found' }
  /** Results of a past run that Naam no longer holds. */
  | { readonly kind: 'gone' }
  | { readonly kind: 'lost'; readonly batch: Unconfirmed };

export function afterEmptyPoll(batch: Waiting, reply: Polled, now: number): AfterPoll {
  const age = now - batch.at;
  if (
    reply.kind === 'empty' &&
    batch.firstEmptyAt > 0 &&
    now - batch.firstEmptyAt >= EMPTY_APART_MS
  ) {
    return { kind: 'all-not-found' };
  }
  const strange = reply.kind === 'no-such-id' && age > NEW_ID_MS ? batch.unknownIdCount + 1 : 0;
  // A GET that got no answer says nothing about the job, so it cannot end the wait for it.
  const answered = reply.kind !== 'no-answer' && reply.kind !== 'refused';
  if (strange >= 3 || (answered && age > GIVE_UP_MS && reply.kind !== 'empty')) {
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
      unknownIdCount: answered ? strange : batch.unknownIdCount,
    },
  };
}
