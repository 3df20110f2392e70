/** What users do to a sheet during a run: it ends correctly, or pauses with a cure. */
import type { RunStatus } from '../../../src/protocol';
import { LedgerStage, rowOf, tenOfThirty, THIRTY } from '../ledger-stage';
import { bookName, paidTwice, shown, wrongRows } from '../rows';
import { someOf } from '../../thorough';

type Moment = (stage: LedgerStage, edit: () => void) => RunStatus;
/** Between two executions, and within one: before the second request, before the first answer. */
const MOMENTS: readonly (readonly [string, Moment])[] = [
  ['while it rests', (stage, edit) => (edit(), stage.resumed())],
  ['before a request', (stage, edit) => (stage.before('UrlFetchApp.fetch', edit), stage.resumed())],
  [
    'before an answer',
    (stage, edit) => (stage.before('UrlFetchApp.fetchAll', edit), stage.resumed()),
  ],
];

/** Ten of thirty are found, credits are there again. */
function half(switches = {}): LedgerStage {
  const { stage } = tenOfThirty({ switches });
  stage.book.addSheet('Other');
  return stage;
}

function expectEnd(stage: LedgerStage, standing: RunStatus): void {
  expect(standing.run).toBeNull();
  expect([stage.paid(), paidTwice(stage)]).toEqual([30, []]);
  expect(shown(stage)).toHaveLength(30);
  expect(wrongRows(shown(stage))).toEqual([]);
}

/** Rests with this code, and says what helps. */
function expectPause(standing: RunStatus, code: string, cure: RegExp): void {
  expect(standing).toMatchObject({ until: null, run: { state: 'paused', trouble: { code } } });
  expect(standing.run?.trouble?.cure).toMatch(cure);
}

const HARMLESS: Record<string, (stage: LedgerStage) => void> = {
  'columns are inserted on the left': ({ sheet }) => {
    sheet.insertColumns(1, 3);
  },
  'a column is inserted between ours': ({ sheet }) => {
    sheet.insertColumns(3);
  },
  'the sheet is renamed': ({ book }) => {
    book.renameSheet('Sheet1', 'Leads');
  },
  'rows are deleted below': ({ sheet }) => {
    sheet.deleteRows(500, 400);
  },
  'the rows are sorted': ({ sheet }) => {
    sheet.sortRows(2, 31, 1, false);
  },
  'another sheet is deleted': ({ book }) => {
    book.deleteSheet('Other');
  },
};

describe.each(someOf(MOMENTS))('%s', (_, at) => {
  test.each(someOf(Object.entries(HARMLESS)))('%s: the run ends right', (__, edit) => {
    const stage = half();
    expectEnd(
      stage,
      at(stage, () => {
        edit(stage);
      }),
    );
  });

  test('rows are inserted above the header: the run ends right below it', () => {
    const stage = half();
    const ended = at(stage, () => {
      stage.sheet.insertRows(1, 2);
      stage.sheet.put(1, 1, 'Leads of November');
    });
    expect(ended.run).toBeNull();
    expect(rowOf(stage.sheet, 3, 3)).toEqual(['Mobile', 'Name', 'Naam status']);
    const names = THIRTY.map((ten) => bookName(ten) ?? '');
    expect(names.map((__, i) => stage.sheet.value(i + 4, 2))).toEqual(names);
    expect([stage.paid(), paidTwice(stage)]).toEqual([30, []]);
  });

  test('the sheet is deleted: pause, and after undo the run ends without paying twice', () => {
    const stage = half();
    expectPause(
      at(stage, () => {
        stage.book.deleteSheet('Sheet1');
      }),
      'sheet-gone',
      /Undo the deletion/,
    );
    expect(stage.book.sheets.map(({ name }) => name)).toEqual(['Other']);
    stage.book.undo();
    const back = stage.book.sheet('Sheet1');
    expect(stage.resumed().run).toBeNull();
    const names = THIRTY.map((__, i) => back.value(i + 2, 2));
    expect(names).toEqual(THIRTY.map((ten) => bookName(ten) ?? ''));
    expect([stage.paid(), paidTwice(stage)]).toEqual([30, []]);
  });

  describe.each([true, false])('and undo restores metadata: %p', (undoRestoresMetadata) => {
    test.each([
      ['phone', 1],
      ['name', 2],
      ['status', 3],
    ])('the %s column is deleted: pause, and after undo the run ends', (__, column) => {
      const stage = half({ undoRestoresMetadata });
      const rested = at(stage, () => {
        stage.sheet.deleteColumns(column);
      });
      expectPause(rested, 'column-gone', /Undo the deletion.*resume/);
      expect(stage.sheet.value(1, 1)).toBe(column === 1 ? 'Name' : 'Mobile');
      stage.book.undo();
      expectEnd(stage, stage.resumed());
    });
  });

  test('cells of ours become protected: pause, and the run ends once they are open', () => {
    const stage = half();
    const rested = at(stage, () => {
      stage.sheet.setProtection({ row: 2, column: 2, rows: 999, columns: 2 });
    });
    expectPause(rested, 'protected', /let you edit/);
    stage.sheet.removeProtections();
    expectEnd(stage, stage.resumed());
  });

  test('our cells get a type: pause, and the run ends once it is taken away', () => {
    const stage = half();
    const rested = at(stage, () => {
      stage.sheet.setTypedColumns({ row: 2, column: 2, rows: 31, columns: 2 });
    });
    expectPause(rested, 'typed-column', /column type to None/);
    stage.sheet.typed = [];
    expectEnd(stage, stage.resumed());
  });

  test('our columns become protected with their headers: pause with its cure', () => {
    const stage = half();
    const rested = at(stage, () => {
      stage.sheet.setProtection({ row: 1, column: 2, rows: 1000, columns: 2 });
    });
    expectPause(rested, 'protected', /let you edit/);
  });

  test('our columns get a type with their headers: pause with its cure', () => {
    const stage = half();
    const rested = at(stage, () => {
      stage.sheet.setTypedColumns({ row: 1, column: 2, rows: 31, columns: 2 });
    });
    expectPause(rested, 'typed-column', /column type to None/);
  });

  test('cells of ours are merged: pause, and the run ends once they are not', () => {
    const stage = half();
    const rested = at(stage, () => {
      stage.sheet.merge(28, 2, 3, 1);
    });
    expectPause(rested, 'merged', /Unmerge/);
    stage.sheet.unmerge(28, 2);
    expectEnd(stage, stage.resumed());
  });
});

test('with the sheet gone while it rests, nothing more is sent', () => {
  const stage = half();
  stage.book.deleteSheet('Sheet1');
  stage.resumed();
  expect(stage.posts()).toBe(1);
  expect(stage.finish(stage.ok('stop')).run).toBeNull();
});

test.each([1, 2, 3])('with column %i gone while it rests, nothing more is sent', (column) => {
  const stage = half();
  stage.sheet.deleteColumns(column);
  stage.resumed();
  expect(stage.posts()).toBe(1);
});

test('whatever the call says, a run whose columns were protected ends well once they are open', () => {
  const stage = half();
  stage.sheet.setProtection({ row: 1, column: 2, rows: 1000, columns: 2 });
  stage.ok('resume');
  for (let calls = 0; calls < 4; calls += 1) stage.execute('step');
  expect(stage.ok('look').run?.state).toBe('paused');
  stage.sheet.removeProtections();
  expectEnd(stage, stage.resumed());
});
