/** A form response: its row is looked up at once, by this execution or by the one that works. */
import { tick } from '../../../../src/core/commands/tick';
import { ensureTriggers } from '../../../../src/core/commands/trigger';
import { formSubmitted } from '../../../../src/core/commands/form-submitted';
import { saveSchedule, change } from '../../../../src/core/schedules/list';
import { forecast } from '../../../../src/core/schedules/running';
import type { Schedule } from '../../../../src/core/schedules/schedule';
import { waiting as inFlight } from '../../fixtures/batches';
import { MemoryWorld, PATIENT } from '../../fixtures/memory-world';
import { fresh } from '../../fixtures/rows';
import { DAILY, keep, NOON, schedules } from '../schedules/one-schedule';

const PHONES = ['9876543210', '9876543211'];
const TODAY = '2026-11-23';
const SENT = inFlight(1, ['919876543299'], { at: 0, executionId: 'e0' });

/** A schedule that has looked this hour already. */
function responsive(dayLimit = 200, more: Partial<Schedule> = {}): Partial<Schedule> {
  const settings = { ...DAILY.settings, rhythm: { every: 'response', dayLimit } as const };
  return { settings, lastHandled: NOON, ...more };
}

function documentWith(change = responsive(), phones = PHONES): MemoryWorld {
  const document = new MemoryWorld(fresh(phones));
  keep(document, change);
  return document;
}

const only = (document: MemoryWorld): Schedule | undefined => schedules(document)[0];
const words = ({ store }: MemoryWorld): string[] =>
  [...store.keys()].filter((key) => key.startsWith('naam.response.'));

test('new rows are sent, awaited and written', () => {
  const document = documentWith();
  expect(formSubmitted(document.world())).toBe(true);
  expect(document.names).toEqual(['N10', 'N11']);
  expect(only(document)).toMatchObject({
    last: { kind: 'ran', sent: 2, found: 2 },
    sentToday: { day: TODAY, numbers: 2 },
  });
  expect([words(document), document.alarms]).toEqual([[], []]);
});

test.each<[string, Partial<Schedule>]>([
  ['of another rhythm', { lastHandled: NOON }],
  ['of somebody else', responsive(200, { owner: 'ravi' })],
  [
    'that is paused',
    responsive(200, {
      state: { at: 'paused', trouble: { code: 'no-key', about: null }, since: 5 },
    }),
  ],
])('a schedule %s awaits none: the trigger goes', (_, schedule) => {
  const document = documentWith(schedule);
  const before = new Map(document.store);
  expect(formSubmitted(document.world())).toBe(false);
  expect([document.log, document.store]).toEqual([['form trigger removed'], before]);
});

describe('another execution works', () => {
  test('this one leaves at once, and leaves its word', () => {
    const document = documentWith();
    const world = { ...document.world(), lock: { take: () => false, free: () => undefined } };
    expect(formSubmitted(world)).toBe(false);
    expect([document.log, words(document)]).toEqual([[], ['naam.response.ab12']]);
  });

  test('a word that comes while the rows are looked up is heard before this one leaves', () => {
    const document = documentWith();
    let late = true;
    document.after = () => {
      if (late) document.store.set('naam.response.ab12', '1');
      if (late) document.lines.push(['9876543212', '', '']);
      late = false;
    };
    expect(formSubmitted(document.world())).toBe(true);
    expect(document.names).toEqual(['N10', 'N11', 'N12']);
    expect(document.submitted).toEqual([PHONES, ['9876543212']]);
  });

  test('a word that comes then is left to an execution that has the lock', () => {
    const document = documentWith();
    document.after = () => void document.store.set('naam.response.ab12', '1');
    let free = true;
    const take = (): boolean => free && !(free = false);
    const world = { ...document.world(), lock: { take, free: () => undefined } };
    expect(formSubmitted(world)).toBe(true);
    expect([document.submitted, words(document)]).toEqual([[PHONES], ['naam.response.ab12']]);
  });

  test('a word that is left is heard at the next tick, in the same hour', () => {
    const document = documentWith();
    document.store.set('naam.response.ab12', '1');
    tick(document.world(), PATIENT);
    expect([document.names, words(document)]).toEqual([['N10', 'N11'], []]);
  });

  test('without a word, the hour that was handled is over', () => {
    const document = documentWith();
    tick(document.world(), PATIENT);
    expect(document.submitted).toEqual([]);
  });

  test('an hour later the schedule looks by itself', () => {
    const document = documentWith(responsive(200, { lastHandled: NOON - 1 }));
    tick(document.world(), PATIENT);
    expect(document.names).toEqual(['N10', 'N11']);
  });
});

describe('a run stands', () => {
  test('one’s own goes on first', () => {
    const document = documentWith();
    document.stand({ phase: { at: 'running' } }, []);
    document.keep(SENT);
    expect(formSubmitted(document.world())).toBe(true);
    expect(document.names).toEqual(['N10', 'N11']);
  });

  test('another editor’s is left alone, and the word stays', () => {
    const document = documentWith();
    document.stand({ owner: 'ravi', phase: { at: 'running' } }, [SENT]);
    expect(formSubmitted(document.world())).toBe(true);
    expect([document.submitted, document.polled, words(document)]).toEqual([
      [],
      [],
      ['naam.response.ab12'],
    ]);
  });
});

test('Naam is awaited for forty seconds, however much time the execution has', () => {
  const document = documentWith();
  document.answer = () => ({ kind: 'not-ready' });
  // A response that comes meanwhile is left to a later execution.
  document.after = () => void document.store.set('naam.response.ab12', '1');
  const began = document.now;
  expect(formSubmitted(document.world())).toBe(true);
  expect(document.now - began).toBeGreaterThan(20_000);
  expect(document.now - began).toBeLessThanOrEqual(41_000);
  expect([document.submitted, document.said()[0]]).toEqual([
    [PHONES],
    expect.stringContaining('Queued'),
  ]);
  expect(words(document)).toHaveLength(1);
});

test.each([
  [90_000, [PHONES], []],
  [89_999, [], ['naam.response.ab12']],
])('with %i ms left it starts, or leaves it to the next execution', (left, sent, marks) => {
  const document = documentWith();
  document.left = left;
  expect(formSubmitted(document.world())).toBe(true);
  expect([document.submitted, words(document)]).toEqual([sent, marks]);
});

describe('requests that take long', () => {
  const five = [10, 11, 12, 13, 14].map((n) => `98765432${n}`);

  /** Five numbers, one in a request, each of which takes forty seconds. */
  function slow(left: number): MemoryWorld {
    const document = documentWith(responsive(), five);
    document.left = left;
    document.knowsLimit(1);
    document.answer = () => ({ kind: 'not-ready' });
    document.before = (call) => {
      if (!call.startsWith('submit')) return;
      document.now += 40_000;
      document.left -= 40_000;
    };
    return document;
  }

  test.each([
    ['a schedule', false],
    ['a run of the user', true],
  ])('end after two minutes, for %s', (_, stands) => {
    const document = slow(350_000);
    if (stands) document.stand({ phase: { at: 'queueing' }, planned: 5 });
    const began = document.now;
    expect(formSubmitted(document.world())).toBe(true);
    expect(document.submitted.length).toBeGreaterThan(1);
    expect(document.submitted.length).toBeLessThan(5);
    expect(document.now - began).toBeLessThanOrEqual(120_000);
  });

  test('end earlier if the execution has less time', () => {
    const [short, long] = [slow(91_000), slow(350_000)];
    for (const document of [short, long]) formSubmitted(document.world());
    expect(short.submitted.length).toBeLessThan(long.submitted.length);
  });
});

describe('the limit of a day', () => {
  test('is what a run may send at most, however much is new', () => {
    const document = documentWith(responsive(1));
    formSubmitted(document.world());
    expect(document.submitted).toEqual([PHONES.slice(0, 1)]);
    expect(only(document)?.sentToday).toEqual({ day: TODAY, numbers: 1 });
  });

  test('used up, it says so and rests until the next day', () => {
    const spent = { sentToday: { day: TODAY, numbers: 200 } };
    const document = documentWith(responsive(200, spent));
    expect(forecast(document.world(), only(document) as Schedule)).toBe(0);
    formSubmitted(document.world());
    expect(document.submitted).toEqual([]);
    expect(only(document)).toMatchObject({
      ...spent,
      state: { at: 'on' },
      last: { kind: 'failed', trouble: { code: 'schedule-day-limit' } },
    });
    document.now += 86_400_000;
    formSubmitted(document.world());
    expect(document.submitted).toEqual([PHONES]);
    expect(only(document)?.sentToday).toEqual({ day: '2026-11-24', numbers: 2 });
  });

  test('doesn’t begin anew when the time zone goes back a day, and lasts as long as the later day', () => {
    const spent = { sentToday: { day: '2026-11-24', numbers: 199 } };
    const document = documentWith(responsive(200, spent));
    formSubmitted(document.world());
    expect(document.submitted).toEqual([PHONES.slice(0, 1)]);
    expect(only(document)?.sentToday).toEqual({ day: '2026-11-24', numbers: 200 });
  });

  test('lowered below what was sent, it leaves nothing', () => {
    const document = documentWith(responsive(1, { sentToday: { day: TODAY, numbers: 5 } }));
    formSubmitted(document.world());
    expect(document.submitted).toEqual([]);
  });

  test('nothing new is nothing new, with a limit that is used up too', () => {
    const spent = { sentToday: { day: TODAY, numbers: 200 } };
    const document = documentWith(responsive(200, spent), []);
    formSubmitted(document.world());
    expect(only(document)?.last).toMatchObject({ kind: 'nothing' });
  });

  test('is none of other rhythms', () => {
    const document = documentWith({}, PHONES);
    tick(document.world(), PATIENT);
    expect(only(document)?.sentToday).toBeNull();
    expect(document.submitted).toEqual([PHONES]);
  });

  test('counts on when the schedule is ordered anew', () => {
    const document = documentWith(responsive(200, { sentToday: { day: TODAY, numbers: 5 } }));
    const { table, options, settings } = only(document) as Schedule;
    saveSchedule(document.world(), table, options, settings);
    expect(only(document)?.sentToday).toEqual({ day: TODAY, numbers: 5 });
  });
});

test('a schedule that is deleted takes the word with it', () => {
  const document = documentWith();
  document.store.set('naam.response.ab12', '1');
  change(document.world(), 'ab12', 'delete');
  expect([...document.store.keys()]).toEqual([]);
});

test.each([
  ['made sure of where responses are awaited', responsive(), true],
  ['left alone elsewhere', {}, false],
])('when the panel opens, the trigger is %s', (_, schedule, made) => {
  const document = documentWith(schedule);
  ensureTriggers(document.world());
  expect(document.log.includes('form trigger ensured')).toBe(made);
});
