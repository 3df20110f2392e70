/** `npm run screens`: takes the pictures of docs/screens/ and marketplace/, with the browser of the browser tests. */
module.exports = {
  rootDir: '../..',
  testMatch: ['<rootDir>/workbench/screens/*.screens.ts'],
  transform: {
    '\\.ts$': ['@swc/jest', { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' } }],
  },
  modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/.workbench', '<rootDir>/.cache'],
  globalSetup: '<rootDir>/test/browser/setup.ts',
  globalTeardown: '<rootDir>/test/browser/teardown.ts',
};
