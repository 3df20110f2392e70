/** Field by field: what is believed of past runs, schedules and what is known of a key. */
import * as saved from '../../../../src/core/saved/shapes';
import { USUAL } from '../../../../src/core/options/options';
import { believes, COUNT, NUMBER, OBJECT, TEXT, WORD } from '../../fixtures/believes';

const trouble = { code: 'no-key', about: null };
const copied = { found: 1, notFound: 2, refused: 3 };
const split = { rows: 9, send: 0, found: 7, notFound: 2 };

test('a run that has ended', () => {
  believes(
    saved.PAST,
    { run: '8w2r', start: 's1', began: 1, ended: 2, sent: 3, planned: 4, copied, split },
    ['run start', TEXT],
    ['began ended', NUMBER],
    ['sent planned copied.found copied.notFound copied.refused', COUNT],
    ['split.rows split.send split.found split.notFound', COUNT],
    ['copied split', OBJECT],
  );
});

const table = { sheetId: 7, tableId: 't', headers: null };

test('its results', () => {
  const results = { ended: 1, owner: 'asha', key: 2, table, options: USUAL, ids: [['a', 3]] };
  believes(
    saved.RESULTS,
    results,
    ['ended key', NUMBER],
    ['owner', TEXT],
    ['table options', OBJECT],
    ['ids', [undefined, null, 'a', [7], ['a'], [[]], [['a']], [['a', '3']], [[7, 3]]]],
    ['ids', [[['a', 3, '2']], [['a', 3], null]]],
    ['tried', [null, 'htz48', [7]]],
  );
  believes(saved.RESULTS, { ...results, ids: [['a', 3, 2]], tried: ['htz48'] });
});

test('a schedule, and how its last run ended', () => {
  const schedule = {
    ...{ v: 1, id: 'x', owner: 'asha', table, state: { at: 'on' } },
    ...{ lastHandled: 1, failures: 2, outcomes: 3, last: null },
  };
  const ran = { kind: 'ran', at: 1, sent: 2, found: 3 };
  const failed = { kind: 'failed', at: 1, trouble };
  const paused = { at: 'paused', trouble, since: 4 };
  believes(
    saved.SCHEDULE,
    { ...schedule, last: ran },
    ['v', [undefined, 2, '1']],
    ['id owner', TEXT],
    ['state table last', OBJECT],
    ['lastHandled last.at', NUMBER],
    ['failures outcomes last.sent last.found', COUNT],
    ['state.at last.kind', WORD],
  );
  believes(
    saved.SCHEDULE,
    { ...schedule, last: failed },
    ['last.at', NUMBER],
    ['last.trouble', OBJECT],
  );
  believes(saved.SCHEDULE, { ...schedule, last: { kind: 'nothing', at: 1 } }, ['last.at', NUMBER]);
  believes(saved.SCHEDULE, { ...schedule, last: { kind: 'skipped', at: 1 } });
  believes(
    saved.SCHEDULE,
    { ...schedule, state: paused },
    ['state.since', NUMBER],
    ['state.trouble', OBJECT],
  );
});

test('what is remembered of a key', () => {
  believes(saved.KEY_MEMORY, {});
  believes(
    saved.KEY_MEMORY,
    { generation: 1, accepted: 2, refused: { size: 3, at: 4 }, page: { asked: 5, whole: 6 } },
    ['generation accepted', [null, '1', -1]],
    ['refused.size page.asked page.whole', COUNT],
    ['refused.at', NUMBER],
    ['refused page', ['', 7, {}]],
  );
  believes(saved.KEY_MEMORY, { refused: null, page: null });
});
