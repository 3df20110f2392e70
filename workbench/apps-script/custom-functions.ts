import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { CellError, type Raw } from './model/cell';
import { readCall, type Expression, type FunctionCall } from './model/formula-call';
import type { Corners } from './model/a1-notation';
import type { SheetModel } from './model/sheet-model';
import type { Value } from './model/sheet-cells';
import type { Call, Ended } from './engine/call';
import type { Script } from './engine/script';
import { isDate } from './engine/signature';
import type { Book } from './model/book';
import type { User } from './surroundings/user';

/** An argument or a result of a function: one value, the rows of a range, or an error. */
type Result = Value | Value[][] | CellError;

/** A change of one formula can change others. More rounds than this mean that formulas depend on each other. */
const ROUNDS = 20;

/**
 * Functions of scripts in cells: `=NAME(A2:A, "IN")`. As on Google, a function is called again only
 * if its arguments changed [DOC CF], and it runs as the user who changed the sheet, without authorization.
 */
export class CustomFunctions {
  /** Results by function and arguments: those that a formula shows now. */
  private known = new Map<string, Result>();
  private used = new Map<string, Result>();
  private readonly names = new Map<string, ReadonlyMap<string, string>>();

  constructor(private readonly google: Executor) {}

  /** Calculates all formulas of a spreadsheet that call a function of the script. Returns the executions. */
  calculate(book: Book, script: Script, user: User): Ended[] {
    const ended: Ended[] = [];
    const work = { book, script, user, ended };
    for (let round = 0; round < ROUNDS && this.round(work); round += 1);
    return ended;
  }

  /** Returns whether a cell changed. */
  private round(work: Work): boolean {
    this.used = new Map();
    let changed = false;
    for (const sheet of work.book.sheets) {
      for (const [row, column, call] of callsIn(sheet)) {
        if (!this.functionOf(work.script, call)) continue;
        changed = show(sheet, row, column, this.resultOf(call, sheet, work)) || changed;
      }
    }
    this.known = this.used;
    return changed;
  }

  private resultOf(call: FunctionCall, sheet: SheetModel, work: Work): Result {
    const name = this.functionOf(work.script, call);
    if (name === undefined) return new CellError('#NAME?');
    const args: Result[] = [];
    for (const one of call.given) {
      const value = this.valueOf(one, sheet, work);
      if (value instanceof CellError) return value;
      args.push(value);
    }
    const key = JSON.stringify([work.script.id, work.book.id, name, args]);
    const result = this.used.get(key) ?? this.known.get(key) ?? this.run(name, args, work);
    this.used.set(key, result);
    return result;
  }

  private valueOf(given: Expression, sheet: SheetModel, work: Work): Result {
    if (given.is === 'value') return given.value;
    if (given.is === 'call') return this.resultOf(given, sheet, work);
    return cellsAt(given.corners, sheet, work.book);
  }

  private run(name: string, args: unknown[], { book, script, user, ended }: Work): Result {
    const call = { script, user, book, function: name, args, surface: 'custom-function' } as const;
    const end = this.google.execute(call);
    ended.push(end);
    if (end.kind === 'returned') return resultFrom(end.value);
    const said = end.kind === 'threw' ? end.message : 'Exceeded maximum execution time (line 0).';
    return new CellError('#ERROR!', said);
  }

  /** Returns the name as the script writes it; undefined if the script has no such function. */
  private functionOf(script: Script, { name }: FunctionCall): string | undefined {
    const known = this.names.get(script.folder) ?? functionsIn(script.folder);
    this.names.set(script.folder, known);
    return known.get(name.toLowerCase());
  }
}

/** Runs a call to its end. */
interface Executor {
  execute(call: Call): Ended;
}

interface Work {
  readonly book: Book;
  readonly script: Script;
  readonly user: User;
  readonly ended: Ended[];
}

/** Returns the names of functions by their lower-case forms. Names that end in _ are private. [DOC CF] */
function functionsIn(folder: string): ReadonlyMap<string, string> {
  const files = readdirSync(folder).filter((name) => name.endsWith('.js'));
  const names = files.flatMap((name) => {
    const code = readFileSync(path.join(folder, name), 'utf8');
    return [...code.matchAll(/^function (\w*[^\W_])\s*\(/gm)].map(([, found = '']) => found);
  });
  return new Map(names.map((name) => [name.toLowerCase(), name]));
}

function* callsIn(sheet: SheetModel): Generator<[number, number, FunctionCall]> {
  for (const [index, { formulas }] of sheet.columnList.entries()) {
    for (let row = 0; row < formulas.end(); row += 1) {
      const call = readCall(formulas.get(row) ?? '');
      if (call) yield [row + 1, index + 1, call];
    }
  }
}

/** Returns the value of one cell, or the rows of several cells. [DOC CF] */
function cellsAt({ sheet: name, rows, columns }: Corners, own: SheetModel, book: Book): Result {
  const sheet = name === null ? own : book.sheets.find((one) => one.name === name);
  if (!sheet) return new CellError('#REF!');
  const [top, bottom] = rows ?? [1, Infinity];
  const [left, right] = columns ?? [1, sheet.columns()];
  const last = bottom === Infinity ? sheet.rows() : bottom;
  if (top < 1 || top > last || last > sheet.rows() || right > sheet.columns())
    return new CellError('#REF!');
  const area = { row: top, column: left, rows: last - top + 1, columns: right - left + 1 };
  const values = sheet.values(area, () => '');
  return area.rows * area.columns === 1 ? (values[0]?.[0] ?? '') : values;
}

/** Converts a value of the script's realm to one that a sheet can keep. */
function resultFrom(value: unknown): Result {
  if (!Array.isArray(value)) return valueFrom(value);
  return (value as unknown[]).map((line) =>
    Array.isArray(line) ? (line as unknown[]).map(valueFrom) : [valueFrom(line)],
  );
}

function valueFrom(value: unknown): Value {
  if (value === null || value === undefined) return '';
  if (isDate(value)) return new Date(value.getTime());
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return value;
  throw new Error('not emulated: a custom function that returns an object');
}

/** Puts a result into the cell of its formula, without a step to undo. Returns whether anything changed. */
function show(sheet: SheetModel, row: number, column: number, result: Result): boolean {
  const cell = sheet.read(row, column);
  const lines = Array.isArray(result) ? result : [[result]];
  const spill = lines.map((line) =>
    line.map((one): Raw => (one instanceof CellError ? one : (sheet.rawOf(one) ?? ''))),
  );
  const own = spill[0]?.[0] ?? '';
  const next = {
    value: own === '' ? undefined : own,
    spill: Array.isArray(result) ? spill : undefined,
  };
  if (sameRaw([[cell.value ?? '']], [[own]]) && sameRaw(cell.spill, next.spill)) return false;
  sheet.write(row, column, { ...cell, ...next });
  return true;
}

const sameRaw = (a: Raw[][] | undefined, b: Raw[][] | undefined): boolean =>
  JSON.stringify(a) === JSON.stringify(b);
