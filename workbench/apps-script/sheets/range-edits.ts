import { overlap, type Area } from '../model/area';
import { clearCells } from './range-writes';
import { GoogleError, SHEET_TEXT } from '../surroundings/exception';
import { RangeLook } from './range-look';
import { movedFormula } from '../model/relative-formula';
import { behind, read, write, type Method } from '../engine/signature';

type G = GoogleAppsScript.Spreadsheet.Range;

export const EDIT_METHODS = {
  clear: write('', 'Object'),
  clearContent: write(''),
  clearFormat: write(''),
  clearNote: write(''),
  copyTo: read('Range', 'Range,Object'),
  moveTo: read('Range'),
  deleteCells: read('Dimension'),
  insertCells: read('Dimension'),
  sort: read('any'),
  merge: read(''),
  breakApart: read(''),
  isPartOfMerge: read(''),
  getMergedRanges: read(''),
} satisfies Partial<Record<keyof G, Method>>;

/** What to clear. Without any option, contents and formats are cleared. [DOC RG] */
interface Options {
  contentsOnly?: boolean | undefined;
  formatOnly?: boolean | undefined;
  commentsOnly?: boolean | undefined;
  validationsOnly?: boolean | undefined;
}

/** Range: clearing, moving, sorting and merging its cells. [DOC RG] */
export abstract class RangeEdits extends RangeLook implements Pick<G, keyof typeof EDIT_METHODS> {
  clear(options: Options = {}): G {
    const { contentsOnly, formatOnly, commentsOnly, validationsOnly } = options;
    const some = [contentsOnly, formatOnly, commentsOnly, validationsOnly].includes(true);
    clearCells(this, {
      contents: !some || contentsOnly === true,
      formats: !some || formatOnly === true,
      notes: commentsOnly === true,
      rules: validationsOnly === true,
    });
    return this.face;
  }

  clearContent(): G {
    clearCells(this, { contents: true });
    return this.face;
  }

  clearFormat(): G {
    clearCells(this, { formats: true });
    return this.face;
  }

  clearNote(): G {
    clearCells(this, { notes: true });
    return this.face;
  }

  copyTo(destination: G, options?: unknown): void {
    const { contentsOnly } = (options ?? {}) as Options;
    this.transfer(destination, contentsOnly === true, false);
  }

  moveTo(destination: G): void {
    this.transfer(destination, false, true);
  }

  /** ROWS: the cells below move up; COLUMNS: the cells to the right move left. */
  deleteCells(shift: unknown): void {
    this.check(this.area);
    this.here().deleteCells(this.area, String(shift) === 'ROWS' ? 'row' : 'column');
  }

  /** ROWS: the cells move down; COLUMNS: they move to the right. What leaves the grid is lost. [INF] */
  insertCells(shift: unknown): G {
    this.check(this.area);
    this.here().insertCells(this.area, String(shift) === 'ROWS' ? 'row' : 'column');
    return this.face;
  }

  /** Sorts by columns, which are numbered in the sheet, not in the range. The first one counts most. */
  sort(specification: unknown): G {
    this.check(this.area);
    const given = Array.isArray(specification) ? (specification as unknown[]) : [specification];
    const keys = given.map((one) =>
      typeof one === 'number' ? { column: one } : (one as { column: number; ascending?: boolean }),
    );
    for (const { column, ascending = true } of keys.reverse())
      this.here().sortArea(this.area, column, ascending);
    return this.face;
  }

  merge(): G {
    this.check(this.area);
    const { row, column, rows, columns } = this.area;
    if (rows * columns > 1) this.here().merge(row, column, rows, columns);
    return this.face;
  }

  breakApart(): G {
    this.check(this.area);
    for (const { row, column } of this.merges()) this.here().unmerge(row, column);
    return this.face;
  }

  isPartOfMerge(): boolean {
    return this.merges().length > 0;
  }

  getMergedRanges(): G[] {
    return this.merges().map((area) => this.near(area));
  }

  private merges(): Area[] {
    return this.here().merges.filter((merge) => overlap(merge, this.area));
  }

  /** Copies or moves cells to the beginning of another range. Relative references of copies move along. */
  private transfer(destination: G, contentsOnly: boolean, moves: boolean): void {
    const from = this.here();
    const target = behind(destination, RangeEdits);
    const to = target.here();
    const { rows, columns, row, column } = this.area;
    const area = { row: target.area.row, column: target.area.column, rows, columns };
    target.check(area);
    const cells = this.map((r, c) => from.read(r, c));
    if (moves)
      from.change(this.area, () => {
        this.map((r, c) => {
          from.store(r, c, null);
        });
      });
    to.change(area, () => {
      cells.forEach((line, i) => {
        line.forEach((cell, j) => {
          const [r, c] = [area.row + i, area.column + j];
          const formula = moves
            ? cell.formula
            : cell.formula && movedFormula(cell.formula, area.row - row, area.column - column);
          const kept = contentsOnly ? { ...to.read(r, c), value: cell.value } : cell;
          to.write(r, c, { ...kept, formula });
        });
      });
    });
  }

  private check(area: Area): void {
    if (!this.here().mayEdit(this.execution.call.user, area))
      throw new GoogleError(SHEET_TEXT.protected);
  }
}
