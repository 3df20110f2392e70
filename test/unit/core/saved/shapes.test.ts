/** Field by field: what of a saved run is believed, and what makes it unreadable. */
import * as saved from '../../../../src/core/saved/shapes';
import { batchProperty, type Batch } from '../../../../src/core/saved/batch';
import { USUAL } from '../../../../src/core/options/options';
import {
  believes,
  changed,
  COUNT,
  FLAG,
  NUMBER,
  NUMBER_OR_NULL,
  OBJECT,
  TEXT,
  TEXT_OR_NULL,
  WORD,
  type Wrong,
} from '../../fixtures/believes';
import { done, refused, sending, unconfirmed, waiting } from '../../fixtures/batches';
import { headOf } from '../../fixtures/head';
import { full } from '../../fixtures/rows';

const json = (batch: Batch): unknown => JSON.parse(batchProperty(batch)[1]);
const some = [full(1), full(2)];
const trouble = { code: 'no-key', about: null };

test('the head of a run', () => {
  believes(
    saved.HEAD,
    headOf(),
    ['run start owner schedule table.tableId', TEXT],
    ['table.headers.phone table.headers.name table.headers.status', TEXT],
    ['table.headers table options copied phase', OBJECT],
    ['began lastWorkedAt notBefore table.sheetId', NUMBER],
    ['planned slowDowns batchLimit splits copied.found copied.notFound copied.refused', COUNT],
    ['writeInProgress someRowsOnly', FLAG],
    ['phase.at', WORD],
  );
  believes(saved.HEAD, headOf({ table: { sheetId: 7, tableId: 't', headers: null } }));
});

test.each(['queueing', 'running', 'stopping'] as const)('a run that is %s', (at) => {
  believes(saved.HEAD, headOf({ phase: { at } }));
});

test('a run that rests, with its reason', () => {
  const phase = { at: 'paused', trouble, since: 5, until: 9 } as never;
  believes(
    saved.HEAD,
    headOf({ phase }),
    ['phase.trouble.code', WORD],
    ['phase.trouble.about', TEXT_OR_NULL],
    ['phase.since', NUMBER],
    ['phase.until', NUMBER_OR_NULL],
    ['phase.trouble phase', OBJECT],
  );
  believes(saved.HEAD, changed(headOf({ phase }), ['phase', 'until'], null));
  believes(saved.HEAD, changed(headOf({ phase }), ['phase', 'trouble', 'about'], '7'));
});

test('what a person chose', () => {
  believes(
    saved.OPTIONS,
    USUAL,
    ['country form again capitals', WORD],
    ['country', ['XX', 91, ['SG']]],
    ['landlines replace', FLAG],
    ['callbackUrl', TEXT_OR_NULL],
    ['again', [{}, 7]],
  );
  const ages = { on: '2026-11-23', notFound: 30, found: null };
  believes(
    saved.OPTIONS,
    { ...USUAL, again: ages },
    ['again.on', TEXT],
    ['again.notFound again.found', NUMBER_OR_NULL],
  );
});

test.each([
  { country: 'SG' },
  { form: 'e164-plus' },
  { again: 'not-found' },
  { again: 'all' },
  { capitals: 'title' },
  { callbackUrl: 'https://example.com/naam' },
])('a choice of %p', (choice) => {
  believes(saved.OPTIONS, { ...USUAL, ...choice });
});

const OF_EVERY_BATCH: readonly Wrong[] = [
  ['state', WORD],
  ['batchId', [undefined, '3', -1, 0.5]],
  ['at keyGeneration', NUMBER],
  ['executionId numbers', TEXT],
  ['held parts', COUNT],
  ['parts', [1_001]],
];

test('a batch, whatever became of it', () => {
  believes(saved.BATCH, json(sending(3, some)), ...OF_EVERY_BATCH);
  // Its execution stands in its number, which is larger than any count.
  believes(saved.BATCH, { ...sending(1, some), numbers: '', held: 0, parts: 0, batchId: 2 ** 52 });
  believes(
    saved.BATCH,
    json(waiting(3, some)),
    ...OF_EVERY_BATCH,
    ['id answeredPositions', TEXT],
    ['size page limit unknownIdCount', COUNT],
    ['firstEmptyAt', NUMBER],
  );
  believes(saved.BATCH, json(unconfirmed(3, some)), ['id', TEXT_OR_NULL], ['inSheet', FLAG]);
  believes(saved.BATCH, json(unconfirmed(3, some, { id: 'id3' })), ...OF_EVERY_BATCH);
  believes(saved.BATCH, json(refused(3, some)), ...OF_EVERY_BATCH, ['inSheet', FLAG]);
  believes(saved.BATCH, json(done(3, some)), ...OF_EVERY_BATCH, ['id', TEXT_OR_NULL]);
  believes(saved.BATCH, json(done(3, some, { id: null })), ['found count', COUNT]);
});
