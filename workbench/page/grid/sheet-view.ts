import type { SheetPicture } from '../../live/messages';
import type { SheetCells } from '../sheet-cells';
import type { Geometry } from './geometry';
import type { Selection } from './selection';

/** All that is needed to paint a sheet. */
export interface SheetView {
  readonly sheet: SheetPicture;
  readonly cells: SheetCells;
  readonly geometry: Geometry;
  readonly selection: Selection;
}
