/** How many of the collected results one step writes. */
import { type Portion, portionFor } from '../../../../src/core/run/at-hand';
import { RUN, TODAY } from '../../fixtures/head';
import { waiting } from '../../fixtures/batches';
import type { Line } from '../../fixtures/rows';
import { status } from '../../../../src/core/status/status';
import { gathered, Writer } from './writer';

const BATCHES = 4;
const SIZE = 1_500;

const number = (batch: number, i: number): string =>
  `9198765${String(batch * SIZE + i).padStart(5, '0')}`;

/** Batches whose rows alternate: one of them makes as many blocks as it has rows, all make one. */
function alternating(): Writer {
  const lines: Line[] = [];
  for (let i = 0; i < SIZE; i += 1) {
    for (let batch = 1; batch <= BATCHES; batch += 1) {
      lines.push([number(batch, i), '', status.queued(RUN, number(batch, i), '')]);
    }
  }
  const writer = new Writer({ lines });
  for (let at = 1; at <= BATCHES; at += 1) {
    const numbers = Array.from({ length: SIZE }, (_, i) => number(at, i));
    const batch = waiting(at, numbers);
    writer.session.batches.set(at, batch);
    const names = Object.fromEntries(numbers.map((one) => [one, 'Asha']));
    writer.session.answers.collections.set(at, gathered(batch, names, true));
  }
  return writer;
}

function portion(writer: Writer): Portion {
  const { session } = writer;
  const { world, head } = session;
  const by = { numbers: session.numbers, run: RUN, today: TODAY, replace: false };
  return portionFor(session, world.sheet.read(head.table), by);
}

const taken = (writer: Writer): number => portion(writer).collections.length;

test('all of it where it makes one block', () => {
  expect(taken(alternating())).toBe(BATCHES);
});

/** Only every second row has an answer. */
function scattered(): Writer {
  const writer = alternating();
  for (const at of [2, 4]) writer.session.answers.collections.delete(at);
  return writer;
}

test('a part of the first names, where their rows are scattered: they are to be seen soon', () => {
  expect(taken(scattered())).toBe(1);
});

test.each([1, 3])('the first that was sent is written first: %d', (first) => {
  const writer = scattered();
  const { collections } = writer.session.answers;
  const of = collections.get(first);
  if (of) collections.set(first, { ...of, batch: { ...of.batch, at: of.batch.at - 1 } });
  expect(portion(writer).collections.map(({ batch }) => batch.batchId)).toEqual([first]);
});

test.each([
  [[1_000, 1_000], 2],
  [[1_000, 1_001], 1],
  [[2_001], 1],
])('of results that make %j blocks, %d at first', (sizes, count) => {
  let next = 0;
  const batches = sizes.map((size, i) =>
    waiting(
      i + 1,
      Array.from({ length: size }, () => number(0, next++)),
    ),
  );
  const lines = batches.flatMap(({ numbers }) =>
    numbers.flatMap((one): Line[] => [
      [one, '', status.queued(RUN, one, '')],
      ['', '', ''],
    ]),
  );
  const writer = new Writer({ lines });
  for (const batch of batches) {
    writer.session.answers.collections.set(batch.batchId, gathered(batch, {}, true));
  }
  expect(taken(writer)).toBe(count);
});

test('later all for which there is time', () => {
  const writer = scattered();
  writer.session.answers.wrote = true;
  expect(taken(writer)).toBe(2);
  writer.left = 31_000;
  expect(taken(writer)).toBe(1);
});

test('more of it where a block was seen to take less', () => {
  const writer = scattered();
  const { answers } = writer.session;
  Object.assign(answers, { wrote: true, price: { ...answers.price, blockMs: 1 } });
  writer.left = 34_000;
  expect(taken(writer)).toBe(2);
});
