/** Who holds which lock, and how often. An execution that ends releases all of its locks. [DOC LS] */
export class LockTable {
  private readonly held = new Map<string, { by: object; times: number }>();

  holder(name: string): object | undefined {
    return this.held.get(name)?.by;
  }

  take(name: string, by: object): boolean {
    const lock = this.held.get(name) ?? { by, times: 0 };
    if (lock.by !== by) return false;
    this.held.set(name, { by, times: lock.times + 1 });
    return true;
  }

  release(name: string, by: object, all: boolean): void {
    const lock = this.held.get(name);
    if (lock?.by !== by) return;
    lock.times -= 1;
    if (all || lock.times === 0) this.held.delete(name);
  }

  /** Loses all locks silently, as after an error at Google. */
  loseAll(): void {
    this.held.clear();
  }

  /** Releases all locks of an execution: at its end, and while a dialog is open. [DOC LS, UI] */
  releaseAll(by: object): void {
    for (const [name, lock] of this.held) if (lock.by === by) this.held.delete(name);
  }
}
