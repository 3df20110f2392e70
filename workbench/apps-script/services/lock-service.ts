import { REFUSED_LOCK } from '../surroundings/cost';
import { GoogleError } from '../surroundings/exception';
import type { Execution } from '../engine/execution';
import { Served } from '../engine/served';
import { local, type Kind, type Method } from '../engine/signature';

type G = GoogleAppsScript.Lock.Lock;
type L = GoogleAppsScript.Lock.LockService;

/** Who holds which lock, and how often. An execution that ends lets go of all of them. [DOC LS] */
export class LockTable {
  private readonly held = new Map<string, { by: Execution; times: number }>();

  holder(name: string): Execution | undefined {
    return this.held.get(name)?.by;
  }

  take(name: string, by: Execution): boolean {
    const lock = this.held.get(name) ?? { by, times: 0 };
    if (lock.by !== by) return false;
    this.held.set(name, { by, times: lock.times + 1 });
    return true;
  }

  release(name: string, by: Execution, all: boolean): void {
    const lock = this.held.get(name);
    if (lock?.by !== by) return;
    lock.times -= 1;
    if (all || lock.times === 0) this.held.delete(name);
  }

  /** Every lock is lost without a word, as after a fault of Google's. */
  loseAll(): void {
    this.held.clear();
  }

  /** At the end of an execution, and while a dialog is up. [DOC LS, UI] */
  releaseAll(by: Execution): void {
    for (const [name, lock] of this.held) if (lock.by === by) this.held.delete(name);
  }
}

const METHODS = {
  tryLock: local('number'),
  waitLock: local('number'),
  releaseLock: local(''),
  hasLock: local(''),
} satisfies Partial<Record<keyof G, Method>>;

export const LOCK: Kind = { name: 'Lock', full: 'LockService.Lock', methods: METHODS };

/** Lock: nothing is held before tryLock or waitLock. [DOC LS; LIVE KS K2–K5] */
export class LockOfName extends Served<G> implements Pick<G, keyof typeof METHODS> {
  constructor(
    execution: Execution,
    private readonly name: string,
  ) {
    super(execution, LOCK);
  }

  tryLock(ms: number): boolean {
    const { locks, clock } = this.execution.google;
    if (locks.take(this.name, this.execution)) return true;
    // The holder is an execution further down the stack: it cannot let go while this one waits.
    clock.charge(REFUSED_LOCK.ms);
    if (clock.kind === 'virtual') this.execution.pass(ms);
    return locks.take(this.name, this.execution);
  }

  waitLock(ms: number): void {
    if (!this.tryLock(ms))
      throw new GoogleError('Lock timeout: another process was holding the lock for too long.');
  }

  releaseLock(): void {
    const { locks, switches } = this.execution.google;
    locks.release(this.name, this.execution, switches.nestedReleaseFrees);
  }

  hasLock(): boolean {
    return this.execution.google.locks.holder(this.name) === this.execution;
  }
}

const SERVICE_METHODS = {
  getDocumentLock: local(''),
  getUserLock: local(''),
  getScriptLock: local(''),
} satisfies Partial<Record<keyof L, Method>>;

export const LOCK_SERVICE: Kind = {
  name: 'LockService',
  full: 'LockService',
  methods: SERVICE_METHODS,
};

/** LockService: by document (null outside one), by user, by script. [DOC LS] */
export class LockServiceService extends Served<L> implements Pick<L, keyof typeof SERVICE_METHODS> {
  constructor(execution: Execution) {
    super(execution, LOCK_SERVICE);
  }

  getDocumentLock(): G {
    if (this.execution.google.switches.documentLockIsNull) return null as never;
    return this.lock(`document ${this.execution.call.book.id}`);
  }

  getUserLock(): G {
    return this.lock(`user ${this.execution.call.user.id}`);
  }

  getScriptLock(): G {
    return this.lock('script');
  }

  private lock(name: string): G {
    return new LockOfName(this.execution, `${this.execution.call.script.id} ${name}`).face;
  }
}
