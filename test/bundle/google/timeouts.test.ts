/** An option of UrlFetchApp that only the newest documentation has: where Google does not know it. */
import { codeOf, expectAllRight, press, stageOf } from '../doubts/playing';
import { inEveryLanguage } from './languages';

inEveryLanguage(() => {
  test('timeoutSeconds is refused: each request goes without it, once', () => {
    const stage = stageOf(40, null, { switches: { timeoutSecondsWorks: 'refused' } });
    stage.finish(press(stage));
    expectAllRight(stage, 40);
    expect(stage.posts()).toBe(2);
  });

  test.each([
    ['names the option', 31_000, 'The time of timeoutSeconds is over.'],
    ['names option and address at once', 0, 'timeoutSeconds: https://app.naam.ai/x'],
  ])('a request that broke and %s is not sent again', (_, ms, text) => {
    const stage = stageOf(8);
    stage.google.onCall = ({ when, name }) => {
      if (when !== 'after' || name !== 'UrlFetchApp.fetch') return undefined;
      stage.google.onCall = null;
      stage.clock.pass(ms);
      return { throws: text };
    };
    expect(codeOf(press(stage))).toMatch(/^unconfirmed/);
    expect(stage.posts()).toBe(1);
  });
});
