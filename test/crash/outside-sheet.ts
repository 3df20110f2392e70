/** A sheet in memory that knows who wrote each cell, so that laws can check whose it is. */
import { blocksOf, type Block } from '../../src/core/rows/blocks';
import { bare } from '../../src/core/status/tags';
import { readStatus } from '../../src/core/status/status';
import { fail } from '../../src/core/texts/trouble';
import type { Cell, RowWrite, Rows } from '../../src/core/ports/cells';

/** A cell: what it holds, whose it is, and beside which number it was written. */
export interface Held {
  readonly value: Cell;
  readonly by: 'person' | 'us';
  readonly beside: string;
  /** How many edits of the person had been made, or seen by us, when it came to hold this. */
  readonly edit: number;
  /** What the status was when we queued its row. */
  readonly over?: Cell;
}

export interface Line {
  phone: Cell;
  name: Held;
  status: Held;
  readonly formula: boolean;
}

/** A row as a story describes it. */
export interface Row {
  readonly phone: Cell;
  readonly name?: Cell;
  readonly status?: Cell;
  readonly formula?: boolean;
}

/** Something of a person's that we wrote over. */
export interface Overwritten {
  readonly line: Line;
  readonly field: 'name' | 'status';
  readonly was: Held;
}

export type Column = 'phone' | 'name' | 'status';

export const pairOf = (phone: Cell, name: Cell): string => `${String(phone)}|${String(name)}`;

/** The ten digits of a phone cell of these stories. */
export function nationalOf(phone: Cell): string {
  return String(phone).replace(/\D/g, '').slice(-10);
}

export class OutsideSheet {
  lines: Line[];
  readonly gone = new Set<Column>();
  /** All that people ever typed. */
  readonly typed = new Set<Cell>();
  /** Names beside phones as people have arranged them: put back, they are their doing. */
  readonly arranged = new Set<string>();
  /** Edits of the person so far. */
  edits = 0;
  /** The sheet before each change; an undo goes back by one, a restored version to the first. */
  past: { lines: Line[]; gone: readonly Column[] }[] = [];
  /** What was overwritten because its row moved, and has to be put back. */
  owed: Overwritten[] = [];
  /** Rows of a copy of this sheet. */
  copy: Rows | null = null;

  constructor(
    rows: readonly Row[],
    readonly title: readonly Column[] = [],
  ) {
    this.lines = rows.map(({ phone, name = '', status = '', formula = false }) => ({
      phone,
      name: this.person(name),
      status: this.person(status),
      formula,
    }));
    for (const column of title) this.gone.add(column);
  }

  person(value: Cell): Held {
    this.typed.add(value);
    return { value, by: 'person', beside: '', edit: this.edits };
  }

  /** Keeps the sheet as it is, before something changes. */
  keep(): void {
    this.past.push({ lines: this.lines.map((line) => ({ ...line })), gone: [...this.gone] });
  }

  read(): Rows {
    const [missing] = this.gone;
    if (missing !== undefined) fail('column-gone', missing);
    return this.rows();
  }

  rows(): Rows {
    return {
      firstRow: 2,
      phones: this.lines.map((line) => line.phone),
      names: this.lines.map((line) => line.name.value),
      statuses: this.lines.map((line) => line.status.value),
      formulas: new Set(this.lines.flatMap((line, i) => (line.formula ? [i] : []))),
    };
  }

  /**
   * Writes as Google's room does, block by block; `seen`: edits of the person before the program's
   * last read; `torn`: only the first half of the blocks.
   */
  write(rows: Rows, writes: readonly RowWrite[], seen: number, torn: boolean): Overwritten[] {
    const [missing] = this.gone;
    if (missing !== undefined) fail('column-gone', missing);
    this.keep();
    const blocks = blocksOf(rows, writes);
    const landing = torn ? blocks.slice(0, Math.floor(blocks.length / 2)) : blocks;
    return landing.flatMap((block) => this.writeBlock(block, seen));
  }

  private writeBlock({ index, names, statuses }: Block, seen: number): Overwritten[] {
    return statuses.flatMap((status, i) => {
      const line = this.lineAt(index + i);
      const name = names?.[i];
      const hit = this.put(line, 'status', status, seen);
      return name === undefined ? hit : [...hit, ...this.put(line, 'name', name, seen)];
    });
  }

  private lineAt(index: number): Line {
    while (this.lines.length <= index) {
      this.lines.push({
        phone: '',
        name: this.person(''),
        status: this.person(''),
        formula: false,
      });
    }
    return this.lines[index] as Line;
  }

  /** A quote prefix makes text of a cell, and is not part of what it shows. */
  private put(line: Line, field: 'name' | 'status', text: Cell, seen: number): Overwritten[] {
    const was = line[field];
    const value = typeof text === 'string' ? bare(text) : text;
    if (was.value === value && !(line.formula && field === 'name')) return [];
    const owed = this.owed.findIndex(
      (one) => one.field === field && one.line.phone === line.phone && one.was.value === value,
    );
    const queued = field === 'status' && readStatus(value).word === 'queued';
    const over = queued ? { over: was.over ?? was.value } : {};
    line[field] =
      owed >= 0
        ? (this.owed.splice(owed, 1)[0] as Overwritten).was
        : { value, by: 'us', beside: nationalOf(line.phone), edit: seen, ...over };
    return isPersons(line, field, was) ? [{ line, field, was }] : [];
  }
}

function isPersons(line: Line, field: 'name' | 'status', was: Held): boolean {
  if (field === 'name' && line.formula) return true;
  if (was.by !== 'person' || was.value === '') return false;
  return field === 'name' || readStatus(was.value).word === 'foreign';
}
