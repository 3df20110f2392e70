/** Field by field: which values of a saved head are accepted, and which make it unreadable. */
import { HEAD } from '../../../../src/core/saved/run-state';
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
} from '../../fixtures/believes';
import { headOf } from '../../fixtures/head';

const trouble = { code: 'no-key', about: null };

test('the head of a run', () => {
  believes(
    HEAD,
    headOf(),
    ['run start owner schedule secret table.tableId', TEXT],
    ['table.headers.phone table.headers.name table.headers.status', TEXT],
    ['table.headers table options copied phase', OBJECT],
    ['began lastWorkedAt notBefore table.sheetId', NUMBER],
    [
      'planned slowDowns batchLimit splits failedWrites copied.found copied.notFound copied.refused',
      COUNT,
    ],
    ['writeInProgress someRowsOnly', FLAG],
    ['skipNamed', TEXT_OR_NULL],
    ['phase.at', WORD],
  );
  believes(HEAD, headOf({ table: { sheetId: 7, tableId: 't', headers: null } }));
});

test.each(['queueing', 'running', 'stopping'] as const)('a run that is %s', (at) => {
  believes(HEAD, headOf({ phase: { at } }));
});

test('a run that could not stop, with its reason', () => {
  const phase = { at: 'stopping', trouble } as never;
  believes(HEAD, headOf({ phase }), ['phase.trouble', ['', 7, {}]], ['phase.trouble.code', WORD]);
});

test('a run that rests, with its reason', () => {
  const phase = { at: 'paused', trouble, since: 5, until: 9 } as never;
  believes(
    HEAD,
    headOf({ phase }),
    ['phase.trouble.code', WORD],
    ['phase.trouble.about', TEXT_OR_NULL],
    ['phase.since', NUMBER],
    ['phase.until', NUMBER_OR_NULL],
    ['phase.trouble phase', OBJECT],
  );
  believes(HEAD, changed(headOf({ phase }), ['phase', 'until'], null));
  believes(HEAD, changed(headOf({ phase }), ['phase', 'trouble', 'about'], '7'));
});
