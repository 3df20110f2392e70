/** A start is refused if something else is selected than what was counted. */
import { LedgerStage, listOf, named } from '../ledger-stage';
import { OPTIONS } from '../stage';

const numbers = [0, 1, 2, 3].map(named);

function pressed(counted: 'counted' | 'nothing'): ReturnType<LedgerStage['tryPress']> {
  const stage = new LedgerStage({ rows: listOf(...numbers) });
  stage.sheet.select(2, 1, 2);
  const { start, pointed, selected, split } = stage.look();
  stage.sheet.select(4, 1, 2);
  const request = { start, pointed, options: OPTIONS, cap: split.send };
  return stage.panel('start', counted === 'counted' ? { ...request, selected } : request);
}

test('other cells are selected by now: nothing is sent', () => {
  expect(pressed('counted')).toMatchObject({ ok: false, trouble: { code: 'selection-changed' } });
});

test('a caller that followed no selection is not held against one', () => {
  expect(pressed('nothing')).toMatchObject({ ok: true });
});

test('the same start again is the same run, whatever is selected by then', () => {
  const stage = new LedgerStage({ rows: listOf(...numbers) });
  stage.sheet.select(2, 1);
  const { start, pointed, selected, split } = stage.look();
  const request = { start, pointed, selected, options: OPTIONS, cap: split.send };
  expect(stage.panel('start', request)).toMatchObject({ ok: true });
  stage.sheet.select(2, 2);
  expect(stage.panel('start', request)).toMatchObject({ ok: true });
  expect(stage.posts()).toBe(1);
});
