/** The split of real lines, part by part, and the order in which numbers are sent. */
import { status } from '../../../../src/core/status/status';
import { numbersOf } from '../../../../src/core/status/numbers';
import {
  countOutcomes,
  plan,
  type Around,
  type Plan,
  type Split,
} from '../../../../src/core/rows/plan';
import { DEFAULT_OPTIONS, type Options } from '../../../../src/core/options/options';
import { rowsOf, type Line } from '../../fixtures/rows';

const RUN = '8w2r';
const DAY = '2026-11-23';
const ten = (n: number): string => String(9_876_543_210 + n);
const full = (n: number): string => `91${ten(n)}`;

const fresh = (n: number): Line => [ten(n), '', ''];
const found = (n: number): Line => [ten(n), 'Asha', status.found(DAY, full(n), 'Asha', false)];
const edited = (n: number): Line => [ten(n), 'Mine', status.found(DAY, full(n), 'Asha', false)];
const missing = (n: number): Line => [ten(n), '', status.notFound(DAY, full(n), false)];
const refused = (n: number): Line => [ten(n), '', status.refused(DAY, full(n), false)];
const unsure = (n: number): Line => [ten(n), '', status.unconfirmed(DAY, full(n), false)];
const kept = (n: number): Line => [ten(n), 'Mine', status.kept(DAY, full(n), 'Asha', false)];
const changed = (n: number): Line => [ten(n), '', status.notFound(DAY, full(n + 50), false)];
const queued = (n: number, was = ''): Line => [ten(n), '', status.queued(RUN, full(n), was)];

function planned(
  lines: readonly Line[],
  options: Partial<Options> = {},
  around: Around = {},
): Plan {
  const by = { numbers: numbersOf('IN'), options: { ...DEFAULT_OPTIONS, ...options }, run: RUN };
  return plan(rowsOf(lines), by, around);
}

/** The slices that are not nothing. */
function filled({ split }: Plan): Partial<Split> {
  const told = Object.entries(split).filter(([, n]) => typeof n !== 'number' || n !== 0);
  return Object.fromEntries(told);
}

const none = { reasons: {} };

test.each<[string, Line[], Partial<Split>]>([
  ['nothing', [], none],
  ['a blank', [['', '', '']], { ...none, blank: 1 }],
  ['three rows of two numbers', [fresh(0), fresh(1), fresh(0)], { rows: 3, send: 2, repeated: 1 }],
  ['known in another row', [fresh(0), found(0)], { rows: 2, known: 1, found: 1 }],
  ['not found in another row', [fresh(0), missing(0)], { rows: 2, known: 1, notFound: 1 }],
  ['refused in another row', [refused(0), fresh(0)], { rows: 2, known: 1, refused: 1 }],
  ['unconfirmed in another row', [fresh(0), unsure(0)], { rows: 2, unconfirmed: 2 }],
  ['edited in another row', [fresh(0), edited(0)], { rows: 2, alreadyNamed: 1, found: 1 }],
  ['told beside a name of a person', [kept(0), fresh(0)], { rows: 2, known: 1, kept: 1 }],
  ['named by a person', [[ten(0), 'Mine', '']], { rows: 1, alreadyNamed: 1 }],
  ['text of somebody', [[ten(0), '', 'call back']], { rows: 1, foreign: 1 }],
  ['numbers that changed', [changed(0), changed(0)], { rows: 2, send: 1, repeated: 1, changed: 2 }],
  ['queued by this run', [queued(0), queued(0)], { rows: 2, send: 1, repeated: 1 }],
  ['possibly a landline', [['7312345678', '', '']], { rows: 1, possiblyLandline: 1 }],
  [
    'no numbers',
    [
      ['n/a', '', ''],
      ['011 2345 6789', '', ''],
      ['none', '', ''],
    ] as Line[],
    { rows: 3, notMobile: 3, reasons: { 'no digits': 2, landline: 1 } },
  ],
])('%s', (_, lines, split) => {
  expect(filled(planned(lines))).toEqual({ ...none, ...split });
});

test('an outcome in another table of the spreadsheet counts as one here, with its row’s name', () => {
  const others = [rowsOf([fresh(3), kept(0)]), rowsOf([missing(0), missing(1), edited(2)])];
  const plan = planned([fresh(0), fresh(1), fresh(2), fresh(3)], {}, { others });
  expect(filled(plan)).toEqual({ ...none, rows: 4, known: 2, alreadyNamed: 1, send: 1 });
  expect(plan.writes(RUN, new Set())).toEqual([
    { index: 0, name: 'Asha', status: status.found(DAY, full(0), 'Asha', false) },
    { index: 1, status: missing(1)[2] },
  ]);
});

test('a name beats what says nothing, in whatever order the rows stand', () => {
  const orders = [
    [found(0), missing(0), fresh(0)],
    [missing(0), found(0), fresh(0)],
  ];
  for (const lines of orders) {
    expect(planned(lines).writes(RUN, new Set())).toMatchObject([{ index: 2, name: 'Asha' }]);
  }
});

test('the rows that are not sent are told by kind', () => {
  const { notMobile, landlines } = planned([fresh(0), ['n/a', '', ''], ['7312345678', '', '']]);
  expect(notMobile).toEqual([{ row: 3, text: 'n/a', reason: 'no digits' }]);
  expect(landlines).toEqual([{ row: 4, text: '7312345678', reason: '' }]);
});

describe('with a cap, what was never asked comes before what is asked again', () => {
  test.each<[string, Line[], number[]]>([
    ['in the order of the rows', [fresh(2), fresh(0), fresh(1)], [2, 0, 1]],
    ['asked again last', [missing(0), fresh(1), missing(2), fresh(3)], [1, 3, 0, 2]],
    ['a number that changed was never asked', [missing(0), changed(1)], [1, 0]],
    ['what is queued keeps its place', [missing(0), queued(1, 'Not found 2026')], [1, 0]],
    ['a number with a row of either kind', [missing(0), fresh(1), fresh(0)], [1, 0]],
    ['a number both queued and asked again', [queued(0), fresh(1), missing(0)], [1, 0]],
  ])('%s', (_, lines, order) => {
    expect(planned(lines, { again: 'not-found' }).send).toEqual(order.map(full));
  });

  test('and what is in flight is not asked again', () => {
    const { send, split } = planned(
      [missing(0), missing(1)],
      { again: 'all' },
      { barred: new Set([full(0)]) },
    );
    expect(send).toEqual([full(1)]);
    expect(split).toMatchObject({ inFlight: 1, send: 1 });
  });
});

test('outcomes are all that was paid for, or refused', () => {
  const lines = [found, missing, refused, unsure, kept].flatMap((line, i) =>
    Array.from({ length: 2 ** i }, (_, j) => line(10 * i + j)),
  );
  expect(countOutcomes(planned(lines).split)).toBe(31);
  expect(countOutcomes(planned([...lines, fresh(90)]).split)).toBe(31);
});
