/** The writing step: answers next to their numbers, read back, and repaired after a kill. */
import { status } from '../../../../src/core/status/status';
import { unwritten } from '../../../../src/core/run/at-hand';
import { repairMisplaced, writeAnswers } from '../../../../src/core/run/writing';
import type { Batch, Done, Unconfirmed, Waiting } from '../../../../src/core/saved/batch';
import type { Phase } from '../../../../src/core/saved/run-state';
import { done, refused, unconfirmed, waiting } from '../../fixtures/batches';
import { NOW, RUN, TODAY } from '../../fixtures/head';
import { type Line } from '../../fixtures/rows';
import { gathered, Writer } from './writer';

const A = '919876543210';
const B = '919876543211';
const C = '919876543212';
const queued = (number: string): Line => [number, '', status.queued(RUN, number, '')];
const found = (number: string, name: string): Line => [
  ...([number, name, status.found(TODAY, number, name, false)] as const),
];
const missing = (number: string): Line => [number, '', status.notFound(TODAY, number, false)];
/** Batches that the sheet does not show yet. */
const UNSHOWN = { inSheet: false };

describe('answers', () => {
  test('of a batch with all its pages: names, Not found for the rest, and it is done', () => {
    const batch = waiting(1, [A, B, C]);
    const writer = new Writer({ lines: [queued(A), queued(B), queued(C)], batches: [batch] });
    const { session: execution } = writer;
    execution.answers.collections.set(1, gathered(batch, { [A]: 'Asha', [B]: null }, true));
    writeAnswers(execution);
    expect(writer.lines).toEqual([found(A, 'Asha'), missing(B), missing(C)]);
    expect(writer.saved().batches).toEqual([done(1, [A, B, C])]);
    const { collections, wrote, written } = execution.answers;
    expect([collections.size, wrote, written]).toEqual([0, true, 3]);
    expect(execution.sheet.rows?.names).toEqual(['Asha', '', '']);
  });

  test('of pages before count once, and no “Not found” is written over them', () => {
    const batch = waiting(1, [A, B, C], { page: 2 });
    const lines = [found(A, 'Asha'), queued(B), queued(C)];
    const writer = new Writer({ lines, batches: [batch] });
    const again = { [A]: 'Asha', [B]: 'Babu', [C]: null };
    writer.session.answers.collections.set(1, gathered(batch, again, true, [A]));
    writeAnswers(writer.session);
    expect(writer.lines).toEqual([found(A, 'Asha'), found(B, 'Babu'), missing(C)]);
    expect(writer.saved().batches).toMatchObject([{ state: 'done', found: 2, count: 3 }]);
    const moved = new Writer({ lines: [queued(A), queued(B)], batches: [batch] });
    moved.session.answers.collections.set(1, gathered(batch, { [B]: null }, true, [A]));
    writeAnswers(moved.session);
    expect(moved.lines).toEqual([queued(A), missing(B)]);
    expect(moved.saved().batches).toMatchObject([{ found: 1 }]);
  });

  test('of some pages: their names alone, and where to go on', () => {
    const batch = waiting(1, [A, B, C]);
    const writer = new Writer({ lines: [queued(A), queued(B), queued(C)], batches: [batch] });
    const some = gathered(batch, { [B]: 'Babu' }, false);
    some.page = 2;
    writer.session.answers.collections.set(1, some);
    writeAnswers(writer.session);
    expect(writer.lines).toEqual([queued(A), found(B, 'Babu'), queued(C)]);
    const [saved] = writer.saved().batches;
    expect(saved).toMatchObject({ state: 'waiting', page: 2, numbers: [A, B, C] });
    expect((saved as typeof batch).answeredPositions).not.toBe('');
  });

  test('that come from no page, and batches of which the sheet says nothing yet', () => {
    const writer = new Writer({
      lines: [queued(A), queued(B), queued(C)],
      batches: [refused(1, [A], UNSHOWN), unconfirmed(2, [B], UNSHOWN), done(3, [])],
    });
    const { session: execution } = writer;
    execution.answers.own.set(C, { kind: 'released' });
    writeAnswers(execution);
    expect(writer.lines).toEqual([
      [A, '', status.refused(TODAY, A, false)],
      [B, '', status.unconfirmed(TODAY, B, false)],
      [C, '', ''],
    ]);
    expect(writer.saved().batches).toEqual([refused(1, [A]), unconfirmed(2, [B])]);
    expect(execution.answers.own.size).toBe(0);
  });

  test('get the capitals that were chosen', () => {
    const batch = waiting(1, [A]);
    const options = { capitals: 'title' } as const;
    const writer = new Writer({ lines: [queued(A)], batches: [batch], options });
    writer.session.answers.collections.set(1, gathered(batch, { [A]: 'ASHA RAO' }, true));
    writeAnswers(writer.session);
    expect(writer.lines).toEqual([found(A, 'Asha Rao')]);
  });

  test('many blocks show how long one takes', () => {
    const numbers = Array.from({ length: 400 }, (_, i) => String(919_876_543_000 + i));
    const batch = waiting(
      1,
      numbers.filter((_, i) => i % 2 === 0),
    );
    const writer = new Writer({ lines: numbers.map(queued), batches: [batch] });
    writer.session.answers.collections.set(1, gathered(batch, {}, true));
    writer.after = () => (writer.now += 1_000);
    writeAnswers(writer.session);
    expect(writer.session.answers.price).toMatchObject({ blockMs: 5, rows: 400, rowsEach: 1 });
  });

  test('an execution that is killed while it writes leaves word of it', () => {
    const writer = new Writer({ lines: [queued(A)], batches: [refused(1, [A], UNSHOWN)] });
    const seen: boolean[] = [];
    writer.interrupt('write', () => seen.push(writer.saved().writing));
    writeAnswers(writer.session);
    expect([seen, writer.saved().writing]).toEqual([[true], false]);
  });
});

describe('a second look at what has no name', () => {
  const LOOK = { at: NOW + 60_000, tries: 0 };
  const pending = (count: number, keyGeneration = 1): Batch =>
    done(8, [], { count, keyGeneration, secondLook: LOOK });

  test.each<[string, Record<string, string | null>, number, Batch, boolean]>([
    ['is taken in a minute', { [A]: 'Asha' }, 2, done(8, [C]), true],
    ['not where everybody has one', { [A]: 'A', [B]: 'B', [C]: 'C' }, 2, done(8, [C]), false],
    ['not of a list that was empty twice', {}, 1, done(8, [C]), false],
    ['not while one of half its size is pending', { [A]: 'Asha' }, 2, pending(2), false],
    ['but while a smaller one is', { [A]: 'Asha' }, 2, pending(1), true],
    ['or one of another key', { [A]: 'Asha' }, 2, pending(2, 2), true],
    ['or one that is not a look', { [A]: 'Asha' }, 2, done(8, [C], { count: 2 }), true],
  ])('%s', (_, names, page, other, looks) => {
    const batch = waiting(1, [A, B, C]);
    const writer = new Writer({ lines: [queued(A)], batches: [batch, other] });
    writer.session.answers.collections.set(1, { ...gathered(batch, names, true), page });
    writeAnswers(writer.session);
    const saved = writer.session.batches.get(1);
    expect(saved).toMatchObject({ state: 'done', found: Object.keys(names).length });
    expect((saved as Done).secondLook).toEqual(looks ? LOOK : undefined);
  });
});

test.each<[Phase['at'], Partial<Waiting | Unconfirmed>]>([
  ['running', waiting(1, [A, B])],
  ['stopping', { state: 'unconfirmed', id: 'id1' }],
])('names that cannot be read are fetched from the first page once more, %s', (at, saved) => {
  const batch = waiting(1, [A, B], { page: 2, answeredPositions: '1' });
  const writer = new Writer({ lines: [queued(A), queued(B)], batches: [batch] });
  const { session } = writer;
  session.head = { ...session.head, phase: { at } as Phase };
  const of = gathered(batch, { [A]: 'Asha' }, false);
  of.unreadable.add(B);
  session.answers.collections.set(1, of);
  expect(unwritten(session)).toBe(2);
  writeAnswers(session);
  expect(writer.lines).toEqual([found(A, 'Asha'), queued(B)]);
  expect(session.batches.get(1)).toMatchObject(saved);
});

test('what waits to be written: verdicts, names, whole batches, and those not told of', () => {
  const { session: execution } = new Writer({
    batches: [refused(1, [A], UNSHOWN), unconfirmed(2, [B]), done(3, [C])],
  });
  expect(unwritten(execution)).toBe(1);
  execution.answers.own.set(C, { kind: 'released' });
  execution.answers.collections.set(
    4,
    gathered(waiting(4, [A, B, C]), { [A]: 'Asha', [B]: 'Babu' }, false),
  );
  expect(unwritten(execution)).toBe(4);
  execution.answers.collections.set(5, gathered(waiting(5, [A, B]), {}, true));
  expect(unwritten(execution)).toBe(6);
});

describe('after a kill in the middle of a write', () => {
  const stray: Line = [B, 'Asha', found(A, 'Asha')[2]];

  test('what stands beside another number goes, and is asked again where it is known', () => {
    const batches = [done(1, [A]), done(2, [B, C]), done(3, [C]), unconfirmed(4, [B], UNSHOWN)];
    const writer = new Writer({ lines: [found(A, 'Asha'), stray], batches });
    writer.session.head = { ...writer.session.head, writeInProgress: true };
    writer.session.repairNeeded = true;
    repairMisplaced(writer.session);
    expect(writer.lines).toEqual([found(A, 'Asha'), [B, '', '']]);
    expect([...writer.session.batches.values()]).toEqual([
      ...[done(1, [A]), waiting(2, [B, C]), done(3, [C]), unconfirmed(4, [B], UNSHOWN)],
    ]);
    expect(writer.saved().batches[0]).toEqual(waiting(2, [B, C]));
    expect([writer.saved().writing, writer.session.repairNeeded]).toEqual([false, false]);
  });

  test('also where the number that was sent is in no row any more', () => {
    const writer = new Writer({ lines: [stray], batches: [done(1, [A])] });
    repairMisplaced(writer.session);
    expect(writer.lines).toEqual([[B, '', '']]);
  });

  test('with nothing beside another number all stays', () => {
    const lines = [found(A, 'Asha'), found(C, 'Chitra')];
    const writer = new Writer({ lines, batches: [done(1, [A]), done(2, [B])] });
    repairMisplaced(writer.session);
    expect([writer.lines, writer.writes, writer.saved().batches]).toEqual([lines, [], []]);
  });
});
