/** Pages of any size, and sizes that change: no number that has a name gets "Not found". */
import { LedgerStage } from '../ledger-stage';
import { mobile, paidTwice, shown, tenOf } from '../rows';
import { nameOf } from '../../../workbench/naam/names/names';
import type { Behaviour } from '../../../workbench/naam/behaviour/behaviour';

const rowsFrom = (from: number, count: number): string[][] =>
  Array.from({ length: count }, (_, i) => [mobile(from + i)]);

function stageOf(moods: Partial<Behaviour>, count: number): LedgerStage {
  return new LedgerStage({ rows: [['Mobile'], ...rowsFrom(0, count)], moods });
}

/** Numbers whose name Naam knows, though their row doesn't show it. */
function missed(stage: LedgerStage, share: number): string[] {
  return shown(stage)
    .filter(({ phone, name }) => name === '' && nameOf(`91${tenOf(phone)}`, share) !== null)
    .map(({ phone }) => String(phone));
}

test('pages become smaller between two runs', () => {
  const stage = stageOf({ maxPage: 1_000 }, 310);
  stage.go();
  stage.naam.set({ maxPage: 30 });
  stage.sheet.paste(stage.sheet.lastRow() + 1, 1, rowsFrom(5_000, 300));
  stage.go();
  expect([missed(stage, 0.8), paidTwice(stage)]).toEqual([[], []]);
});

test.each([0.1, 0.5, 0.8])(
  'pages are cut from the numbers, and those without a name left out: %p have one',
  (foundShare) => {
    const stage = stageOf({ maxPage: 20, pagedOver: 'numbers', foundShare }, 220);
    stage.go();
    stage.sheet.paste(stage.sheet.lastRow() + 1, 1, rowsFrom(9_000, 200));
    stage.go();
    expect([missed(stage, foundShare), paidTwice(stage)]).toEqual([[], []]);
  },
);

test('whole pages without a name stand before and between others', () => {
  const names = Object.fromEntries(
    rowsFrom(0, 60).map(([ten], i) => [`91${String(ten)}`, i > 40 ? `Name ${String(i)}` : null]),
  );
  const stage = stageOf({ maxPage: 5, pagedOver: 'numbers', nameOf: names }, 60);
  stage.go();
  stage.clock.pass(700_000);
  stage.finish();
  const found = shown(stage).filter(({ name }) => name !== '').length;
  expect([stage.hasRun(), found]).toEqual([false, 19]);
});
