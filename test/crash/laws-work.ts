/** Laws about the work itself: laws 7, 8, 9 and 10. */
import { readHistory } from '../../src/core/saved/history';
import { schedulesIn } from '../../src/core/schedules/schedule';
import { HISTORY_KEY, readRunState } from '../../src/core/saved/run-state';
import { inWords, isCode, troubleOf, waitingHelps } from '../../src/core/texts/trouble';
import { viewOf } from '../../src/core/saved/run-view';
import { KILLS } from './faults';
import type { Execution, Law, Moment } from './moments';
import type { Outside } from './outside';
import { PEOPLE } from './outside-users';

export const noKeyIsUsedForAnother: Law = (moment, outside) => {
  if (moment.kind === 'submit') {
    const owner = outside.head()?.owner;
    return owner === moment.by.user ? null : `${moment.by.user} pays for ${String(owner)}`;
  }
  if (moment.kind !== 'poll') return null;
  const { user, generation } = moment.by;
  for (const { id } of moment.requests) {
    const job = outside.naam.jobs.get(id);
    const right = job?.user === user && job.generation === generation;
    if (job !== undefined && !right) return `${id} is asked for with key ${generation} of ${user}`;
  }
  return null;
};

/** What only the one worker of a document does. */
function isWork(moment: Moment): moment is Moment & { by: Execution } {
  if (moment.kind === 'submit' || moment.kind === 'write') return true;
  return moment.kind === 'save' && /^naam\.(run$|batch\.)/.test(moment.key);
}

export const noTwoWorkersAtOnce: Law = (moment, outside) => {
  if (!isWork(moment)) return null;
  const { by } = moment;
  outside.atWork.add(by);
  const other = [...outside.atWork].find((one) => one !== by);
  return other === undefined ? null : `${by.id} works beside ${other.id}`;
};

export const anUnfinishedRunHasItsAlarm: Law = (moment, outside) => {
  if (moment.kind !== 'over') return null;
  const owners = schedulesIn(saved(outside))
    .filter(({ state }) => state.at === 'on')
    .map(({ owner }) => owner);
  const head = outside.head();
  if (head !== null) owners.push(head.owner);
  const without = owners.find((owner) => {
    const { alarm, alarmLost } = outside.users.of(owner);
    return !alarm && !alarmLost;
  });
  return without === undefined ? null : `${without} has no alarm`;
};

const saved = ({ store }: Outside): Record<string, string> => Object.fromEntries(store);

export const nothingIsLeftBehind: Law = (moment, outside) => {
  if (moment.kind !== 'end' || !moment.ended) return null;
  // A word that came too late goes at the next start. So do batches that nobody could read, or
  // whose run was cut off while it cleared up and has no alarm that would sweep after it. What a kill
  // left of late names waits for that alarm, or for the panel.
  const alarmless = ['alarm-missing', 'call-fails'] as const;
  const later = outside.torn || alarmless.some((kind) => outside.fired.includes(kind));
  const swept = later ? '|batch\\.|late$' : '';
  // A lease stays if its execution was killed as it left, or could not remove it: the next removes it.
  const stays = [...KILLS, 'call-fails' as const].some((kind) => outside.fired.includes(kind));
  const leased = stays ? '|lease\\.' : '';
  const kept = new RegExp(`^naam\\.(history$|control$|ids\\.|schedule\\.${swept}${leased})`);
  const behind = [...outside.store.keys()].filter((key) => !kept.test(key));
  if (behind.length > 0) return `${behind.join()} in the store`;
  const on = schedulesIn(saved(outside)).filter(({ state }) => state.at === 'on');
  const idle = PEOPLE.find(
    (name) => outside.users.of(name).alarm && !on.some(({ owner }) => owner === name),
  );
  if (idle !== undefined) return `the alarm of ${idle}`;
  // Where nobody can read the schedule any more, it goes at the next response.
  const hearing = outside.torn
    ? undefined
    : PEOPLE.find((name) => outside.users.of(name).hears && on.length === 0);
  return hearing === undefined ? null : `the form trigger of ${hearing}`;
};

/** A word that comes between the look for one and the request comes too late for that request only. */
export const aWordIsHeard: Law = (moment, { word, sent }) => {
  if (moment.kind !== 'submit' || word === null) return null;
  const { id } = moment.by;
  const since = sent.slice(word.sent).some(({ execution }) => execution === id);
  const later = Number(id.slice(1)) > word.executions;
  return since || later ? `${id} sends after the word` : null;
};

/** So much of its time may be lost to slow calls before an execution cannot help it (ms). */
const MOST_HELD_MS = 60_000;

export const everyExecutionEndsByItself: Law = (moment) => {
  if (moment.kind !== 'over' || !moment.by.overdue) return null;
  return moment.by.held > MOST_HELD_MS ? null : `${moment.by.act} had to be ended by Google`;
};

export const everyRunEndsOrSaysWhatToDo: Law = (moment, outside) => {
  if (moment.kind === 'end') return moment.ended ? null : 'the run does not end in a calm';
  if (moment.kind === 'told') {
    const { code, cure } = moment.trouble;
    return code === 'bug' || cure === '' ? `${code}: ${moment.trouble.sentence}` : null;
  }
  const phase = outside.head()?.phase;
  if (moment.kind !== 'over' || phase?.at !== 'paused') return null;
  const { trouble, until } = phase;
  if (!isCode(trouble.code) || trouble.code === 'bug') return JSON.stringify(trouble);
  if (inWords(trouble).cure === '') return `${trouble.code} has no cure`;
  const forgotten = until === null && waitingHelps(trouble);
  return forgotten ? `${trouble.code} waits for nobody` : null;
};

/** What Google takes as one value. */
const VALUE_BYTES = 9 * 1_024;

export const whatIsSavedCanBeRead: Law = (moment, outside) => {
  if (moment.kind === 'save') {
    const value = moment.value ?? '';
    if (value.length > VALUE_BYTES) return `${moment.key} holds ${value.length} characters`;
    return /^[ -~]*$/.test(value) ? null : `${moment.key} is not ASCII`;
  }
  if (moment.kind !== 'over') return null;
  try {
    const all = saved(outside);
    const loaded = readRunState(all);
    if (loaded.kind === 'run') viewOf(loaded.state, 'en');
    readHistory(all[HISTORY_KEY] ?? null);
    return loaded.kind === 'unreadable' && !outside.torn ? loaded.trouble.code : null;
  } catch (thrown) {
    return `opening it fails: ${String(troubleOf(thrown).about)}`;
  }
};
