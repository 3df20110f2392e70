/** Laws about what is paid for: laws 3, 4 and 5. */
import { dayNumber } from '../../src/core/status/days';
import { readStatus, type Outcome } from '../../src/core/status/status';
import { readHistory } from '../../src/core/saved/history';
import { RUN_KEY, HISTORY_KEY, IDS_PREFIX } from '../../src/core/saved/run-state';
import { type Options } from '../../src/core/options/options';
import type { Cell, Rows } from '../../src/core/ports/cells';
import type { Execution, Law, Moment, Sent } from './moments';
import { nameFor } from './outside-naam';
import { NUMBERS, queuedIn, tenOf } from './outside-sent';
import type { Outside } from './outside';
import { PEOPLE } from './outside-users';

const DAY_MS = 86_400_000;

type Save = Extract<Moment, { kind: 'save' }>;

/** Requests of the run at hand that Naam accepted, or may have. */
function sentInRun(outside: Outside): Sent[] {
  const run = outside.head()?.run;
  return outside.sent.filter(
    ({ run: of, reply }) => of === run && (reply.kind === 'accepted' || reply.kind === 'unknown'),
  );
}

export const noNumberIsSentTwice: Law = (moment, outside) => {
  if (moment.kind !== 'submit') return null;
  const before = sentInRun(outside).flatMap(({ numbers }) => numbers);
  for (const number of moment.numbers) {
    const times = 1 + before.filter((one) => one === number).length;
    const most = outside.allowed.get(number) ?? 1;
    if (times > most) return `${number} is sent ${times} times, of ${most}`;
  }
  return null;
};

export const noFreshOutcomeIsAskedAgain: Law = (moment, outside) => {
  if (moment.kind !== 'submit') return null;
  const again = outside.head()?.options.again ?? 'none';
  const fresh = moment.numbers.find((number) => {
    const known = [...outcomesOf(number, moment.by.rows), ...queuedOver(number, outside)];
    if (outside.allowed.has(number)) return false;
    return known.some((outcome) => !isOld(outcome, again));
  });
  return fresh === undefined ? null : `${fresh} has its outcome`;
};

function outcomesOf(number: string, rows: Rows | null): Outcome[] {
  return (rows?.phones ?? []).flatMap((phone, i) =>
    outcomeIn(number, phone, rows?.statuses[i] ?? ''),
  );
}

/** Outcomes that stood where the run at hand has written Queued, of the numbers there then. */
function queuedOver(number: string, { sheet }: Outside): Outcome[] {
  return sheet.lines.flatMap(({ status }) => outcomeIn(number, status.beside, status.over ?? ''));
}

function outcomeIn(number: string, phone: Cell, cell: Cell): Outcome[] {
  const status = readStatus(cell);
  if (!('day' in status) || !NUMBERS.matchesTag(phone, status.tag)) return [];
  return tenOf(phone) === number ? [status] : [];
}

function isOld({ word, day }: Outcome, again: Options['again']): boolean {
  if (again === 'all') return word === 'found' || word === 'not-found' || word === 'refused';
  if (typeof again === 'string') return again === 'not-found' && word === 'not-found';
  const days = word === 'found' ? again.found : word === 'not-found' ? again.notFound : null;
  return days !== null && dayNumber(again.on) - dayNumber(day) >= days;
}

export const noMoreIsSentThanWasSaid: Law = (moment, outside) => {
  if (moment.kind !== 'submit') return null;
  const head = outside.head();
  const most = outside.caps.get(head?.start ?? '') ?? head?.planned ?? 0;
  const before = sentInRun(outside).flatMap(({ numbers }) => numbers);
  const all = new Set([...before, ...moment.numbers]);
  return all.size > most ? `${all.size} numbers, of ${most}` : null;
};

export const onlyWhatThisRunQueuedIsSent: Law = (moment, outside) => {
  if (moment.kind !== 'submit') return null;
  const { run = '', secret = '' } = outside.head() ?? {};
  const queued = new Set(moment.by.reads.flatMap((rows) => queuedIn(rows, run, secret)));
  const bare = moment.numbers.find(
    (number) => !queued.has(number) || !outside.queued.has(`${run} ${number}`),
  );
  return bare === undefined ? null : `${bare} was not queued by run ${run}`;
};

const isOpen = ({ fate }: Sent): boolean => fate === 'open' || fate === 'lost';

export const noRequestOfUnknownFateIsRepeated: Law = (moment, outside) => {
  if (moment.kind !== 'submit') return null;
  const open = new Set(
    sentInRun(outside)
      .filter(isOpen)
      .flatMap(({ numbers }) => numbers),
  );
  const again = moment.numbers.find((number) => open.has(number));
  return again === undefined ? null : `${again} may have been sent already`;
};

export const nothingIsSentWhileAFateIsUnknown: Law = (moment, outside) => {
  if (moment.kind !== 'submit') return null;
  const open = sentInRun(outside).find(isOpen);
  return open === undefined ? null : `batch ${open.batch} of ${open.execution} is ${open.fate}`;
};

export const nothingPaidForIsLost: Law = (moment, outside) => {
  if (moment.kind !== 'save' || !isEnding(moment, outside)) return null;
  // A store without room, twice, keeps nobody from stopping a run.
  const full = outside.fired.filter((kind) => kind === 'store-full').length > 1;
  const mayLeave = full && outside.head()?.phase.at === 'stopping';
  for (const sent of sentInRun(outside)) {
    if (sent.id === null) continue;
    const isAccepted = sent.reply.kind === 'accepted' && sent.fate === 'saved';
    if (isAccepted && !isKept(sent, outside) && !mayLeave) {
      return `${sent.id} is kept nowhere`;
    }
    // Who stops a run whose results were undone meanwhile can have them written again, free.
    if (outside.head()?.phase.at === 'stopping') continue;
    const lost = sent.numbers.find(
      (number) => !outside.allowed.has(number) && !isAnswered(number, moment.by, outside),
    );
    if (lost !== undefined) return `${lost} was paid and shows nothing`;
  }
  return null;
};

/**
 * Once a key is known to give names late, none may be missed. Other faults may cut the looks short.
 * Results of runs that had ended a day before are final, and so are those that Naam denied for long
 * or gives as nobody can read them.
 */
export const noLateNameIsLost: Law = (moment, { naam, fired, torn, sheet, store, users }) => {
  if (moment.kind !== 'end' || naam.mood.late === 'no' || torn) return null;
  if (fired.some((kind) => kind !== 'kill-before' && kind !== 'kill-after')) return null;
  const late = PEOPLE.filter((name) => users.memory(name).lateAt !== null);
  const learned = Math.max(...late.map((name) => users.memory(name).lateAt ?? 0));
  const past = readHistory(store.get(HISTORY_KEY) ?? null);
  if (late.length === 0 || past.some(({ ended }) => learned - ended > DAY_MS)) return null;
  const lost = sheet.lines.find(({ phone, status }) => {
    const read = readStatus(status.value);
    const bound = read.word === 'not-found' && NUMBERS.matchesTag(phone, read.tag);
    const number = tenOf(phone);
    const owed = late.some((name) => naam.owes(number, name));
    const final = naam.deniedAll(number) || naam.neverReadably(number);
    return bound && owed && nameFor(number) !== null && !final;
  });
  return lost === undefined ? null : `${String(lost.phone)} says ${String(lost.status.value)}`;
};

/** The run is told in the history, for the first time, or goes without that. */
function isEnding({ key, value, by }: Save, outside: Outside): boolean {
  const run = outside.head()?.run ?? '';
  const told = outside.store.get(HISTORY_KEY)?.includes(`"run":"${run}"`) === true;
  if (told || by.act === 'discard') return false;
  // Late names of an older run change the history, too.
  const ends = key === HISTORY_KEY && value?.includes(`"run":"${run}"`) === true;
  return ends || (key === RUN_KEY && value === null);
}

function isKept({ id, run }: Sent, { store }: Outside): boolean {
  const kept = [...store].filter(([key]) => key.startsWith(`${IDS_PREFIX}${run}.`));
  return kept.some(([, text]) => text.includes(`"${String(id)}"`));
}

/** Judged by what the program itself saw last: what people did after that is their own. */
function isAnswered(number: string, { rows }: Execution, { sheet }: Outside): boolean {
  if (rows === null || sheet.gone.size > 0) return true;
  const bearing = rows.phones.flatMap((phone, i) => (tenOf(phone) === number ? [i] : []));
  if (bearing.length === 0 || outcomesOf(number, rows).length > 0) return true;
  return bearing.every((i) => rows.names[i] === nameFor(number) || isPersons(rows, i));
}

function isPersons(rows: Rows, index: number): boolean {
  const { word } = readStatus(rows.statuses[index] ?? '');
  const named = rows.formulas.has(index) || (rows.names[index] ?? '') !== '';
  return word === 'foreign' || (named && ['blank', 'queued', 'not-mobile'].includes(word));
}
