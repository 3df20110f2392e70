/** Pages of any size, and sizes that change: no number that has a name gets "Not found". */
import { LedgerStage } from '../ledger-stage';
import { instead, type Tells } from '../lies/lie';
import { page } from '../lies/results';
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

/** Cuts pages of these sizes, the last one again and again; 0 is an empty page. */
const sized =
  (...sizes: number[]) =>
  (at: number): [from: number, to: number] => {
    const size = (of: number): number => sizes[Math.min(of, sizes.length) - 1] ?? 0;
    let from = 0;
    for (let before = 1; before < at; before += 1) from += size(before);
    return [from, from + size(at)];
  };

/** The first page of a hundred; all others cut at multiples of a smaller size, and so partly the same. */
const clamped =
  (size: number) =>
  (at: number): [from: number, to: number] =>
    at === 1 ? [0, 100] : [(at - 1) * size, at * size];

test.each<[string, (at: number) => [from: number, to: number]]>([
  ['a short page in the middle', sized(100, 100, 100, 100, 37, 63)],
  ['every page of another size', sized(30, 60, 20, 40)],
  ['a first page much larger than the others', sized(400, 10)],
  ['an empty page where the last one would be', sized(100, 100, 100, 100, 0, 100)],
  ['pages half as large after the first, of which one repeats it', clamped(50)],
  ['pages a quarter as large after the first, of which three repeat it', clamped(25)],
  ['a page given twice', (at) => sized(100)(at > 2 ? at - 1 : at)],
])('%s: every name is found', (_, cut) => {
  const stage = stageOf({ maxPage: null, foundShare: 1 }, 510);
  stage.lie = (request, honest) =>
    request.method.toUpperCase() === 'POST' ? honest() : page(cut)(honest, request);
  stage.go();
  expect([stage.tally(), paidTwice(stage)]).toEqual([{ Found: 510 }, []]);
});

test('more than a hundred numbers in a row have no name, and pages are cut from the numbers', () => {
  const names = Object.fromEntries(
    rowsFrom(0, 410).map(([ten], i) => [
      `91${String(ten)}`,
      i < 150 || i >= 260 ? `Name ${String(i)}` : null,
    ]),
  );
  const stage = stageOf({ maxPage: 10, pagedOver: 'numbers', nameOf: names }, 410);
  stage.go();
  expect(stage.tally()).toEqual({ Found: 300, 'Not found': 110 });
});

test.each<[string, Tells]>([
  ['no list', instead(200, { message: 'success', result: null })],
  ['another message', instead(200, { message: 'processing' })],
  ['202', instead(202, '')],
  ['204', instead(204, '')],
  ['404', instead(404, { message: 'Not Found' })],
])('later pages are answered with %s for five minutes: every name is found', (_, notReady) => {
  const stage = stageOf({ maxPage: 100, foundShare: 1 }, 310);
  let since: number | null = null;
  stage.lie = (request, honest) => {
    if (Number(new URL(request.url).searchParams.get('page')) < 2) return honest();
    since ??= stage.clock.now();
    return stage.clock.now() - since < 300_000 ? notReady(honest, request) : honest();
  };
  stage.go();
  expect([stage.tally(), paidTwice(stage)]).toEqual([{ Found: 310 }, []]);
});
