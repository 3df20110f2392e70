/** Field by field: which values of a saved batch are accepted, and which make its run unreadable. */
import { BATCH, batchProperty, type Batch } from '../../../../src/core/saved/batch';
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
