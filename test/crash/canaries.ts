/** Programs that are wrong on purpose: each puts one error between the program and its ports. */
import { readStatus, status as statusText } from '../../src/core/status/status';
import { CONTROL_KEY, RUN_KEY } from '../../src/core/saved/run-state';
import type { Cell, RowWrite, Rows } from '../../src/core/ports/cells';
import type { Opened } from '../../src/google/world';
import type { FaultKind } from './faults';
import type { LawName } from './laws';
import type { Outside } from './outside';
import type { Mood } from './outside-naam';
import { nationalOf } from './outside-sheet';
import type { Wrap } from './player';
import type { StoryName } from './stories';

export interface Canary {
  /** What it does wrong. */
  readonly does: string;
  /** The law that has to catch it. */
  readonly law: LawName;
  readonly story: StoryName;
  /** Tried at each call of the story until it is caught; none: it is caught without any. */
  readonly fault?: FaultKind;
  /** Where Naam is in another mood than the story's own. */
  readonly mood?: Partial<Mood>;
  readonly wrap: Wrap;
}

/** A program in which some calls of one port do something else. */
function withPort<P extends 'sheet' | 'naam' | 'store' | 'keys' | 'lock' | 'trigger'>(
  port: P,
  change: (inner: Opened[P]) => Partial<Opened[P]>,
): Wrap {
  return (world) => ({ ...world, [port]: { ...world[port], ...change(world[port]) } });
}

type Readers = Pick<Opened, 'sheet' | 'tables'>;

/** The sheet as somebody sees it who does not look properly. */
function seeing(world: Opened, change: (rows: Rows) => Rows): Readers {
  const { sheet, tables } = world;
  return {
    sheet: { ...sheet, read: (table) => change(sheet.read(table)) },
    tables: {
      ...tables,
      survey: (pointed, country) => {
        const survey = tables.survey(pointed, country);
        return { ...survey, rows: change(survey.rows) };
      },
    },
  };
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

/** Never looks again after its first write: believes that rows stand where they stood. */
const writesByRowIndex = withPort('sheet', (sheet) => {
  let believed: Rows | null = null;
  return {
    read: (table) => believed ?? sheet.read(table),
    write: (table, rows, writes) => {
      sheet.write(table, rows, writes);
      believed = applied(rows, writes);
    },
  };
});

const matchesByPosition = withPort('naam', (naam) => ({
  poll: (requests) =>
    naam.poll(requests).map((reply) => {
      if (reply.kind !== 'records') return reply;
      const names = reply.records.map(({ name }) => name);
      const records = reply.records.map(({ mobile }, i) => {
        return { mobile, name: names[(i + 1) % names.length] ?? null };
      });
      return { ...reply, records };
    }),
}));

const takesNamesForBlank: Wrap = (world) => ({
  ...world,
  ...seeing(world, (rows) => ({ ...rows, names: rows.names.map(() => '') })),
});

const writesWholeColumns = withPort('sheet', (sheet) => ({
  write: (table, rows, writes) => {
    const all = rows.statuses.map((status, index): RowWrite => ({ index, status }));
    const others = all.filter(({ index }) => !writes.some((write) => write.index === index));
    sheet.write(table, rows, [...writes, ...others]);
  },
}));

/** Saves finished batches without their numbers. */
const forgetsWhatItSent = withPort('store', (store) => ({
  put: (key, value) => {
    const done = key.startsWith('naam.batch.') && value.includes('"state":"done"');
    const saved = done
      ? JSON.stringify({ ...(JSON.parse(value) as object), numbers: '', held: 0 })
      : value;
    store.put(key, saved);
  },
}));

/** What others found before it counts for nothing. */
const readsNoOutcomes: Wrap = (world, by) => {
  if (by.user !== 'ravi') return world;
  const change = (rows: Rows): Rows => {
    const asked = rows.statuses.map((status) => /^(Found|Not found)/.test(String(status)));
    const without = (all: Rows['names']): Rows['names'] => all.map((c, i) => (asked[i] ? '' : c));
    return { ...rows, names: without(rows.names), statuses: without(rows.statuses) };
  };
  return { ...world, ...seeing(world, change) };
};

const sendsTheWholeColumn: Wrap = (world, by, outside) => {
  const all = (): string[] => outside.sheet.lines.map(({ phone }) => nationalOf(phone));
  const change = withPort('naam', (naam) => ({
    submit: (numbers, url) => naam.submit([...numbers, ...all()], url),
  }));
  return change(world, by, outside);
};

/** Once a batch was refused as a whole, each part of it takes one number more along. */
const sendsOneMoreInParts: Wrap = (world, by, outside) => {
  let refused = false;
  const change = withPort('naam', (naam) => ({
    submit: (numbers, url) => {
      const others = outside.sheet.lines.map(({ phone }) => nationalOf(phone)).reverse();
      const [more = ''] = others.filter((one) => /^[6-9]/.test(one) && !numbers.includes(one));
      const reply = naam.submit(refused ? [...numbers, more] : numbers, url);
      refused ||= reply.kind === 'refused' && reply.refusal === 'not-acceptable';
      return reply;
    },
  }));
  return change(world, by, outside);
};

/** Looks once in an execution whether somebody has paused or stopped the run. */
const hearsOnce: Wrap = (world, by, outside) => {
  let heard = false;
  const change = withPort('store', (store) => ({
    get: (key) => {
      if (key !== CONTROL_KEY) return store.get(key);
      const word = heard ? null : store.get(key);
      heard = true;
      return word;
    },
  }));
  return change(world, by, outside);
};

/** Takes the run of a schedule for its own, whoever looks. */
const stepsSchedulesOfAll: Wrap = (world, _, outside) => {
  const head = outside.head();
  return head === null || head.schedule === '' ? world : { ...world, me: head.owner };
};

function queuedAs(outside: Outside, phone: Cell): string {
  const { run = '', secret = '' } = outside.head() ?? {};
  return statusText.queued(run, `91${nationalOf(phone)}`, '', secret);
}

const trustsTheBareWord: Wrap = (world, _, outside) => ({
  ...world,
  ...seeing(world, (rows) => ({
    ...rows,
    statuses: rows.statuses.map((status, i) =>
      status === 'Queued' ? queuedAs(outside, rows.phones[i] ?? '') : status,
    ),
  })),
});

const sendsTwice = withPort('naam', (naam) => ({
  submit: (numbers, url) => {
    naam.submit(numbers, url);
    return naam.submit(numbers, url);
  },
}));

const sendsAgainAfterSilence = withPort('naam', (naam) => ({
  submit: (numbers, url) => {
    const reply = naam.submit(numbers, url);
    return reply.kind === 'unknown' ? naam.submit(numbers, url) : reply;
  },
}));

const takesSilenceForRefusal = withPort('naam', (naam) => ({
  submit: (numbers, url) => {
    const reply = naam.submit(numbers, url);
    return reply.kind === 'unknown' ? { kind: 'unsent', reason: 'unreachable' } : reply;
  },
}));

/** Writes go to the sheet when the work is done; finished batches are struck before that. */
const strikesBeforeTheFlush: Wrap = (world, by, outside) => {
  const { sheet, lock } = world;
  const late: (() => void)[] = [];
  let believed: Rows | null = null;
  return {
    ...forgetsWhatItSent(world, by, outside),
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

const swallowsEveryError = withPort('store', (store) => ({
  put: (key, value) => {
    try {
      store.put(key, value);
    } catch {
      // It will be all right.
    }
  },
}));

const knowsOneKey = withPort('keys', (keys) => ({
  memory: () => ({ ...keys.memory(), generation: 1 }),
}));

/** Takes the lock for granted, and looks at no lease of another. */
const looksForNobody: Wrap = (world, by, outside) => {
  const lockless = withPort('lock', () => ({ take: () => true, free: () => undefined }));
  const alone = withPort('store', (store) => ({
    all: () => {
      const saved = Object.entries(store.all());
      return Object.fromEntries(saved.filter(([key]) => !key.startsWith('naam.lease.')));
    },
  }));
  return alone(lockless(world, by, outside), by, outside);
};

/** Leaves "Not found" where it stands. */
const writesNoLateName = withPort('sheet', (sheet) => ({
  write: (table, rows, writes) => {
    const isLate = ({ index, name }: RowWrite): boolean =>
      name !== undefined && readStatus(rows.statuses[index] ?? '').word === 'not-found';
    sheet.write(
      table,
      rows,
      writes.filter((write) => !isLate(write)),
    );
  },
}));

const setsNoAlarm = withPort('trigger', () => ({ ensure: () => undefined }));

const leavesItsAlarm = withPort('trigger', () => ({ release: () => undefined }));

const waitsInALoop = withPort('naam', (naam) => {
  const ask: Opened['naam']['poll'] = (requests) => {
    const replies = naam.poll(requests);
    return replies.some(({ kind }) => kind === 'not-ready') ? ask(requests) : replies;
  };
  return { poll: ask };
});

const neverStrikesTheRun: Wrap = (world, by, outside) => {
  const change = withPort('store', (store) => ({
    remove: (key) => {
      if (key !== RUN_KEY) store.remove(key);
    },
  }));
  // Its alarm stays too, so that nothing but the end is missing.
  return change(leavesItsAlarm(world, by, outside), by, outside);
};

const savesWhatNobodyReads = withPort('store', (store) => ({
  put: (key, value) => {
    store.put(key, key.startsWith('naam.batch.') ? value.slice(0, -1) : value);
  },
}));

export const CANARIES: readonly Canary[] = [
  {
    does: 'writes by row index',
    law: '1: no name beside another number',
    ...{ story: 'run', fault: 'rows-sorted', wrap: writesByRowIndex },
  },
  {
    does: 'matches results by their position',
    law: '1: no outcome counts for another number',
    ...{ story: 'run', wrap: matchesByPosition },
  },
  {
    does: 'takes every name cell for blank',
    law: "2: no cell of the person's is overwritten",
    ...{ story: 'run', wrap: takesNamesForBlank },
  },
  {
    does: 'writes whole columns',
    law: '2: only rows that change are written',
    ...{ story: 'run', wrap: writesWholeColumns },
  },
  {
    does: 'sends twice, to be sure',
    law: '3: no number is sent twice',
    ...{ story: 'run', wrap: sendsTwice },
  },
  {
    does: 'forgets the numbers that it sent',
    law: '5: nothing paid for is lost',
    ...{ story: 'run', fault: 'undo', wrap: forgetsWhatItSent },
  },
  {
    does: 'reads no outcomes',
    law: '3: no fresh outcome is asked again',
    ...{ story: 'second', wrap: readsNoOutcomes },
  },
  {
    does: 'sends the whole column',
    law: '3: no more is sent than was said',
    ...{ story: 'most of them', wrap: sendsTheWholeColumn },
  },
  {
    does: 'sends one more with each part of a refused batch',
    law: '3: no more is sent than was said',
    ...{ story: 'most of them', fault: 'not-acceptable', wrap: sendsOneMoreInParts },
  },
  {
    does: 'trusts the bare word Queued',
    law: '3: only what this run queued is sent',
    ...{ story: 'most of them', fault: 'status-typed', wrap: trustsTheBareWord },
  },
  {
    does: 'sends again when the reply is lost',
    law: '4: no request of unknown fate is repeated',
    ...{ story: 'run', fault: 'reply-lost', wrap: sendsAgainAfterSilence },
  },
  {
    does: 'takes silence for a refusal',
    law: '4: nothing is sent while a fate is unknown',
    ...{ story: 'run', fault: 'reply-lost', wrap: takesSilenceForRefusal },
  },
  {
    does: 'strikes before the flush',
    law: '5: nothing paid for is lost',
    ...{ story: 'run', fault: 'kill-before', wrap: strikesBeforeTheFlush },
  },
  {
    does: 'writes no name that comes late',
    law: '5: no name that comes late is lost',
    ...{ story: 'late, closed', wrap: writesNoLateName },
  },
  {
    does: 'swallows every error',
    law: '4: nothing is sent while a fate is unknown',
    ...{ story: 'run', fault: 'store-full', wrap: swallowsEveryError },
  },
  {
    does: 'asks with whatever key is there',
    law: '7: no key is used for another',
    ...{ story: 'closed', fault: 'key-replaced', wrap: knowsOneKey },
  },
  {
    does: 'steps the run of another’s schedule',
    law: '7: no key is used for another',
    ...{ story: 'scheduled', fault: 'second-user', wrap: stepsSchedulesOfAll },
    mood: { needs: 7_200_000 },
  },
  {
    does: 'does not look whether another works',
    law: '8: no two workers at once',
    ...{ story: 'run', fault: 'panel-and-alarm', wrap: looksForNobody },
  },
  {
    does: 'sets no alarm',
    law: '8: an unfinished run has its alarm',
    ...{ story: 'closed', wrap: setsNoAlarm },
  },
  {
    does: 'leaves its alarm behind',
    law: '8: nothing is left behind',
    ...{ story: 'run', wrap: leavesItsAlarm },
  },
  {
    does: 'hears a stop at the end of its execution',
    law: '9: a pause or stop is heard before the next request',
    ...{ story: 'stopped', wrap: hearsOnce },
  },
  {
    does: 'waits for Naam in a loop',
    law: '9: every execution ends by itself',
    ...{ story: 'released', wrap: waitsInALoop },
  },
  {
    does: 'never strikes a run that ended',
    law: '9: every run ends, or says what to do',
    ...{ story: 'run', wrap: neverStrikesTheRun },
  },
  {
    does: 'saves what nobody can read',
    law: '10: what is saved can be read',
    ...{ story: 'closed', wrap: savesWhatNobodyReads },
  },
];
