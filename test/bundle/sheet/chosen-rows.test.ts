/** Only some rows: selected cells, several parts of a selection, rows that a filter shows. */
import type { Pointed } from '../../../src/protocol';
import { LedgerStage, listOf, nameFor, named } from '../ledger-stage';
import { OPTIONS } from '../stage';
import { shown } from '../rows';

const EIGHT = Array.from({ length: 8 }, (_, n) => named(n));

function eight(): LedgerStage {
  return new LedgerStage({ rows: listOf(...EIGHT) });
}

/** Sheet rows that show an outcome or a word of ours. */
function marked(stage: LedgerStage): number[] {
  return shown(stage).flatMap(({ status }, i) => (status === '' ? [] : [i + 2]));
}

function runSelected(stage: LedgerStage): void {
  stage.finish(stage.press(stage.look()));
}

test('one selected cell means the whole column', () => {
  const stage = eight();
  stage.sheet.select(4, 1);
  expect(stage.look()).toMatchObject({ pointed: { rows: null }, split: { send: 8 } });
});

test('selected cells are the only ones sent and written', () => {
  const stage = eight();
  stage.sheet.select(4, 1, 3);
  expect(stage.look().split).toMatchObject({ rows: 3, send: 3 });
  runSelected(stage);
  expect(marked(stage)).toEqual([4, 5, 6]);
  expect(stage.paid()).toBe(3);
  expect(shown(stage)[2]?.name).toBe(nameFor(named(2)));
});

test('a selection over several columns takes its rows, and the column it begins in', () => {
  const stage = eight();
  stage.sheet.select(8, 1, 2, 3);
  expect(stage.look()).toMatchObject({ pointed: { column: 1 }, split: { rows: 2 } });
});

test('several selected parts are all meant', () => {
  const stage = eight();
  const part = (row: number, rows: number) => ({ row, rows, column: 1, columns: 1 });
  stage.sheet.selectAreas([part(2, 2), part(9, 1), part(6, 1)]);
  expect(stage.look().split).toMatchObject({ rows: 4, send: 4 });
  runSelected(stage);
  expect(marked(stage)).toEqual([2, 3, 6, 9]);
});

test('an answer goes to every row with that number, outside the selection too', () => {
  const stage = new LedgerStage({ rows: listOf(named(0), named(1), named(0)) });
  stage.finish(stage.press(stage.look({}, pointAtRows(stage, [{ from: 2, to: 2 }]))));
  expect(stage.paid()).toBe(1);
  expect(shown(stage).map(({ name }) => name)).toEqual([nameFor(named(0)), '', nameFor(named(0))]);
  expect(stage.look().split).toMatchObject({ send: 1, found: 2 });
});

function pointAtRows(stage: LedgerStage, rows: Pointed['rows'], visible = false): Pointed {
  const place = { kind: 'beside' } as const;
  return { sheetId: stage.sheet.id, column: 1, rows, visible, place };
}

test('a row inserted between the look and the button moves the selection to nobody', () => {
  const stage = eight();
  const pointed = pointAtRows(stage, [{ from: 4, to: 5 }]);
  const looked = stage.look({}, pointed);
  stage.before('ClockTriggerBuilder.create', () => {
    stage.sheet.insertRows(2);
  });
  const reply = stage.tryPress(looked);
  expect(reply).toMatchObject({ ok: false, trouble: { code: 'rows-moved' } });
  expect([stage.posts(), marked(stage)]).toEqual([0, []]);
  expect(stage.ok('look').run).toBeNull();
});

describe('rows that a basic filter hides', () => {
  const filtered = (): LedgerStage => {
    const stage = eight();
    stage.sheet.setFilter({ row: 1, column: 1, rows: 9, columns: 3 }, [3, 4, 8]);
    return stage;
  };

  test('are left out of what is selected, and counted in the preview', () => {
    const stage = filtered();
    const looked = stage.look();
    expect(looked).toMatchObject({ filter: { kind: 'hides', rows: 3 }, split: { send: 5 } });
    expect(looked.pointed.visible).toBe(true);
  });

  test('are left out, unsent and unwritten, where the person chose the visible ones', () => {
    const stage = filtered();
    const looked = stage.look({}, pointAtRows(stage, null, true));
    expect(looked.split).toMatchObject({ rows: 5, send: 5 });
    stage.finish(stage.press(looked));
    expect(marked(stage)).toEqual([2, 5, 6, 7, 9]);
    expect(stage.paid()).toBe(5);
  });

  test('are left out of a selection too', () => {
    const stage = filtered();
    const looked = stage.look({}, pointAtRows(stage, [{ from: 2, to: 5 }], true));
    expect(looked.split).toMatchObject({ rows: 2, send: 2 });
  });

  test('are sent where the person includes them', () => {
    const stage = filtered();
    expect(stage.look({}, pointAtRows(stage, null, false)).split.send).toBe(8);
  });

  test.each(['with a filter', 'without one'])('hidden by hand are left out too, %s', (how) => {
    const stage = eight();
    if (how === 'with a filter')
      stage.sheet.setFilter({ row: 1, column: 1, rows: 9, columns: 3 }, []);
    stage.sheet.hideRows(3, 2);
    expect(stage.look()).toMatchObject({ filter: { kind: 'hides', rows: 2 }, split: { send: 6 } });
  });

  test.each([
    [2_000, true],
    [2_001, false],
  ])('%i rows: whether the visible ones can be told is %s', (rows, can) => {
    const numbers = Array.from({ length: rows }, (_, n) => String(9_800_000_000 + n));
    const stage = new LedgerStage({ rows: listOf(...numbers) });
    stage.sheet.setFilter({ row: 1, column: 1, rows: rows + 1, columns: 3 }, [2, 3]);
    expect(stage.look().filter.kind).toBe(can ? 'hides' : 'too-large');
    const pointed = pointAtRows(stage, null, true);
    const reply = stage.panel('preview', { pointed, options: OPTIONS });
    if (can) expect(reply).toMatchObject({ ok: true, value: { split: { send: rows - 2 } } });
    else {
      expect(reply).toMatchObject({ ok: false, trouble: { code: 'filter-too-large' } });
      expect(reply.ok ? '' : reply.trouble.sentence).toMatch(/2,000 rows.*2001/);
    }
    expect(stage.posts()).toBe(0);
  });
});
