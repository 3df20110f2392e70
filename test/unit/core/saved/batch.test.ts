/** A batch: which saved values make its run unreadable, and what becomes of it. */
import {
  BATCH,
  batchProperty,
  sentCount,
  toAbandoned,
  toRefetch,
  undecided,
  type Batch,
} from '../../../../src/core/saved/batch';
import {
  believes,
  COUNT,
  FLAG,
  NUMBER,
  TEXT,
  TEXT_OR_NULL,
  WORD,
  type Wrong,
} from '../../fixtures/believes';
import { done, refused, sending, unconfirmed, waiting } from '../../fixtures/batches';
import { full } from '../../fixtures/rows';

const json = (batch: Batch): unknown => JSON.parse(batchProperty(batch)[1]);
const some = [full(1), full(2)];

const OF_EVERY_BATCH: readonly Wrong[] = [
  ['state', WORD],
  ['batchId', [undefined, '3', -1, 0.5]],
  ['at keyGeneration', NUMBER],
  ['executionId numbers', TEXT],
  ['held parts', COUNT],
  ['parts', [1_001]],
];

test('a batch, whatever became of it', () => {
  believes(BATCH, json(sending(3, some)), ...OF_EVERY_BATCH);
  // Its execution stands in its number, which is larger than any count.
  believes(BATCH, { ...sending(1, some), numbers: '', held: 0, parts: 0, batchId: 2 ** 52 });
  believes(
    BATCH,
    json(waiting(3, some)),
    ...OF_EVERY_BATCH,
    ['id answeredPositions', TEXT],
    ['size page limit unknownIdCount', COUNT],
    ['firstEmptyAt', NUMBER],
  );
  believes(BATCH, json(unconfirmed(3, some)), ['id', TEXT_OR_NULL], ['inSheet', FLAG]);
  believes(BATCH, json(unconfirmed(3, some, { id: 'id3' })), ...OF_EVERY_BATCH);
  believes(BATCH, json(refused(3, some)), ...OF_EVERY_BATCH, ['inSheet', FLAG]);
  believes(BATCH, json(done(3, some)), ...OF_EVERY_BATCH, ['id', TEXT_OR_NULL]);
  believes(BATCH, json(done(3, some, { id: null })), ['found count', COUNT]);
});

test('what is known of some batches only', () => {
  const unknownForm = { times: 1, at: 5 };
  believes(
    BATCH,
    json(waiting(3, some, { unknownForm })),
    ['unknownForm', ['', 7, {}]],
    ['unknownForm.times', COUNT],
    ['unknownForm.at', NUMBER],
  );
  believes(
    BATCH,
    json(waiting(3, some, { missing: { page: 2, at: 5 } })),
    ['missing', ['', 7, {}]],
    ['missing.page', COUNT],
    ['missing.at', NUMBER],
  );
  believes(
    BATCH,
    json(unconfirmed(3, some, { doubt: { kind: 'answer', said: 'x' } })),
    ['doubt', ['', 7, {}]],
    ['doubt.kind', WORD],
    ['doubt.said', TEXT],
  );
  believes(BATCH, json(unconfirmed(3, some, { doubt: { kind: 'broken', afterMs: 5 } })), [
    'doubt.afterMs',
    NUMBER,
  ]);
  believes(
    BATCH,
    json(done(3, some, { secondLook: { at: 5, tries: 1 } })),
    ['secondLook', ['', 7, {}]],
    ['secondLook.at', NUMBER],
    ['secondLook.tries', COUNT],
  );
});

const EACH: readonly Batch[] = [
  sending(1, some),
  waiting(2, some, { page: 3, answeredPositions: '1' }),
  unconfirmed(3, some, { id: 'id3' }),
  refused(4, some),
  done(5, some, { secondLook: { at: 5, tries: 0 } }),
];

test('only results that are known are fetched again, from their first page', () => {
  expect(EACH.map(toRefetch)).toEqual([...EACH.slice(0, 4), waiting(5, some)]);
  const without = [done(6, some, { id: null }), done(7, [], { count: 2 })];
  expect(without.map(toRefetch)).toEqual(without);
});

test('what is in flight when nobody polls it any more is unconfirmed, with its ID', () => {
  expect(EACH.map(toAbandoned)).toEqual([
    unconfirmed(1, some, { inSheet: false }),
    unconfirmed(2, some, { id: 'id2', inSheet: false }),
    ...EACH.slice(2),
  ]);
});

test('every batch counts as sent, one whose numbers are gone too; one waits for the user', () => {
  expect(sentCount([...EACH, done(6, [], { count: 7 })])).toBe(17);
  expect(undecided(EACH)).toEqual([EACH[2]]);
});
