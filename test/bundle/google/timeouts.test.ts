/** An option of UrlFetchApp that only the newest documentation has, if Google doesn't know it. */
import { codeOf, expectAllRight, press, stageOf } from '../doubts/playing';
import { inEveryLanguage } from './languages';

inEveryLanguage(() => {
  test.each(['refused', 'refused-unnamed'] as const)(
    'timeoutSeconds is %s: each request goes without it, once',
    (timeoutSecondsWorks) => {
      const stage = stageOf(40, null, { switches: { timeoutSecondsWorks } });
      stage.finish(press(stage));
      expectAllRight(stage, 40);
      expect(stage.posts()).toBe(2);
    },
  );

  test.each([
    ['names the option', 31_000, 'The time of timeoutSeconds is over.'],
    ['names option and address at once', 0, 'timeoutSeconds: https://app.naam.ai/x'],
    ['names nothing at once', 0, 'Internal error encountered.'],
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

  test('a request that broke is not sent again, though the look at its options fails in part', () => {
    const stage = stageOf(8);
    const text = 'Internal error encountered.';
    let looks = 0;
    stage.google.onCall = ({ when, name }) => {
      const fetched = when === 'after' && name === 'UrlFetchApp.fetch';
      const first = when === 'before' && name === 'UrlFetchApp.getRequest' && (looks += 1) === 1;
      return fetched || first ? { throws: text } : undefined;
    };
    expect(codeOf(press(stage))).toMatch(/^unconfirmed/);
    expect([looks, stage.posts()]).toEqual([3, 1]);
  });
});
