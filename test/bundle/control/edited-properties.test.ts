/** Properties edited to nonsense: an error or the default, never a crash. */
import type { LedgerStage } from '../ledger-stage';
import { expectAllRight, press, stageOf } from '../doubts/playing';
import { mobile } from '../rows';
import { KEY } from '../stage';
import { DAILY } from '../schedules/keeping';
import { someOf } from '../../thorough';

/** A run that has ended, one that waits, a schedule, and settings of a person. */
function full(): LedgerStage {
  const stage = stageOf(3);
  stage.finish(press(stage));
  stage.sheet.paste(5, 1, [[mobile(20)], [mobile(21)]]);
  stage.sheet.selectColumn(1);
  stage.ok('makeSchedule', { pointed: stage.look().pointed, options: {}, order: DAILY });
  stage.ok('saveSettings', { ...stage.ok('open').settings, price: 2 });
  stage.naam.set({ stuck: true });
  stage.naam.key(KEY, { bulkLimit: 1 });
  press(stage);
  return stage;
}

const stage = full();
const stores = [stage.book, stage.user].map((one) => one.store(stage.script.id));
const before = stores.map(({ entries }) => new Map(entries));
const cells = stage.book.snapshot();
const past = stage.ok('history')[0]?.run ?? '';
const schedule = stage.ok('schedules').schedules[0]?.id ?? '';

type Call = readonly [name: string, args: unknown[]];
/** The calls that read a kind of property closest. */
const READERS: readonly (readonly [kind: RegExp, calls: readonly Call[]])[] = [
  [/^naam\.(run|batch|key)/, [['step', []]]],
  [
    /^naam\.ids/,
    [
      ['open', []],
      ['results', [past]],
    ],
  ],
  [/^naam\.schedule/, [['schedules', []]]],
  [/./, [['open', []]]],
];
const readersOf = (name: string): readonly Call[] =>
  READERS.find(([kind]) => kind.test(name))?.[1] ?? [];

/** Whatever calls a person's panel makes, and the trigger. */
const ALL_CALLS: readonly Call[] = [
  ...['open', 'step', 'look', 'history', 'schedules', 'keyView', 'pause', 'resume', 'stop'].map(
    (name): Call => [name, []],
  ),
  ...['release', 'discard', 'tick', 'forget'].map((name): Call => [name, []]),
  ...['forecast', 'runSchedule'].map((name): Call => [name, [schedule]]),
  ...['results', 'writeAgain'].map((name): Call => [name, [past]]),
  ['changeSchedule', [schedule, 'resume']],
  ['showOnly', [past, 'found']],
  ['resolve', [1, 'leave']],
  ['preview', [{ pointed: null, options: {} }]],
];
/** Of engines, and of our own word for what nobody foresaw. */
const CRASH =
  /"code":"bug"|(Type|Range|Reference|Syntax)Error|Cannot |is not (a function|iterable|defined)/;

/** What a call says of an edited property that it should not say. */
function faults(which: number, name: string, text: string, calls = readersOf(name)): string[] {
  return calls.flatMap(([call, args]) => {
    stores.forEach((store, i) => {
      store.clear();
      for (const [key, value] of before[i] ?? []) store.set(key, value, false);
    });
    stores[which]?.set(name, text, false);
    // Google's daily quota of property calls is no matter of this test.
    stage.clock.pass(1_000);
    const ended = stage.execute(call, args);
    stage.book.restore(cells);
    const told = JSON.stringify(ended);
    const fine = ended.kind === 'returned' && !CRASH.test(told) && ended.tookMs < 300_000;
    return fine ? [] : [`${name} as ${text.slice(0, 300)}: ${call} says ${told.slice(0, 200)}`];
  });
}

const NONSENSE = ['', '{', '0', '"x"', '[null]', '[{}]', '{"v":1}', '{"__proto__":null}'];
/** Tried with all calls: nothing at all, and the right kind of thing with nothing in it. */
const EMPTY = ['null', '{}'];
/** One batch stands for all. */
const [, ...OTHER_BATCHES] = [...(before[0]?.keys() ?? [])].filter((key) => isBatch(key));
const NAMES = before.flatMap((entries, which) =>
  [...entries.keys()]
    .filter((key) => !['naam.key', ...OTHER_BATCHES].includes(key))
    .map((key) => [which, key] as const),
);

function isBatch(key: string): boolean {
  return /^naam\.batch\.\d+$/.test(key);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

test('every kind of property stands in the stores that are edited', () => {
  const kinds = NAMES.map(([, name]) => name.split('.')[1]);
  const document = ['alarm', 'batch', 'history', 'ids', 'run', 'schedule'];
  const person = ['key', 'key', 'me', 'month', 'settings'];
  expect(kinds.sort()).toEqual([...document, ...person].sort());
});

/** The value with its first field as another kind: each field of each shape has its unit test. */
function damaged(text: string): string[] {
  const value = parsed(text);
  if (typeof value !== 'object' || value === null) return [];
  const [first = ''] = Object.keys(value);
  return [undefined, {}].map((to) =>
    JSON.stringify(
      Array.isArray(value) ? [to, ...(value as unknown[]).slice(1)] : { ...value, [first]: to },
    ),
  );
}

test.each(someOf(NAMES))('in store %i %s', (which, name) => {
  const texts = [...NONSENSE, ...damaged(before[which]?.get(name) ?? '')];
  expect(texts.flatMap((text) => faults(which, name, text))).toEqual([]);
  expect(EMPTY.flatMap((text) => faults(which, name, text, ALL_CALLS))).toEqual([]);
});

test.each([
  '[]',
  '"x"',
  '{"generation":{}}',
  '{"generation":1,"accepted":"many","refused":{"size":null},"page":{"asked":"x","whole":1e300}}',
])('what is remembered of a key as %s: the next run is right all the same', (text) => {
  const next = stageOf(14);
  next.user.store(next.script.id).set('naam.key.memory', text, false);
  expect(next.finish(press(next)).run).toBeNull();
  expectAllRight(next, 14);
});
