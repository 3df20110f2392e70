/** The ports of one execution, on top of the world of the story. */
import { fail } from '../../src/core/texts/trouble';
import type { KeyMemory, Sheet, Store } from '../../src/core/ports/world';
import type { Naam, Polled } from '../../src/core/ports/naam';
import type { Rows } from '../../src/core/ports/cells';
import type { Opened } from '../../src/google/world';
import { readSettings } from '../../src/core/options/settings';
import { CONTROL_KEY } from '../../src/core/saved/run-state';
import { see, type Execution } from './moments';
import type { Outside } from './outside';
import { note, noteQueued, saved, submit } from './outside-sent';
import { lostColumnsOf, surveyed, tableOf } from './outside-table';

/** What this program allows itself, of the six minutes that Google gives. */
const BUDGET_MS = 270_000;

/** The world as an execution of this user opens it. */
export function worldOf(outside: Outside, by: Execution): Opened {
  const { users } = outside;
  const call = <T>(name: string, effect: () => T): T => outside.call(by, name, effect);
  const seen = { memory: outside.learn(by, (): KeyMemory => users.memory(by.user)) };
  const settings = readSettings({});
  return {
    tables: {
      survey: () => call('tables.survey', () => surveyed(outside, by)),
      makeColumns: () => call('tables.makeColumns', () => tableOf(outside)),
      lostColumns: () => call('tables.lostColumns', () => lostColumnsOf(outside)),
      named: () => call('tables.named', () => new Set()),
      others: () =>
        call('tables.others', () => (outside.sheet.copy === null ? [] : [outside.sheet.copy])),
    },
    sheet: sheetOf(outside, by),
    naam: naamOf(outside, by),
    store: storeOf(outside, by),
    keys: {
      has: () => true,
      now: () =>
        call('keys.now', () =>
          users.of(by.user).generation === by.generation ? 'same' : 'another',
        ),
      memory: () => call('keys.memory', () => seen.memory),
      remember: (memory) => {
        call('keys.remember', () => {
          seen.memory = memory;
          users.remember(by.user, memory);
        });
      },
    },
    clock: clockOf(outside, by),
    trigger: {
      ensure: () => {
        // Where Google makes none the run goes on when its panel is open.
        const user = users.of(by.user);
        if (!user.alarm) user.alarmLost = true;
        call('trigger.ensure', () => {
          users.setAlarm(by.user, outside.now);
        });
      },
      recordFired: () => {
        call('trigger.recordFired', () => undefined);
      },
      renewIfSilent: () => {
        call('trigger.renewIfSilent', () => {
          users.setAlarm(by.user, outside.now);
        });
      },
      // Kept for a day in life; here it goes at once, so that one that is never let go shows.
      release: () => {
        call('trigger.release', () => {
          users.clearAlarm(by.user);
        });
      },
      remove: () => {
        call('trigger.remove', () => {
          users.clearAlarm(by.user);
        });
      },
    },
    formTrigger: {
      ensure: () => {
        call('formTrigger.ensure', () => {
          users.of(by.user).hears = true;
        });
      },
      remove: () => {
        call('formTrigger.remove', () => {
          users.of(by.user).hears = false;
        });
      },
    },
    lock: {
      take: () => call('lock.take', () => take(outside, by)),
      free: () => {
        call('lock.free', () => {
          if (outside.lockedBy === by) outside.lockedBy = null;
        });
      },
    },
    budget: {
      left: () =>
        by.dead ? -Infinity : outside.learn(by, () => by.began + BUDGET_MS - outside.now),
    },
    spending: {
      add: (numbers) => call('spending.add', () => (users.of(by.user).spent += numbers)),
      thisMonth: () => outside.learn(by, () => users.of(by.user).spent),
      left: () => Infinity,
    },
    me: by.user,
    executionId: by.id,
    secret: outside.learn(by, () => outside.throwSecret()),
    settings,
    callbackUrl: null,
    language: 'en',
    everyMinutes: 60,
    worked: () => undefined,
  };
}

function take(outside: Outside, by: Execution): boolean {
  if (outside.lockedBy !== null && outside.lockedBy !== by) return false;
  outside.lockedBy = by;
  return true;
}

function clockOf(outside: Outside, by: Execution): Opened['clock'] {
  const wall = (): string => outside.learn(by, () => new Date(outside.now).toISOString());
  return {
    now: () => outside.learn(by, () => outside.look()),
    today: () => wall().slice(0, 10),
    wall: () => ({ day: wall().slice(0, 10), hour: Number(wall().slice(11, 13)) }),
    sleep: (ms) => {
      if (ms < 0) throw new Error('Invalid argument: a wait of less than nothing');
      outside.call(by, 'clock.sleep', () => (outside.now += ms));
    },
    dice: () => outside.learn(by, () => outside.throwDice()),
  };
}

function sheetOf(outside: Outside, by: Execution): Sheet {
  const { sheet } = outside;
  return {
    read: () =>
      outside.call(by, 'sheet.read', (fault) => {
        // A column that is gone cannot be read: what stood there before is no more seen.
        by.rows = null;
        // Columns that moved between two looks are looked for again, and so four times.
        if (fault === 'column-moved') fail('sheet-moving');
        const rows: Rows = sheet.read();
        see(by, rows, sheet.edits);
        return rows;
      }),
    write: (_, rows, writes) => {
      outside.call(by, 'sheet.write', (fault) => {
        noteQueued(outside, rows, writes);
        // What was written into other columns has been put back there, and nothing is written.
        if (fault === 'column-moved') return;
        const over = sheet.write(rows, writes, by.edits, fault !== undefined);
        outside.show({ kind: 'write', by, rows, writes, over });
        if (fault === 'sheet-refuses') fail('sheet-refused', 'a cell is protected');
      });
    },
    merged: () => outside.call(by, 'sheet.merged', () => false),
    annotate: () => {
      outside.call(by, 'sheet.annotate', () => undefined);
    },
  };
}

function storeOf(outside: Outside, by: Execution): Store {
  const { store } = outside;
  return {
    all: () => outside.call(by, 'store.all', () => Object.fromEntries(store)),
    get: (key) =>
      outside.call(by, `store.get ${outside.called(key)}`, () => store.get(key) ?? null),
    put: (key, value) => {
      outside.call(by, `store.put ${outside.called(key)}`, (fault) => {
        if (fault === 'store-full') fail('store-full');
        outside.show({ kind: 'save', by, key, value });
        if (fault === 'kill-torn') {
          store.set(key, value.slice(0, value.length / 2));
          outside.torn = true;
          return;
        }
        store.set(key, value);
        if (key === CONTROL_KEY) outside.say(true);
        note(outside.seen, key, value);
        saved(outside, by, key);
      });
    },
    remove: (key) => {
      outside.call(by, `store.remove ${outside.called(key)}`, () => {
        outside.show({ kind: 'save', by, key, value: null });
        store.delete(key);
        if (key === CONTROL_KEY) outside.say(false);
        saved(outside, by, key);
        if (key === `naam.lease.${by.id}`) outside.atWork.delete(by);
      });
    },
  };
}

function naamOf(outside: Outside, by: Execution): Naam {
  return {
    submit: (wire) => outside.call(by, 'naam.submit', (fault) => submit(outside, by, wire, fault)),
    poll: (requests) =>
      outside.call(by, 'naam.poll', (fault) => {
        outside.show({ kind: 'poll', by, requests });
        const trouble = outside.users.of(by.user).revoked ? 'key-refused' : fault;
        return requests.map((request): Polled =>
          outside.naam.poll(by, request, outside.now, trouble),
        );
      }),
  };
}
