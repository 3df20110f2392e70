/** The clock of the emulated Google: virtual (each call takes the time of the cost model) or real. */
export interface Clock {
  readonly kind: 'virtual' | 'real';
  /** Milliseconds since 1970. */
  now(): number;
  /** Lets time pass. A real clock blocks the thread. */
  pass(ms: number): void;
  /** Lets the cost of a service call pass on a virtual clock; does nothing on a real one. */
  charge(ms: number): void;
}

/** Returns a clock that moves only in `pass` and `charge`. */
export function virtualClock(startIso = '2026-11-23T06:30:00Z'): Clock {
  let now = Date.parse(startIso);
  const pass = (ms: number): void => {
    now += Math.max(0, ms);
  };
  return { kind: 'virtual', now: () => now, pass, charge: pass };
}

/** Returns the clock of this machine. */
export function realClock(): Clock {
  const cell = new Int32Array(new SharedArrayBuffer(4));
  return {
    kind: 'real',
    now: () => Date.now(),
    pass: (ms) => {
      if (ms > 0) Atomics.wait(cell, 0, 0, ms);
    },
    charge: () => undefined,
  };
}
