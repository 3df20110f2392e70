/** The laws that can be seen at the ports, by their names: what a failure reports. */
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
  '6: no name becomes a formula': sheet.noNameBecomesAFormula,
  '7: no key is used for another': work.noKeyIsUsedForAnother,
  '8: no two workers at once': work.noTwoWorkersAtOnce,
  '8: an unfinished run has its alarm': work.anUnfinishedRunHasItsAlarm,
  '8: nothing is left behind': work.nothingIsLeftBehind,
  '9: every execution ends by itself': work.everyExecutionEndsByItself,
  '9: every run ends, or says what to do': work.everyRunEndsOrSaysWhatToDo,
  '10: what is saved can be read': work.whatIsSavedCanBeRead,
} as const satisfies Record<string, Law>;

export type LawName = keyof typeof LAWS;

/** A law that was broken, and by what. */
export interface Breach {
  readonly law: LawName;
  readonly wrong: string;
}

/** The laws that a moment breaks. */
export function breaches(moment: Moment, outside: Outside): Breach[] {
  return Object.entries(LAWS).flatMap(([name, law]) => {
    const wrong = law(moment, outside);
    return wrong === null ? [] : [{ law: name as LawName, wrong }];
  });
}
