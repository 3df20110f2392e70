import type { Execution } from '../engine/execution';
import { Served } from '../engine/served';
import { local, type Kind, type Method } from '../engine/signature';

type G = GoogleAppsScript.Spreadsheet.RangeList;

const METHODS = { getRanges: local('') } satisfies Partial<Record<keyof G, Method>>;

export const RANGE_LIST: Kind = {
  name: 'RangeList',
  full: 'SpreadsheetApp.RangeList',
  methods: METHODS,
};

/** RangeList: several ranges, the active one last. [DOC SPA] */
export class RangeListService extends Served<G> implements Pick<G, keyof typeof METHODS> {
  constructor(
    execution: Execution,
    private readonly ranges: GoogleAppsScript.Spreadsheet.Range[],
  ) {
    super(execution, RANGE_LIST);
  }

  getRanges(): GoogleAppsScript.Spreadsheet.Range[] {
    return this.ranges;
  }
}
