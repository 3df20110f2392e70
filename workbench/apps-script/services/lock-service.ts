import { REFUSED_LOCK } from '../surroundings/cost';
import { GoogleError } from '../surroundings/exception';
import type { Execution } from '../engine/execution';
import { Served } from '../engine/served';
import { local, type Kind, type Method } from '../engine/signature';

type G = GoogleAppsScript.Lock.Lock;
type L = GoogleAppsScript.Lock.LockService;

const METHODS = {
  tryLock: local('number'),
  waitLock: local('number'),
  releaseLock: local(''),
  hasLock: local(''),
} satisfies Partial<Record<keyof G, Method>>;

export const LOCK: Kind = { name: 'Lock', full: 'LockService.Lock', methods: METHODS };

/** Lock: not held before tryLock or waitLock. [DOC LS; LIVE KS K2–K5] */
class LockOfName extends Served<G> implements Pick<G, keyof typeof METHODS> {
  constructor(
    execution: Execution,
    private readonly name: string,
  ) {
    super(execution, LOCK);
  }

  tryLock(ms: number): boolean {
    const { locks, clock } = this.execution.host;
    // [gas-fakes testlock: a negative wait fails even if the lock is free]
    if (ms < 0) return false;
    if (locks.take(this.name, this.execution)) return true;
    // The holder is an execution further down the stack, which cannot release it while this one waits.
    clock.charge(REFUSED_LOCK.ms);
    if (clock.kind === 'virtual') this.execution.pass(ms);
    return locks.take(this.name, this.execution);
  }

  waitLock(ms: number): void {
    if (!this.tryLock(ms))
      throw new GoogleError('Lock timeout: another process was holding the lock for too long.');
  }

  releaseLock(): void {
    const { locks, switches } = this.execution.host;
    locks.release(this.name, this.execution, switches.nestedReleaseFrees);
  }

  hasLock(): boolean {
    return this.execution.host.locks.holder(this.name) === this.execution;
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
    if (this.execution.host.switches.documentLockIsNull) return null as never;
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
