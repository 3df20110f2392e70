/** A sheet in memory whose rows a person moves in the moment before a write lands. */
import type { Cell, Rows, RowWrite } from '../../../../src/core/ports/cells';
import type { World } from '../../../../src/core/ports/world';

export interface Row {
  readonly id: number;
  phone: Cell;
  name: Cell;
  status: Cell;
}

/** A move of whole rows, made by a person just before a write lands. */
export type Move = { readonly kind: 'swap' | 'rotate' | 'insert' | 'delete'; readonly at: number };

/** A sheet whose rows a person moves just before the nth write, for each move given. */
export class MovingSheet {
  private writes = 0;

  constructor(
    public rows: Row[],
    private readonly plan: readonly (Move | null)[],
  ) {}

  world(): World {
    const sheet = {
      read: () => this.read(),
      write: (_: unknown, __: Rows, writes: readonly RowWrite[]) => {
        this.move(this.plan[this.writes++] ?? null);
        for (const { index, name, status: said } of writes) this.put(index, name, said);
      },
      merged: () => false,
    };
    return { sheet } as unknown as World;
  }

  private read(): Rows {
    return {
      firstRow: 2,
      phones: this.rows.map(({ phone }) => phone),
      names: this.rows.map(({ name }) => name),
      statuses: this.rows.map(({ status: said }) => said),
      formulas: new Set(),
    };
  }

  private put(index: number, name: Cell | undefined, said: Cell | undefined): void {
    const target = this.rows[index] ?? { id: -1, phone: '', name: '', status: '' };
    if (!this.rows[index]) this.rows.push(target);
    // A leading apostrophe is a quote prefix: Sheets takes it away.
    if (name !== undefined) target.name = String(name).replace(/^'/, '');
    if (said !== undefined) target.status = said;
  }

  private move(move: Move | null): void {
    const { rows } = this;
    if (move === null || rows.length === 0) return;
    const at = move.at % rows.length;
    if (move.kind === 'swap') rows.push(...rows.splice(at, 1));
    if (move.kind === 'rotate') rows.unshift(...rows.splice(at));
    if (move.kind === 'insert') rows.splice(at, 0, { id: -1, phone: '', name: '', status: '' });
    if (move.kind === 'delete') rows.splice(at, 1);
  }
}
