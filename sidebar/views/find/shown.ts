/** The properties of the parts of the first view. */
import type { Preview } from '../../../src/protocol';
import type { Find } from '../../state/machine';

export interface Finding {
  readonly main: Find;
  readonly preview: Preview;
}

export type Previewed = Omit<Finding, 'main'>;
