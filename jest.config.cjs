const transform = {
  '\\.ts$': ['@swc/jest', { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' } }],
};
const room = (name) => ({
  displayName: name,
  testMatch: [`<rootDir>/test/${name}/**/*.test.ts`],
  transform,
  modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/.workbench', '<rootDir>/.cache'],
});
/** Tests in a real browser, which is prepared once for all files. */
const browser = {
  ...room('browser'),
  globalSetup: '<rootDir>/test/browser/setup.ts',
  globalTeardown: '<rootDir>/test/browser/teardown.ts',
};
/** Crash tests also report how often the laws were checked. */
const crash = { ...room('crash'), setupFilesAfterEnv: ['<rootDir>/test/crash/telling.ts'] };
/** One project for each kind of test. `npm run crash` runs the project `crash`. */
module.exports = {
  maxWorkers: '100%',
  // Tests must not fail on a busy machine: none of them measures time.
  testTimeout: 60_000,
  projects: [...['unit', 'bundle', 'workbench', 'house'].map(room), crash, browser],
};
