import type { Area } from '../model/area';
import type { SheetModel, Workbook } from '../model/sheet-model';

/** How a range was given: with bounds, or in A1 notation without them ("C:C", "2:2"). */
export type Openness = 'bounded' | 'columns' | 'rows';

/**
 * Makes the service objects that other service classes hand out (`Range.getSheet`, `Filter.getRange`),
 * so that their files do not have to import each other.
 */
export interface Faces {
  spreadsheet(book: Workbook): GoogleAppsScript.Spreadsheet.Spreadsheet;
  sheet(model: SheetModel): GoogleAppsScript.Spreadsheet.Sheet;
  range(sheet: SheetModel, area: Area, openness?: Openness): GoogleAppsScript.Spreadsheet.Range;
}
