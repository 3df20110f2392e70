/** The exact properties of a run, as an older or a newer version saves them. */
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
import { headOf, NOW } from '../../fixtures/head';
import { full } from '../../fixtures/rows';

const some = [full(1), full(2)];
const PACKED = '2.0.____AAaxZ1EXXA';

function stored(...batches: Batch[]): Record<string, string> {
  const parts = batches.flatMap((batch) => [batchProperty(batch), ...batchParts(batch)]);
  return Object.fromEntries([[RUN_KEY, headText(headOf())], ...parts]);
}

const read = (all: Record<string, string>): unknown => {
  const loaded = readRunState(all);
  return loaded.kind === 'run' ? loaded.state : loaded;
};

/** Numbers so far apart that each takes four characters: 24 bits. */
const apart = (count: number): string[] =>
  Array.from({ length: count }, (_, i) => String(919_000_000_000 + i * 2 ** 22));

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
  expect(JSON.parse(headText(headOf()))).toEqual({ v: 3, ...headOf() });
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
  [1_600, 1],
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

test('batches in every state are read as they were, in the order in which they were sent', () => {
  const batches = [
    done(20_001, some, { found: 1 }),
    waiting(20_002, some),
    unconfirmed(20_003, some, { id: 'id' }),
    refused(20_004, some),
    sending(20_005, some),
  ];
  expect(read(stored(...[...batches].reverse()))).toEqual({ head: headOf(), batches });
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

test('what an older version did not save is as at a start', () => {
  const options = { ...DEFAULT_OPTIONS, country: 'SG', capitals: undefined };
  const older = { v: 1, ...headOf(), copied: undefined, options };
  const text = JSON.stringify(older);
  expect(read({ [RUN_KEY]: text })).toEqual({
    head: headOf({ copied: AT_FIRST.copied, options: { ...DEFAULT_OPTIONS, country: 'SG' } }),
    batches: [],
  });
  expect(AT_FIRST).toEqual({
    ...{
      notBefore: 0,
      slowDowns: 0,
      splits: 0,
      failedWrites: 0,
      batchLimit: 0,
      writeInProgress: false,
      someRowsOnly: false,
    },
    ...{ schedule: '', skipNamed: null, secret: '', copied: { found: 0, notFound: 0, refused: 0 } },
  });
});

test.each([
  ['a head without a version', { [RUN_KEY]: JSON.stringify(headOf()) }],
  ['a head whose version is text', { [RUN_KEY]: JSON.stringify({ v: '1', ...headOf() }) }],
  ['a head of another shape', { [RUN_KEY]: headText({ ...headOf(), owner: 7 } as never) }],
  ['a batch that is cut off', { 'naam.batch.3': batchProperty(sending(3, some))[1].slice(0, -2) }],
  ['a batch of no state', { 'naam.batch.3': '{"n":3}' }],
  [
    'a batch with a number too few',
    { 'naam.batch.3': batchProperty(sending(3, some))[1].replace('"held":2', '"held":3') },
  ],
])('%s is refused with a sentence, and nothing of the run is believed', (_, broken) => {
  expect(readRunState({ [RUN_KEY]: headText(headOf()), ...broken })).toEqual({
    kind: 'unreadable',
    trouble: { code: 'state-unreadable', about: 'the run' },
  });
});

test('a run of a newer version is refused with a word on that, whatever it looks like', () => {
  expect(readRunState({ [RUN_KEY]: '{"v":4}' })).toEqual({
    kind: 'unreadable',
    trouble: { code: 'state-newer', about: null },
  });
});
