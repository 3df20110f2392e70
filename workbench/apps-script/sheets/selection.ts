import { GoogleError } from '../surroundings/exception';
import type { Execution } from '../engine/execution';
import { RangeService } from './range';
import type { SheetModel } from '../model/sheet-model';

/** Returns the selected ranges of a sheet. What a trigger gets is a switch. [platform.md 2.5] */
export function selected(execution: Execution, sheet: SheetModel): RangeService[] {
  const one = { row: 1, column: 1, rows: 1, columns: 1 };
  const { selectionInTriggers } = execution.host.switches;
  if (execution.call.surface !== 'trigger')
    return sheet.selection.map((area) => new RangeService(execution, sheet, area));
  if (selectionInTriggers === 'throws') throw new GoogleError('No active range. (invented text)');
  return selectionInTriggers === 'null' ? [] : [new RangeService(execution, sheet, one)];
}
