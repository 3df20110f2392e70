import { Strip } from './strip';
import type { Rule } from './rule';

/** An error in a cell, such as #REF!. Scripts read its text. [INF 6.1] */
export class CellError {
  constructor(
    readonly text: string,
    /** What a user who points at the cell reads: what a custom function threw. [DOC CF] */
    readonly said = '',
  ) {}
}

/** A picture in a cell, not over the grid. [DOC CellImage] */
export class CellPicture {
  constructor(
    readonly url: string,
    readonly title: string,
  ) {}

  toString(): string {
    return 'CellImage';
  }
}

/** The content of a cell. Dates are numbers with a date format, as in Sheets. */
export type Raw = string | number | boolean | CellError | CellPicture;

/** How a cell looks, by the names of Apps Script: "background", "fontWeight". It is stored, but never drawn. */
type Style = Readonly<Record<string, string>>;

/** Everything that is stored for one cell. */
export interface Cell {
  value: Raw | undefined;
  formula: string | undefined;
  format: string | undefined;
  note: string | undefined;
  /** The values of an array formula in this cell, starting with its own. */
  spill: Raw[][] | undefined;
  style: Style | undefined;
  rule: Rule | undefined;
}

let made = 0;

/** One column of a sheet, in layers. It keeps its ID when it moves, and in copies. */
export class Column {
  constructor(readonly id = ++made) {}

  /** In pixels; null for the default width. */
  width: number | null = null;

  values = new Strip<Raw>();
  formulas = new Strip<string>();
  formats = new Strip<string>();
  notes = new Strip<string>();
  spills = new Strip<Raw[][]>();
  styles = new Strip<Style>();
  rules = new Strip<Rule>();

  layers(): Strip<unknown>[] {
    const { values, formulas, formats, notes, spills, styles, rules } = this;
    return [values, formulas, formats, notes, spills, styles, rules] as Strip<unknown>[];
  }

  read(index: number): Cell {
    return {
      value: this.values.get(index),
      formula: this.formulas.get(index),
      format: this.formats.get(index),
      note: this.notes.get(index),
      spill: this.spills.get(index),
      style: this.styles.get(index),
      rule: this.rules.get(index),
    };
  }

  write(index: number, cell: Cell): void {
    this.values.set(index, cell.value);
    this.formulas.set(index, cell.formula);
    this.formats.set(index, cell.format);
    this.notes.set(index, cell.note);
    this.spills.set(index, cell.spill);
    this.styles.set(index, cell.style);
    this.rules.set(index, cell.rule);
  }

  copy(): Column {
    const copy = new Column(this.id);
    copy.width = this.width;
    copy.values = this.values.copy();
    copy.formulas = this.formulas.copy();
    copy.formats = this.formats.copy();
    copy.notes = this.notes.copy();
    copy.spills = this.spills.copy();
    copy.styles = this.styles.copy();
    copy.rules = this.rules.copy();
    return copy;
  }
}
