/** What is saved of a run, and how it is read back. */
import fc from 'fast-check';
import {
  batchKeys,
  batchParts,
  batchProperty,
  type Sending,
} from '../../../../src/core/saved/batch';
import {
  RUN_KEY,
  headText,
  readRunState,
  type RunHead,
} from '../../../../src/core/saved/run-state';
import { DEFAULT_OPTIONS } from '../../../../src/core/options/options';

const HEAD: RunHead = {
  secret: '0123456789abcdef',
  run: '8w2r',
  start: 's1',
  owner: 'me',
  table: { sheetId: 0, tableId: 't', headers: { phone: 'मोबाइल', name: 'Name', status: 'S' } },
  options: DEFAULT_OPTIONS,
  planned: 12,
  phase: { at: 'running' },
  began: 1,
  lastWorkedAt: 2,
  notBefore: 0,
  slowDowns: 0,
  batchLimit: 0,
  splits: 0,
  failedWrites: 0,
  writeInProgress: false,
  someRowsOnly: false,
  schedule: '',
  skipNamed: null,
  copied: { found: 0, notFound: 0, refused: 0 },
};

const batchOf = (numbers: readonly string[]): Sending => ({
  batchId: 3,
  numbers: [...numbers].sort((a, b) => Number(a) - Number(b)),
  at: 5,
  executionId: 'e',
  keyGeneration: 1,
  state: 'sending',
});

function stored(...batches: Sending[]): Record<string, string> {
  const parts = batches.flatMap((batch) => [batchProperty(batch), ...batchParts(batch)]);
  return Object.fromEntries([[RUN_KEY, headText(HEAD)], ...parts]);
}

const e164 = fc.integer({ min: 10_000_000, max: 999_999_999_999_999 }).map(String);

test('a head and its batches are read as they were saved', () => {
  fc.assert(
    fc.property(fc.uniqueArray(e164, { minLength: 1, maxLength: 3_000 }), (numbers) => {
      const batch = batchOf(numbers);
      const loaded = readRunState(stored(batch));
      expect(loaded).toMatchObject({ kind: 'run', state: { head: HEAD } });
      if (loaded.kind === 'run') expect(loaded.state.batches).toEqual([batch]);
    }),
    { numRuns: 30 },
  );
});

test('every value is ASCII and stays under the documented nine kilobytes', () => {
  const spread = Array.from({ length: 5_000 }, (_, i) => String(910_000_000_000 + i * 17_777_777));
  for (const value of Object.values(stored(batchOf(spread)))) {
    expect(value).toMatch(/^[ -~]*$/);
    expect(value.length).toBeLessThan(9 * 1024);
  }
});

test('all keys of a batch are found, its own before its parts', () => {
  const spread = Array.from({ length: 5_000 }, (_, i) => String(910_000_000_000 + i * 17_777_777));
  const all = stored(batchOf(spread));
  const keys = batchKeys(all);
  expect(keys[0]).toBe('naam.batch.3');
  expect(keys.length).toBe(Object.keys(all).length - 1);
  expect(keys.length).toBeGreaterThan(2);
});

test('a store without a run has none, whatever else stands in it', () => {
  expect(readRunState({ other: 'x', 'naam.history': '[]' })).toEqual({ kind: 'none' });
});

test.each([
  ['no JSON', '{'],
  ['a list', '[]'],
  ['null', 'null'],
  ['no version', '{"run":"8w2r"}'],
  ['an unknown phase', headText({ ...HEAD, phase: { at: 'dreaming' } } as never)],
  ['a number that is none', headText({ ...HEAD, planned: 'many' } as never)],
  [
    'a trouble of no known code',
    headText({ ...HEAD, phase: { at: 'paused', trouble: { code: 'x' } } } as never),
  ],
])('a head that is %s is refused with a sentence, not with a crash', (_, text) => {
  const loaded = readRunState({ [RUN_KEY]: text });
  expect(loaded.kind).toBe('unreadable');
});

test('a head of a newer version says so', () => {
  const newer = JSON.stringify({ ...HEAD, v: 99 });
  const loaded = readRunState({ [RUN_KEY]: newer });
  expect(loaded).toMatchObject({ kind: 'unreadable', trouble: { code: 'state-newer' } });
});

test('a batch of which a part is missing is not taken for a smaller one', () => {
  const spread = Array.from({ length: 5_000 }, (_, i) => String(910_000_000_000 + i * 17_777_777));
  const all = stored(batchOf(spread));
  const [, part = ''] = batchKeys(all);
  const { [part]: _, ...rest } = all;
  expect(readRunState(rest).kind).toBe('unreadable');
});
