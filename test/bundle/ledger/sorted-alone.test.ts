/** One of the three columns sorted without the others, as users do by mistake. */
import { LedgerStage, listOf, named, nameFor, nameless } from '../ledger-stage';
import { bookName, shown, wrongRows } from '../rows';

const NUMBERS = [5, 2, 4, 1, 3].map((n) => named(n)).concat([nameless(3), nameless(1)]);
const sortAlone = (stage: LedgerStage, column: number, descending = false): void => {
  const area = { row: 2, column, rows: NUMBERS.length, columns: 1 };
  stage.sheet.sortArea(area, column, !descending);
};

function finished(): LedgerStage {
  const stage = new LedgerStage({ rows: listOf(...NUMBERS) });
  stage.go();
  expect(wrongRows(shown(stage))).toEqual([]);
  return stage;
}

/** How many rows bear another number than before. */
function moved(stage: LedgerStage): number {
  return shown(stage).filter(({ phone }, i) => String(phone) !== NUMBERS[i]).length;
}

test('numbers sorted alone: each moved row counts as changed, and a run puts all right', () => {
  const stage = finished();
  sortAlone(stage, 1);
  expect(moved(stage)).toBeGreaterThan(3);
  expect(stage.look().split).toMatchObject({
    changed: moved(stage),
    found: shown(stage).filter(({ phone, name }) => name !== '' && name === bookName(phone)).length,
  });
  stage.go();
  expect(wrongRows(shown(stage))).toEqual([]);
});

test('statuses sorted alone: an outcome beside another number counts for nothing', () => {
  const stage = finished();
  const names = shown(stage).map(({ name }) => name);
  sortAlone(stage, 3, true);
  const inPlace = new Set(finishedMarks(stage));
  const { split } = stage.look();
  expect(split.found + split.notFound).toBe(inPlace.size);
  stage.go();
  expect(wrongNames(stage)).toEqual([]);
  expect(shown(stage).map(({ name }) => name)).toEqual(names);
});

test('statuses sorted alone say nothing of a number that is added below', () => {
  const stage = finished();
  sortAlone(stage, 3, true);
  stage.sheet.put(NUMBERS.length + 2, 1, NUMBERS[0] ?? '');
  stage.go();
  const last = shown(stage)[NUMBERS.length];
  expect(last).toMatchObject({ name: nameFor(NUMBERS[0] ?? '') });
});

test('names sorted alone count as a person’s: they are left, and copied to no other row', () => {
  const stage = finished();
  sortAlone(stage, 2);
  const before = shown(stage);
  const astray = before.findIndex(({ phone, name }) => name !== '' && name !== bookName(phone));
  const ten = String(before[astray]?.phone);
  stage.sheet.put(NUMBERS.length + 2, 1, ten);
  expect(stage.look().split).toMatchObject({ changed: 0, known: 0, alreadyNamed: 1, send: 0 });
  stage.go();
  const after = shown(stage);
  expect(after.slice(0, NUMBERS.length)).toEqual(before);
  expect(after[NUMBERS.length]).toMatchObject({ name: '', status: '' });
});

/** Rows whose status bears the mark that their number had when all was in order. */
function finishedMarks(stage: LedgerStage): number[] {
  const marks = new Map(
    shown(finished()).map(({ phone, status }) => [String(phone), status.split('·')[1]]),
  );
  return shown(stage).flatMap(({ phone, status }, i) =>
    marks.get(String(phone)) === status.split('·')[1] ? [i] : [],
  );
}

/** Names that the stand-in's book does not hold for the number beside them. */
function wrongNames(stage: LedgerStage): unknown[] {
  return shown(stage).filter(({ phone, name }) => name !== '' && name !== bookName(phone));
}
