/** Open questions about Google are switches: a run ends the same with each of them flipped. */
import type { Switches } from '../../../workbench/apps-script/google';
import { FLIPPED, USUAL } from '../../../workbench/apps-script/surroundings/switches';
import { LedgerStage, nameFor, named, pointAt, rowOf, THIRTY } from '../ledger-stage';
import { batchSizes, paidTwice, shown, written, wrongRows } from '../rows';
import { KEY, type Line } from '../stage';
import { someOf } from '../../thorough';

const NAMES = Object.keys(USUAL) as (keyof Switches)[];
const one = (name: keyof Switches): Partial<Switches> => ({ [name]: FLIPPED[name] });

/** Thirty numbers in every way of writing, with a column on either side. */
const LEADS: Line[] = [
  ['Lead', 'Mobile', 'City'],
  ...THIRTY.map((ten, n): Line => [`Lead ${n}`, written(ten, n), n % 4 === 0 ? '' : 'Pune']),
];

const OF_A_RUN = /^naam\.(run|control|batch)/;

interface Outcome {
  readonly cells: unknown[][];
  readonly charged: Record<string, number>;
  readonly batches: number[];
  readonly triggers: number;
  /** What of a run is still in the store; its history may stay. */
  readonly left: string[];
}

function outcomeOf(stage: LedgerStage): Outcome {
  const { sheet, naam, book, script } = stage;
  return {
    cells: Array.from({ length: sheet.lastRow() }, (_, i) => rowOf(sheet, i + 1, 6)),
    charged: Object.fromEntries(naam.ledger.charged),
    batches: batchSizes(stage),
    triggers: stage.neededTriggers().length,
    left: [...book.store(script.id).entries.keys()].filter((key) => OF_A_RUN.test(key)),
  };
}

/** The panel stays open, and a pause for want of credits lies in the middle. */
function played(switches: Partial<Switches>): Outcome {
  const stage = new LedgerStage({ rows: LEADS, phone: 2, key: { credits: 10 }, switches });
  const rested = stage.finish(stage.start());
  expect(rested.run?.trouble?.code).toBe('credits-exhausted');
  stage.naam.key(KEY, { credits: null });
  expect(stage.resumed().run).toBeNull();
  return outcomeOf(stage);
}

const usual = played({});

test('the run of all usual switches is right: thirty numbers, two batches, nothing left', () => {
  const stage = new LedgerStage({ rows: LEADS, phone: 2 });
  stage.finish(stage.start());
  expect(wrongRows(shown(stage))).toEqual([]);
  expect(outcomeOf(stage)).toEqual(usual);
  expect(usual).toMatchObject({ batches: [10, 20], triggers: 0, left: [] });
  expect(Object.values(usual.charged)).toEqual(THIRTY.map(() => 1));
});

test.each(someOf(NAMES))('with %s flipped alone: the same cells, the same charges', (name) => {
  expect(USUAL[name]).not.toBe(FLIPPED[name]);
  expect(played(one(name))).toEqual(usual);
});

test('with all of them flipped together: the same cells, the same charges', () => {
  expect(played(FLIPPED)).toEqual(usual);
});

describe('with the panel closed, a run is carried to its end by its trigger', () => {
  const SLOW = { processing: { fixedMs: 1_000_000, perNumberMs: 0, inTurn: false } };

  /** Starts, and leaves; hours pass. Gives the stage after so many of them. */
  function closed(switches: Partial<Switches>, hours: number): LedgerStage {
    const stage = new LedgerStage({ rows: LEADS, phone: 2, moods: SLOW, switches });
    expect(stage.start().run).not.toBeNull();
    stage.hours(hours);
    return stage;
  }

  const { noSpreadsheetInTriggers: _, ...OTHERS } = FLIPPED;
  test.each(someOf(NAMES.filter((name) => name !== 'noSpreadsheetInTriggers')))(
    'with %s flipped alone',
    (name) => {
      expect(outcomeOf(closed(one(name), 4))).toEqual(usual);
    },
  );

  test('with all others flipped together', () => {
    expect(outcomeOf(closed(OTHERS, 4))).toEqual(usual);
  });

  test('but not where triggers are given no spreadsheet: then it waits for the panel', () => {
    const stage = closed(one('noSpreadsheetInTriggers'), 4);
    expect(stage.hasRun()).toBe(true);
    expect(stage.google.triggers(stage.book)).toHaveLength(1);
    expect(stage.finish().run).toBeNull();
    expect(outcomeOf(stage)).toEqual(usual);
  });
});

describe('where a switch changes what people do rather than the run', () => {
  const NUMBERS = [named(0), named(1), named(2)];
  const list = (): Line[] => [['Mobile', '', ''], ...NUMBERS.map((ten): Line => [ten, '', ''])];

  test.each([true, false])('columns deleted and undone with metadata %p: found again', (back) => {
    const stage = new LedgerStage({ rows: list(), switches: { undoRestoresMetadata: back } });
    stage.go();
    stage.sheet.deleteColumns(2, 2);
    stage.book.undo();
    stage.sheet.put(5, 1, named(3));
    expect(stage.look()).toMatchObject({ place: { kind: 'ours' }, split: { send: 1, found: 3 } });
    stage.go();
    expect([wrongRows(shown(stage)), paidTwice(stage)]).toEqual([[], []]);
  });

  test.each([true, false])('a version restored with metadata %p: found again', (back) => {
    const switches = { versionRestoreRestoresMetadata: back };
    const stage = new LedgerStage({ rows: list(), switches });
    stage.go();
    const finished = stage.book.snapshot();
    stage.sheet.deleteColumns(1, 3);
    stage.book.restore(finished);
    expect(stage.look()).toMatchObject({ place: { kind: 'ours' }, split: { send: 0, found: 3 } });
  });

  test.each([true, false])('a duplicated tab with metadata %p: each tab has its own', (carried) => {
    const switches = { duplicatedTabsCopyMetadata: carried };
    const stage = new LedgerStage({ rows: list(), switches });
    stage.go();
    const twin = stage.book.duplicateSheet('Sheet1');
    twin.put(5, 1, named(3));
    stage.go({}, pointAt(twin));
    stage.sheet.put(5, 1, named(4));
    stage.go({}, pointAt(stage.sheet));
    expect([twin.value(5, 2), stage.sheet.value(5, 2)]).toEqual([
      nameFor(named(3)),
      nameFor(named(4)),
    ]);
    expect([wrongRows(shown(stage)), paidTwice(stage)]).toEqual([[], []]);
  });

  test('a null document lock falls back to the user’s own: two calls of one user stay apart', () => {
    const stage = new LedgerStage({ rows: list(), switches: { documentLockIsNull: true } });
    let inner: unknown = null;
    stage.before('UrlFetchApp.fetchAll', () => {
      inner = stage.panel('resume');
    });
    stage.go();
    expect(inner).toMatchObject({ ok: false, trouble: { code: 'busy' } });
    expect(wrongRows(shown(stage))).toEqual([]);
  });
});
