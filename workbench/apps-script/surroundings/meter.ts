/** Counts of calls by "Class.method", of flushes and of requests. */
interface Counts {
  serviceCalls: Record<string, number>;
  /** Calls of SpreadsheetApp.flush. */
  flushes: number;
  /** Reads that had to wait for unflushed writes. */
  hiddenFlushes: number;
  /** Requests sent through UrlFetchApp. */
  requests: number;
}

function nothing(): Counts {
  return { serviceCalls: {}, flushes: 0, hiddenFlushes: 0, requests: 0 };
}

/** Keeps the counts of each execution and of all of them. */
export class Meter {
  executions = 0;
  total = nothing();
  readonly byExecution = new Map<string, Counts>();

  begin(execution: string): void {
    this.executions += 1;
    this.byExecution.set(execution, nothing());
  }

  call(execution: string, name: string): void {
    for (const { serviceCalls } of this.both(execution))
      serviceCalls[name] = (serviceCalls[name] ?? 0) + 1;
  }

  count(execution: string, what: 'flushes' | 'hiddenFlushes' | 'requests', by = 1): void {
    for (const counts of this.both(execution)) counts[what] += by;
  }

  reset(): void {
    this.executions = 0;
    this.total = nothing();
    this.byExecution.clear();
  }

  private both(execution: string): Counts[] {
    const own = this.byExecution.get(execution);
    return own ? [own, this.total] : [this.total];
  }
}
