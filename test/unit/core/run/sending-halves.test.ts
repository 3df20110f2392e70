/** A batch that Naam refuses as a whole is split until the bad numbers are alone. */
import type { Submitted } from '../../../../src/core/ports/naam';
import { Sender } from './sender';

const REFUSED: Submitted = { kind: 'refused', refusal: 'not-acceptable' };

/** Naam refuses whatever holds a number that ends so. */
const refusing =
  (...ends: string[]) =>
  (numbers: readonly string[]): Submitted | null =>
    numbers.some((number) => ends.includes(number.slice(-1))) ? REFUSED : null;

const states = (sender: Sender) => sender.saved().map(({ state, held }) => [state, held]);

test('halves are tried until the one at fault stands alone, and are counted until then', () => {
  const sender = new Sender({ queue: 4, accepted: 50 });
  const splits = Array.from({ length: 5 }, () => {
    sender.send(refusing('2'));
    return sender.head().splits;
  });
  expect(sender.sent()).toEqual(['0123', '01', '23', '2', '3']);
  expect(splits).toEqual([1, 2, 3, 4, 0]);
  expect(states(sender)).toEqual([
    ['waiting', 2],
    ['refused', 1],
    ['waiting', 1],
  ]);
  expect([sender.queue(), sender.pause()]).toEqual(['', [null, null]]);
});

test('the sheet is to be told of a number that is refused for good, one batch each', () => {
  const sender = new Sender({ queue: 1, accepted: 50 });
  sender.send(REFUSED);
  expect(sender.saved()).toMatchObject([
    { state: 'refused', held: 1, inSheet: false, keyGeneration: 1 },
  ]);
  expect([sender.queue(), sender.head().splits]).toEqual(['', 0]);
});

describe('by a key that never had anything accepted', () => {
  test('what stands alone is refused for good once another passes, and once only', () => {
    const sender = new Sender({ queue: 12 });
    for (let turn = 0; turn < 5; turn += 1) sender.send(refusing('0'));
    // Of ten: 01234, 012, 01, and 0 by itself.
    expect(sender.sent()).toEqual(['0123456789', '01234', '012', '01', '0']);
    expect(states(sender)).toEqual([]);
    sender.send(refusing('0'));
    sender.send(refusing('0'));
    expect(states(sender)).toEqual([
      ['waiting', 1],
      ['refused', 1],
      ['waiting', 1],
    ]);
  });

  test('a few that all stand alone are refused for good when nothing is left to try', () => {
    const sender = new Sender({ queue: 2 });
    sender.send(REFUSED);
    sender.send(REFUSED);
    expect(states(sender)).toEqual([]);
    sender.send(REFUSED);
    expect(states(sender)).toEqual([['refused', 2]]);
    expect([sender.queue(), sender.pause()]).toEqual(['', [null, null]]);
  });

  test('but not while others are queued', () => {
    const sender = new Sender({ queue: 2 });
    sender.session.memory = { ...sender.session.memory, refused: { size: 2, at: sender.now } };
    sender.send(REFUSED);
    expect([states(sender), sender.queue()]).toEqual([[], '1']);
    sender.send(REFUSED);
    expect(states(sender)).toEqual([['refused', 2]]);
  });

  test('ten alone: the request is at fault, and all go back', () => {
    const sender = new Sender({ queue: 12 });
    for (let turn = 0; turn < 60 && sender.pause()[0] === null; turn += 1) sender.send(REFUSED);
    expect(sender.pause()).toEqual(['request-refused', null]);
    const released = [...sender.session.answers.own].filter(([, { kind }]) => kind === 'released');
    expect(released).toHaveLength(10);
    expect([sender.queue(), states(sender)]).toEqual(['01', []]);
    sender.resume();
    sender.send(refusing());
    expect(states(sender)).toEqual([['waiting', 2]]);
  });
});

describe('after 120 requests a person has to look', () => {
  /** Six are queued, of which these parts are still to be tried. */
  function splitting(splits: number, ...parts: (readonly [number, number])[]): Sender {
    const sender = new Sender({ queue: 6, accepted: 50, head: { splits } });
    const queue = sender.session.sheet.queue ?? [];
    const pending = parts.map(([from, to]) => queue.slice(from, to));
    sender.session.splitting = { parts: pending, suspects: [], requests: splits };
    return sender;
  }

  test.each([
    ['that passed', refusing(), '234', '5'],
    ['that was refused', REFUSED, '01234', '5'],
  ])('the last one %s: what was not decided goes back, the rest stays', (_, reply, back, left) => {
    const sender = splitting(118, [0, 2], [2, 4], [4, 5]);
    sender.send(refusing());
    expect([sender.head().splits, sender.pause()]).toEqual([119, [null, null]]);
    const more = splitting(119, [0, 2], [2, 4], [4, 5]);
    more.send(reply);
    expect(more.pause()).toEqual(['request-refused', null]);
    const released = [...more.session.answers.own].map(([number, { kind }]) => [number, kind]);
    const number = (end: string): string => `9198765432${10 + Number(end)}`;
    expect(released).toEqual(Array.from(back, (end) => [number(end), 'released']));
    expect([more.queue(), more.head().splits]).toEqual([left, 0]);
    more.resume();
    more.send(refusing());
    expect(more.sent().at(-1)).toBe(left);
  });

  test('119 are not too many', () => {
    const sender = splitting(118, [0, 2], [2, 4]);
    sender.send(REFUSED);
    expect([sender.head().splits, sender.pause()]).toEqual([119, [null, null]]);
    expect(sender.session.answers.own.size).toBe(0);
  });

  test.each([
    ['passes', refusing(), 'waiting'],
    ['is refused', REFUSED, 'refused'],
  ])('where the last one %s, and nothing is left to decide, the run goes on', (_, reply, state) => {
    const sender = splitting(119, [0, 1]);
    sender.send(reply);
    expect([sender.pause(), sender.head().splits]).toEqual([[null, null], 0]);
    expect(states(sender)).toEqual([[state, 1]]);
  });
});
