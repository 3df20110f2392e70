/** Any page of the add-on can call any function: wrong arguments return an error and have no effect. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from '../stage';
import { stageOf } from '../doubts/playing';
import { DAILY } from '../schedules/keeping';
import { someOf } from '../../thorough';

const NUMBERS = 12;
const WRONG: unknown[] = [
  undefined,
  null,
  true,
  false,
  0,
  -1,
  1.5,
  1e300,
  '',
  ' ',
  'x',
  '=1+1',
  [],
  [1],
  {},
  { a: 1 },
  [[]],
  'x'.repeat(100_000),
  '__proto__',
  { constructor: 1, toString: null, valueOf: 'x' },
  Array.from({ length: 10_000 }, () => null),
  JSON.parse(`${'['.repeat(500)}${']'.repeat(500)}`),
];

const model = stageOf(NUMBERS);
model.sheet.selectColumn(1);
const { start, pointed } = model.look();
const whole = { start, pointed, options: {}, cap: NUMBERS };
const { place, ...chosen } = pointed;

/** A value in one place of a request. */
type Case = readonly [
  where: string,
  request: (wrong: unknown) => unknown,
  fine: (w: unknown) => boolean,
];
const isNone = (value: unknown): boolean => value === undefined || value === null;
const isObject = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isWhole =
  (least: number) =>
  (value: unknown): boolean =>
    typeof value === 'number' && Number.isSafeInteger(value) && value >= least;
const option = (name: string): Case => [
  `options.${name}`,
  (wrong) => ({ ...whole, options: { [name]: wrong } }),
  // A field that is undefined does not cross from the panel at all.
  (wrong) =>
    wrong === undefined ||
    (['landlines', 'replace'].includes(name) && typeof wrong === 'boolean') ||
    (name === 'callbackUrl' && wrong === null),
];

const CASES: Case[] = [
  ['the request', (wrong) => wrong, () => false],
  [
    'start',
    (wrong) => ({ ...whole, start: wrong }),
    (w) => typeof w === 'string' && w !== '' && w.length <= 100,
  ],
  ['pointed', (wrong) => ({ ...whole, pointed: wrong }), isNone],
  ['cap', (wrong) => ({ ...whole, cap: wrong }), isWhole(0)],
  [
    'options',
    (wrong) => ({ ...whole, options: wrong }),
    (w) => typeof w === 'object' && w !== null && !Array.isArray(w),
  ],
  ...['country', 'form', 'landlines', 'again', 'replace', 'capitals', 'callbackUrl'].map(option),
  ['column', (wrong) => ({ ...whole, pointed: { ...pointed, column: wrong } }), isWhole(1)],
  ['sheet', (wrong) => ({ ...whole, pointed: { ...pointed, sheetId: wrong } }), isWhole(0)],
  [
    'rows',
    (wrong) => ({ ...whole, pointed: { ...pointed, rows: wrong } }),
    (w) => isNone(w) || (Array.isArray(w) && w.length === 0),
  ],
  [
    'visible',
    (wrong) => ({ ...whole, pointed: { ...pointed, visible: wrong } }),
    (w) => typeof w === 'boolean',
  ],
  ['place', (wrong) => ({ ...whole, pointed: { ...chosen, place: wrong } }), () => false],
  [
    'kind of place',
    (wrong) => ({ ...whole, pointed: { ...chosen, place: { ...place, kind: wrong } } }),
    () => false,
  ],
];

/** All that a call could change. */
function stateOf(stage: typeof model): unknown {
  const { book, user, script, sheet, sent, google } = stage;
  const cells = Array.from({ length: NUMBERS + 1 }, (_row, i) =>
    [1, 2, 3, 4].map((column) => sheet.value(i + 1, column)),
  );
  const kept = [book.store(script.id).entries, user.store(script.id).entries].map((map) => [
    ...map,
  ]);
  const notes = [1, 2, 3, 4].map((column) => sheet.note(1, column));
  const { filter, selection, protections } = sheet;
  const seen = [google.ui.alerts, google.ui.sidebars, google.ui.dialogs].map(
    ({ length }) => length,
  );
  const marks = book.metadata.items.length;
  const requests = sent.length;
  const triggers = google.triggers(book).length;
  const around = { filter, selection, protections: protections.length, seen, marks };
  return { cells, kept, notes, requests, triggers, around };
}

/** Of engines, and of our own word for what nobody foresaw. */
const CRASH =
  /"code":"bug"|(Type|Range|Reference|Syntax)Error|Cannot |is not (a function|iterable|defined)/;

function faultsOf(name: string, args: unknown[]): string[] {
  const before = JSON.stringify(stateOf(model));
  const ended = model.execute(name, args);
  const shownArgs = JSON.stringify(args).slice(0, 80);
  const reply = ended.kind === 'returned' ? (ended.value as { ok?: unknown } | null) : null;
  const faults = reply?.ok === false ? [] : [`${name}(${shownArgs}): ${ended.kind}, no failure`];
  const told = JSON.stringify(ended);
  if (CRASH.test(told)) faults.push(`${name}(${shownArgs}) says ${told.slice(0, 300)}`);
  if (JSON.stringify(stateOf(model)) !== before) faults.push(`${name}(${shownArgs}) has an effect`);
  return faults;
}

test.each(someOf(CASES))('start and preview with a wrong %s', (where, request, fine) => {
  const wrong = WRONG.filter((value) => !fine(value));
  expect(wrong.length).toBeGreaterThan(5);
  const both = where === 'start' || where === 'cap' ? ['start'] : ['start', 'preview'];
  const faults = both.flatMap((name) => wrong.flatMap((value) => faultsOf(name, [request(value)])));
  expect(faults).toEqual([]);
});

/** A wrong value beside right ones. */
const OTHERS: Readonly<Record<string, ((wrong: unknown) => unknown[])[]>> = {
  resolve: [(wrong) => [1, wrong], (wrong) => [wrong, 'again']],
  showOnly: [(wrong) => ['abcd', wrong], (wrong) => [wrong, 'all']],
  showCell: [
    (wrong) => [0, wrong, wrong],
    (wrong) => [wrong === 0 ? -1 : wrong, 1, 1],
    (wrong) => [0, 1, wrong],
  ],
  changeSchedule: [(wrong) => ['abcd', wrong], (wrong) => [wrong, 'delete']],
  reorderSchedule: [(wrong) => ['abcd', wrong]],
  makeSchedule: [
    (wrong) => [{ pointed, options: {}, order: wrong }],
    (wrong) => [{ pointed, options: {}, order: { ...DAILY, rhythm: wrong } }],
    (wrong) => [{ pointed, options: {}, order: { ...DAILY, rhythm: { every: wrong } } }],
    (wrong) => [{ pointed, options: wrong, order: {} }],
  ],
};

test.each([
  ...['connect', 'resolve', 'writeAgain', 'results', 'showOnly', 'showCell', 'runSchedule'],
  ...['forecast', 'makeSchedule', 'reorderSchedule', 'changeSchedule', 'removeEverything'],
])('%s with wrong arguments', (name) => {
  const isKey = (value: unknown): boolean =>
    name === 'connect' && typeof value === 'string' && /^[!-~]{1,512}$/.test(value.trim());
  const first = WRONG.filter((value) => !isKey(value));
  const faults = first.flatMap((value) => [
    ...faultsOf(name, [value]),
    ...(OTHERS[name] ?? []).flatMap((args) => faultsOf(name, args(value))),
  ]);
  expect(faults).toEqual([]);
});

test('settings that nobody could choose are refused', () => {
  const { settings } = model.ok('open');
  const wrong = (name: string, fine: (value: unknown) => boolean): unknown[] =>
    WRONG.filter((value) => !fine(value)).map((value) => ({ ...settings, [name]: value }));
  const cases = [
    ...WRONG.filter((value) => !isObject(value)),
    ...wrong('language', (value) => value === undefined),
    ...wrong(
      'price',
      (value) => isNone(value) || (typeof value === 'number' && value >= 0 && value <= 1e4),
    ),
    ...wrong('country', (value) => value === undefined),
  ];
  expect(cases.flatMap((value) => faultsOf('saveSettings', [value]))).toEqual([]);
});

/** These take nothing, and read nothing of what they are given. */
const PLAIN = [
  ...['findNames', 'help', 'onInstall', 'onOpen', 'openPanel', 'openSchedule', 'stopRun', 'tick'],
  'formSubmitted',
  'forget',
];

test('what takes no argument does with any argument as it does without', () => {
  const none = [
    'open',
    'selection',
    'release',
    'keyView',
    'look',
    'step',
    'pause',
    'resume',
    'stop',
    'history',
    'discard',
    'schedules',
    ...PLAIN,
  ];
  for (const name of none) {
    const plain = model.execute(name);
    for (const wrong of PLAIN.includes(name) ? WRONG.slice(-6) : WRONG) {
      const ended = model.execute(name, [wrong, wrong]);
      const [a, b] = [plain, ended].map((one) =>
        JSON.stringify(['value' in one ? one.value : one.kind]).replace(/\d{13}/g, 'now'),
      );
      expect([name, b]).toEqual([name, a]);
      expect(b).not.toMatch(CRASH);
    }
  }
});

test('these are all the functions that can be called', () => {
  const code = readFileSync(path.join(ROOT, 'dist', 'Code.js'), 'utf8');
  const names = [...code.matchAll(/^function (\w+)\(\) \{\n {2}return NaamForSheets\./gm)].map(
    ([, name]) => name,
  );
  const triedHere = [
    ...['connect', 'discard', 'history', 'keyView', 'look', 'open', 'pause', 'preview', 'release'],
    ...['results', 'resume', 'saveSettings', 'selection', 'resolve', 'showCell', 'showOnly'],
    ...['start', 'step', 'stop', 'writeAgain', 'schedules', 'runSchedule', 'forecast'],
    ...['makeSchedule', 'reorderSchedule', 'changeSchedule', 'removeEverything'],
  ];
  expect([...new Set(names)].sort()).toEqual([...triedHere, ...PLAIN].sort());
});
