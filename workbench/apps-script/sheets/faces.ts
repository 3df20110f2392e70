import type { Execution } from '../engine/execution';
import type { Faces } from '../engine/faces';
import { RangeService } from './range';
import { SheetService } from './sheet';
import { SpreadsheetService } from './spreadsheet';

/** Makes the service objects of one execution that other service classes hand out. */
export function facesOf(execution: Execution): Faces {
  return {
    spreadsheet: (book) => new SpreadsheetService(execution, book).face,
    sheet: (model) => new SheetService(execution, model).face,
    range: (sheet, area, openness) => new RangeService(execution, sheet, area, openness).face,
  };
}
