/** Bundles the test files into one script, each with its path, and with fewer random runs than in Jest. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOMS = ['test/unit/core', 'test/unit/naam'];
/** Random runs of a property, at most: a mutant that many tests cover is run through all of them. */
const MOST_RUNS = 40;

/** The unit tests of the pure rooms that read no file, the mended stories, and some of the rest. */
function chosen() {
  const unit = ROOMS.flatMap((room) =>
    readdirSync(room, { recursive: true })
      .filter((name) => name.endsWith('.test.ts'))
      .map((name) => join(room, name)),
  ).filter((path) => !/node:fs|__dirname/.test(readFileSync(path, 'utf8')));
  const stories = ['test/mutants/stories.ts'];
  // What survives these is tried once more by `MUTANTS_STORMS=1`, which takes ten times as long.
  if (process.env.MUTANTS_STORMS === '1') stories.push('test/mutants/storms.ts');
  return [...unit, ...stories];
}

export async function bundled(build) {
  const { outputFiles } = await build({
    absWorkingDir: process.cwd(),
    stdin: { contents: chosen().map(told).join('\n'), resolveDir: process.cwd() },
    ...{ bundle: true, write: false, platform: 'node', format: 'cjs', target: 'node20' },
    banner: { js: 'const { test, it, describe, expect } = on;' },
    plugins: [fewerRuns, marked],
  });
  return outputFiles[0].text;
}

const told = (path) => `import 'marked:${path}'; import './${path}';`;

const marked = {
  name: 'marked',
  setup(of) {
    of.onResolve({ filter: /^marked:/ }, ({ path }) => ({ path, namespace: 'marked' }));
    of.onLoad({ filter: /.*/, namespace: 'marked' }, ({ path }) => ({
      contents: `on.file(${JSON.stringify(path.slice('marked:'.length))});`,
    }));
  },
};

/** Stops at the first failure: nobody reads how small it can be made. */
const FEWER = `
  import * as all from 'fast-check';
  export * from 'fast-check';
  export const assert = (property, { numRuns = 100, seed = 1, ...rest } = {}) =>
    all.assert(property, { ...rest, seed, numRuns: Math.min(numRuns, ${MOST_RUNS}), endOnFailure: true });
  export default { ...all, assert };
`;

const fewerRuns = {
  name: 'fewer-runs',
  setup(of) {
    of.onResolve({ filter: /^fast-check$/ }, ({ namespace }) =>
      // Itself it is loaded once: nothing that is mutated stands in it.
      namespace === 'fewer-runs'
        ? { path: 'fast-check', external: true }
        : { path: 'fast-check', namespace: 'fewer-runs' },
    );
    of.onLoad({ filter: /.*/, namespace: 'fewer-runs' }, () => ({ contents: FEWER }));
  },
};
