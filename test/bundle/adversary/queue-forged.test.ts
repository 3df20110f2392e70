/**
 * An editor of the cells, without the add-on and without a key, queues numbers for another user's run.
 * Only numbers that the owner of the run confirmed are sent and paid for.
 */
import { numberTag } from '../../../src/core/status/tags';
import { LedgerStage, tenOfThirty } from '../ledger-stage';
import { mobile, paidTwice, shown } from '../rows';
import { KEY } from '../stage';

const THEIRS = Array.from({ length: 20 }, (_, i) => mobile(500 + i));

type Forge = (marks: readonly string[], number: string, i: number) => string;

const runOf = (mark: string): string => /·(\w{4})/.exec(mark)?.[1] ?? '';

const FORGED: Readonly<Record<string, Forge>> = {
  'the tag that outcomes have': ([mark = ''], number) =>
    `Queued ·${runOf(mark)}${numberTag(`91${number}`)}`,
  'a mark copied from another row': (marks, _, i) => marks[i % marks.length] ?? '',
  'a tag that is guessed': ([mark = ''], _, i) => `Queued ·${runOf(mark)}${String(10_000 + i)}`,
  'an outcome in brackets before the tag': ([mark = ''], number) =>
    `Queued (was Found 2026-11-22 ·${numberTag(`91${number}`)}abcde) ·${runOf(mark)}${numberTag(`91${number}`)}`,
};

/** A run of thirty numbers that rests after ten, and the marks of the other twenty. */
function rested(): { stage: LedgerStage; marks: string[] } {
  const { stage } = tenOfThirty();
  const marks = shown(stage).map(({ status }) => status);
  return { stage, marks: marks.filter((status) => status.startsWith('Queued')) };
}

test.each(Object.entries(FORGED))('%s: no number of theirs is sent', (_, forge) => {
  const { stage, marks } = rested();
  stage.sheet.insertRows(2, THEIRS.length);
  stage.sheet.paste(
    2,
    1,
    THEIRS.map((number, i) => [number, '', forge(marks, number, i)]),
  );
  stage.resumed();
  const asked = THEIRS.filter((number) => stage.naam.ledger.askedFor(number) > 0);
  expect([asked, stage.paid(), paidTwice(stage)]).toEqual([[], 30, []]);
});

test('a mark of an earlier run of the same person queues nothing for the next', () => {
  const { stage, marks } = rested();
  const [old = ''] = marks;
  const row = shown(stage).findIndex(({ status }) => status === old) + 2;
  const number = String(stage.sheet.value(row, 1));
  stage.ok('stop');
  stage.finish(stage.ok('step'));
  stage.sheet.clear(2, 1, 40, 3);
  stage.sheet.paste(
    2,
    1,
    [...THEIRS, ...THEIRS.map((_, i) => mobile(700 + i))].map((one) => [one, '', '']),
  );
  stage.naam.key(KEY, { credits: 10 });
  stage.go();
  const now = shown(stage).find(({ status }) => status.startsWith('Queued'))?.status ?? '';
  stage.sheet.paste(50, 1, [[number, '', `Queued ·${runOf(now)}${old.slice(-5)}`]]);
  const before = stage.naam.ledger.askedFor(number);
  stage.resumed();
  expect(stage.naam.ledger.askedFor(number)).toBe(before);
});
