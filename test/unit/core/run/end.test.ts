/** The end of a run: what is told of it, and that nothing of it stays behind. */
import { annotate, end } from '../../../../src/core/run/end';
import { HISTORY_LENGTH, readHistory, type Past } from '../../../../src/core/saved/history';
import { status } from '../../../../src/core/status/status';
import { endNote } from '../../../../src/core/texts/note';
import { asciiJson } from '../../../../src/core/saved/packing';
import { CONTROL_KEY, RUN_KEY, HISTORY_KEY, headText } from '../../../../src/core/saved/run-state';
import { type Batch } from '../../../../src/core/saved/batch';
import { failing, HEAD, NOW, OneTable, rowsOf, stopOf, TODAY, type Line } from './one-table';
import { BATCH, full, RUN, ten } from './one-table';

const DAY = '2026-11-20';
const found = (n: number): string => status.found(DAY, full(n), 'Asha', false);
const missing = (n: number): string => status.notFound(DAY, full(n), false);

const done = (n: number, count: number, id: string | null = `id${n}`): Batch => ({
  ...{ ...BATCH, batchId: n, numbers: [full(n)], state: 'done', id, found: n, count },
});
const open = (n: number): Batch => ({
  ...{ ...BATCH, batchId: n, numbers: [full(n)], state: 'unconfirmed', id: null, inSheet: true },
});
const refused = (n: number): Batch => ({
  ...{ ...BATCH, batchId: n, numbers: [full(n)], state: 'refused', inSheet: true },
});

const history = (table: OneTable): Past[] => readHistory(table.store.get(HISTORY_KEY) ?? null);

describe('an end', () => {
  const LINES: Line[] = [
    [ten(1), 'Asha', found(1)],
    [ten(2), '', missing(2)],
    ['n/a', '', ''],
  ];
  const BATCHES = [done(1, 4), done(2, 3, null), open(3), refused(5)];
  const SENT = 9;

  test('is told in the history and on the sheet, and what was sent is counted', () => {
    const table = new OneTable([...LINES]);
    const copied = { found: 1, notFound: 2, refused: 0 };
    end(table.session({ copied }, BATCHES), rowsOf(table.lines));
    const [past, ...others] = history(table);
    expect(others).toEqual([]);
    expect(past).toMatchObject({
      ...{ run: RUN, start: 's', began: HEAD.began, ended: NOW, sent: SENT, planned: 100, copied },
      split: { rows: 3, found: 1, notFound: 1, notMobile: 1, send: 0 },
    });
    expect(table.spent).toEqual([SENT]);
    const split = past?.split ?? null;
    expect(table.notes).toEqual([endNote(TODAY, { sent: SENT, split })]);
    expect(table.notes[0]).toContain(
      '9 numbers sent. Rows: 1 with a name, 1 without, 1 not mobile numbers.',
    );
  });

  test('without its sheet tells what was sent', () => {
    const table = new OneTable();
    end(table.session({}, BATCHES), null);
    expect(history(table)).toMatchObject([{ sent: SENT, split: null }]);
    expect(table.notes[0]).toContain('9 numbers sent.\n');
  });

  test('keeps the ids of its results, and leaves nothing else of the run', () => {
    const table = new OneTable();
    const execution = table.session({}, BATCHES);
    table.store.set(CONTROL_KEY, 'pause');
    end(execution, null);
    expect([...table.store.keys()].sort()).toEqual([HISTORY_KEY, `naam.ids.${RUN}.0`]);
    expect(table.saved(`naam.ids.${RUN}.0`)).toMatchObject({ ids: [['id1', 4, 1]] });
  });

  test('that was cut off after it was told is told and counted once', () => {
    const table = new OneTable();
    end(table.session({}, BATCHES), null);
    end(table.session({}, BATCHES), null);
    expect([history(table).length, table.spent]).toEqual([1, [SENT]]);
  });

  test('forgets the ids of runs that left the history', () => {
    const table = new OneTable();
    const past = { start: 's', began: 0, ended: NOW, sent: 1, planned: 1, split: null };
    const copied = { found: 0, notFound: 0, refused: 0 };
    const runs = Array.from({ length: HISTORY_LENGTH }, (_, i) => `r${String(100 + i)}`);
    table.store.set(HISTORY_KEY, asciiJson(runs.map((run) => ({ ...past, copied, run }))));
    for (const run of runs) table.store.set(`naam.ids.${run}.0`, '{}');
    end(table.session({}, BATCHES), null);
    const kept = [...table.store.keys()].filter((key) => key.startsWith('naam.ids.')).sort();
    expect(kept).toEqual([RUN, ...runs.slice(0, -1)].map((run) => `naam.ids.${run}.0`).sort());
  });

  test('that another execution took over leaves all as it is', () => {
    const table = new OneTable();
    const execution = table.session({}, BATCHES);
    table.store.set(RUN_KEY, headText({ ...HEAD, worker: 'e2' }));
    const before = [...table.store];
    expect(
      stopOf(() => {
        end(execution, null);
      }),
    ).toEqual(['busy', null]);
    expect([[...table.store], table.spent, table.notes]).toEqual([before, [], []]);
  });

  test.each([
    ['nothing else is to be done: the alarm goes', {}, false],
    ['a schedule of this person needs the alarm', { owner: 'asha' }, true],
    ['one of another does not', { owner: 'ravi' }, false],
  ])('%s', (_, schedule, alarm) => {
    const table = new OneTable();
    if ('owner' in schedule) table.schedule(schedule);
    end(table.session(), null);
    expect(table.alarm).toBe(alarm);
  });

  test.each<[string, Line[] | null, number]>([
    ['how many rows have their outcome', LINES, 2],
    ['as before where the sheet is gone', null, 7],
  ])('of a schedule: what it sent and found, and %s', (_, lines, outcomes) => {
    const table = new OneTable();
    table.schedule();
    const batches = [...BATCHES, done(6, 6)];
    end(table.session({ schedule: 'sch1' }, batches), lines && rowsOf(lines));
    expect(table.saved('naam.schedule.sch1')).toMatchObject({
      ...{ last: { kind: 'ran', at: NOW, sent: SENT + 6, found: 9 }, outcomes },
    });
    expect(history(table)).toMatchObject([{ scheduled: true }]);
  });
});

describe('a note', () => {
  test.each<[string, () => never, unknown]>([
    ['that the sheet refuses is left', failing('sheet-refused'), null],
    [
      'that fails by a mistake of ours is told as one',
      () => {
        throw new TypeError('x is undefined');
      },
      ['bug', 'x is undefined'],
    ],
  ])('%s', (_, fails, stops) => {
    const table = new OneTable();
    table.fails.annotate = fails;
    expect(
      stopOf(() => {
        annotate(table.session(), 'Paused');
      }),
    ).toEqual(stops);
  });
});
