/** The end of a run: its report, and that nothing of it stays in the store. */
import { annotate, end } from '../../../../src/core/run/end';
import { HISTORY_LENGTH, readHistory, type Past } from '../../../../src/core/saved/history';
import { status } from '../../../../src/core/status/status';
import { endNote } from '../../../../src/core/texts/note';
import { asciiJson } from '../../../../src/core/saved/packing';
import {
  CONTROL_KEY,
  HISTORY_KEY,
  RUN_KEY,
  type Phase,
} from '../../../../src/core/saved/run-state';
import { trouble } from '../../../../src/core/texts/trouble';
import type { Code } from '../../../../src/core/texts/troubles-english';
import type { Batch, Done } from '../../../../src/core/saved/batch';
import { done, refused, unconfirmed } from '../../fixtures/batches';
import { HEAD, NOW, RUN, TODAY } from '../../fixtures/head';
import { MemoryWorld } from '../../fixtures/memory-world';
import { full, rowsOf, ten, type Line } from '../../fixtures/rows';
import { thrownBy, troubled } from '../../fixtures/trouble';
import { keep } from '../schedules/one-schedule';

const DAY = '2026-11-20';
const found = (n: number): string => status.found(DAY, full(n), 'Asha', false);
const missing = (n: number): string => status.notFound(DAY, full(n), false);

const ran = (n: number, count: number, more: Partial<Done> = {}): Batch =>
  done(n, [full(n)], { found: n, count, ...more });

const history = (table: MemoryWorld): Past[] => readHistory(table.store.get(HISTORY_KEY) ?? null);

describe('an end', () => {
  const LINES: Line[] = [
    [ten(1), 'Asha', found(1)],
    [ten(2), '', missing(2)],
    ['n/a', '', ''],
  ];
  const BATCHES = [
    ...[ran(1, 4), ran(2, 3, { id: null })],
    ...[unconfirmed(3, [full(3)]), refused(5, [full(5)])],
  ];
  const SENT = 9;

  test('is told in the history and on the sheet', () => {
    const table = new MemoryWorld([...LINES]);
    const copied = { found: 1, notFound: 2, refused: 0 };
    end(table.execution({ copied }, BATCHES), rowsOf(table.lines));
    const [past, ...others] = history(table);
    expect(others).toEqual([]);
    expect(past).toMatchObject({
      ...{ run: RUN, start: 's1', began: HEAD.began, ended: NOW, sent: SENT, planned: 100, copied },
      split: { rows: 3, found: 1, notFound: 1, notMobile: 1, send: 0 },
    });
    const split = past?.split ?? null;
    expect(table.notes).toEqual([endNote(TODAY, { sent: SENT, split })]);
    expect(table.notes[0]).toContain(
      '9 numbers sent. Rows: 1 with a name, 1 without, 1 not mobile numbers.',
    );
  });

  test('without its sheet tells what was sent', () => {
    const table = new MemoryWorld();
    end(table.execution({}, BATCHES), null);
    expect(history(table)).toMatchObject([{ sent: SENT, split: null }]);
    expect(table.notes[0]).toContain('9 numbers sent.\n');
  });

  test('keeps the ids of its results, and leaves nothing else of the run', () => {
    const table = new MemoryWorld();
    const execution = table.execution({}, BATCHES);
    table.store.set(CONTROL_KEY, 'pause');
    end(execution, null);
    expect([...table.store.keys()].sort()).toEqual([HISTORY_KEY, `naam.ids.${RUN}.0`]);
    expect(table.property(`naam.ids.${RUN}.0`)).toMatchObject({ ids: [['id1', 4, 1]] });
  });

  test('that was cut off after it was told is told once', () => {
    const table = new MemoryWorld();
    end(table.execution({}, BATCHES), null);
    end(table.execution({}, BATCHES), null);
    expect(history(table)).toHaveLength(1);
  });

  test('forgets the ids of runs that left the history', () => {
    const table = new MemoryWorld();
    const past = { start: 's', began: 0, ended: NOW, sent: 1, planned: 1, split: null };
    const copied = { found: 0, notFound: 0, refused: 0 };
    const runs = Array.from({ length: HISTORY_LENGTH }, (_, i) => `r${String(100 + i)}`);
    table.store.set(HISTORY_KEY, asciiJson(runs.map((run) => ({ ...past, copied, run }))));
    for (const run of runs) table.store.set(`naam.ids.${run}.0`, '{}');
    end(table.execution({}, BATCHES), null);
    const kept = [...table.store.keys()].filter((key) => key.startsWith('naam.ids.')).sort();
    expect(kept).toEqual([RUN, ...runs.slice(0, -1)].map((run) => `naam.ids.${run}.0`).sort());
  });

  test.each([
    ['nothing else is to be done: the trigger is released', {}, ['idle']],
    ['a schedule of this person needs the alarm', { owner: 'asha' }, []],
    ['one of another does not', { owner: 'ravi' }, ['idle']],
  ])('%s', (_, schedule, alarms) => {
    const table = new MemoryWorld();
    if ('owner' in schedule) keep(table, schedule);
    end(table.execution(), null);
    expect(table.alarms).toEqual(alarms);
  });

  test.each<[string, Line[] | null, number]>([
    ['how many rows have their outcome', LINES, 2],
    ['as before where the sheet is gone', null, 7],
  ])('of a schedule: what it sent and found, and %s', (_, lines, outcomes) => {
    const table = new MemoryWorld();
    keep(table, { id: 'sch1', outcomes: 7 });
    const batches = [...BATCHES, ran(6, 6)];
    end(table.execution({ schedule: 'sch1' }, batches), lines && rowsOf(lines));
    expect(table.property('naam.schedule.sch1')).toMatchObject({
      ...{ last: { kind: 'ran', at: NOW, sent: SENT + 6, found: 9 }, outcomes },
    });
    expect(history(table)).toMatchObject([{ scheduled: true }]);
  });
});

describe('a note', () => {
  test.each<[string, Error, unknown]>([
    ['that the sheet refuses is left', troubled('sheet-refused'), null],
    [
      'that fails by a mistake of ours is told as one',
      new TypeError('x is undefined'),
      ['bug', 'x is undefined'],
    ],
  ])('%s', (_, fails, stops) => {
    const table = new MemoryWorld();
    table.fails.annotate = fails;
    expect(
      thrownBy(() => {
        annotate(table.execution(), 'Paused');
      }),
    ).toEqual(stops);
  });
});

describe.each([`naam.ids.${RUN}.0`, HISTORY_KEY])('no room for %s', (key) => {
  const stopping = (code: Code, about: string): Phase => ({
    ...{ at: 'stopping', trouble: trouble(code, about) },
  });

  /** What is thrown at the end, and whether the run is still saved. */
  function ending(phase: Phase, refusal: Error = troubled('store-full')): [unknown, boolean] {
    const table = new MemoryWorld();
    const execution = table.execution({ phase }, [ran(1, 4)]);
    const { store } = table;
    const set = store.set.bind(store);
    store.set = (of, text) => {
      if (of === key) throw refusal;
      return set(of, text);
    };
    const thrown = thrownBy(() => {
      end(execution, null);
    });
    return [thrown, store.has(RUN_KEY)];
  }

  test.each<[string, Phase]>([
    ['the first time', { at: 'running' }],
    ['the first time in a stop', { at: 'stopping' }],
    ['after it stopped for another reason', stopping('sheet-refused', 'end')],
    ['after it stopped for want of room for a batch', stopping('store-full', 'x')],
  ])('%s: it says so, and the run stays', (_, phase) => {
    expect(ending(phase)).toEqual([['store-full', 'end'], true]);
  });

  test('the second time: the run ends without', () => {
    expect(ending(stopping('store-full', 'end'))).toEqual([null, false]);
  });

  test('another error is told as it is, the second time, too', () => {
    const phase = stopping('store-full', 'end');
    expect(ending(phase, troubled('google-trouble'))).toEqual([['google-trouble', null], true]);
    expect(ending(phase, new TypeError('x'))).toEqual([['bug', 'x'], true]);
  });
});
