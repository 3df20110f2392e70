/** A run starts only with the columns, rows and numbers that its preview showed, wherever they are now. */
import { preview } from '../../../../src/core/commands/preview';
import { start, type StartOrder } from '../../../../src/core/commands/start';
import { idOfStart, startOf } from '../../../../src/core/commands/what-was-shown';
import { DEFAULT_OPTIONS } from '../../../../src/core/options/options';
import type { World } from '../../../../src/core/ports/world';
import { POINTED, surveyOf } from '../rows/small-table';
import { MemoryWorld } from '../../fixtures/memory-world';
import { fresh, rowsOf, ten, type Line } from '../../fixtures/rows';
import { thrownBy } from '../../fixtures/trouble';

const SECRET = '0123456789abcdef';
const PHONES = [ten(0), ten(1), ten(2)];

/** The start that a panel shows of this world now. */
function shownIn(world: World): string {
  const now = preview(world, null, DEFAULT_OPTIONS);
  return startOf(SECRET, 7, now.plan.send.length, now);
}

const orderOf = (start: string, more: Partial<StartOrder> = {}): StartOrder => ({
  ...{ start, pointed: null, options: DEFAULT_OPTIONS, cap: 100 },
  ...more,
});

test('what was shown starts, and only the ID of its start is saved', () => {
  const document = new MemoryWorld(fresh(PHONES));
  const world = { ...document.world(), secret: SECRET };
  const shown = shownIn(world);
  start(world, orderOf(shown), 0);
  expect(document.submitted).toEqual([PHONES]);
  expect(document.head()).toMatchObject({ start: idOfStart(shown), secret: SECRET });
});

test.each<[string, string, Partial<StartOrder>, (document: MemoryWorld) => void]>([
  [
    'a number that changed',
    'count-changed',
    {},
    ({ lines }) => lines.splice(1, 1, [ten(9), '', '']),
  ],
  ['a number that is gone', 'count-changed', {}, ({ lines }) => lines.pop()],
  ['another selection', 'selection-changed', { selectionChanged: true }, () => undefined],
])('after the preview, %s: nothing starts', (_, code, more, change) => {
  const document = new MemoryWorld(fresh(PHONES));
  const shown = shownIn(document.world());
  change(document);
  const act = () => start(document.world(), orderOf(shown, more), 0);
  expect(thrownBy(act)).toEqual([code, null]);
  expect([document.log, document.kept(), document.submitted]).toEqual([[], [], []]);
});

test('rows that were sorted, and numbers added behind them, are no change', () => {
  const document = new MemoryWorld(fresh(PHONES));
  const shown = shownIn(document.world());
  document.lines.reverse();
  document.lines.push([ten(3), '', '']);
  start(document.world(), orderOf(shown, { cap: 3 }), 0);
  expect(document.submitted).toEqual([PHONES]);
});

test('chosen rows that moved are found by their numbers', () => {
  const document = new MemoryWorld(fresh(['n/a', ...PHONES]));
  const within = new Set([1]);
  const pointed = { ...POINTED, rows: [{ from: 3, to: 3 }] };
  const world = document.world();
  const survey = () => ({ ...surveyOf(rowsOf(document.lines), within), pointed });
  const selecting = { ...world, tables: { ...world.tables, survey } };
  const shown = shownIn(selecting);
  document.lines.reverse();
  start(selecting, orderOf(shown), 0);
  expect(document.submitted).toEqual([[ten(0)]]);
  expect(document.said()).toEqual(['', '', 'Queued', '']);
  expect(document.head()?.someRowsOnly).toBe(true);
});

test('a chosen row that moved is not found by its number if another row has that number', () => {
  const document = new MemoryWorld(fresh([...PHONES, ten(0)]));
  const pointed = { ...POINTED, rows: [{ from: 2, to: 2 }] };
  const world = document.world();
  const survey = () => ({ ...surveyOf(rowsOf(document.lines), new Set([0])), pointed });
  const selecting = { ...world, tables: { ...world.tables, survey } };
  const shown = shownIn(selecting);
  document.lines.unshift([ten(5), '', '']);
  expect(thrownBy(() => start(selecting, orderOf(shown), 0))).toEqual(['count-changed', null]);
});

test('a column that moved is found by its header', () => {
  const document = new MemoryWorld(fresh(PHONES));
  const world = document.world();
  const shown = shownIn(world);
  const other: Line[] = fresh([ten(7)]);
  const asked: unknown[] = [];
  const survey = (...[pointed, country, header]: Parameters<World['tables']['survey']>) => {
    asked.push([pointed, country, header]);
    return surveyOf(rowsOf(header === 'Mobile' ? document.lines : other), null);
  };
  start({ ...world, tables: { ...world.tables, survey } }, orderOf(shown, { pointed: POINTED }), 0);
  expect(document.submitted).toEqual([PHONES]);
  expect(asked).toEqual([
    [POINTED, 'IN', ''],
    [POINTED, 'IN', 'Mobile'],
  ]);
});

test('a preview finds the rows of given numbers alone, in any spelling', () => {
  const document = new MemoryWorld(fresh([`+91 ${ten(0)}`, 'n/a', ten(1), `0${ten(0)}`]));
  document.within = new Set([2]);
  const tags = new Set(['rxftd']);
  const of = (found: Parameters<typeof preview>[3]) =>
    preview(document.world(), null, DEFAULT_OPTIONS, found).survey.within;
  expect(of({ tags })).toEqual(new Set([0, 3]));
  expect(of({ tags: new Set() })).toEqual(new Set());
  expect([of({ tags: null }), of({})]).toEqual([document.within, document.within]);
});

test.each([
  [100, Infinity, 3],
  [2, Infinity, 2],
  [100, 1, 1],
])('with %i on the button and %d left this month, %i of three are sent', (cap, left, planned) => {
  const document = new MemoryWorld(fresh(PHONES));
  const world = document.world();
  const spending = { ...world.spending, left: () => left };
  start({ ...world, spending }, orderOf('s1', { cap }), 0);
  expect(document.head()?.planned).toBe(planned);
  expect(document.submitted).toEqual([PHONES.slice(0, planned)]);
});
