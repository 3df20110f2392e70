import { letters, overlap, type Area } from '../model/area';
import type { Cell, CellPicture } from '../model/cell';
import { CellImageService } from './cell-image';
import { refuses } from '../model/validation';
import { GoogleError, SHEET_TEXT } from '../surroundings/exception';
import { display } from '../model/number-format';
import type { Execution } from '../engine/execution';
import { plainFormat, type SheetModel } from '../model/sheet-model';
import { facadeOf, isDate } from '../engine/signature';
import type { Value } from '../model/sheet-cells';

/** The range that is written to. */
interface Target {
  readonly execution: Execution;
  readonly area: Area;
  here(): SheetModel;
}

/** A cell can contain 50,000 characters. [platform.md 6.4] */
const LONGEST = 50_000;

/** The error for a write to a typed column; undefined if such a write is allowed. */
interface Refusals {
  typed?: string | undefined;
}

/** Queues a write. Checks and coordinates apply when the write reaches the sheet. */
function deferWrite(
  range: Target,
  { typed }: Refusals,
  apply: (sheet: SheetModel, area: Area) => void,
): void {
  const { execution, area } = range;
  execution.over(area.rows * area.columns);
  execution.pending.add(area.rows * area.columns, () => {
    const sheet = range.here();
    if (!sheet.mayEdit(execution.call.user, area)) throw new GoogleError(SHEET_TEXT.protected);
    if (typed !== undefined && sheet.typed.some((one) => overlap(one, area)))
      throw new GoogleError(typed);
    apply(sheet, area);
  });
}

/** Queues a change of each cell of a range. */
export function defer(
  range: Target,
  refusals: Refusals,
  change: (cell: Cell, i: number, j: number) => Cell,
): void {
  deferWrite(range, refusals, (sheet, area) => {
    sheet.change(area, () => {
      for (let i = 0; i < area.rows; i += 1)
        for (let j = 0; j < area.columns; j += 1) {
          const [row, column] = [area.row + i, area.column + j];
          sheet.write(row, column, change(sheet.read(row, column), i, j));
        }
    });
  });
}

/** Queues values. Strings are parsed as if typed, other values are stored as they are. [DOC RG; platform.md 6.2] */
export function writeValues(range: Target, values: unknown[][]): void {
  const copy = values.map((line) => Array.from(line, cellInput));
  deferWrite(range, contents(range), (sheet, area) => {
    if (copy.some((line) => line.some((one) => typeof one === 'string' && one.length > LONGEST)))
      throw new GoogleError(SHEET_TEXT.longCell);
    checkRules(sheet, area, copy);
    sheet.change(area, () => {
      copy.forEach((line, i) => {
        line.forEach((value, j) => {
          writeCell(range, sheet, area.row + i, area.column + j, value);
        });
      });
    });
  });
}

function contents({ execution }: Target): Refusals {
  return { typed: execution.host.switches.typedColumnsRefuseWrites ? SHEET_TEXT.typed : undefined };
}

/** Throws if a rule rejects a cell. The whole write is rejected then. [63404228951, 60304482899] */
function checkRules(
  sheet: SheetModel,
  area: Area,
  values: readonly (readonly (Value | null)[])[],
): void {
  for (let j = 0; j < area.columns; j += 1) {
    const column = area.column + j;
    const { rules } = sheet.layer(column);
    if (rules.end() < area.row) continue;
    for (let i = 0; i < area.rows; i += 1) {
      const row = area.row + i;
      const rule = rules.get(row - 1);
      if (rule && refuses(rule, sheet.rawOfInput(row, column, values[i]?.[j] ?? null)))
        throw new GoogleError(SHEET_TEXT.violates(`${letters(column)}${String(row)}`));
    }
  }
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

/** Converts a script's value for a cell. Undefined and null clear it. [DOC V8M] */
function cellInput(value: unknown): Value | null {
  if (value === undefined || value === null) return null;
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : '#NUM!';
  // A Date of the script's realm becomes one of the workbench's.
  if (isDate(value)) return new Date(value.getTime());
  if (Array.isArray(value))
    return `[Ljava.lang.Object;@${(value.length + 0x1b28cdfa).toString(16)}`;
  return pictureOf(value) ?? Object.prototype.toString.call(value);
}

function pictureOf(value: unknown): CellPicture | null {
  const target = facadeOf(value)?.target;
  return target instanceof CellImageService ? target.picture : null;
}

export function writeFormats(
  range: Target,
  formatAt: (row: number, column: number) => string,
): void {
  const { switches } = range.execution.host;
  const typed = switches.typedColumnsRefuseFormats
    ? { typed: SHEET_TEXT.typedFormat }
    : contents(range);
  defer(range, typed, (cell, i, j) => {
    const format = plainFormat(formatAt(i, j));
    const turns = switches.textFormatConvertsNumbers && format === '@';
    const turned = turns && typeof cell.value === 'number';
    return { ...cell, value: turned ? display(cell.value, cell.format) : cell.value, format };
  });
}

export function writeNotes(range: Target, noteAt: (i: number, j: number) => string): void {
  // Refused like values. No source says whether typed columns accept notes.
  defer(range, contents(range), (cell, i, j) => ({ ...cell, note: noteAt(i, j) || undefined }));
}

/** Which layers of a cell are cleared. */
export interface Cleared {
  contents?: boolean;
  formats?: boolean;
  notes?: boolean;
  rules?: boolean;
}

export function clearCells(range: Target, cleared: Cleared): void {
  const refusals = cleared.contents ? contents(range) : {};
  defer(range, refusals, (cell) => ({
    value: cleared.contents ? undefined : cell.value,
    formula: cleared.contents ? undefined : cell.formula,
    spill: cleared.contents ? undefined : cell.spill,
    format: cleared.formats ? undefined : cell.format,
    style: cleared.formats ? undefined : cell.style,
    note: cleared.notes ? undefined : cell.note,
    rule: cleared.rules ? undefined : cell.rule,
  }));
}
