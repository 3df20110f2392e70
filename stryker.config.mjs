/** `npm run mutate`: changes the code of core and naam bit by bit; each change must fail a test. */
export default {
  testRunner: 'at-once',
  plugins: ['./test/mutants/runner.mjs'],
  coverageAnalysis: 'perTest',
  concurrency: 1,
  mutate: [
    'src/{core,naam}/**/*.ts',
    // These contain only words. Other tests compare them with the documents.
    '!src/core/{texts/*,rows/header-words}.ts',
  ],
  ignorePatterns: ['/dist', '/.workbench', '/docs', '/marketplace', '/samples'],
  tempDirName: '.cache/stryker',
  timeoutMS: 2_500,
  incremental: true,
  incrementalFile: '.cache/mutants.json',
  reporters: ['clear-text', 'progress-append-only'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
};
