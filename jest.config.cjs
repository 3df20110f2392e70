const transform = {
  '\\.ts$': ['@swc/jest', { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' } }],
};
const room = (name) => ({
  displayName: name,
  testMatch: [`<rootDir>/test/${name}/**/*.test.ts`],
  transform,
  modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/.workbench', '<rootDir>/.cache'],
});
/** In a real browser, which is made ready once for all files. */
const browser = {
  ...room('browser'),
  globalSetup: '<rootDir>/test/browser/setup.ts',
  globalTeardown: '<rootDir>/test/browser/teardown.ts',
};
/** Tells how often the laws were tried. */
const crash = { ...room('crash'), setupFilesAfterEnv: ['<rootDir>/test/crash/telling.ts'] };
/** One project per way of testing; `npm run crash` selects one of them. */
module.exports = {
  maxWorkers: '100%',
  // A busy machine is no failure: nothing here is a timed test.
  testTimeout: 60_000,
  projects: [...['unit', 'bundle', 'workbench', 'house'].map(room), crash, browser],
};
