/** What the user chose at the start: the limit, which names are replaced, and capital letters. */
import { LedgerStage } from '../ledger-stage';
import { bookName, mobile, shown, wrongRows } from '../rows';
import { expectAllRight, expectHonest, press, stageOf } from '../doubts/playing';

const NUMBERS = 40;
const NAMED = Array.from({ length: 200 }, (_, i) => mobile(i)).filter((n) => bookName(n) !== null);

test.each([1, 9, 10, 11, 25, 39])('a cap of %i: so many are sent, then the others', (cap) => {
  const stage = stageOf(NUMBERS);
  stage.sheet.selectColumn(1);
  expect(stage.finish(stage.press(stage.look(), {}, cap)).run).toBeNull();
  expect(stage.naam.ledger.asked.size).toBe(cap);
  expect(wrongRows(shown(stage).slice(0, cap))).toEqual([]);
  expect(
    shown(stage)
      .slice(cap)
      .every(({ status }) => status === ''),
  ).toBe(true);
  expect(stage.look().split.send).toBe(NUMBERS - cap);
  stage.finish(press(stage));
  expectAllRight(stage, NUMBERS);
});

test('a cap of none sends none', () => {
  const stage = stageOf(NUMBERS);
  stage.sheet.selectColumn(1);
  stage.finish(stage.press(stage.look(), {}, 0));
  expect(stage.naam.ledger.asked.size).toBe(0);
  expect(stage.tally()).toEqual({ '': NUMBERS });
});

/** Ten numbers that Naam knows: three named by hand, the last of these by a formula. */
function withNames(): LedgerStage {
  const rows = NAMED.slice(0, 10).map((ten, i) => [ten, i < 2 ? `Own ${i}` : '', '']);
  const stage = new LedgerStage({ rows: [['Mobile', 'Name', 'Naam status'], ...rows] });
  stage.sheet.enterFormula(4, 2, '=UPPER("own 2")', 'OWN 2');
  return stage;
}

test('replace false: names that stand there stay, and their numbers are not sent', () => {
  const stage = withNames();
  stage.finish(press(stage, { replace: false }));
  expectHonest(stage);
  const rows = shown(stage);
  expect(rows.slice(0, 3).map(({ name }) => name)).toEqual(['Own 0', 'Own 1', 'OWN 2']);
  expect(stage.naam.ledger.asked.size).toBe(7);
  expect(wrongRows(rows.slice(3))).toEqual([]);
});

test('replace true: names typed by hand are replaced, a formula never', () => {
  const stage = withNames();
  stage.finish(press(stage, { replace: true }));
  expectHonest(stage);
  const rows = shown(stage);
  expect(wrongRows([...rows.slice(0, 2), ...rows.slice(3)])).toEqual([]);
  expect(rows[2]?.name).toBe('OWN 2');
  expect(stage.sheet.formula(4, 2)).toBe('=UPPER("own 2")');
});

test('replace true spares a name that was typed while the run was at work', () => {
  const stage = withNames();
  stage.before('UrlFetchApp.fetchAll', () => {
    stage.sheet.put(8, 2, 'Typed just now');
  });
  stage.finish(press(stage, { replace: false }));
  expect(stage.sheet.value(8, 2)).toBe('Typed just now');
  expect(String(stage.sheet.value(8, 3))).toMatch(/^Kept yours /);
});

const CAPITALS: [sent: string, title: string][] = [
  ['ASHA RAO', 'Asha Rao'],
  ['asha rao', 'Asha Rao'],
  ['Asha RAO', 'Asha RAO'],
  ['McDonald Rao', 'McDonald Rao'],
  ['आशा राव', 'आशा राव'],
];

test.each(CAPITALS)('the name %s is as sent, or %s in title case', (sent, title) => {
  for (const [capitals, expected] of [
    ['as-sent', sent],
    ['title', title],
  ] as const) {
    const stage = stageOf(1, null, { moods: { nameOf: { [`91${mobile(0)}`]: sent } } });
    stage.finish(press(stage, { capitals }));
    expect(stage.sheet.value(2, 2)).toBe(expected);
    expect(String(stage.sheet.value(2, 3))).toMatch(/^Found /);
    // The mark is that of the name as it stands, so a next run takes nothing for edited.
    expect(stage.look().split).toMatchObject({ send: 0, found: 1 });
  }
});
