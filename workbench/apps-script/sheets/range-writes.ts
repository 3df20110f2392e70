import { overlap, type Area } from '../model/area';
import { GoogleError, SHEET_TEXT } from '../surroundings/exception';
import { display } from '../model/number-format';
import type { Execution } from '../engine/execution';
import { plainFormat, type SheetModel } from '../model/sheet-model';
import { isDate } from '../engine/signature';
import type { Value } from '../model/sheet-cells';

/** The range that is written to. */
interface Target {
  readonly execution: Execution;
  readonly area: Area;
  here(): SheetModel;
}

/** A cell may hold 50,000 characters. [platform.md 6.4] */
const LONGEST = 50_000;

/** Queues a write; checks and coordinates are those of the moment in which it reaches the sheet. */
function defer(range: Target, apply: (sheet: SheetModel, area: Area) => void): void {
  const { execution, area } = range;
  execution.over(area.rows * area.columns);
  execution.pending.add(area.rows * area.columns, () => {
    const sheet = range.here();
    if (!sheet.mayEdit(execution.call.user, area)) throw new GoogleError(SHEET_TEXT.protected);
    const typed = execution.host.switches.typedColumnsRefuseWrites;
    if (typed && sheet.typed.some((one) => overlap(one, area)))
      throw new GoogleError(SHEET_TEXT.typed);
    apply(sheet, area);
  });
}

/** setValues: strings are parsed as if typed, the rest is stored as it is. [DOC RG; platform.md 6.2] */
export function writeValues(range: Target, values: unknown[][]): void {
  const copy = values.map((line) => Array.from(line, cellInput));
  defer(range, (sheet, area) => {
    if (copy.some((line) => line.some((one) => typeof one === 'string' && one.length > LONGEST)))
      throw new GoogleError(SHEET_TEXT.longCell);
    sheet.change(area, () => {
      copy.forEach((line, i) => {
        line.forEach((value, j) => {
          writeCell(range, sheet, area.row + i, area.column + j, value);
        });
      });
    });
  });
}

function writeCell(
  range: Target,
  sheet: SheetModel,
  row: number,
  column: number,
  value: Value | null,
): void {
  const { writesUnderMerges } = range.execution.host.switches;
  if (writesUnderMerges === 'dropped' && sheet.isUnderMerge(row, column)) return;
  if (typeof value === 'string') sheet.enter(row, column, value, 'script');
  else sheet.store(row, column, value);
}

/** What of a script's value reaches the cell: undefined is null and clears. [DOC V8M] */
function cellInput(value: unknown): Value | null {
  if (value === undefined || value === null) return null;
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : '#NUM!';
  // A Date of the script's realm becomes one of the workbench's.
  if (isDate(value)) return new Date(value.getTime());
  if (Array.isArray(value))
    return `[Ljava.lang.Object;@${(value.length + 0x1b28cdfa).toString(16)}`;
  return Object.prototype.toString.call(value);
}

export function writeFormats(
  range: Target,
  formatAt: (row: number, column: number) => string,
): void {
  const converts = range.execution.host.switches.textFormatConvertsNumbers;
  defer(range, (sheet, area) => {
    sheet.change(area, () => {
      eachCell(area, (i, j) => {
        const cell = sheet.read(area.row + i, area.column + j);
        const format = plainFormat(formatAt(i, j));
        const turned = converts && format === '@' && typeof cell.value === 'number';
        const value = turned ? display(cell.value, cell.format) : cell.value;
        sheet.write(area.row + i, area.column + j, { ...cell, value, format });
      });
    });
  });
}

export function writeNotes(range: Target, note: string): void {
  defer(range, (sheet, area) => {
    sheet.change(area, () => {
      eachCell(area, (i, j) => {
        const cell = sheet.read(area.row + i, area.column + j);
        sheet.write(area.row + i, area.column + j, { ...cell, note: note || undefined });
      });
    });
  });
}

export function clearCells(range: Target): void {
  defer(range, (sheet, area) => {
    sheet.change(area, () => {
      eachCell(area, (i, j) => {
        sheet.store(area.row + i, area.column + j, null);
      });
    });
  });
}

function eachCell(area: Area, run: (i: number, j: number) => void): void {
  for (let i = 0; i < area.rows; i += 1) for (let j = 0; j < area.columns; j += 1) run(i, j);
}
