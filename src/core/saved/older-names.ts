/** The names under which version 1 saved its fields; loading gives them the names of today. */
import { fields, oneOf } from './shape';

type Fields = Readonly<Record<string, unknown>>;

const RUN_HEAD: Readonly<Record<string, string>> = {
  beat: 'lastWorkedAt',
  most: 'batchLimit',
  slow: 'slowDowns',
  scoped: 'someRowsOnly',
  writing: 'writeInProgress',
};

const BATCH: Readonly<Record<string, string>> = {
  n: 'batchId',
  key: 'keyGeneration',
  execution: 'executionId',
  told: 'inSheet',
  strange: 'unknownIdCount',
  emptyAt: 'firstEmptyAt',
  answered: 'answeredPositions',
};

const SCHEDULE: Readonly<Record<string, string>> = { order: 'settings', handled: 'lastHandled' };

const MARKING = fields({ phase: fields({ at: oneOf('marking') }) });

export function runHeadToday(saved: Fields): Fields {
  const head = renamed(saved, RUN_HEAD);
  return MARKING(head) ? { ...head, phase: { at: 'queueing' } } : head;
}

export const batchToday = (saved: Fields): Fields => renamed(saved, BATCH);

export const scheduleToday = (saved: Fields): Fields => renamed(saved, SCHEDULE);

function renamed(saved: Fields, names: Readonly<Record<string, string>>): Fields {
  return Object.fromEntries(
    Object.entries(saved).map(([name, value]) => [names[name] ?? name, value]),
  );
}
