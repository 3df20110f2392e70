/**
 * Suspends an execution at one of its calls, and continues it later. A synchronous program can't be held,
 * so it is ended as if killed. To continue, it runs again from its beginning: its calls return what they
 * returned the first time, without doing anything, until it is at the same place.
 */
import type { Execution } from './moments';

type Answer = { readonly value: unknown } | { readonly thrown: unknown };

/** Thrown where the execution is suspended. */
const SUSPENDED = 'suspended';

export class Recording {
  private readonly answers: Answer[] = [];
  private chosen: Execution | null = null;
  private again: () => void = () => undefined;
  private calls = 0;
  private since = 0;
  /** Answers that were given again, since it was continued. */
  private given = 0;
  private state: 'recorded' | 'suspended' | 'continued' = 'recorded';

  /** Suspends the execution that begins next, at its `at`-th call. */
  constructor(
    private readonly at: number,
    private readonly now: () => number,
  ) {}

  begin(by: Execution, again: () => void): void {
    if (this.chosen !== null) return;
    this.chosen = by;
    this.again = again;
  }

  suspends(by: Execution): boolean {
    return by === this.chosen && this.state === 'suspended';
  }

  call<T>(by: Execution, effect: () => T): T {
    if (by !== this.chosen) return effect();
    if (this.state === 'suspended') throw new Error(SUSPENDED);
    if (this.state === 'recorded') {
      this.calls += 1;
      if (this.calls === this.at) this.suspend(by);
    }
    return this.answered(effect);
  }

  look<T>(by: Execution, look: () => T): T {
    return by === this.chosen && this.state !== 'suspended' ? this.answered(look) : look();
  }

  isSuspended(): boolean {
    return this.state === 'suspended';
  }

  /** Continues the suspended execution to its end. */
  continue(): void {
    if (this.chosen === null) return;
    this.state = 'continued';
    this.chosen.held += this.now() - this.since;
    this.chosen.dead = false;
    this.again();
  }

  private suspend(by: Execution): never {
    this.state = 'suspended';
    this.since = this.now();
    // What it does while it is unwound must not reach the world.
    by.dead = true;
    throw new Error(SUSPENDED);
  }

  private answered<T>(ask: () => T): T {
    const before = this.state === 'continued' ? this.answers[this.given] : undefined;
    if (before !== undefined) {
      this.given += 1;
      if ('thrown' in before) throw before.thrown;
      return before.value as T;
    }
    try {
      const value = ask();
      this.note({ value });
      return value;
    } catch (thrown) {
      this.note({ thrown });
      throw thrown;
    }
  }

  private note(answer: Answer): void {
    if (this.state === 'recorded') this.answers.push(answer);
  }
}
