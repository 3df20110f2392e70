/**
 * `npm test`: every kind of test, in under two minutes. It leaves out most browser suites, suites with
 * long-running processes and large sheets. `npm run test:all` runs them, too, and takes more samples (test/thorough.ts).
 */
const { existsSync } = require('node:fs');
const path = require('node:path');
const all = require('./jest.config.cjs');

/** Suites that only `npm run test:all` runs. */
const LEFT_OUT = [
  // Real processes, and the real clasp.
  'test/bundle/schedules/background.test.ts',
  'test/workbench/command/answers-over-http.test.ts',
  'test/workbench/command/command-server.test.ts',
  'test/workbench/command/real-use/consent.test.ts',
  'test/workbench/command/real-use/interrupted.test.ts',
  'test/workbench/command/real-use/killed.test.ts',
  'test/workbench/command/real-use/stalling.test.ts',
  'test/workbench/command/real-use/two-processes.test.ts',
  'test/workbench/release/probe-naam-command.test.ts',
  'test/workbench/release/push-command.test.ts',
  'test/workbench/release/push.test.ts',
  // Large sheets.
  'test/workbench/apps-script/speed.test.ts',
  'test/workbench/bench/bench-counts.test.ts',
];

/** Browser suites that `npm test` runs. `npm run browser` runs all of them. */
const IN_BROWSER = ['test/browser/axe.test.ts', 'test/browser/start.test.ts'];

for (const suite of [...LEFT_OUT, ...IN_BROWSER]) {
  if (!existsSync(path.join(__dirname, suite))) throw new Error(`jest.quick.cjs names ${suite}`);
}

const inRoot = (suite) => `<rootDir>/${suite}`;

module.exports = {
  ...all,
  projects: all.projects.map((project) =>
    project.displayName === 'browser'
      ? { ...project, testMatch: IN_BROWSER.map(inRoot) }
      : { ...project, testPathIgnorePatterns: LEFT_OUT.map((suite) => `${inRoot(suite)}$`) },
  ),
};
