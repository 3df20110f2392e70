import vm from 'node:vm';
import { PRELUDE } from './prelude';
import { isDate } from './signature';

/** How an entry point ended. Neither flag is set if it awaits a promise that never settles. */
export interface Box {
  done?: boolean;
  value?: unknown;
  failed?: boolean;
  error?: unknown;
}

interface Makers {
  adopt(value: unknown): unknown;
  exception(message: string, name: string): Error;
  run(entry: unknown, args: unknown[], box: Box): void;
}

/** The names in the global scope of an Apps Script project. */
export type Globals = Record<string, unknown>;

const BEGIN = '__begin';
const prelude = new vm.Script(PRELUDE, { filename: 'prelude' });
const begin = new vm.Script(`(() => { const f = ${BEGIN}; delete globalThis.${BEGIN}; f(); })()`);

/** The realm of one execution: JavaScript and Google's services, nothing from Node or the browser. */
export class Realm {
  readonly globals: Globals = {};
  private readonly makers: Makers;

  constructor(now: () => number, random: () => number) {
    // With a queue of its own, the promises of an entry point settle before the call returns.
    vm.createContext(this.globals, { microtaskMode: 'afterEvaluate' });
    for (const name of ['SharedArrayBuffer', 'Atomics']) Reflect.deleteProperty(this.globals, name);
    const make = prelude.runInContext(this.globals) as (...hooks: unknown[]) => Makers;
    this.makers = make(now, random, kindOf, millisOf, (value: object) => Object.entries(value));
  }

  /** Runs a function of the workbench inside the realm. `breakOnSigint` makes it possible to kill it. */
  enter(run: () => void, breakOnSigint: boolean): void {
    this.globals[BEGIN] = run;
    begin.runInContext(this.globals, { breakOnSigint });
  }

  call(entry: unknown, args: unknown[]): Box {
    const box: Box = {};
    this.makers.run(
      entry,
      args.map((arg) => this.adopt(arg)),
      box,
    );
    return box;
  }

  /** Runs a function, given as source text, inside the realm. */
  evaluate(source: string, argument: unknown): unknown {
    const run = vm.runInContext(source, this.globals) as (argument: unknown) => unknown;
    return run(argument);
  }

  /** Returns a copy of a value that belongs to the realm. Service objects are returned as they are. */
  adopt(value: unknown): unknown {
    return typeof value === 'object' && value !== null ? this.makers.adopt(value) : value;
  }

  exception(message: string, name = 'Exception'): Error {
    return this.makers.exception(message, name);
  }
}

function kindOf(value: object): 'date' | 'plain' | 'other' {
  if (isDate(value)) return 'date';
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype && !Object.isFrozen(value) ? 'plain' : 'other';
}

function millisOf(value: Date): number {
  return value.getTime();
}
