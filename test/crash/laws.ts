/** The laws that can be checked at the ports, by the names that a failure reports. */
import * as money from './laws-money';
import * as sheet from './laws-sheet';
import * as work from './laws-work';
import type { Law, Moment } from './moments';
import type { Outside } from './outside';

export const LAWS = {
  '1: no name beside another number': sheet.noNameBesideAnotherNumber,
  '1: no outcome counts for another number': sheet.noOutcomeCountsForAnotherNumber,
  "2: no cell of the person's is overwritten": sheet.noCellOfThePersonIsOverwritten,
  '2: only rows that change are written': sheet.onlyRowsThatChangeAreWritten,
  '3: no number is sent twice': money.noNumberIsSentTwice,
  '3: no fresh outcome is asked again': money.noFreshOutcomeIsAskedAgain,
  '3: no more is sent than was said': money.noMoreIsSentThanWasSaid,
  '3: only what this run queued is sent': money.onlyWhatThisRunQueuedIsSent,
  '4: no request of unknown fate is repeated': money.noRequestOfUnknownFateIsRepeated,
  '4: nothing is sent while a fate is unknown': money.nothingIsSentWhileAFateIsUnknown,
  '5: nothing paid for is lost': money.nothingPaidForIsLost,
  '5: no name that comes late is lost': money.noLateNameIsLost,
  '6: no name becomes a formula': sheet.noNameBecomesAFormula,
  '7: no key is used for another': work.noKeyIsUsedForAnother,
  '8: no two workers at once': work.noTwoWorkersAtOnce,
  '8: an unfinished run has its alarm': work.anUnfinishedRunHasItsAlarm,
  '8: nothing is left behind': work.nothingIsLeftBehind,
  '9: a pause or stop is heard before the next request': work.aWordIsHeard,
  '9: every execution ends by itself': work.everyExecutionEndsByItself,
  '9: every run ends, or says what to do': work.everyRunEndsOrSaysWhatToDo,
  '10: what is saved can be read': work.whatIsSavedCanBeRead,
} as const satisfies Record<string, Law>;

export type LawName = keyof typeof LAWS;

const REST = ['over', 'end'] as const;

/** The moments that each law judges. */
export const MOMENTS = {
  '1: no name beside another number': REST,
  '1: no outcome counts for another number': REST,
  "2: no cell of the person's is overwritten": ['write', ...REST],
  '2: only rows that change are written': ['write'],
  '3: no number is sent twice': ['submit'],
  '3: no fresh outcome is asked again': ['submit'],
  '3: no more is sent than was said': ['submit'],
  '3: only what this run queued is sent': ['submit'],
  '4: no request of unknown fate is repeated': ['submit'],
  '4: nothing is sent while a fate is unknown': ['submit'],
  '5: nothing paid for is lost': ['save'],
  '5: no name that comes late is lost': ['end'],
  '6: no name becomes a formula': ['write'],
  '7: no key is used for another': ['submit', 'poll'],
  '8: no two workers at once': ['submit', 'write', 'save'],
  '8: an unfinished run has its alarm': ['over'],
  '8: nothing is left behind': ['end'],
  '9: a pause or stop is heard before the next request': ['submit'],
  '9: every execution ends by itself': ['over'],
  '9: every run ends, or says what to do': ['told', ...REST],
  '10: what is saved can be read': ['save', 'over'],
} as const satisfies Record<LawName, readonly Moment['kind'][]>;

/** A law that was broken, and by what. */
export interface Breach {
  readonly law: LawName;
  readonly wrong: string;
}

/** The laws that judge a moment of this kind. */
const judges = (kind: Moment['kind']): LawName[] =>
  (Object.keys(LAWS) as LawName[]).filter((law) => {
    const moments: readonly Moment['kind'][] = MOMENTS[law];
    return moments.includes(kind);
  });

const JUDGES: Readonly<Record<Moment['kind'], readonly LawName[]>> = {
  submit: judges('submit'),
  poll: judges('poll'),
  write: judges('write'),
  save: judges('save'),
  told: judges('told'),
  over: judges('over'),
  end: judges('end'),
};

/** The laws that a moment breaks. */
export function breaches(moment: Moment, outside: Outside): Breach[] {
  return JUDGES[moment.kind].flatMap((law) => {
    const wrong = LAWS[law](moment, outside);
    return wrong === null ? [] : [{ law, wrong }];
  });
}
