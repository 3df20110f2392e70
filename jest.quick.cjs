/**
 * `npm test`: every kind of test, in about two minutes. It leaves out most suites of the browser, suites
 * with long-running processes or large sheets, and those that play many whole runs. `npm run test:all`
 * runs them, too, and takes more samples (test/thorough.ts).
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
  'test/workbench/command/command-words.test.ts',
  'test/workbench/command/field.test.ts',
  'test/workbench/command/files.test.ts',
  'test/workbench/command/real-use/bytes.test.ts',
  'test/workbench/release/probe.test.ts',
  'test/workbench/release/validate.test.ts',
  // Many whole runs: answers of Naam, schedules, and what the user does in between.
  'test/bundle/doubts/03-the-bulk-limit.test.ts',
  'test/bundle/doubts/04-how-not-ready-answers.test.ts',
  'test/bundle/doubts/05-paging.test.ts',
  'test/bundle/doubts/06-mobile-in-another-form.test.ts',
  'test/bundle/doubts/10-slow-down.test.ts',
  'test/bundle/doubts/11-what-pauses-a-run.test.ts',
  'test/bundle/doubts/14-what-is-kept-and-charged.test.ts',
  'test/bundle/doubts/15-replies-are-data.test.ts',
  'test/bundle/doubts/16-other-statuses.test.ts',
  'test/bundle/doubts/18-a-name-or-a-list-in-another-form.test.ts',
  'test/bundle/doubts/19-refused-by-google.test.ts',
  'test/bundle/lies/lies.test.ts',
  'test/bundle/schedules/alarm.test.ts',
  'test/bundle/schedules/calendar.test.ts',
  'test/bundle/schedules/closed-panel.test.ts',
  'test/bundle/schedules/form-responses.test.ts',
  'test/bundle/schedules/pauses.test.ts',
  'test/bundle/schedules/skip-named.test.ts',
  'test/bundle/schedules/year.test.ts',
  'test/bundle/control/day-quota.test.ts',
  'test/bundle/control/edited-properties.test.ts',
  'test/bundle/control/history.test.ts',
  'test/bundle/control/keys.test.ts',
  'test/bundle/control/settle-and-kills.test.ts',
  'test/bundle/control/stop.test.ts',
  'test/bundle/control/write-again.test.ts',
  'test/bundle/control/wrong-arguments.test.ts',
  'test/bundle/adversary/columns-move.test.ts',
  'test/bundle/adversary/healing.test.ts',
  'test/bundle/adversary/ends.test.ts',
  'test/bundle/adversary/ids-kept.test.ts',
  'test/bundle/adversary/page-sizes.test.ts',
  'test/bundle/google/permissions.test.ts',
  'test/bundle/google/refusals.test.ts',
  'test/bundle/google/triggers.test.ts',
  'test/bundle/sheet/edits-in-a-run.test.ts',
  'test/bundle/sheet/switches.test.ts',
  'test/bundle/text-safety.test.ts',
  'test/crash/moved.test.ts',
  'test/crash/pairs.test.ts',
  'test/crash/responses.test.ts',
  'test/crash/two-workers.test.ts',
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
