/** Doubt 19: a request that Google refused was not sent, in whatever language Google says so. */
import {
  EXCEPTION_LANGUAGES,
  type ExceptionLanguage,
} from '../../../workbench/apps-script/surroundings/languages/languages';
import type { LedgerStage } from '../ledger-stage';

import { codeOf, expectAllRight, press, stageOf } from './playing';
import { someOf } from '../../thorough';

const NUMBERS = 40;

const stageIn = (exceptionTexts: ExceptionLanguage): LedgerStage =>
  stageOf(NUMBERS, null, { switches: { exceptionTexts } });

function expectUnsent(stage: LedgerStage, code: string): void {
  const rested = press(stage);
  expect(codeOf(rested)).toBe(code);
  expect(stage.naam.ledger.of('POST')).toEqual([]);
  expect(stage.tally()).toEqual({ Queued: NUMBERS });
}

describe.each(someOf(EXCEPTION_LANGUAGES))('Google in %s', (language) => {
  test('the day’s requests are used up: tried again by itself', () => {
    const stage = stageIn(language);
    stage.before('UrlFetchApp.fetch', () => {
      stage.user.fetches.spend(20_000, stage.clock.now());
    });
    expectUnsent(stage, 'fetch-quota');
    stage.hours(27);
    expectAllRight(stage, NUMBERS);
  });

  test('an administrator does not allow the address', () => {
    const stage = stageIn(language);
    stage.before('UrlFetchApp.fetch', () => {
      stage.user.allowedAddresses = ['https://example.com/'];
    });
    expectUnsent(stage, 'address-not-allowed');
    stage.user.allowedAddresses = null;
    stage.resumed();
    expectAllRight(stage, NUMBERS);
  });

  test('the permission for requests is missing', () => {
    const stage = stageIn(language);
    stage.before('UrlFetchApp.fetch', () => {
      stage.user.withheld.add('script.external_request');
    });
    expectUnsent(stage, 'authorization');
    stage.user.withheld.clear();
    stage.resumed();
    expectAllRight(stage, NUMBERS);
  });

  test('the address was not found', () => {
    const stage = stageIn(language);
    stage.naam.next('dns');
    stage.finish(press(stage));
    expectAllRight(stage, NUMBERS);
  });
});
