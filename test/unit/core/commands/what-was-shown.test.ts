/** The ID of a start: which changes since the preview it notices, and what it says to find rows again. */
import {
  idOfStart,
  isAsShown,
  LONGEST_START,
  marksOf,
  startOf,
} from '../../../../src/core/commands/what-was-shown';
import { numberTag } from '../../../../src/core/status/tags';
import { POINTED, surveyOf, TABLE } from '../rows/small-table';
import { full, rowsOf } from '../../fixtures/rows';

const SECRET = '0123456789abcdef';
const NOW = 1_700_000_000_000;
const SURVEY = surveyOf(rowsOf([]), null);
const SOME = { ...POINTED, rows: [{ from: 2, to: 4 }] };
const HEADERS = { phone: 'Mobile', name: 'Name', status: 'Naam status' };

const shown = (
  send: readonly string[] = [full(0), full(1), full(2)],
  change: Partial<typeof SURVEY> = {},
) => ({ survey: { ...SURVEY, ...change }, plan: { send } });
const made = (count = 3, of = shown()): string => startOf(SECRET, NOW, count, of);

test('the ID is saved, and what is behind it is JSON in ASCII', () => {
  const start = made(3, shown([], { table: { ...TABLE, headers: { ...HEADERS, phone: 'मो' } } }));
  expect(start).toMatch(/^[ -~]*$/);
  const [, id, json = ''] = /^(\S+) (.*)$/.exec(start) ?? [];
  expect(idOfStart(start)).toBe(id);
  expect(id).toMatch(/^0123456789abcdef\.1700000000000\.3\.[0-9a-z]+$/);
  expect(JSON.parse(json)).toEqual({ header: 'मो', tags: null });
  expect(idOfStart('s1')).toBe('s1');
});

test.each<[string, ReturnType<typeof shown>, boolean]>([
  ['nothing changed', shown(), true],
  ['rows were sorted', shown([full(2), full(0), full(1)]), true],
  ['a number was added behind', shown([full(0), full(1), full(2), full(3)]), true],
  ['a number was replaced', shown([full(0), full(1), full(3)]), false],
  ['two numbers changed by as much', shown([full(0), full(0), full(3)]), false],
  ['a number is gone', shown([full(0), full(1)]), false],
  ['a number comes twice', shown([full(0), full(1), full(1)]), false],
  ['another sheet', shown(undefined, { table: { ...TABLE, sheetId: 2 } }), false],
  ['the table has an ID now', shown(undefined, { table: { ...TABLE, tableId: 'x' } }), true],
  ['no header row any more', shown(undefined, { table: { ...TABLE, headers: null } }), false],
  [
    'another header',
    shown(undefined, { table: { ...TABLE, headers: { ...HEADERS, name: 'Name 2' } } }),
    false,
  ],
  ['other places for names', shown(undefined, { place: { kind: 'insert' } }), false],
  ['names in another column', shown(undefined, { nameColumn: 4 }), false],
  ['the status in another column', shown(undefined, { statusColumn: 4 }), false],
  ['the phone column alone moved', shown(undefined, { pointed: { ...POINTED, column: 2 } }), false],
  [
    'all columns moved right',
    shown(undefined, { pointed: { ...POINTED, column: 3 }, nameColumn: 4, statusColumn: 5 }),
    true,
  ],
])('%s: is it as shown?', (_, now, same) => {
  expect(isAsShown(made(), now)).toBe(same);
});

test('numbers behind the count are not shown, and another count is another start', () => {
  expect(isAsShown(made(2), shown([full(0), full(1), full(9)]))).toBe(true);
  expect(isAsShown(made(2), shown([full(0), full(9), full(2)]))).toBe(false);
  expect(isAsShown(made().replace('.3.', '.2.'), shown())).toBe(false);
  expect(isAsShown(made().replace(SECRET, 'fedcba9876543210'), shown())).toBe(false);
});

test('two changes whose sums of hashes agree are told apart', () => {
  const ids = new Set(
    [[full(0)], [full(1)], [full(0), full(1)], [], [full(0), full(0)]].map((send) =>
      idOfStart(made(9, shown(send))),
    ),
  );
  expect(ids.size).toBe(5);
});

test.each([
  ['s1', true],
  ['x0123456789abcdef.1.3.zzz', true],
  ['0123456789abcdef.1.3.zzz.x', true],
  ['0123456789abcde.1.3.zzz', true],
  ['0123456789abcdef.x.3.zzz', true],
  ['0123456789abcdef.1.x.zzz', true],
  ['0123456789abcdef.1.3.', true],
  ['0123456789abcdef.1.3.zzz', false],
  ['0123456789abcdef.17.33.zzz {"header":""}', false],
])('the ID %s is of another form, and accepted: %s', (start, accepted) => {
  expect(isAsShown(start, shown())).toBe(accepted);
});

const tags = (...which: number[]): string[] => which.map((n) => numberTag(full(n)));
const many = (count: number): string[] =>
  Array.from({ length: count }, (_, n) => `9198${10_000 + n}`);
const header = (phone: string) => ({ table: { ...TABLE, headers: { ...HEADERS, phone } } });

test.each<[string, ReturnType<typeof shown>, number, string, string[] | null]>([
  ['the whole column', shown(), 3, 'Mobile', null],
  ['some rows', shown(undefined, { pointed: SOME }), 3, 'Mobile', tags(0, 1, 2)],
  [
    'some rows, of which two are sent',
    shown(undefined, { pointed: SOME }),
    2,
    'Mobile',
    tags(0, 1),
  ],
  ['rows without a number', shown([], { pointed: SOME }), 0, 'Mobile', null],
  ['no header row', shown(undefined, { table: { ...TABLE, headers: null } }), 3, '', null],
  ['a long header', shown(undefined, header('h'.repeat(200))), 3, 'h'.repeat(200), null],
  ['a header that is too long', shown(undefined, header('h'.repeat(201))), 3, '', null],
])('of %s it says how they are found again', (_, now, count, phone, found) => {
  const marks = marksOf(made(count, now));
  expect(marks).toEqual({ header: phone, tags: found === null ? null : new Set(found) });
});

test('up to two thousand numbers are found again, in a start that is short enough', () => {
  const start = (count: number): string =>
    made(count, shown(many(count), { pointed: SOME, ...header('म'.repeat(200)) }));
  expect(marksOf(start(2_000))?.tags?.size).toBeGreaterThan(1_990);
  expect(marksOf(start(2_001))?.tags).toBeNull();
  const { length } = start(2_000);
  expect(length).toBeGreaterThan(LONGEST_START - 100);
  expect(length).toBeLessThanOrEqual(LONGEST_START);
});

test.each(['s1', 'id {', 'id {"header":7,"tags":null}', 'id {"header":"a"}', 'id {"tags":null}'])(
  '“%s” does not say where its rows are',
  (start) => {
    expect(marksOf(start)).toBeNull();
  },
);
