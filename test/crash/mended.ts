/** Stories that once broke a law, each in its smallest form. */
import type { Fault, FaultKind } from './faults';
import type { LawName } from './laws';
import type { Mood } from './outside-naam';
import type { Staged } from './staged';
import type { StoryName } from './stories';

/** A fault at the n-th call (from 1; from the end, if negative) of this name, and so many later. */
type Placed = readonly [kind: FaultKind, call: string, n: number, later?: number];

export interface Known {
  readonly title: string;
  readonly law: LawName;
  /** Calls are found by their names in the story without faults: numbers would not last. */
  readonly story: StoryName;
  readonly faults: readonly Placed[];
  readonly mood?: Partial<Mood>;
}

const ENDS: LawName = '9: every run ends, or says what to do';
const ONCE: LawName = '3: no number is sent twice';
const ONE_WORKER: LawName = '8: no two workers at once';

/** The story with its faults at their calls, by the names of the calls as it goes without any. */
export function stagedOf(
  { story, faults, mood }: Pick<Known, 'story' | 'faults' | 'mood'>,
  names: readonly string[],
): Staged {
  const place = ([kind, call, n, later = 0]: Placed): Fault => {
    const all = names.flatMap((name, i) => (name === call ? [i + 1] : []));
    return { at: (all.at(n < 0 ? n : n - 1) ?? 0) + later, kind };
  };
  return { story, faults: faults.map(place), ...(mood === undefined ? {} : { mood }) };
}

export const MENDED: readonly Known[] = [
  {
    title: 'killed between the word on a request and the wake of its run, the run waits for ever',
    law: ENDS,
    story: 'left',
    faults: [['kill-after', 'sheet.read', 6, 1]],
  },
  {
    title: 'stopped while a column is missing that was being written, a run never ends',
    law: ENDS,
    story: 'stopped',
    faults: [['column-deleted', 'naam.submit', 1]],
  },
  {
    title: 'a pause that time cures hides that a column is missing',
    law: ENDS,
    story: 'run',
    faults: [
      ['column-deleted', 'naam.submit', 1],
      ['fetch-quota', 'naam.poll', 1],
    ],
  },
  {
    title:
      'what cannot be read is thrown away batches first: killed in it, the run sends them again',
    law: ONCE,
    story: 'run',
    faults: [
      ['kill-torn', 'store.put naam.batch.1', 2],
      ['kill-before', 'store.put naam.batch.1', 2, 6],
    ],
  },
  {
    title:
      'killed while an ended run is cleared, and its last write undone: numbers are sent again',
    law: ONCE,
    story: 'run',
    faults: [
      ['kill-before', 'store.remove naam.control', -1],
      ['undo', 'store.remove naam.control', -1, 1],
    ],
  },
  {
    title: 'without its lock an execution posts what another has sent since it looked',
    law: ONCE,
    story: 'run',
    faults: [
      ['lock-lost', 'store.put naam.batch.1', 1, -1],
      ['kill-after', 'store.put naam.batch.1', 1, 12],
    ],
  },
  {
    title: 'results of a run that used two keys are asked for again with the first alone',
    law: '7: no key is used for another',
    story: 'again',
    faults: [['key-replaced', 'lock.take', 1]],
    mood: { mumbles: 1 },
  },
  {
    title: 'a clock that passed the end of a wait meanwhile: Google takes no negative wait',
    law: ENDS,
    story: 'run',
    faults: [['clock-leaps', 'clock.sleep', 1, -1]],
  },
  {
    title: 'without its lock an execution drops the batch of the one that took over',
    law: ONCE,
    story: 'closed',
    faults: [['lock-lost', 'store.put naam.batch.1', 1, -1]],
  },
  {
    title: 'left Unconfirmed and undone: at the end the number shows nothing',
    law: '5: nothing paid for is lost',
    story: 'left',
    faults: [['undo', 'sheet.read', 6, 1]],
  },
  {
    title: 'a lock lost while Naam refuses a request: the head of who took over is written over',
    law: '8: no two workers at once',
    story: 'run',
    faults: [['lock-lost', 'naam.submit', 1]],
    mood: { refuses: ['9876500000'] },
  },
  {
    title: 'a name typed twice while rows are queued: a repair writes a status that stands there',
    law: '2: only rows that change are written',
    story: 'run',
    faults: [
      ['name-typed', 'sheet.write', 1],
      ['name-typed', 'sheet.write', 1, 2],
    ],
  },
  {
    title: 'a trigger whose run was ended by another begins a schedule without the lock',
    law: '8: no two workers at once',
    story: 'scheduled',
    faults: [
      ['version-restored', 'sheet.write', 1, 2],
      ['lock-lost', 'trigger.recordFired', 2, 3],
    ],
    mood: { refuses: ['9876500000'], mumbles: 1 },
  },
  {
    title: 'a name that comes late and cannot be read yet: its results count as final',
    law: '5: no name that comes late is lost',
    story: 'run',
    faults: [],
    mood: {
      ...{ late: 'names', lateFor: 55_000 },
      ...{ nameForm: 'object', nameFormOf: 'some', nameFormReads: 4 },
    },
  },
  {
    title:
      'names come late once, and results of just now are read again before theirs can be there',
    law: '5: no name that comes late is lost',
    story: 'responses',
    faults: [],
    mood: { limit: 1, refuses: ['9876500003'], late: 'names', lateFor: 55_000, mumbles: 1 },
  },
  {
    title: 'a head that another left torn is taken for a failure, and written over',
    law: '8: no two workers at once',
    story: 'run',
    faults: [
      ['lock-lost', 'store.get naam.history', -2, 1],
      ['lock-lost', 'store.get naam.history', -2, 15],
      ['kill-torn', 'store.get naam.history', -2, 20],
    ],
    mood: { mumbles: 2 },
  },
  {
    title:
      'empty first pages count as no more pages once one came: its other numbers are Not found',
    law: '1: no outcome counts for another number',
    story: 'scheduled',
    faults: [
      ['empty', 'lock.take', 1],
      ['empty', 'lock.take', 1],
      ['empty', 'lock.take', 1],
      ['empty', 'naam.poll', 1, 20],
    ],
    mood: { page: 1 },
  },
  {
    title:
      'the word on a request is saved, its wake is not, and the alarm is lost: nothing goes on',
    law: ENDS,
    story: 'scheduled',
    faults: [
      ['request-lost', 'lock.take', 1],
      ['alarm-missing', 'lock.take', 2],
      ['call-fails', 'lock.take', 2, 50],
    ],
  },
  {
    title:
      'the lock is lost while a start marks, another works on, and the first one gives the run up',
    law: '5: nothing paid for is lost',
    story: 'new key',
    faults: [
      ['lock-lost', 'tables.others', 3],
      ['version-restored', 'tables.others', 3, 14],
    ],
  },
  {
    title: 'the lock is lost while the word on a request is saved, and the sheet is undone',
    law: ONCE,
    story: 'run',
    faults: [
      ['reply-lost', 'naam.submit', 1],
      ['table-pasted', 'naam.submit', 1, 13],
      ['lock-lost', 'naam.submit', 1, 22],
      ['undo', 'naam.submit', 1, 39],
      ['undo', 'naam.submit', 1, 39],
    ],
  },
  {
    title: 'the lock is lost while a slow answer is saved, with another key than at the start',
    law: ONE_WORKER,
    story: 'new key',
    faults: [
      ['key-replaced', 'lock.take', 1],
      ['clock-leaps', 'lock.take', 1, 94],
      ['slow-down', 'lock.take', 1, 110],
      ['lock-lost', 'lock.take', 1, 117],
    ],
    mood: { needs: 900_000 },
  },
  {
    title: 'the lock is lost as an execution begins after a kill, and the sheet is undone',
    law: ONCE,
    story: 'run',
    faults: [
      ['kill-after', 'naam.submit', 1, 14],
      ['lock-lost', 'naam.submit', 1, 25],
      ['undo', 'naam.submit', 1, 59],
    ],
    mood: { needs: 0, mumbles: 1 },
  },
  {
    title: 'the lock is lost while rows are queued again after a refusal of the sheet',
    law: '5: nothing paid for is lost',
    story: 'run',
    faults: [
      ['sheet-refuses', 'lock.take', 1],
      ['lock-lost', 'sheet.write', 1, 2],
      ['sheet-refuses', 'sheet.write', 1, 15],
    ],
  },
  {
    title: 'the lock is lost before a request is sent, and who took over is killed',
    law: ONE_WORKER,
    story: 'run',
    faults: [
      ['lock-lost', 'naam.submit', 1, 12],
      ['kill-torn', 'naam.submit', 1, 17],
      ['panel-and-alarm', 'naam.submit', 1, 19],
    ],
    mood: { refuses: ['9876500003'] },
  },
  {
    title: 'names are sorted alone while statuses go back: a repair blanks the name of a person',
    law: "2: no cell of the person's is overwritten",
    story: 'released',
    faults: [
      ['key-revoked', 'tables.survey', 1],
      ['names-sorted-alone', 'tables.survey', 1, 42],
      ['number-edited', 'tables.survey', 1, 45],
    ],
  },
  {
    title: 'the column is deleted while a name that comes late is written',
    law: '8: nothing is left behind',
    story: 'run',
    faults: [['column-deleted', 'keys.memory', 8]],
    mood: {
      limit: 1,
      refuses: ['9876500000', '9876500001', '9876500003'],
      late: 'names',
      lateReads: 1,
    },
  },
  {
    title: 'a call fails when a run has just ended: its head is saved again, without its batches',
    law: ONCE,
    story: 'run',
    faults: [
      ['undo', 'store.put naam.history', 1, -3],
      ['call-fails', 'store.put naam.history', 1, 7],
    ],
    mood: { refuses: ['9876500000'], mumbles: 2 },
  },
  {
    title:
      'killed while a name that comes late is written, and the key is replaced: no look is due',
    law: '8: nothing is left behind',
    story: 'scheduled',
    faults: [
      ['clock-leaps', 'lock.take', 1],
      ['key-replaced', 'lock.take', 1],
      ['kill-torn', 'lock.take', 1, 5],
      ['kill-torn', 'lock.take', 1, 139],
      ['key-replaced', 'lock.take', 1, 140],
      ['kill-torn', 'lock.take', 1, 178],
    ],
    mood: { refuses: ['9876500003'], late: 'names', lateReads: 1 },
  },
  {
    title: 'if Google does not delete the form trigger once, it stays until the next response',
    law: '8: nothing is left behind',
    story: 'responses',
    faults: [['call-fails', 'formTrigger.remove', -1]],
  },
  {
    title: 'the mark of a response stays where its schedule can no longer be read',
    law: '8: nothing is left behind',
    story: 'responses',
    faults: [
      ['panel-and-alarm', 'store.put naam.schedule.m8yz', 3, -1],
      ['kill-torn', 'store.put naam.schedule.m8yz', 3, 6],
    ],
  },
];
