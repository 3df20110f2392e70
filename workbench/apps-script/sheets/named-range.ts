import { GoogleError } from '../surroundings/exception';
import type { Execution } from '../engine/execution';
import type { Named } from '../model/sheet-layout';
import { RangePlace } from './range-place';
import { Served } from '../engine/served';
import type { SheetModel, Workbook } from '../model/sheet-model';
import { behind, read, type Kind, type Method } from '../engine/signature';

type G = GoogleAppsScript.Spreadsheet.NamedRange;
type R = GoogleAppsScript.Spreadsheet.Range;

const METHODS = {
  getName: read(''),
  getRange: read(''),
  remove: read(''),
  setName: read('String'),
  setRange: read('Range'),
} satisfies Partial<Record<keyof G, Method>>;

export const NAMED_RANGE: Kind = {
  name: 'NamedRange',
  full: 'SpreadsheetApp.NamedRange',
  methods: METHODS,
};

/** NamedRange: moves with inserted rows and columns. [DOC NamedRange] */
export class NamedRangeService extends Served<G> implements Pick<G, keyof typeof METHODS> {
  constructor(
    execution: Execution,
    private readonly book: Workbook,
    private name: string,
  ) {
    super(execution, NAMED_RANGE);
  }

  getName(): string {
    return this.name;
  }

  getRange(): R {
    const { sheet, one } = this.found();
    return this.execution.faces.range(sheet, one);
  }

  remove(): void {
    removeName(this.book, this.name);
  }

  setName(name: string): G {
    this.found().one.name = name;
    this.name = name;
    return this.face;
  }

  setRange(range: R): G {
    nameRange(this.book, this.name, range);
    return this.face;
  }

  private found(): { sheet: SheetModel; one: Named } {
    const found = findName(this.book, this.name);
    // No source says what happens with a removed range.
    if (!found) throw new GoogleError('Named range not found. (invented text)');
    return found;
  }
}

export function findName(book: Workbook, name: string): { sheet: SheetModel; one: Named } | null {
  for (const sheet of book.sheets) {
    const one = sheet.named.find((named) => named.name.toLowerCase() === name.toLowerCase());
    if (one) return { sheet, one };
  }
  return null;
}

export function removeName(book: Workbook, name: string): void {
  for (const sheet of book.sheets) sheet.named = sheet.named.filter((one) => one.name !== name);
}

/** Names a range. A range that had this name loses it. */
export function nameRange(book: Workbook, name: string, range: R): void {
  const { sheet, area } = behind(range, RangePlace);
  removeName(book, name);
  sheet.named.push({ ...area, name });
}
