/** Laws about the sheet: laws 1, 2 and 6. */
import { blocksOf } from '../../src/core/rows/blocks';
import { readStatus, type Outcome } from '../../src/core/status/status';
import { nameIsOurs } from '../../src/core/status/names';
import { LATE_KEY } from '../../src/core/saved/run-state';
import type { Law, Moment } from './moments';
import { nameFor } from './outside-naam';
import { NUMBERS, tenOf } from './outside-sent';
import { pairOf, type Line } from './outside-sheet';
import type { Outside } from './outside';

/** Whether the program says itself that it is not done with the sheet. */
function isUnderWay(outside: Outside): boolean {
  const head = outside.head();
  const writes = head?.writeInProgress === true || outside.store.has(LATE_KEY);
  return outside.torn || writes || head?.phase.at === 'queueing';
}

const isRest = (moment: Moment, outside: Outside): boolean =>
  (moment.kind === 'over' && !moment.by.dead && !isUnderWay(outside)) || moment.kind === 'end';

/** Stories are played by the ten thousand, over the same few texts. */
const READ = new Map<string, Outcome | null>();

/** The outcome in a row that counts for its number, null where none does. */
function outcomeOf({ phone, status }: Line): Outcome | null {
  const key = `${String(phone)}|${String(status.value)}`;
  let outcome = READ.get(key);
  if (outcome === undefined) {
    const read = readStatus(status.value);
    outcome = 'day' in read && NUMBERS.matchesTag(phone, read.tag) ? read : null;
    READ.set(key, outcome);
  }
  return outcome;
}

const shown = ({ phone, name, status }: Line): string =>
  `${String(phone)} | ${String(name.value)} | ${String(status.value)}`;

/** A name that we wrote beside a number that it was never found for. */
const isStray = ({ phone, name }: Line, { sheet }: Outside): boolean =>
  name.by === 'us' &&
  name.value !== '' &&
  nameFor(name.beside) !== name.value &&
  // Put back after rows had moved: what people typed is no name that was found for anybody.
  !sheet.typed.has(name.value) &&
  !sheet.arranged.has(pairOf(phone, name.value));

export const noNameBesideAnotherNumber: Law = (moment, outside) => {
  if (!isRest(moment, outside)) return null;
  for (const line of outside.sheet.lines) {
    if (isStray(line, outside)) return shown(line);
    // Written with the name in sight, an outcome without a name says that it is this number's.
    const { name, status } = line;
    const word = outcomeOf(line)?.word;
    const older = name.edit <= status.edit && status.by === 'us' && name.by === 'us';
    const bare = word === 'not-found' || word === 'refused';
    const arranged = outside.sheet.arranged.has(pairOf(line.phone, name.value));
    if (!bare || !older || arranged || name.value === '') continue;
    if (name.beside !== tenOf(line.phone)) return shown(line);
  }
  return null;
};

export const noOutcomeCountsForAnotherNumber: Law = (moment, outside) => {
  if (moment.kind !== 'over' && moment.kind !== 'end') return null;
  const wrong = outside.sheet.lines.find((line) => !isTrue(line, outside));
  return wrong === undefined ? null : shown(wrong);
};

function isTrue(line: Line, { naam, sent, fired }: Outside): boolean {
  const outcome = outcomeOf(line);
  if (outcome === null) return true;
  const number = tenOf(line.phone);
  const name = nameFor(number);
  switch (outcome.word) {
    case 'found':
      return name !== null && (!nameIsOurs(outcome, line.name.value) || name === line.name.value);
    case 'kept':
      return name === outcome.name;
    case 'not-found':
      return name === null || naam.saidNothingOf(number);
    case 'refused':
      return (
        naam.mood.refuses.includes(number) ||
        naam.mood.status === '422' ||
        fired.includes('not-acceptable')
      );
    case 'unconfirmed':
      return sent.some(({ numbers }) => numbers.includes(number)) || fired.length > 0;
  }
}

export const noCellOfThePersonIsOverwritten: Law = (moment, outside) => {
  const { sheet } = outside;
  if (moment.kind === 'write') return overwriting(moment, outside);
  if (moment.kind === 'over' && moment.by.dead) {
    // Killed between a write beside moved rows and its repair: what such a kill can still do.
    sheet.owed = [];
  }
  if (!isRest(moment, outside)) return null;
  const [lost] = sheet.owed;
  return lost === undefined ? null : `${String(lost.was.value)} was not put back`;
};

function overwriting(
  { by, over }: Extract<Moment, { kind: 'write' }>,
  outside: Outside,
): string | null {
  const { sheet } = outside;
  for (const one of over) {
    // The window that is stated: typed into that very cell between our read and our write.
    if (one.was.edit > by.edits) continue;
    const asked = outside.head()?.options.replace === true && one.field === 'name';
    if (asked && !one.line.formula) continue;
    if (sheet.edits === by.edits) return `${String(one.was.value)} became ${shown(one.line)}`;
    sheet.owed.push(one);
  }
  return null;
}

export const onlyRowsThatChangeAreWritten: Law = (moment) => {
  if (moment.kind !== 'write') return null;
  const { rows, writes } = moment;
  const idle = writes.find(
    ({ index, name, status }) =>
      (name === undefined || name === rows.names[index]) &&
      (status === undefined || status === rows.statuses[index]),
  );
  return idle === undefined ? null : `row ${idle.index} is written as it was`;
};

export const noNameBecomesAFormula: Law = (moment) => {
  if (moment.kind !== 'write') return null;
  const names = blocksOf(moment.rows, moment.writes).flatMap((block) => block.names ?? []);
  const bad = names.find((name) => /^[=+\-@\t＝＋－＠]/.test(String(name)));
  return bad === undefined ? null : String(bad);
};
