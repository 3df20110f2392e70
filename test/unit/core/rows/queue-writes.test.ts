/** What is written before anything is sent: copied results, reasons, and queued rows. */
import { status } from '../../../../src/core/status/status';
import { numbersOf } from '../../../../src/core/status/numbers';
import { plan } from '../../../../src/core/rows/plan';
import { DEFAULT_OPTIONS, type Options } from '../../../../src/core/options/options';
import type { RowWrite, Rows } from '../../../../src/core/ports/cells';
import { rowsOf, type Line } from '../../fixtures/rows';

const TEN = '9876543210';
const FULL = `91${TEN}`;
const OTHER = '919876543211';
const TWO = `${TEN} / 98765 43219`;
const DAY = '2026-11-23';
const OLDER = '2026-01-02';
const RUN = '8w2r';
const FOUND = status.found(DAY, FULL, 'Asha', false);
const OLD = status.found(OLDER, FULL, 'Asha R', false);
const MISSING = status.notFound(DAY, FULL, false);
const REFUSED = status.refused(DAY, FULL, false);
const KEPT = status.kept(DAY, FULL, 'Asha', false);
const OF_TWO = ', first of two numbers';

/** Found names are asked for again when they are old; all else stands as it is. */
const AGED = { on: DAY, found: 90, notFound: null };

interface Case {
  readonly options?: Partial<Options>;
  readonly formula?: boolean;
  readonly cap?: number;
}

function written(rows: Rows, others: readonly Rows[], { options = {}, cap = 9 }: Case): RowWrite[] {
  const all = { ...DEFAULT_OPTIONS, ...options };
  const by = { numbers: numbersOf(all.country), options: all, run: RUN };
  const made = plan(rows, by, { others });
  return made.writes(RUN, new Set(made.send.slice(0, cap)));
}

/** The cells that one row gets, where another row of the spreadsheet says this of its number. */
function copied(known: Line, line: Line, more: Case = {}): RowWrite[] {
  return written(rowsOf([line], { formulas: more.formula ? [0] : [] }), [rowsOf([known])], more);
}

const IS_FOUND: Line = [TEN, 'Asha', FOUND];
const IS_KEPT: Line = [TEN, 'Mine', KEPT];
const IS_MISSING: Line = [TEN, '', MISSING];
const IS_REFUSED: Line = [TEN, '', REFUSED];

test.each<[string, Line, Line, Omit<RowWrite, 'index'>]>([
  ['a name', IS_FOUND, [TEN, '', ''], { name: 'Asha', status: FOUND }],
  ['a name told beside a person’s', IS_KEPT, [TEN, '', ''], { name: 'Asha', status: FOUND }],
  ['that there is none', IS_MISSING, [TEN, '', ''], { status: MISSING }],
  ['that Naam refuses it', IS_REFUSED, [TEN, '', ''], { status: REFUSED }],
  ['a name, in a cell with two', IS_FOUND, [TWO, '', ''], { name: 'Asha', status: FOUND + OF_TWO }],
  ['no name, in a cell with two', IS_MISSING, [TWO, '', ''], { status: MISSING + OF_TWO }],
  ['refused, in a cell with two', IS_REFUSED, [TWO, '', ''], { status: REFUSED + OF_TWO }],
  [
    'a name, where this run has queued the row',
    IS_FOUND,
    [TEN, '', status.queued(RUN, FULL, '')],
    { name: 'Asha', status: FOUND },
  ],
  [
    'a name over that of the number before',
    IS_FOUND,
    [TEN, 'Ravi', status.found(OLDER, OTHER, 'Ravi', false)],
    { name: 'Asha', status: FOUND },
  ],
  [
    'the same name as that of the number before',
    IS_FOUND,
    [TEN, 'Asha', status.found(OLDER, OTHER, 'Asha', false)],
    { status: FOUND },
  ],
  [
    'that there is none: the name of the number before goes',
    IS_MISSING,
    [TEN, 'Ravi', status.found(OLDER, OTHER, 'Ravi', false)],
    { name: '', status: MISSING },
  ],
  [
    'refused: the name of the number before goes',
    IS_REFUSED,
    [TEN, 'Ravi', status.found(OLDER, OTHER, 'Ravi', false)],
    { name: '', status: REFUSED },
  ],
  [
    'a name, where a person typed one meanwhile',
    IS_FOUND,
    [TEN, 'Mine', status.queued(RUN, FULL, '')],
    { status: KEPT },
  ],
  [
    'a name, where a person typed one beside two numbers',
    IS_FOUND,
    [TWO, 'Mine', status.queued(RUN, FULL, '')],
    { status: `Kept yours ${KEPT.slice(11, 28)}${OF_TWO}: Asha` },
  ],
  [
    'that there is none, where a person typed a name meanwhile',
    IS_MISSING,
    [TEN, 'Mine', status.queued(RUN, FULL, '')],
    { status: MISSING },
  ],
])('another row tells %s', (_, known, line, cells) => {
  expect(copied(known, line)).toStrictEqual([{ index: 0, ...cells }]);
});

test('a newer outcome without a name leaves the older name of this very number', () => {
  const line: Line = [TEN, 'Asha R', OLD];
  const kept = status.notFound(DAY, FULL, false, 'Asha R');
  const aged = { options: { again: AGED } };
  expect(copied(IS_MISSING, line, aged)).toStrictEqual([{ index: 0, status: kept }]);
  expect(copied(IS_REFUSED, line, aged)).toStrictEqual([{ index: 0, status: REFUSED }]);
  expect(copied(IS_FOUND, line, aged)).toStrictEqual([{ index: 0, name: 'Asha', status: FOUND }]);
});

test.each([
  ['unconfirmed', [TEN, '', status.unconfirmed(DAY, FULL, false)]],
  ['found, its name edited by a person', [TEN, 'Asha Ji', FOUND]],
] as [string, Line][])('nothing is copied from a row that is %s, and nothing asked', (_, known) => {
  expect(copied(known, [TEN, '', ''])).toEqual([]);
});

describe('what a person typed', () => {
  const replace = { options: { replace: true } };

  test('gives way to a known name where replacement was ordered, and to nothing less', () => {
    const line: Line = [TEN, 'Mine', ''];
    expect(copied(IS_FOUND, line)).toEqual([]);
    expect(copied(IS_FOUND, line, replace)).toStrictEqual([
      { index: 0, name: 'Asha', status: FOUND },
    ]);
    expect(copied(IS_MISSING, line, replace)).toStrictEqual([{ index: 0, status: MISSING }]);
  });

  test('and every formula stays, whatever was ordered: the name is told beside it', () => {
    const queued: Line = [TEN, 'Mine', status.queued(RUN, FULL, '')];
    const formula = { formula: true };
    for (const more of [formula, { ...formula, ...replace }]) {
      expect(copied(IS_FOUND, queued, more)).toStrictEqual([{ index: 0, status: KEPT }]);
      expect(copied(IS_FOUND, [TEN, '', queued[2]], more)).toStrictEqual([
        { index: 0, status: KEPT },
      ]);
    }
  });

  test('a formula that shows the name of the number before stays too', () => {
    const was = status.found(OLDER, OTHER, 'Ravi', false);
    const line: Line = [TEN, 'Ravi', status.queued(RUN, FULL, was)];
    expect(copied(IS_MISSING, line, { formula: true })).toStrictEqual([
      { index: 0, status: MISSING },
    ]);
  });
});

describe('a row that is not sent', () => {
  const said = (phone: string, was = '', more: Case = {}): RowWrite[] =>
    written(rowsOf([[phone, '', was]], { formulas: more.formula ? [0] : [] }), [], more);

  test.each([
    ['n/a', 'no digits'],
    ['011 2345 6789', 'landline'],
    ['2026-11-23', 'a date (format the column as plain text and enter the number again)'],
    ['9.87654E+09', 'precision lost (format the column as a number and export it again)'],
    ['7312345678', 'possibly a landline'],
  ])('%s says why, once: %s', (phone, reason) => {
    const text = `Not a mobile number: ${reason}`;
    expect(said(phone)).toStrictEqual([{ index: 0, status: text }]);
    expect(said(phone, text)).toEqual([]);
    expect(said(phone, 'call back')).toEqual([]);
    expect(said(phone, '', { formula: true })).toEqual([]);
  });
});

test('rows of the first numbers are queued, with what they were; the rest is left alone', () => {
  const lines: Line[] = [
    [TEN, '', ''],
    ['98765 43211', 'Ravi', status.found(OLDER, FULL, 'Ravi', false)],
    [`0${TEN}`, '', status.notMobile('too short')],
    ['9876543212', '', ''],
    ['', '', ''],
  ];
  expect(written(rowsOf(lines), [], { cap: 2 })).toStrictEqual([
    { index: 0, status: status.queued(RUN, FULL, '') },
    { index: 1, status: status.queued(RUN, OTHER, status.found(OLDER, FULL, 'Ravi', false)) },
    { index: 2, status: status.queued(RUN, FULL, '') },
  ]);
});

test('a row that this run has queued is not written again', () => {
  const was = status.queued(RUN, FULL, OLD);
  expect(written(rowsOf([[TEN, 'Asha R', was]]), [], {})).toEqual([]);
});
