/** A key that is removed or replaced during a run, and an address that was removed: neither is used. */
import { stageOf } from '../doubts/playing';
import type { LedgerStage } from '../ledger-stage';
import { DAILY } from '../schedules/keeping';
import { OPTIONS, type Stage } from '../stage';

const OTHER_KEY = 'naam-live-GreenHeron-Yw2k';
const ADDRESS = 'https://old-vendor.example/hook';

function small(count: number): LedgerStage {
  const stage = stageOf(count, null, { key: { bulkLimit: 20 } });
  stage.naam.key(OTHER_KEY, {});
  return stage;
}

const posts = ({ sent }: Stage): string[] =>
  sent
    .filter(({ method }) => method.toUpperCase() === 'POST')
    .map(({ headers }) => String(headers['x-access-token']));

test.each([
  ['removed', 'no-key', (stage: Stage) => stage.ok('forget')],
  ['replaced', 'key-changed', (stage: Stage) => stage.ok('connect', OTHER_KEY)],
])('a key that was %s spends nothing more', (_, code, act) => {
  const stage = small(200);
  const shown = stage.preview();
  stage.before('UrlFetchApp.fetch', () => act(stage), 3);
  const { run } = stage.start(shown);
  expect([posts(stage).length, run?.trouble?.code]).toEqual([3, code]);
});

test('an address that left the settings is used by no schedule, and none is shown', () => {
  const stage = small(5);
  const { settings } = stage.ok('open');
  stage.ok('saveSettings', { ...settings, callbackUrl: ADDRESS });
  stage.sheet.selectColumn(1);
  const order = { ...DAILY, rhythm: { every: 'hour' } } as const;
  const made = stage.ok('makeSchedule', { pointed: null, options: OPTIONS, order });
  expect(made.schedules).toMatchObject([{ callbackUrl: ADDRESS }]);
  stage.ok('saveSettings', { ...settings, callbackUrl: null });
  expect(stage.ok('schedules').schedules).toMatchObject([{ callbackUrl: null }]);
  stage.hours(1);
  stage.finish();
  const bodies = stage.sent.filter(({ body }) => body !== null).map(({ body }) => String(body));
  expect(bodies).toHaveLength(1);
  expect(bodies.join()).not.toContain('callbackUrl');
});
