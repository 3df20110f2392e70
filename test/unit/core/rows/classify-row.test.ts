/** What a row is, from its three cells, the options, and the current run. */
import { readStatus, status } from '../../../../src/core/status/status';
import { numbersOf } from '../../../../src/core/status/numbers';
import { cellText, nameIsOurs, shows } from '../../../../src/core/status/names';
import { classifyRow, type RowRules, type RowState } from '../../../../src/core/rows/classify-row';
import { DEFAULT_OPTIONS, type Ages, type Options } from '../../../../src/core/options/options';
import { rowsOf, type Line } from '../../fixtures/rows';

const TEN = '9876543210';
const FULL = `91${TEN}`;
const OTHER = '919876543211';
const DAY = '2026-11-20';
const RUN = '8w2r';
const FOUND = status.found(DAY, FULL, 'Asha', false);
const MISSING = status.notFound(DAY, FULL, false);
const REFUSED = status.refused(DAY, FULL, false);
const UNSURE = status.unconfirmed(DAY, FULL, false);
const KEPT = status.kept(DAY, FULL, 'Asha', false);
const QUEUED = status.queued(RUN, FULL, '');

function judged(line: Line, options: Partial<Options> = {}, more = {}): RowState {
  const by: RowRules = {
    numbers: numbersOf('IN'),
    options: { ...DEFAULT_OPTIONS, ...options },
    run: RUN,
  };
  return classifyRow(rowsOf([line], { formulas: 'formula' in more ? [0] : [] }), 0, by);
}

const open = (more: { number?: string; changed?: boolean; was?: string } = {}) => ({
  ...{ kind: 'open', number: FULL, changed: false, was: '' },
  ...more,
});
const settled = (text: string) => ({ kind: 'has-outcome', outcome: readStatus(text) });

test.each<[string, Line, unknown]>([
  ['nothing', ['', '', ''], { kind: 'blank' }],
  ['blanks alone', [' ', '', ''], { kind: 'blank' }],
  ['nothing, beside text of somebody', ['', '', 'call back'], { kind: 'blank' }],
  ['a number', [TEN, '', ''], open()],
  ['the same as a number', [9_876_543_210, '', ''], open()],
  ['text of somebody', [TEN, '', 'call back'], { kind: 'foreign-status' }],
  ['a name of somebody', [TEN, 'Mine', ''], { kind: 'named-by-user' }],
  ['found', [TEN, 'Asha', FOUND], settled(FOUND)],
  ['found, its name edited', [TEN, 'Mine', FOUND], settled(FOUND)],
  ['not found', [TEN, '', MISSING], settled(MISSING)],
  ['refused', [TEN, '', REFUSED], settled(REFUSED)],
  ['unconfirmed', [TEN, '', UNSURE], settled(UNSURE)],
  ['kept', [TEN, 'Mine', KEPT], settled(KEPT)],
  [
    'found for another',
    ['9876543211', 'Asha', FOUND],
    open({ number: OTHER, changed: true, was: FOUND }),
  ],
  ['found for another, its name edited', ['9876543211', 'Mine', FOUND], { kind: 'named-by-user' }],
  [
    'not found for another',
    ['9876543211', '', MISSING],
    open({ number: OTHER, changed: true, was: MISSING }),
  ],
  ['queued by this run', [TEN, '', QUEUED], { kind: 'queued', number: FULL, was: '' }],
  [
    'queued by this run over an outcome',
    [TEN, 'Asha', status.queued(RUN, FULL, FOUND)],
    { kind: 'queued', number: FULL, was: FOUND },
  ],
  ['queued by another run', [TEN, '', status.queued('dead', FULL, '')], open()],
  ['queued for another number', [TEN, '', status.queued(RUN, OTHER, '')], open()],
  ['queued by hand', [TEN, '', 'Queued'], open()],
  [
    'queued by another over this one’s',
    [TEN, 'Asha', status.queued('dead', FULL, FOUND)],
    settled(FOUND),
  ],
  [
    'queued by another over another’s outcome',
    ['9876543211', 'Asha', status.queued('dead', FULL, FOUND)],
    open({ number: OTHER, changed: true, was: FOUND }),
  ],
  [
    'queued by another, named by hand',
    [TEN, 'Mine', status.queued('dead', FULL, '')],
    { kind: 'named-by-user' },
  ],
  ['said to be none, and mended since', [TEN, '', status.notMobile('too short')], open()],
])('%s', (_, line, state) => {
  expect(judged(line)).toEqual(state);
});

test('no number, with its reason; possibly a landline, until it is allowed', () => {
  expect(judged(['n/a', '', ''])).toEqual({ kind: 'not-mobile', reason: 'no digits' });
  expect(judged(['n/a', '', 'call back'])).toEqual({ kind: 'foreign-status' });
  expect(judged(['7312345678', '', ''])).toEqual({ kind: 'possibly-landline' });
  const allowed = judged(['7312345678', '', ''], { landlines: true });
  expect(allowed).toEqual(open({ number: '917312345678' }));
});

test('a foreign number whose bare digits would be somebody’s in India goes with its + or not', () => {
  const reason = 'a foreign number that reads as one of the default country without its +';
  expect(judged(['+65 9123 4567', '', ''])).toEqual({ kind: 'not-mobile', reason });
  const plus = judged(['+65 9123 4567', '', ''], { form: 'e164-plus' });
  expect(plus).toEqual(open({ number: '6591234567' }));
});

test('digits that are no number of the country set since: no outcome counts, nothing is sent', () => {
  const by: RowRules = {
    numbers: numbersOf('SG'),
    options: { ...DEFAULT_OPTIONS, country: 'SG' },
    run: RUN,
  };
  const kinds = [FOUND, QUEUED, ''].map(
    (said) => classifyRow(rowsOf([[TEN, '', said]]), 0, by).kind,
  );
  expect(kinds).toEqual(['not-mobile', 'not-mobile', 'not-mobile']);
});

describe('a formula in the name cell', () => {
  test('is a person’s, whatever the status or the order says', () => {
    expect(judged([TEN, '', ''], {}, { formula: 1 })).toEqual({ kind: 'named-by-user' });
    expect(judged([TEN, 'Asha', ''], { replace: true }, { formula: 1 })).toEqual({
      kind: 'named-by-user',
    });
  });

  test('a typed name gives way where replacement was ordered', () => {
    expect(judged([TEN, 'Mine', ''], { replace: true })).toEqual(open());
  });
});

describe('asked again by order', () => {
  const again = (said: string, which: Options['again'], name = 'Asha'): string =>
    judged([TEN, name, said], { again: which }).kind;

  test('the not found, or all but what a person decided', () => {
    const all = [FOUND, MISSING, REFUSED, UNSURE, KEPT];
    const asked = (which: Options['again']) => all.filter((said) => again(said, which) === 'open');
    expect(asked('none')).toEqual([]);
    expect(asked('not-found')).toEqual([MISSING]);
    expect(asked('all')).toEqual([FOUND, MISSING, REFUSED]);
    expect(asked('unconfirmed')).toEqual([UNSURE]);
  });

  test('with its outcome kept for the way back', () => {
    expect(judged([TEN, 'Asha', FOUND], { again: 'all' })).toEqual(open({ was: FOUND }));
  });

  test('with what another run has queued over it unwrapped', () => {
    const said = status.queued('dead', FULL, MISSING);
    expect(judged([TEN, '', said], { again: 'not-found' })).toEqual(open({ was: MISSING }));
  });
});

describe('asked again by age', () => {
  const on = (day: string, ages: Partial<Ages>): Ages => ({
    ...{ on: day, notFound: null, found: null },
    ...ages,
  });
  const kind = (said: string, name: string, again: Ages): string =>
    judged([TEN, name, said], { again }).kind;

  test.each([
    ['found', FOUND, 'Asha', { found: 3 }],
    ['not found', MISSING, '', { notFound: 3 }],
  ])('%s: on its day, and not a day before', (_, said, name, ages) => {
    expect(kind(said, name, on('2026-11-22', ages))).toBe('has-outcome');
    expect(kind(said, name, on('2026-11-23', ages))).toBe('open');
    expect(kind(said, name, on('2027-11-23', {}))).toBe('has-outcome');
  });

  test('a name of a person’s own is never asked for again', () => {
    expect(kind(FOUND, 'Mine', on('2027-11-23', { found: 3 }))).toBe('has-outcome');
    expect(kind(MISSING, 'Mine', on('2027-11-23', { notFound: 3 }))).toBe('has-outcome');
  });

  test('nor what only a person decides', () => {
    const all = on('2027-11-23', { found: 0, notFound: 0 });
    expect(kind(REFUSED, '', all)).toBe('has-outcome');
    expect(kind(UNSURE, '', all)).toBe('has-outcome');
    expect(kind(KEPT, 'Mine', all)).toBe('has-outcome');
  });
});

test('a name is ours by its mark, behind Queued too', () => {
  const queued = readStatus(status.queued(RUN, FULL, FOUND));
  expect([nameIsOurs(readStatus(FOUND), 'Asha'), nameIsOurs(queued, "'Asha")]).toEqual([
    true,
    true,
  ]);
  expect([nameIsOurs(readStatus(FOUND), 'Mine'), nameIsOurs(queued, 'Mine')]).toEqual([
    false,
    false,
  ]);
  expect(nameIsOurs(readStatus(MISSING), '')).toBe(false);
});

test.each(['=', '+', '-', '@', '\t', '＝', '＋', '－', '＠'])(
  'a name in %j gets a quote prefix',
  (c) => {
    expect(cellText(`${c}1`)).toBe(`'${c}1`);
    expect(cellText(`'${c}1`)).toBe(`'${c}1`);
    expect(cellText(`A${c}`)).toBe(`A${c}`);
  },
);

test('a cell shows a name with its quote prefix or without', () => {
  expect([shows("'=A", '=A'), shows('=A', "'=A"), shows('=B', '=A')]).toEqual([true, true, false]);
});
