/**
 * The add-on inserts its columns, and then can't use them: they stay, empty. Others type or move cells
 * meanwhile, before any call of the start: no cell and no column of theirs is lost.
 */
import { LedgerStage, nameFor, named, pointAt, rowOf } from '../ledger-stage';
import type { Line } from '../stage';
import { isTried } from '../../thorough';

const LEADS: Line[] = [
  ['Lead', 'Mobile', 'City'],
  ['A', named(0), 'Pune'],
  ['B', named(1), 'Goa'],
];
const TYPED = 'call back at 5';

interface Play {
  readonly stage: LedgerStage;
  readonly calls: readonly string[];
  readonly ok: boolean;
}

/** Starts; the headers are protected once the columns are in. Before call `at`, `act` happens. */
function play(at: number, act: (stage: LedgerStage) => void): Play {
  const stage = new LedgerStage({ rows: LEADS });
  const shown = stage.look({}, pointAt(stage.sheet, 2));
  const calls: string[] = [];
  stage.google.onCall = ({ when, name }) => {
    if (when === 'after') {
      if (name === 'Sheet.insertColumnsAfter')
        stage.sheet.setProtection({ row: 1, column: 1, rows: 1, columns: 20 });
      return;
    }
    if (calls.length === at) act(stage);
    calls.push(name);
  };
  const { ok } = stage.tryPress(shown);
  stage.google.onCall = null;
  return { stage, calls, ok };
}

/** All texts of the sheet. */
function texts({ sheet }: LedgerStage): string[] {
  const places = Array.from({ length: sheet.lastRow() * 12 }, (_, i) => i);
  return places
    .map((i) => String(sheet.value(1 + Math.floor(i / 12), 1 + (i % 12))))
    .filter((text) => text !== '');
}

const calm = play(-1, () => undefined);
const inserted = calm.calls.indexOf('Sheet.insertColumnsAfter');
/** `npm run crash` plays every call. */
const instants = [...calm.calls.keys()].filter(isTried);

test('they stay, empty, and once the protection is gone the next start uses them', () => {
  const { stage } = calm;
  expect(calm.ok).toBe(false);
  expect(inserted).toBeGreaterThan(0);
  expect(texts(stage)).toEqual(LEADS.flat());
  expect(rowOf(stage.sheet, 1, 5)).toEqual(['Lead', 'Mobile', '', '', 'City']);
  stage.sheet.removeProtections();
  expect(stage.go({}, pointAt(stage.sheet, 2)).run).toBeNull();
  expect(rowOf(stage.sheet, 1, 5)).toEqual(['Lead', 'Mobile', 'Name', 'Naam status', 'City']);
  expect(rowOf(stage.sheet, 2, 3)[2]).toBe(nameFor(named(0)));
});

test.each([
  ['a cell of the name column', 2, 0],
  ['a cell of the status column', 3, 1],
  ['the header of the status column', 1, 1],
  ['a cell far below', 40, 0],
])('text typed into %s stays, whenever it is typed', (_, row, offset) => {
  const lost = instants.filter((at) => {
    // Before they are in, it is typed into the person's own column there.
    const column = at > inserted ? 3 + offset : 5;
    const { stage } = play(at, ({ sheet }) => {
      sheet.put(row, column, TYPED);
    });
    const there = texts(stage);
    return ![...LEADS.flat(), TYPED].every((text) => there.includes(String(text)));
  });
  expect(lost.map((at) => calm.calls[at])).toEqual([]);
});

test.each([1, 2])(
  '%i columns inserted at the left meanwhile: no column of the person goes',
  (by) => {
    const lost = instants.filter((at) => {
      const { stage } = play(at, ({ sheet }) => {
        sheet.insertColumns(1, by);
      });
      const there = texts(stage);
      return !LEADS.flat().every((text) => there.includes(String(text)));
    });
    expect(lost.map((at) => calm.calls[at])).toEqual([]);
  },
);

test('no room for the metadata that marks them: they stay, empty, and the next start uses them', () => {
  const stage = new LedgerStage({ rows: LEADS });
  const { metadata } = stage.book;
  const others = metadata.add({
    ...{ key: 'other', value: 'x'.repeat(29_990), visibility: 'PROJECT', script: 'other' },
    place: { at: 'column', sheetId: stage.sheet.id, index: 1 },
  });
  const start = () => stage.tryPress(stage.look({}, pointAt(stage.sheet, 2)));
  expect(start()).toMatchObject({ ok: false, trouble: { code: 'write-failed' } });
  expect(rowOf(stage.sheet, 2, 5)).toEqual(['A', named(0), '', '', 'Pune']);
  metadata.remove(others.id);
  expect(start().ok).toBe(true);
  stage.finish();
  expect(rowOf(stage.sheet, 1, 5)).toEqual(['Lead', 'Mobile', 'Name', 'Naam status', 'City']);
  expect(rowOf(stage.sheet, 2, 3)[2]).toBe(nameFor(named(0)));
});

test('a header typed into them before ours are written is not replaced', () => {
  const lost: number[] = [];
  for (let after = 0; after < 72; after += 4) {
    const stage = new LedgerStage({ rows: LEADS });
    const shown = stage.look({}, pointAt(stage.sheet, 2));
    let calls = -1;
    stage.google.onCall = ({ when, name }) => {
      if (when === 'after' && name === 'Sheet.insertColumnsAfter') calls = 0;
      if (when !== 'before' || calls < 0) return;
      if (calls === after) stage.sheet.put(1, 3, TYPED);
      calls += 1;
    };
    stage.tryPress(shown);
    stage.google.onCall = null;
    expect(calls).toBeGreaterThan(after);
    if (!texts(stage).includes(TYPED)) lost.push(after);
  }
  expect(lost).toEqual([]);
});
