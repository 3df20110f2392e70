/** `npm run test:all`: all suites, with more samples than `npm test` takes (test/thorough.ts). */
process.env.NAAM_ALL_SUITES = '1';
module.exports = require('./jest.config.cjs');
