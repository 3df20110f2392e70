import type { Area } from './area';
import { type Cell, Column } from './cell';
import { SheetModel, type Workbook } from './sheet-model';
import type { MetadataItem } from './metadata-store';

/** A copy of all sheets. It is cheap: copies share their cells until one of them is written to. */
export interface Snapshot {
  sheets: SheetModel[];
  metadata: MetadataItem[];
  activeSheetId: number;
}

const STEPS = 300;

/** The undo stack of a spreadsheet, for steps of users and writes of scripts. */
export class History {
  private steps: (() => void)[] = [];
  /** States to redo, the latest last. The next change clears them. */
  private undone: Snapshot[] = [];

  constructor(private readonly book: Workbook) {}

  /** Saves an area before it is written to. */
  cells(sheet: SheetModel, area: Area): void {
    if (area.rows * area.columns > 2_000) {
      this.columns(sheet, area);
      return;
    }
    const before: Cell[] = [];
    eachCell(area, (row, column) => before.push(sheet.read(row, column)));
    this.push(() => {
      const target = this.book.sheets.find(({ id }) => id === sheet.id);
      let next = 0;
      eachCell(area, (row, column) => {
        const cell = before[next++];
        if (cell) target?.write(row, column, cell);
      });
    });
  }

  /** Saves all sheets before rows, columns or sheets change. */
  everything(): void {
    const before = takeSnapshot(this.book);
    this.push(() => {
      applySnapshot(this.book, before, this.book.switches.undoRestoresMetadata);
    });
  }

  /** Saves a function that reverses the step, for steps where that is cheaper than a copy. */
  inverse(sheet: SheetModel, run: (sheet: SheetModel) => void): void {
    this.push(() => {
      const target = this.book.sheets.find(({ id }) => id === sheet.id);
      if (target) run(target);
    });
  }

  undo(): boolean {
    const step = this.steps.pop();
    if (!step) return false;
    this.undone.push(takeSnapshot(this.book));
    step();
    return true;
  }

  /** Redoes the latest undo. Returns false if there is none or something has changed since. */
  redo(): boolean {
    const after = this.undone.pop();
    if (!after) return false;
    const { undone } = this;
    this.everything();
    this.undone = undone;
    applySnapshot(this.book, after, this.book.switches.undoRestoresMetadata);
    return true;
  }

  /** Clears all steps, as in a document that has just been opened. */
  forget(): void {
    this.steps = [];
    this.undone = [];
  }

  /** Returns how many steps can be undone and redone. */
  depth(): { undo: number; redo: number } {
    return { undo: this.steps.length, redo: this.undone.length };
  }

  /** For large areas: saves whole columns, which costs nothing until they are written to. */
  private columns(sheet: SheetModel, area: Area): void {
    const first = area.column - 1;
    const before = sheet.columnList.slice(first, first + area.columns).map((one) => one.copy());
    this.push(() => {
      const target = this.book.sheets.find(({ id }) => id === sheet.id);
      target?.columnList.splice(first, before.length, ...before);
      target?.changed();
    });
  }

  private push(step: () => void): void {
    this.steps.push(step);
    this.undone = [];
    if (this.steps.length > STEPS) this.steps.shift();
  }
}

function eachCell(area: Area, run: (row: number, column: number) => void): void {
  for (let column = area.column; column < area.column + area.columns; column += 1)
    for (let row = area.row; row < area.row + area.rows; row += 1) run(row, column);
}

/** Returns a copy of a sheet that shares its cells. */
export function copySheet(from: SheetModel, book: Workbook, id: number, name: string): SheetModel {
  const copy = new SheetModel(book, id, name, from.rows(), 0);
  fill(copy, from);
  return copy;
}

function fill(to: SheetModel, from: SheetModel): void {
  to.name = from.name;
  to.rowCount = from.rowCount;
  to.columnList = from.columnList.map((column): Column => column.copy());
  to.hidden = from.hidden.copy();
  to.merges = from.merges.map((area) => ({ ...area }));
  to.typed = from.typed.map((area) => ({ ...area }));
  to.tables = from.tables.map((table) => ({ ...table }));
  to.named = from.named.map((one) => ({ ...one }));
  to.protections = from.protections.map((one) => ({ ...one }));
  to.frozen = { ...from.frozen };
  to.filter = from.filter && { ...from.filter };
  to.filtered = new Map(from.filtered);
  to.selection = from.selection.map((area) => ({ ...area }));
  to.changed();
}

export function takeSnapshot(book: Workbook): Snapshot {
  return {
    sheets: book.sheets.map((sheet) => copySheet(sheet, book, sheet.id, sheet.name)),
    metadata: book.metadata.copyItems(),
    activeSheetId: book.activeSheetId,
  };
}

/** Restores a state. Sheets that still exist keep their object, for callers that hold it. */
export function applySnapshot(book: Workbook, state: Snapshot, withMetadata: boolean): void {
  book.sheets = state.sheets.map((kept) => {
    const standing = book.sheets.find(({ id }) => id === kept.id);
    if (!standing) return copySheet(kept, book, kept.id, kept.name);
    fill(standing, kept);
    return standing;
  });
  book.activeSheetId = state.activeSheetId;
  if (withMetadata) book.metadata.items = state.metadata.map((item) => ({ ...item }));
}
