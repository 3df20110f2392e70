import type { Execution } from './execution';
import { RangeService } from './range';
import { Served } from './served';
import type { SheetModel } from './sheet-model';
import { read, type Kind, type Method } from './signature';

type G = GoogleAppsScript.Spreadsheet.Filter;

const METHODS = { getRange: read('') } satisfies Partial<Record<keyof G, Method>>;

export const FILTER: Kind = { name: 'Filter', full: 'SpreadsheetApp.Filter', methods: METHODS };

/** Filter: the basic filter of a sheet; filter views are not to be seen. [DOC SH] */
export class FilterService extends Served<G> implements Pick<G, keyof typeof METHODS> {
  constructor(
    execution: Execution,
    private readonly sheet: SheetModel,
  ) {
    super(execution, FILTER);
  }

  getRange(): GoogleAppsScript.Spreadsheet.Range {
    const area = this.sheet.filter ?? { row: 1, column: 1, rows: 1, columns: 1 };
    return new RangeService(this.execution, this.sheet, area).face;
  }
}
