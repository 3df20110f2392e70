/**
 * Runs the tests of the pure rooms for Stryker in one process, without Jest, which takes a second for each
 * mutant to load what runs in milliseconds. Each run loads the program afresh.
 */
import { createRequire } from 'node:module';
import { runInThisContext } from 'node:vm';
import { build } from 'esbuild';
import { bundled } from './bundled.mjs';
import { collecting } from './collecting.mjs';

/** What the instrumented lines look at: which of them is changed now, and who covers it. */
const stryker = (globalThis.__stryker__ ??= {});

class AtOnce {
  async init() {
    const text = await bundled(build);
    this.load = runInThisContext(`(function (require, module, exports, on) {${text}\n})`);
  }

  capabilities() {
    return { reloadEnvironment: true };
  }

  async dryRun() {
    stryker.mutantCoverage = { static: {}, perTest: {} };
    const { tests, failed } = await this.run(() => true);
    this.times = new Map(tests.map(({ id, timeSpentMs }) => [id, timeSpentMs]));
    if (failed !== null) return { status: 'error', errorMessage: failed };
    return { status: 'complete', tests, mutantCoverage: stryker.mutantCoverage };
  }

  async mutantRun({ activeMutant, testFilter, hitLimit }) {
    Object.assign(stryker, { activeMutant: activeMutant.id, hitLimit, hitCount: 0 });
    const chosen = testFilter && new Set(testFilter);
    try {
      const { ran, killer, failed } = await this.run((name) => chosen?.has(name) ?? true);
      if (stryker.hitCount > hitLimit) return { status: 'timeout', reason: 'it runs for ever' };
      if (failed === null) return { status: 'survived', nrOfTests: ran };
      return { status: 'killed', killedBy: [killer], failureMessage: failed, nrOfTests: ran };
    } finally {
      stryker.activeMutant = undefined;
    }
  }

  /** Loads the program and its tests, and runs the chosen ones, the quickest first, until one fails. */
  async run(isChosen) {
    const results = [];
    let failed = null;
    try {
      const { on, all } = collecting();
      this.load(createRequire(import.meta.url), { exports: {} }, {}, on);
      const quickestFirst = (one, other) => this.timeOf(one) - this.timeOf(other);
      for (const { name, file, run } of all
        .filter(({ name }) => isChosen(name))
        .sort(quickestFirst)) {
        stryker.currentTestId = name;
        const began = performance.now();
        results.push({ id: name, name, fileName: file, status: 0 });
        await run();
        Object.assign(results.at(-1), { timeSpentMs: performance.now() - began });
      }
    } catch (thrown) {
      failed = `${results.at(-1)?.name ?? 'loading'}: ${thrown?.stack ?? thrown}`;
    } finally {
      stryker.currentTestId = undefined;
    }
    return { tests: results, ran: results.length, killer: results.at(-1)?.id ?? 'loading', failed };
  }

  timeOf({ name }) {
    return this.times?.get(name) ?? 0;
  }
}

const factory = () => new AtOnce();
factory.inject = [];
export const strykerPlugins = [{ kind: 'TestRunner', name: 'at-once', factory }];
