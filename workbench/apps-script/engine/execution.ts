import type { AuthModeName, Call, KilledFor } from './call';
import { costOf, FLUSH, IDLE_FLUSH } from '../surroundings/cost';
import { GoogleError, WorkbenchError } from '../surroundings/exception';
import type { Faces } from './faces';
import type { Host } from './host';
import { inLanguage } from '../surroundings/languages/languages';
import { CAN_KILL, trueKill } from './kill';
import { PendingWrites } from './pending-writes';
import { permit } from './permission';
import { Realm } from './realm';
import { checkArguments, type Kind } from './signature';

/** An execution can last six minutes with any account; simple triggers and cells can last thirty seconds. [DOC Q, ST, CF] */
const LIMITS = { 'six-minutes': 360_000, 'thirty-seconds': 30_000 } as const;

/** One execution of a script. Every call of a service goes through it. */
export class Execution {
  readonly startedAt: number;
  readonly realm: Realm;
  readonly pending: PendingWrites;
  readonly faces: Faces;
  calls = 0;
  killedFor: KilledFor | null = null;
  /** An error in the workbench or its test, which `execute` throws. */
  fault: unknown = null;
  /** Ids of triggers that this execution has created. */
  readonly freshTriggers = new Set<string>();
  private readonly limit: keyof typeof LIMITS;
  private cells = 0;

  constructor(
    readonly id: string,
    readonly host: Host,
    readonly call: Call,
    readonly authMode: AuthModeName,
    facesOf: (execution: Execution) => Faces,
  ) {
    this.startedAt = host.clock.now();
    const short = call.surface === 'open' || call.surface === 'custom-function';
    this.limit = short ? 'thirty-seconds' : 'six-minutes';
    this.pending = new PendingWrites(host.switches);
    this.faces = facesOf(this);
    this.realm = new Realm(
      () => Math.floor(host.clock.now()),
      () => host.random(),
    );
  }

  /** Runs one service call, from the script's call to its return. */
  serve(kind: Kind, method: string, args: unknown[], run: (args: unknown[]) => unknown): unknown {
    const name = `${kind.name}.${method}`;
    const index = this.begin(name);
    let answer: unknown;
    let failure: unknown = null;
    try {
      permit(this.call, this.authMode, kind, name);
      const checked = checkArguments(kind, method, args);
      this.settle(kind, method);
      answer = this.realm.adopt(run(checked));
    } catch (error) {
      failure = this.foreign(error);
    }
    this.end(name, index);
    if (failure !== null) throw failure as Error;
    return answer;
  }

  /** Sets how many cells the running call covers, which is part of its cost. */
  over(cells: number): void {
    this.cells = cells;
  }

  /** Lets time pass inside a call. Ends the execution if its time is over. */
  pass(ms: number): void {
    const left = this.timeLeft();
    this.host.clock.pass(Math.min(ms, Math.max(0, left)));
    if (ms > left) this.timeOut();
  }

  timeLeft(): number {
    return this.startedAt + LIMITS[this.limit] - this.host.clock.now();
  }

  /** Ends the execution because its time is over. */
  timeOut(): never {
    this.kill(this.limit);
  }

  kill(why: KilledFor): never {
    this.killedFor = why;
    if (CAN_KILL) trueKill();
    throw this.realm.exception('Exceeded maximum execution time');
  }

  /** Applies the writes to the cells and charges for it. */
  flush(): void {
    const cells = this.pending.settle();
    const { clock } = this.host;
    clock.charge(cells === null ? IDLE_FLUSH.ms : FLUSH.ms + (FLUSH.perCell ?? 0) * cells);
    this.pending.surface();
  }

  /** An exception of the script's realm, in the language of the account. */
  exception(text: string): Error {
    return this.realm.exception(inLanguage(text, this.host.switches.exceptionTexts));
  }

  private begin(name: string): number {
    // Where an execution can't be killed (Windows), all later calls of a killed one throw.
    if (this.killedFor !== null) throw this.realm.exception('Exceeded maximum execution time');
    if (this.timeLeft() < 0) this.timeOut();
    const index = this.calls++;
    this.host.meter.call(this.id, name);
    this.tell('before', index, name);
    this.cells = 0;
    return index;
  }

  private end(name: string, index: number): void {
    this.host.clock.charge(costOf(name, this.cells));
    this.tell('after', index, name);
  }

  private tell(when: 'before' | 'after', index: number, name: string): void {
    const verdict = this.host.onCall?.({ when, index, name, execution: this.id });
    if (verdict === 'kill') this.kill('test');
    const fault = verdict ? verdict.throws : this.host.faults.take(name, when);
    if (fault !== null) throw this.exception(fault);
  }

  private settle(kind: Kind, method: string): void {
    if (!kind.full.startsWith('SpreadsheetApp')) return;
    this.pending.surface();
    if (kind.methods[method]?.does !== 'read') return;
    const cells = this.pending.settle();
    if (cells !== null) {
      this.host.meter.count(this.id, 'hiddenFlushes');
      this.host.clock.charge(FLUSH.ms + (FLUSH.perCell ?? 0) * cells);
    }
    this.pending.surface();
  }

  private foreign(error: unknown): unknown {
    if (error instanceof GoogleError) return this.exception(error.message);
    this.fault ??= error;
    return this.realm.exception(`workbench: ${String(error)}`, WorkbenchError.name);
  }
}
