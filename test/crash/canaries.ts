/** Programs that are wrong on purpose: each puts one error between the program and its ports. */
import { readStatus, status as statusText } from '../../src/core/status/status';
import { CONTROL_KEY, RUN_KEY } from '../../src/core/saved/run-state';
import type { Cell, RowWrite, Rows } from '../../src/core/ports/cells';
import type { Submitted } from '../../src/core/ports/naam';
import type { Opened } from '../../src/google/world';
import type { FaultKind } from './faults';
import type { LawName } from './laws';
import type { Outside } from './outside';
import type { Mood } from './outside-naam';
import { nationalOf } from './outside-sheet';
import type { Wrap } from './player';
import type { StoryName } from './stories';

/** A program in which some calls of one port do something else. */
function withPort<P extends 'sheet' | 'naam' | 'store' | 'keys' | 'lock' | 'trigger'>(
  port: P,
  change: (inner: Opened[P], outside: Outside) => Partial<Opened[P]>,
): Wrap {
  return (world, _, outside) => ({
    ...world,
    [port]: { ...world[port], ...change(world[port], outside) },
  });
}

/** Sends other numbers, or at other times, than it should; `send` asks Naam. */
function submitting(
  change: (
    send: (numbers: readonly string[]) => Submitted,
    numbers: readonly string[],
    outside: Outside,
  ) => Submitted,
): Wrap {
  return withPort('naam', (naam, outside) => ({
    submit: (numbers, url) => change((these) => naam.submit(these, url), numbers, outside),
  }));
}

/** Saves other values than it should; `put` saves one. */
function saving(change: (put: (value: string) => void, value: string, key: string) => void): Wrap {
  return withPort('store', (store) => ({
    put: (key, value) => {
      const put = (changed: string): void => {
        store.put(key, changed);
      };
      change(put, value, key);
    },
  }));
}

/** The sheet as somebody sees it who does not look properly. */
function seeing(change: (rows: Rows, outside: Outside, by: Parameters<Wrap>[1]) => Rows): Wrap {
  return (world, by, outside) => {
    const { sheet, tables } = world;
    const seen = (rows: Rows): Rows => change(rows, outside, by);
    return {
      ...world,
      sheet: { ...sheet, read: (table) => seen(sheet.read(table)) },
      tables: {
        ...tables,
        survey: (pointed, country) => {
          const survey = tables.survey(pointed, country);
          return { ...survey, rows: seen(survey.rows) };
        },
      },
    };
  };
}

/** All of these faults in one program. */
function together(...wraps: readonly Wrap[]): Wrap {
  return (world, by, outside) => wraps.reduce((inner, wrap) => wrap(inner, by, outside), world);
}

function applied(rows: Rows, writes: readonly RowWrite[]): Rows {
  const names = [...rows.names];
  const statuses = [...rows.statuses];
  for (const { index, name, status } of writes) {
    if (name !== undefined) names[index] = name;
    if (status !== undefined) statuses[index] = status;
  }
  return { ...rows, names, statuses };
}

const nationals = ({ sheet }: Outside): string[] =>
  sheet.lines.map(({ phone }) => nationalOf(phone));

const isBatch = (key: string): boolean => key.startsWith('naam.batch.');

/** Saves finished batches without their numbers. */
const forgetsWhatItSent = saving((put, value, key) => {
  if (!isBatch(key) || !value.includes('"state":"done"')) put(value);
  else put(JSON.stringify({ ...(JSON.parse(value) as object), numbers: '', held: 0 }));
});

/** Writes go to the sheet when the work is done. */
const flushesAtTheEnd: Wrap = (world) => {
  const { sheet, lock } = world;
  const late: (() => void)[] = [];
  let believed: Rows | null = null;
  return {
    ...world,
    sheet: {
      ...sheet,
      read: (table) => believed ?? sheet.read(table),
      write: (table, rows, writes) => {
        if (writes.every(({ status }) => String(status).startsWith('Queued'))) {
          sheet.write(table, rows, writes);
          return;
        }
        late.push(() => {
          sheet.write(table, rows, writes);
        });
        believed = applied(rows, writes);
      },
    },
    lock: {
      ...lock,
      free: () => {
        for (const write of late) write();
        lock.free();
      },
    },
  };
};

const leavesItsAlarm = withPort('trigger', () => ({ release: () => undefined }));

function queuedAs(outside: Outside, phone: Cell): string {
  const { run = '', secret = '' } = outside.head() ?? {};
  return statusText.queued(run, `91${nationalOf(phone)}`, '', secret);
}

const PROGRAMS = {
  // Never looks again after its first write: believes that rows stand where they stood.
  'writes by row index': withPort('sheet', (sheet) => {
    let believed: Rows | null = null;
    return {
      read: (table) => believed ?? sheet.read(table),
      write: (table, rows, writes) => {
        sheet.write(table, rows, writes);
        believed = applied(rows, writes);
      },
    };
  }),
  'matches results by position': withPort('naam', (naam) => ({
    poll: (requests) =>
      naam.poll(requests).map((reply) => {
        if (reply.kind !== 'records') return reply;
        const names = reply.records.map(({ name }) => name);
        const records = reply.records.map(({ mobile }, i) => {
          return { mobile, name: names[(i + 1) % names.length] ?? null };
        });
        return { ...reply, records };
      }),
  })),
  'takes every name cell for blank': seeing((rows) => ({
    ...rows,
    names: rows.names.map(() => ''),
  })),
  'writes whole columns': withPort('sheet', (sheet) => ({
    write: (table, rows, writes) => {
      const all = rows.statuses.map((status, index): RowWrite => ({ index, status }));
      const others = all.filter(({ index }) => !writes.some((write) => write.index === index));
      sheet.write(table, rows, [...writes, ...others]);
    },
  })),
  'sends twice, to be sure': submitting((send, numbers) => {
    send(numbers);
    return send(numbers);
  }),
  'forgets what it sent': forgetsWhatItSent,
  // What others found before it counts for nothing.
  'reads no outcomes': seeing((rows, _, by) => {
    if (by.user !== 'ravi') return rows;
    const asked = rows.statuses.map((status) => /^(Found|Not found)/.test(String(status)));
    const without = (all: Rows['names']): Rows['names'] => all.map((c, i) => (asked[i] ? '' : c));
    return { ...rows, names: without(rows.names), statuses: without(rows.statuses) };
  }),
  'sends the whole column': submitting((send, numbers, outside) =>
    send([...numbers, ...nationals(outside)]),
  ),
  // Once a batch was refused as a whole, each part of it takes one number more along.
  'sends one more with each half': withPort('naam', (naam, outside) => {
    let refused = false;
    return {
      submit: (numbers, url) => {
        const others = nationals(outside).reverse();
        const [more = ''] = others.filter((one) => /^[6-9]/.test(one) && !numbers.includes(one));
        const reply = naam.submit(refused ? [...numbers, more] : numbers, url);
        refused ||= reply.kind === 'refused' && reply.refusal === 'not-acceptable';
        return reply;
      },
    };
  }),
  'trusts the bare word Queued': seeing((rows, outside) => ({
    ...rows,
    statuses: rows.statuses.map((status, i) =>
      status === 'Queued' ? queuedAs(outside, rows.phones[i] ?? '') : status,
    ),
  })),
  'sends again after silence': submitting((send, numbers) => {
    const reply = send(numbers);
    return reply.kind === 'unknown' ? send(numbers) : reply;
  }),
  'takes silence for a refusal': submitting((send, numbers) => {
    const reply = send(numbers);
    return reply.kind === 'unknown' ? { kind: 'unsent', reason: 'unreachable' } : reply;
  }),
  'strikes before the flush': together(forgetsWhatItSent, flushesAtTheEnd),
  // Leaves "Not found" where it stands.
  'writes no late name': withPort('sheet', (sheet) => ({
    write: (table, rows, writes) => {
      const isLate = ({ index, name }: RowWrite): boolean =>
        name !== undefined && readStatus(rows.statuses[index] ?? '').word === 'not-found';
      const others = writes.filter((write) => !isLate(write));
      sheet.write(table, rows, others);
    },
  })),
  'swallows every error': saving((put, value) => {
    try {
      put(value);
    } catch {
      // It will be all right.
    }
  }),
  'asks with whatever key is there': withPort('keys', (keys) => ({
    memory: () => ({ ...keys.memory(), generation: 1 }),
  })),
  // Takes the run of a schedule for its own, whoever looks.
  'steps the schedules of all': (world, _, outside) => {
    const head = outside.head();
    return head === null || head.schedule === '' ? world : { ...world, me: head.owner };
  },
  // Takes the lock for granted, and looks at no lease of another.
  'looks for no other worker': together(
    withPort('lock', () => ({ take: () => true, free: () => undefined })),
    withPort('store', (store) => ({
      all: () => {
        const saved = Object.entries(store.all());
        return Object.fromEntries(saved.filter(([key]) => !key.startsWith('naam.lease.')));
      },
    })),
  ),
  'sets no alarm': withPort('trigger', () => ({ ensure: () => undefined })),
  'leaves its alarm behind': leavesItsAlarm,
  // Looks once in an execution whether somebody has paused or stopped the run.
  'hears a stop at its end': withPort('store', (store) => {
    let heard = false;
    return {
      get: (key) => {
        if (key !== CONTROL_KEY) return store.get(key);
        const word = heard ? null : store.get(key);
        heard = true;
        return word;
      },
    };
  }),
  'waits for Naam in a loop': withPort('naam', (naam) => {
    const ask: Opened['naam']['poll'] = (requests) => {
      const replies = naam.poll(requests);
      return replies.some(({ kind }) => kind === 'not-ready') ? ask(requests) : replies;
    };
    return { poll: ask };
  }),
  // Its alarm stays too, so that nothing but the end is missing.
  'never strikes a run that ended': together(
    leavesItsAlarm,
    withPort('store', (store) => ({
      remove: (key) => {
        if (key !== RUN_KEY) store.remove(key);
      },
    })),
  ),
  'saves what nobody can read': saving((put, value, key) => {
    put(isBatch(key) ? value.slice(0, -1) : value);
  }),
} satisfies Readonly<Record<string, Wrap>>;

/**
 * What a program does wrong, the law that has to catch it, and in which story. `fault` is tried at each call of
 * the story until it is caught; without one, it is caught as it is. `mood`: where Naam is in another than the
 * story's own.
 */
export type Canary = readonly [
  law: LawName,
  does: keyof typeof PROGRAMS,
  story: StoryName,
  fault?: FaultKind,
  mood?: Partial<Mood>,
];

export const wrapOf = (does: keyof typeof PROGRAMS): Wrap => PROGRAMS[does];

const SLOW: Partial<Mood> = { needs: 7_200_000 };

export const CANARIES: readonly Canary[] = [
  ['1: no name beside another number', 'writes by row index', 'run', 'rows-sorted'],
  ['1: no outcome counts for another number', 'matches results by position', 'run'],
  ["2: no cell of the person's is overwritten", 'takes every name cell for blank', 'run'],
  ['2: only rows that change are written', 'writes whole columns', 'run'],
  ['3: no number is sent twice', 'sends twice, to be sure', 'run'],
  ['5: nothing paid for is lost', 'forgets what it sent', 'run', 'undo'],
  ['3: no fresh outcome is asked again', 'reads no outcomes', 'second'],
  ['3: no more is sent than was said', 'sends the whole column', 'most of them'],
  [
    '3: no more is sent than was said',
    'sends one more with each half',
    'most of them',
    'not-acceptable',
  ],
  [
    '3: only what this run queued is sent',
    'trusts the bare word Queued',
    'most of them',
    'status-typed',
  ],
  ['4: no request of unknown fate is repeated', 'sends again after silence', 'run', 'reply-lost'],
  [
    '4: nothing is sent while a fate is unknown',
    'takes silence for a refusal',
    'run',
    'reply-lost',
  ],
  ['5: nothing paid for is lost', 'strikes before the flush', 'run', 'kill-before'],
  ['5: no name that comes late is lost', 'writes no late name', 'late, closed'],
  ['4: nothing is sent while a fate is unknown', 'swallows every error', 'run', 'store-full'],
  ['7: no key is used for another', 'asks with whatever key is there', 'closed', 'key-replaced'],
  ['7: no key is used for another', 'steps the schedules of all', 'scheduled', 'second-user', SLOW],
  ['8: no two workers at once', 'looks for no other worker', 'run', 'panel-and-alarm'],
  ['8: an unfinished run has its alarm', 'sets no alarm', 'closed'],
  ['8: nothing is left behind', 'leaves its alarm behind', 'run'],
  ['9: a pause or stop is heard before the next request', 'hears a stop at its end', 'stopped'],
  ['9: every execution ends by itself', 'waits for Naam in a loop', 'released'],
  ['9: every run ends, or says what to do', 'never strikes a run that ended', 'run'],
  ['10: what is saved can be read', 'saves what nobody can read', 'closed'],
];
