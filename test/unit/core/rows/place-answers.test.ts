/** What an answer does to each row with its number, by the content of the row. */
import { status } from '../../../../src/core/status/status';
import { nameTag } from '../../../../src/core/status/tags';
import { numbersOf } from '../../../../src/core/status/numbers';
import {
  stillQueued,
  placeAnswers,
  misplacedOutcomes,
  outcomeCells,
  rowAt,
  type Answer,
  type PlaceRules,
} from '../../../../src/core/rows/place-answers';
import type { Cell, Rows, RowWrite } from '../../../../src/core/ports/cells';

const TEN = '9876543210';
const FULL = `91${TEN}`;
const OTHER = '919876543211';
const TODAY = '2026-11-23';
const DAY = '2026-11-20';
const RUN = '8w2r';
const BY: PlaceRules = { numbers: numbersOf('IN'), run: RUN, today: TODAY, replace: false };
const OLD = status.found(DAY, FULL, 'Old', false);
const OTHERS = status.found(DAY, OTHER, 'Old', false);
const UNSURE = status.unconfirmed(DAY, FULL, false);
const queued = (was = '', run = RUN): string => status.queued(run, FULL, was);

type Line = readonly [name: Cell, said: Cell, phone?: Cell];

const rowsOf = (lines: readonly Line[], formulas: readonly number[] = []): Rows => ({
  firstRow: 2,
  phones: lines.map(([, , phone = TEN]) => phone),
  names: lines.map(([name]) => name),
  statuses: lines.map(([, said]) => said),
  formulas: new Set(formulas),
});

/** What is written into one row; null: nothing. */
function placed(answer: Answer, line: Line, more: Partial<PlaceRules> = {}, formula = false) {
  const rows = rowsOf([line], formula ? [0] : []);
  const writes = placeAnswers(rows, new Map([[FULL, answer]]), { ...BY, ...more });
  if (writes.length === 0) return null;
  const { index, ...write } = writes[0] as RowWrite;
  expect([index, writes.length]).toEqual([0, 1]);
  return write;
}

const ASHA: Answer = { kind: 'found', name: 'Asha' };
const FOUND = status.found(TODAY, FULL, 'Asha', false);
const KEPT = status.kept(TODAY, FULL, 'Asha', false);
const MISSING = status.notFound(TODAY, FULL, false);
const REFUSED = status.refused(TODAY, FULL, false);

test.each<[string, Line, unknown]>([
  ['a row that waits', ['', queued()], { name: 'Asha', status: FOUND }],
  ['a row that never was asked', ['', ''], { name: 'Asha', status: FOUND }],
  ['a name of ours, asked again', ['Old', queued(OLD)], { name: 'Asha', status: FOUND }],
  ['the very name, typed', ['Asha', queued()], { status: FOUND }],
  ['the very name, in a row never asked', ['Asha', ''], { status: FOUND }],
  ['another name, typed meanwhile', ['Mine', queued()], { status: KEPT }],
  ['a name of ours for another number', ['Old', OTHERS], { name: 'Asha', status: FOUND }],
  ['a person’s row that was never asked', ['Mine', ''], null],
  ['a person’s row that said no mobile', ['Mine', status.notMobile('too short')], null],
  ['an unconfirmed row', ['', UNSURE], { name: 'Asha', status: FOUND }],
  ['an outcome of this number', ['Old', OLD], null],
  ['text of somebody', ['', 'call back'], null],
  ['another number', ['', '', '9876543211'], null],
  ['no number', ['', '', 'n/a'], null],
  ['no phone', ['', '', ''], null],
])('a name comes to %s', (_, line, write) => {
  expect(placed(ASHA, line)).toEqual(write);
});

test('a name replaces a typed one only where it was ordered, and never a formula', () => {
  const line: Line = ['Mine', queued()];
  expect(placed(ASHA, line, { replace: true })).toEqual({ name: 'Asha', status: FOUND });
  expect(placed(ASHA, line, { replace: true }, true)).toEqual({ status: KEPT });
  expect(placed(ASHA, ['Mine', queued('', 'dead')], { replace: true })).toEqual({ status: KEPT });
  expect(placed(ASHA, ['Mine', ''], { replace: true })).toBeNull();
  expect(placed(ASHA, ['', ''], {}, true)).toBeNull();
  expect(placed(ASHA, ['', queued()], {}, true)).toEqual({ status: KEPT });
});

/** A result of another number by an older version, whose short tag of the name is also that of ''. */
const SHORT = OTHERS.replace(nameTag('Old'), nameTag('').slice(-2));

test.each<[string, Line, unknown]>([
  ['a row that waits', ['', queued()], { status: MISSING }],
  ['a row that never was asked', ['', ''], { status: MISSING }],
  ['a name typed meanwhile', ['Mine', queued()], { status: MISSING }],
  ['a person’s own row', ['Mine', ''], null],
  [
    'an older name of ours of this number',
    ['Old', queued(OLD)],
    { status: status.notFound(TODAY, FULL, false, 'Old') },
  ],
  ['a name of ours of another number', ['Old', OTHERS], { name: '', status: MISSING }],
  ['the same, queued', ['Old', queued(OTHERS)], { name: '', status: MISSING }],
  ['a cell whose blank looks like that name', ['', SHORT], { status: MISSING }],
])('“not found” comes to %s', (_, line, write) => {
  expect(placed({ kind: 'not-found' }, line)).toEqual(write);
});

test('“not found” never empties a formula, even if its blank looks like a name of ours', () => {
  expect(placed({ kind: 'not-found' }, ['Old', SHORT], {}, true)).toEqual({ status: MISSING });
});

test('a row without a number has nothing to show', () => {
  const row = rowAt(rowsOf([['', queued(), 'n/a']]), 0);
  expect(outcomeCells(row, { kind: 'refused' }, DAY, { ...BY, replace: false })).toBeNull();
});

test.each<[string, Line, unknown]>([
  ['a row that waits', ['', queued()], { status: REFUSED }],
  ['a row that never was asked', ['', ''], { status: REFUSED }],
  ['a person’s own row', ['Mine', ''], null],
  ['a name of ours of another number', ['Old', OTHERS], { name: '', status: REFUSED }],
  ['a name of ours of this number', ['Old', queued(OLD)], { status: REFUSED }],
])('“refused” comes to %s', (_, line, write) => {
  expect(placed({ kind: 'refused' }, line)).toEqual(write);
});

test.each<[string, Line, unknown]>([
  ['a row that waits', ['', queued()], { status: status.unconfirmed(TODAY, FULL, false) }],
  [
    'a name typed meanwhile',
    ['Mine', queued()],
    { status: status.unconfirmed(TODAY, FULL, false) },
  ],
  ['a row that never was asked', ['', ''], { status: status.unconfirmed(TODAY, FULL, false) }],
  ['a person’s own row', ['Mine', ''], null],
  ['a row that says so', ['', UNSURE], null],
])('“unconfirmed” comes to %s', (_, line, write) => {
  expect(placed({ kind: 'unconfirmed' }, line)).toEqual(write);
});

test('what is released goes back to what it was, in rows that this run queued', () => {
  const released: Answer = { kind: 'released' };
  expect(placed(released, ['Old', queued(OLD)])).toEqual({ status: OLD });
  expect(placed(released, ['', queued('', 'dead')])).toBeNull();
  expect(placed(released, ['', ''])).toBeNull();
});

test('the first of two numbers is told', () => {
  const write = placed(ASHA, ['', '', `${TEN} / 9876543211`]);
  expect(write).toEqual({ name: 'Asha', status: status.found(TODAY, FULL, 'Asha', true) });
});

test('every row of a number gets its answer', () => {
  const rows = rowsOf([
    ['', ''],
    ['', '', '9876543211'],
    ['', '', `+91 ${TEN}`],
  ]);
  expect(placeAnswers(rows, new Map([[FULL, ASHA]]), BY).map(({ index }) => index)).toEqual([0, 2]);
  expect(placeAnswers(rows, new Map(), BY)).toEqual([]);
});

describe('outcomes beside a number that they do not belong to', () => {
  const sent = [OTHER];

  test('are taken back with their name', () => {
    expect(misplacedOutcomes(rowsOf([['Old', OTHERS]]), sent, BY.numbers)).toEqual([
      { index: 0, name: '', status: '' },
    ]);
  });

  test('and without it where a person has typed another', () => {
    expect(misplacedOutcomes(rowsOf([['Mine', OTHERS]]), sent, BY.numbers)).toEqual([
      { index: 0, status: '' },
    ]);
  });

  test('only of this run, and only where they stand wrong', () => {
    const others: Line[] = [
      ['Old', OTHERS],
      ['', '', 'n/a'],
    ];
    expect(misplacedOutcomes(rowsOf(others), [], BY.numbers)).toEqual([]);
    expect(
      misplacedOutcomes(
        rowsOf([
          ['Old', OTHERS, '9876543211'],
          ['', ''],
          ['', queued()],
        ]),
        sent,
        BY.numbers,
      ),
    ).toEqual([]);
  });
});

test('at the end what still waits goes back, and nothing of another run', () => {
  const rows = rowsOf([
    ['', queued()],
    ['Old', queued(OLD)],
    ['', queued('', 'dead')],
    ['Old', OLD],
  ]);
  expect(stillQueued(rows, RUN)).toEqual([
    { index: 0, status: '' },
    { index: 1, status: OLD },
  ]);
});
