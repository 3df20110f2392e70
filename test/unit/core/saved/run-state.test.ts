/** The exact properties of a run, as an older or a newer version saves them. */
import fc from 'fast-check';
import { packNumbers } from '../../../../src/core/saved/packing';
import {
  AT_FIRST,
  CONTROL_KEY,
  RUN_KEY,
  headText,
  HISTORY_KEY,
  IDS_PREFIX,
  LATE_KEY,
  readRunState,
} from '../../../../src/core/saved/run-state';
import { batchKeys, batchParts, batchProperty, type Batch } from '../../../../src/core/saved/batch';
import { DEFAULT_OPTIONS } from '../../../../src/core/options/options';
import { done, refused, sending, unconfirmed, waiting } from '../../fixtures/batches';
import { HEAD, headOf, NOW } from '../../fixtures/head';
import { full } from '../../fixtures/rows';

const some = [full(1), full(2)];
const PACKED = '2.0.____AAaxZ1EXXA';

function stored(...batches: Batch[]): Record<string, string> {
  const parts = batches.flatMap((batch) => [batchProperty(batch), ...batchParts(batch)]);
  return Object.fromEntries([[RUN_KEY, headText(HEAD)], ...parts]);
}

const read = (all: Record<string, string>): unknown => {
  const loaded = readRunState(all);
  return loaded.kind === 'run' ? loaded.state : loaded;
};

/** Numbers so far apart that each takes four characters: 24 bits. */
const apart = (count: number): string[] =>
  Array.from({ length: count }, (_, i) => String(919_000_000_000 + i * 2 ** 22));

/** More than one property holds. */
const LARGE = sending(3, apart(5_000));

test('who chose nothing sends ten digits of India, each number once, and replaces nothing', () => {
  expect(DEFAULT_OPTIONS).toEqual({
    ...{ country: 'IN', form: 'national', landlines: false, again: 'none', replace: false },
    ...{ capitals: 'as-sent', callbackUrl: null },
  });
});

test('what stands in the store keeps its name: later versions look for it there', () => {
  const names = [RUN_KEY, CONTROL_KEY, HISTORY_KEY, IDS_PREFIX, LATE_KEY];
  const saved = ['naam.run', 'naam.control', 'naam.history', 'naam.ids.', 'naam.late'];
  expect(names).toEqual(saved);
  expect(JSON.parse(headText(HEAD))).toEqual({ v: 3, ...HEAD });
});

test('a batch stands in a property of its own, with how many numbers and parts it has', () => {
  const [key, text] = batchProperty(sending(3, some));
  expect(key).toBe('naam.batch.3');
  expect(JSON.parse(text)).toEqual({
    ...{ batchId: 3, at: NOW, executionId: 'e1', keyGeneration: 1, state: 'sending' },
    ...{ numbers: PACKED, held: 2, parts: 0 },
  });
});

test.each([
  [1_400, 0],
  // 6,000 characters: all that its own property has.
  [1_496, 0],
  [1_497, 1],
  [3_400, 1],
  [3_600, 2],
])('%i numbers overflow into %i parts', (count, expected) => {
  const batch = sending(3, apart(count));
  const parts = batchParts(batch);
  expect(parts.map(([key]) => key)).toEqual(
    Array.from({ length: expected }, (_, i) => `naam.batch.3.${i + 1}`),
  );
  const own = JSON.parse(batchProperty(batch)[1]) as { numbers: string; parts: number };
  expect(own.numbers.length).toBeLessThanOrEqual(6_000);
  expect(own.parts).toBe(expected);
  const all = [own.numbers, ...parts.map(([, text]) => text)].join('');
  expect(all).toBe(packNumbers(batch.numbers));
  expect(read(stored(batch))).toMatchObject({ batches: [batch] });
});

test('a head and its batches are read as they were saved', () => {
  const e164 = fc.integer({ min: 10_000_000, max: 999_999_999_999_999 });
  fc.assert(
    fc.property(fc.uniqueArray(e164, { minLength: 1, maxLength: 3_000 }), (numbers) => {
      const batch = sending(3, [...numbers].sort((a, b) => a - b).map(String));
      expect(read(stored(batch))).toEqual({ head: HEAD, batches: [batch] });
    }),
    { numRuns: 30 },
  );
});

test('every value is ASCII and stays under the documented nine kilobytes', () => {
  for (const value of Object.values(stored(LARGE))) {
    expect(value).toMatch(/^[ -~]*$/);
    expect(value.length).toBeLessThan(9 * 1024);
  }
});

test('all keys of a batch are found, its own before its parts', () => {
  const all = stored(LARGE);
  const keys = batchKeys(all);
  expect(keys[0]).toBe('naam.batch.3');
  expect(keys.length).toBe(Object.keys(all).length - 1);
  expect(keys.length).toBeGreaterThan(2);
});

test('batches in every state are read as they were, in the order in which they were sent', () => {
  const batches = [
    done(20_001, some, { found: 1 }),
    waiting(20_002, some),
    unconfirmed(20_003, some, { id: 'id' }),
    refused(20_004, some),
    sending(20_005, some),
  ];
  expect(read(stored(...[...batches].reverse()))).toEqual({ head: HEAD, batches });
  const [first, second] = batches.map((batch) => ({ ...batch, at: 7 }));
  if (first === undefined || second === undefined) throw new Error('no batches');
  expect(read(stored(second, first))).toMatchObject({ batches: [first, second] });
});

test('only what is named as a batch is one', () => {
  const [, text] = batchProperty(sending(3, some));
  const others = { 'naam.batch.3.1': '5 6', 'my.naam.batch.3': text, 'naam.batch.x': '{' };
  const all = { ...stored(), ...others, 'naam.batches': text };
  expect(read(all)).toMatchObject({ batches: [] });
  expect(batchKeys(all)).toEqual(['naam.batch.x', 'naam.batch.3.1']);
});

test('a store without a run has none, whatever else stands in it', () => {
  expect(readRunState({ other: 'x', 'naam.history': '[]' })).toEqual({ kind: 'none' });
});

test('what an older version did not save is as at a start', () => {
  const options = { ...DEFAULT_OPTIONS, country: 'SG', capitals: undefined, replace: undefined };
  const older = { v: 1, ...HEAD, copied: undefined, options };
  const text = JSON.stringify(older);
  expect(read({ [RUN_KEY]: text })).toEqual({
    head: headOf({ copied: AT_FIRST.copied, options: { ...DEFAULT_OPTIONS, country: 'SG' } }),
    batches: [],
  });
  expect(AT_FIRST).toEqual({
    ...{ notBefore: 0, slowDowns: 0, silentSince: 0, splits: 0, failedWrites: 0, batchLimit: 0 },
    ...{ writeInProgress: false, someRowsOnly: false, schedule: '', skipNamed: null, secret: '' },
    confirmedHash: '',
    copied: { found: 0, notFound: 0, refused: 0 },
  });
});

const [BATCH_KEY, BATCH_TEXT] = batchProperty(sending(3, some));

test.each([
  ['nothing', RUN_KEY, ''],
  ['no JSON', RUN_KEY, '{'],
  ['a list', RUN_KEY, '[]'],
  ['null', RUN_KEY, 'null'],
  ['a head without a version', RUN_KEY, JSON.stringify(HEAD)],
  ['a head whose version is text', RUN_KEY, JSON.stringify({ v: '1', ...HEAD })],
  ['a head without its parts', RUN_KEY, '{"v":1}'],
  ['a head of another shape', RUN_KEY, headText({ ...HEAD, owner: 7 } as never)],
  ['a batch that is none', BATCH_KEY, 'x'],
  ['a batch that is cut off', BATCH_KEY, BATCH_TEXT.slice(0, -2)],
  ['a batch of no state', BATCH_KEY, '{"n":3}'],
  ['a batch with a number too few', BATCH_KEY, BATCH_TEXT.replace('"held":2', '"held":3')],
  // A part is missing.
  ['a batch that is not whole', BATCH_KEY, batchProperty(LARGE)[1]],
])('%s is refused with a sentence, and nothing of the run is believed', (_, key, broken) => {
  expect(readRunState({ ...stored(), [key]: broken })).toEqual({
    kind: 'unreadable',
    trouble: { code: 'state-unreadable', about: 'the run' },
  });
});

test.each(['{"v":4}', JSON.stringify({ ...HEAD, v: 99 })])(
  'a run of a newer version is refused with a word on that, whatever it looks like: %s',
  (text) => {
    expect(readRunState({ [RUN_KEY]: text })).toEqual({
      kind: 'unreadable',
      trouble: { code: 'state-newer', about: null },
    });
  },
);
