import { GoogleError } from '../surroundings/exception';
import type { Execution } from '../engine/execution';
import { behind, local, read, type Kind, type Method } from '../engine/signature';
import { Served } from '../engine/served';
import type { SheetModel } from '../model/sheet-model';

type G = GoogleAppsScript.Spreadsheet.Filter;
type B = GoogleAppsScript.Spreadsheet.FilterCriteriaBuilder;
type C = GoogleAppsScript.Spreadsheet.FilterCriteria;

const METHODS = {
  getRange: read(''),
  setColumnFilterCriteria: read('number,FilterCriteria'),
  removeColumnFilterCriteria: read('number'),
  remove: read(''),
} satisfies Partial<Record<keyof G, Method>>;

export const FILTER: Kind = { name: 'Filter', full: 'SpreadsheetApp.Filter', methods: METHODS };

/** Filter: the basic filter of a sheet. Filter views are not visible to scripts. [DOC SH] */
export class FilterService extends Served<G> implements Pick<G, keyof typeof METHODS> {
  constructor(
    execution: Execution,
    private readonly sheet: SheetModel,
  ) {
    super(execution, FILTER);
  }

  getRange(): GoogleAppsScript.Spreadsheet.Range {
    const area = this.sheet.filter ??
      this.sheet.tables[0] ?? { row: 1, column: 1, rows: 1, columns: 1 };
    return this.execution.faces.range(this.sheet, area);
  }

  /** Hides rows at once. Later writes don't hide or show rows. [INF] */
  setColumnFilterCriteria(column: number, criteria: C | null): G {
    if (criteria === null) return this.removeColumnFilterCriteria(column);
    this.sheet.filterColumn(this.within(column), behind(criteria, FilterCriteriaService).begins);
    return this.face;
  }

  removeColumnFilterCriteria(column: number): G {
    this.sheet.filterColumn(this.within(column), null);
    return this.face;
  }

  remove(): void {
    this.sheet.removeFilter();
  }

  private within(column: number): number {
    const { filter } = this.sheet;
    const inside =
      filter !== null && column >= filter.column && column < filter.column + filter.columns;
    if (!inside) throw new GoogleError('Column is out of bounds of the filter. (invented text)');
    return column;
  }
}

const CRITERIA = {} satisfies Partial<Record<keyof C, Method>>;

export const FILTER_CRITERIA: Kind = {
  name: 'FilterCriteria',
  full: 'SpreadsheetApp.FilterCriteria',
  methods: CRITERIA,
};

/** FilterCriteria: the condition on which a row is shown. [DOC FilterCriteria] */
class FilterCriteriaService extends Served<C> {
  constructor(
    execution: Execution,
    readonly begins: string,
  ) {
    super(execution, FILTER_CRITERIA);
  }
}

const BUILDER = {
  whenTextStartsWith: local('String'),
  build: local(''),
} satisfies Partial<Record<keyof B, Method>>;

export const FILTER_CRITERIA_BUILDER: Kind = {
  name: 'FilterCriteriaBuilder',
  full: 'SpreadsheetApp.FilterCriteriaBuilder',
  methods: BUILDER,
};

/** FilterCriteriaBuilder: only "text starts with". [DOC FilterCriteria] */
export class FilterCriteriaBuilderService
  extends Served<B>
  implements Pick<B, keyof typeof BUILDER>
{
  private begins = '';

  constructor(execution: Execution) {
    super(execution, FILTER_CRITERIA_BUILDER);
  }

  whenTextStartsWith(text: string): B {
    this.begins = text;
    return this.face;
  }

  build(): C {
    return new FilterCriteriaService(this.execution, this.begins).face;
  }
}
