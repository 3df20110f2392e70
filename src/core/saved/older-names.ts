/** Renames fields of saved state that version 1 saved under other names. */
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

/** Returns a saved head with the current names. */
export function runHeadToday(saved: Fields): Fields {
  const head = renamed(saved, RUN_HEAD);
  return MARKING(head) ? { ...head, phase: { at: 'queueing' } } : head;
}

/** Returns a saved batch with the current names. */
export const batchToday = (saved: Fields): Fields => renamed(saved, BATCH);

/** Returns a saved schedule with the current names. */
export const scheduleToday = (saved: Fields): Fields => renamed(saved, SCHEDULE);

function renamed(saved: Fields, names: Readonly<Record<string, string>>): Fields {
  return Object.fromEntries(
    Object.entries(saved).map(([name, value]) => [names[name] ?? name, value]),
  );
}
