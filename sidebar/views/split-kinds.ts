/** The parts of a split in the order of its bar, with their labels. */
import type { Split } from '../../src/protocol';
import type { PlainKey } from '../words/table';

export type SplitKind = Exclude<keyof Split, 'reasons' | 'rows' | 'changed'>;

export const SPLIT_KINDS: readonly (readonly [SplitKind, PlainKey])[] = [
  ['send', 'split.toLookUp'],
  ['repeated', 'split.duplicates'],
  ['known', 'split.known'],
  ['found', 'split.found'],
  ['kept', 'split.kept'],
  ['alreadyNamed', 'split.alreadyNamed'],
  ['notFound', 'split.notFound'],
  ['inFlight', 'split.inProgress'],
  ['unconfirmed', 'split.unconfirmed'],
  ['refused', 'split.rejected'],
  ['possiblyLandline', 'split.landlines'],
  ['notMobile', 'split.notMobile'],
  ['foreign', 'split.statusInUse'],
  ['blank', 'split.empty'],
];
