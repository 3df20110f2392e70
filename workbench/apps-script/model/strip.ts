/**
 * One layer of one column, from the first row. Copies share their storage until one of them is written to,
 * so that snapshots for undo and version history are cheap.
 */
export class Strip<T> {
  // It starts with a blank, so that V8 chooses a representation for mixed elements from the start:
  // converting an array of doubles takes milliseconds each time.
  private items: (T | undefined)[] = [undefined];
  private shared = false;

  get(index: number): T | undefined {
    return this.items[index];
  }

  set(index: number, value: T | undefined): void {
    if (value === undefined && index >= this.items.length) return;
    this.own();
    const { items } = this;
    while (items.length < index) items.push(undefined);
    items[index] = value;
  }

  /** Returns the index after the last cell that isn't blank. */
  end(): number {
    let end = this.items.length;
    while (end > 0 && this.items[end - 1] === undefined) end -= 1;
    return end;
  }

  insert(at: number, count: number): void {
    if (at >= this.items.length) return;
    this.own();
    this.items.splice(at, 0, ...new Array<undefined>(count).fill(undefined));
  }

  remove(at: number, count: number): void {
    if (at >= this.items.length) return;
    this.own();
    this.items.splice(at, count);
  }

  /** Reorders cells: the cell at `first + i` was at `first + order[i]` before. */
  reorder(first: number, order: readonly number[]): void {
    if (first >= this.items.length) return;
    const before = order.map((from) => this.items[first + from]);
    before.forEach((value, index) => {
      this.set(first + index, value);
    });
  }

  /** Whether both share their storage, which means that they are equal. */
  sharesWith(other: Strip<T>): boolean {
    return this.items === other.items;
  }

  copy(): Strip<T> {
    const copy = new Strip<T>();
    copy.items = this.items;
    copy.shared = true;
    this.shared = true;
    return copy;
  }

  private own(): void {
    if (!this.shared) return;
    this.items = this.items.slice();
    this.shared = false;
  }
}
