/** A decision about an unconfirmed request: send again, skip or check. */
import type { Choice } from '../../../src/protocol';
import type { LedgerStage } from '../ledger-stage';
import { mobile, shown, wrongRows } from '../rows';
import { codeOf, expectAllRight, expectHonest, press, reading, stageOf } from '../doubts/playing';

const NUMBERS = 40;
const TEN = Array.from({ length: 10 }, (_, i) => `91${mobile(i)}`).sort();

/** Ten numbers whose request was cut off: it had arrived, or it had not. */
function cutOff(arrived: boolean): LedgerStage {
  const stage = stageOf(NUMBERS, reading(8, `${arrived ? '' : 'not '}accepted, but cut`));
  expect(codeOf(stage.finish(press(stage)))).toMatch(/^unconfirmed/);
  return stage;
}

const settled = (stage: LedgerStage, choice: Choice): void => {
  for (const { n } of stage.ok('look').run?.undecided ?? []) stage.ok('resolve', n, choice);
};

test('again, where it had arrived: the ten are paid a second time, as was said, no other', () => {
  const stage = cutOff(true);
  settled(stage, 'again');
  expect(stage.finish().run).toBeNull();
  expect(stage.naam.ledger.askedTwice().sort()).toEqual(TEN);
  expect(stage.paid()).toBe(NUMBERS + 10);
  expect(stage.naam.ledger.complaints).toEqual([]);
  expect(wrongRows(shown(stage))).toEqual([]);
});

test('again, where it had not arrived: each number is paid once', () => {
  const stage = cutOff(false);
  settled(stage, 'again');
  expect(stage.finish().run).toBeNull();
  expectAllRight(stage, NUMBERS);
});

test('leave: the ten stay Unconfirmed and unpaid for again, in this run and the next', () => {
  const stage = cutOff(true);
  settled(stage, 'leave');
  expect(stage.finish().run).toBeNull();
  expect(stage.tally()['Unconfirmed']).toBe(10);
  expect(wrongRows(shown(stage).slice(10))).toEqual([]);
  stage.finish(press(stage));
  expectHonest(stage);
  expect(stage.paid()).toBe(NUMBERS);
});

test('left, and their status cleared by hand: they may be asked again', () => {
  const stage = cutOff(false);
  settled(stage, 'leave');
  stage.finish();
  for (let row = 2; row <= 11; row += 1) stage.sheet.clear(row, 3);
  stage.finish(press(stage));
  expectAllRight(stage, NUMBERS);
});

test('check where the id never came is refused with a sentence, and changes nothing', () => {
  const stage = cutOff(true);
  const before = shown(stage);
  const { n = 0 } = stage.ok('look').run?.undecided[0] ?? {};
  expect(stage.panel('resolve', n, 'check')).toMatchObject({ ok: false });
  expect(stage.ok('look').run?.undecided).toHaveLength(1);
  expect(shown(stage)).toEqual(before);
});

test('a batch that is none cannot be settled, nor the same one twice', () => {
  const stage = cutOff(true);
  expect(stage.panel('resolve', 99, 'again')).toMatchObject({ trouble: { code: 'no-run' } });
  settled(stage, 'leave');
  expect(stage.panel('resolve', 1, 'again')).toMatchObject({ trouble: { code: 'no-run' } });
  expect(stage.finish().run).toBeNull();
  expectHonest(stage);
});

test('two requests of unknown fate: one word does not settle the other', () => {
  const stage = stageOf(NUMBERS, reading(4, 'Invalid Enrichment Id'), { moods: { stuck: true } });
  const { run } = stage.finish(press(stage));
  const [first, second] = run?.undecided ?? [];
  stage.ok('resolve', first?.n ?? 0, 'leave');
  expect(codeOf(stage.finish())).toMatch(/^unconfirmed/);
  stage.naam.set({ stuck: false });
  stage.ok('resolve', second?.n ?? 0, 'check');
  expect(stage.finish().run).toBeNull();
  expect(stage.tally()['Unconfirmed']).toBe(first?.count);
  expectHonest(stage);
});
