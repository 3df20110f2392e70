/** Runs that no button starts: restored results of a past run, and runs of a schedule. */
import { readHistory } from '../../../../src/core/saved/history';
import type { Schedule } from '../../../../src/core/schedules/schedule';
import { runSchedule } from '../../../../src/core/commands/start-scheduled';
import { start } from '../../../../src/core/commands/start';
import { writeAgain } from '../../../../src/core/commands/write-again';
import { HISTORY_KEY } from '../../../../src/core/saved/run-state';
import { DEFAULT_OPTIONS } from '../../../../src/core/options/options';
import { trouble } from '../../../../src/core/texts/trouble';
import { type Code } from '../../../../src/core/texts/troubles-english';
import { DAILY, keep, NOON, schedules } from '../schedules/one-schedule';
import { MemoryWorld, PATIENT } from '../../fixtures/memory-world';
import { fresh } from '../../fixtures/rows';
import { NEW_TABLE, TABLE } from '../rows/small-table';
import { thrownBy, troubled } from '../../fixtures/trouble';

const PHONES = ['9876543210', '9876543211'];
const NAMES = ['N10', 'N11'];
const NOTHING = ['', ''];

/** A document in which a run has ended, and its names were cleared since. */
function cleared(): { document: MemoryWorld; run: string } {
  const document = new MemoryWorld(fresh(PHONES));
  const order = { start: 's1', pointed: null, options: DEFAULT_OPTIONS, cap: 100 };
  start(document.world(), order, PATIENT);
  document.clear();
  document.log.length = 0;
  document.written.clear();
  return { document, run: pastOf(document)[0]?.run ?? '' };
}

const pastOf = ({ store }: MemoryWorld) => readHistory(store.get(HISTORY_KEY) ?? null);

describe('the results of a past run, written again', () => {
  test('cost nothing, and go beside their numbers wherever these stand now', () => {
    const { document, run } = cleared();
    document.lines.reverse();
    expect(writeAgain(document.world('asha', 'e2'), run, 0)).toEqual({ kind: 'ended' });
    expect([document.names, document.said()]).toEqual([
      ['N11', 'N10'],
      ['Found', 'Found'],
    ]);
    expect(document.submitted).toHaveLength(1);
    expect([document.alarms, document.kept()]).toEqual([['set', 'idle'], []]);
    expect([...document.written]).toEqual([TABLE.tableId]);
    expect(document.log).not.toContain('columns');
    expect(pastOf(document)[0]).toMatchObject({ start: `again ${run}`, sent: 0, planned: 0 });
  });

  test('are a run that waits for Naam as any other', () => {
    const { document, run } = cleared();
    document.answer = () => ({ kind: 'not-ready' });
    expect(writeAgain(document.world('asha', 'e2'), run, 0).kind).toBe('suspended');
    expect(document.head()).toMatchObject({
      ...{ start: `again ${run}`, owner: 'asha', planned: 0, phase: { at: 'running' } },
      ...{ options: DEFAULT_OPTIONS, schedule: '', someRowsOnly: false, writeInProgress: false },
    });
    expect(document.ticket()?.batches).toMatchObject([
      { batchId: 1, numbers: [], size: 2, keyGeneration: 1 },
    ]);
    expect(document.submitted).toHaveLength(1);
    // There is nothing to repair, for which it would read the sheet first.
    expect(document.log).toEqual(['trigger set', 'poll id1', 'read']);
  });

  test('get columns of their own where theirs were deleted', () => {
    const { document, run } = cleared();
    document.lost = true;
    document.store.set('naam.control', 'stop');
    writeAgain(document.world('asha', 'e2'), run, 0);
    expect([document.names, [...document.written]]).toEqual([NAMES, [NEW_TABLE.tableId]]);
  });

  test.each([
    ['while a run goes on', 'asha', '', true, 'run-exists'],
    ['by another editor', 'ravi', '', false, 'run-of-another'],
    ['of a run that nobody knows', 'asha', 'zzzz', false, 'results-gone'],
  ])('are refused %s', (_, who, other, stands, code) => {
    const { document, run } = cleared();
    if (stands) document.stand();
    const ask = () => writeAgain(document.world(who, 'e2'), other || run, 0);
    expect(thrownBy(ask)).toEqual([code, null]);
    expect([document.names, document.alarms]).toEqual([NOTHING, []]);
  });
});

describe('a schedule that came round', () => {
  const run = (document: MemoryWorld, patience: number, change: Partial<Schedule> = {}) =>
    runSchedule(document.world(), keep(document, change), patience);

  test('asks what is new, and keeps what came of it', () => {
    const document = new MemoryWorld(fresh(PHONES));
    expect(run(document, PATIENT)).toEqual({ kind: 'ended' });
    expect([document.names, document.submitted]).toEqual([NAMES, [PHONES]]);
    // The plan is made from one read, and the rows are marked after another.
    const marked = document.log.findIndex((call) => call.startsWith('write'));
    expect(document.log.slice(0, marked)).toEqual(['read', 'read']);
    const last = { kind: 'ran', at: document.now, sent: 2, found: 2 };
    expect(schedules(document)).toEqual([{ ...DAILY, lastHandled: NOON, outcomes: 2, last }]);
    expect(pastOf(document)).toMatchObject([{ scheduled: true, sent: 2, planned: 2 }]);
  });

  test('is a run of its own name, with its cap and its ages', () => {
    const document = new MemoryWorld(fresh(PHONES));
    document.store.set('naam.control', 'stop');
    const order = { ...DAILY.settings, cap: 1, skipNamed: 'Customer' };
    expect(run(document, 0, { settings: order }).kind).toBe('suspended');
    const again = { on: '2026-11-23', notFound: 30, found: null };
    expect(document.head()).toMatchObject({
      ...{ start: `schedule ab12 ${NOON}`, schedule: 'ab12', planned: 1, owner: 'asha' },
      skipNamed: 'Customer',
      ...{ table: TABLE, options: { ...DEFAULT_OPTIONS, again }, someRowsOnly: false },
    });
    expect(document.submitted).toEqual([[PHONES[0]]]);
    expect(document.ticket()?.batches).toHaveLength(1);
  });

  test('with nothing to ask begins no run', () => {
    const document = new MemoryWorld(fresh(['']));
    expect(run(document, PATIENT)).toEqual({ kind: 'ended' });
    expect([document.head(), document.submitted]).toEqual([null, []]);
    const last = { kind: 'nothing', at: document.now };
    expect(schedules(document)).toEqual([{ ...DAILY, lastHandled: NOON, last }]);
  });

  const since = Date.UTC(2026, 10, 23, 12);
  test.each<[string, Code, Partial<Schedule>]>([
    [
      'for a while is tried again at the next tick',
      'google-trouble',
      { failures: 1, last: { kind: 'failed', at: since, trouble: trouble('google-trouble') } },
    ],
    [
      'until somebody helps rests',
      'protected',
      { lastHandled: NOON, state: { at: 'paused', trouble: trouble('protected'), since } },
    ],
  ])('into a sheet that refuses %s, and nothing was sent', (_, code, after) => {
    const document = new MemoryWorld(fresh(PHONES));
    document.fails.write = troubled(code);
    expect(run(document, PATIENT)).toEqual({ kind: 'abandoned', trouble: trouble(code) });
    expect(schedules(document)).toEqual([{ ...DAILY, ...after }]);
    expect([document.head(), document.submitted]).toEqual([null, []]);
  });
});
