/** What users do with the program, from beginning to end, in a few rows each. */
import { schedulesIn } from '../../src/core/schedules/schedule';
import { change, make } from '../../src/schedules';
import type { Beginning } from './outside';
import { edit } from './outside-edits';
import { PLAIN, type Mood } from './outside-naam';
import type { Row } from './outside-sheet';
import type { Manner, Person } from './person';
import type { Player } from './player';

export interface Story extends Manner {
  readonly beginning: Beginning;
  tell(person: Person, player: Player): void;
}

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** Rows as in life: numbers written in two ways, one repeated, a landline, one named by hand. */
function rows(distinct: number): Row[] {
  const all: Row[] = [];
  // The second has no name: each batch then holds one that has, and none needs ten minutes more.
  for (const i of [0, 3, 1, 2, 4, 5, 6, 7, 8, 9, 10, 11].slice(0, distinct)) {
    all.push({
      phone: i % 3 === 0 ? 9_876_500_000 + i : `+91 98765 ${String(i).padStart(5, '0')}`,
    });
  }
  all.splice(2, 0, { phone: '9876599997', name: 'Asha Rao' });
  all.push({ phone: '98765 00001' }, { phone: '011-23456789' });
  return all;
}

/** A key that is known to be good for three numbers at once, so that few rows make two batches. */
function world(
  distinct: number,
  mood: Partial<Mood> = {},
  more: Partial<Beginning> = {},
): Beginning {
  return { rows: rows(distinct), mood: { ...PLAIN, limit: 4, ...mood }, accepted: 3, ...more };
}

/** Tries again each minute, until an execution that was cut off holds its lease no more. */
function untilDone(player: Player, act: () => boolean): void {
  for (let attempt = 0; attempt < 9 && !act(); attempt += 1) player.outside.now += 60_000;
}

const AT_HOME: Manner = { panel: true, choice: 'leave' };

function startAndStay(person: Person): void {
  person.start('asha');
  person.live();
}

/** A start, and then the person stays with it. */
const stayed = (beginning: Beginning, manner: Partial<Manner> = {}): Story => ({
  ...AT_HOME,
  ...manner,
  beginning,
  tell: startAndStay,
});

/** Names and outcomes are cleared by hand, and written again. */
const again: Story = {
  ...AT_HOME,
  beginning: world(4),
  tell: (person, player) => {
    startAndStay(person);
    edit(player.outside.sheet, 'version-restored', 0);
    const run = player.lastRun();
    for (let attempt = 0; attempt < 3; attempt += 1) {
      if (person.insist('asha', 'again', (server) => server.writeAgain(run)) !== null) break;
    }
    person.live();
  },
};

/** Whoever started it never comes back; the other editor ends it a day later. */
const released: Story = {
  ...AT_HOME,
  beginning: world(4, { needs: HOUR_MS }),
  tell: (person, player) => {
    person.start('asha');
    player.outside.now += DAY_MS + HOUR_MS;
    for (let attempt = 0; attempt < 3; attempt += 1) {
      const reply = person.insist('ravi', 'release', (server) => server.release());
      if (reply?.ok === true) break;
    }
    person.live();
  },
};

/** Every hour new rows are asked, and after a day those that were not found. */
const scheduled: Story = {
  ...AT_HOME,
  panel: false,
  beginning: world(2),
  tell: (person, player) => {
    const ordered = {
      rhythm: { every: 'hour' } as const,
      ...{ notFoundAfter: 1, foundAfter: null, cap: 3 },
    };
    const made = (): boolean =>
      player.under('asha', 'schedule', (world) => {
        make(world, { pointed: null, options: {}, order: ordered });
      });
    untilDone(player, made);
    person.wait(3 * HOUR_MS);
    const { sheet } = player.outside;
    sheet.edits += 1;
    for (const { phone } of rows(4).slice(3)) {
      const blank = { name: sheet.person(''), status: sheet.person('') };
      sheet.lines.push({ phone, ...blank, formula: false });
    }
    // Google's triggers may come late; a whole night of rings with nothing to do shows nothing.
    player.outside.now += DAY_MS - 2 * HOUR_MS;
    person.wait(4 * HOUR_MS);
    const gone = (): boolean =>
      player.under('asha', 'schedule', (world) => {
        for (const key of player.outside.store.keys()) {
          if (key.startsWith('naam.schedule.')) change(world, key.slice(14), 'delete');
        }
      });
    untilDone(player, gone);
  },
};

/** So many form responses within a minute, while a run goes on that a person has started. */
export const responsesOf = (count: number): Story => ({
  ...AT_HOME,
  beginning: world(4, { limit: 60 }, { accepted: 50 }),
  tell: (person, player) => {
    const rhythm = { every: 'response', dayLimit: 200 } as const;
    const order = { rhythm, notFoundAfter: null, foundAfter: null, cap: 100 };
    const made = (): boolean =>
      player.under('asha', 'schedule', (world) => {
        make(world, { pointed: null, options: {}, order });
      });
    untilDone(player, made);
    person.start('asha');
    const { outside } = player;
    for (let n = 0; n < count; n += 1) {
      const blank = { name: outside.sheet.person(''), status: outside.sheet.person('') };
      outside.sheet.edits += 1;
      outside.sheet.lines.push({ phone: 9_876_600_000 + n, ...blank, formula: false });
      player.respond('asha');
      outside.now += 60_000 / count;
    }
    person.live();
    person.wait(2 * HOUR_MS);
    const gone = (): boolean =>
      player.under('asha', 'schedule', (world) => {
        for (const { id } of schedulesIn(Object.fromEntries(outside.store)))
          change(world, id, 'delete');
      });
    untilDone(player, gone);
  },
});

/** A second person runs the same table with a key of their own: only new rows cost. */
const second: Story = {
  ...AT_HOME,
  beginning: world(3),
  tell: (person, player) => {
    startAndStay(person);
    edit(player.outside.sheet, 'number-edited', 0);
    person.start('ravi');
    person.live();
  },
};

/** All is asked again, whatever stands there. */
const refreshed: Story = {
  ...AT_HOME,
  beginning: world(3),
  tell: (person, player) => {
    startAndStay(person);
    player.outside.now += DAY_MS;
    person.start('asha', { again: 'all' });
    person.live();
  },
};

/** The main story is the first: all pairs of kills are tried on it. */
export const STORIES = {
  run: stayed(world(4)),
  closed: stayed(world(5, { needs: HOUR_MS / 3 }), { panel: false }),
  doubts: stayed(
    world(9, {
      ...{ refuses: ['9876500004'], page: 2, paging: 'overlapping', nameless: true, prefix: '+91' },
      ...{ meanwhile: 'no-such-id', limit: 3 },
    }),
  ),
  'new key': stayed(
    world(
      12,
      { meanwhile: 'empty', limit: 5, page: 3 },
      { accepted: 0, missing: ['name', 'status'] },
    ),
  ),
  late: stayed(world(7, { late: 'records', lateReads: 2 })),
  'late, closed': stayed(world(5, { late: 'names', lateReads: 1, nameless: true }), {
    panel: false,
  }),
  'one page': stayed(world(4, { paging: 'ignored', prefix: '0' })),
  'most of them': {
    ...AT_HOME,
    beginning: world(6),
    tell: (person) => {
      person.start('asha', {}, 4);
      person.live();
    },
  },
  replaced: {
    ...AT_HOME,
    beginning: world(3),
    tell: (person) => {
      person.start('asha', { replace: true });
      person.live();
    },
  },
  stopped: stayed(world(10, {}, { pressed: { after: 'naam.submit', kind: 'stop-pressed' } })),
  paused: stayed(world(5, {}, { pressed: { after: 'naam.submit', kind: 'pause-pressed' } })),
  left: stayed(world(4, { mumbles: 1 })),
  'asked again': stayed(world(4, { mumbles: 1 }), { choice: 'again' }),
  checked: stayed(world(4, { forgetful: true }), { choice: 'check' }),
  again,
  released,
  scheduled,
  responses: responsesOf(3),
  second,
  refreshed,
} as const satisfies Record<string, Story>;

export type StoryName = keyof typeof STORIES;
