/** A key that is removed or replaced during a run, and an address that was removed: neither is used. */
import { OPTIONS, KEY, Stage } from '../stage';
import { mobile } from '../rows';

const OTHER_KEY = 'naam-live-GreenHeron-Yw2k';
const ADDRESS = 'https://old-vendor.example/hook';

function stageOf(count: number): Stage {
  const rows = [['Mobile'], ...Array.from({ length: count }, (_, i) => [mobile(i)])];
  const stage = new Stage({ rows, key: { bulkLimit: 20 } });
  stage.naam.key(OTHER_KEY, {});
  stage.ok('connect', KEY);
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
  const stage = stageOf(200);
  const shown = stage.preview();
  let left = 3;
  stage.google.onCall = ({ when, name }) => {
    if (when !== 'before' || name !== 'UrlFetchApp.fetch' || (left -= 1) > 0) return;
    stage.google.onCall = null;
    act(stage);
  };
  const { run } = stage.start(shown);
  expect([posts(stage).length, run?.trouble?.code]).toEqual([3, code]);
});

test('an address that left the settings is used by no schedule, and none is shown', () => {
  const stage = stageOf(5);
  const { settings } = stage.ok('open');
  stage.ok('saveSettings', { ...settings, callbackUrl: ADDRESS });
  stage.sheet.selectColumn(1);
  const order = {
    rhythm: { every: 'hour' },
    ...{ notFoundAfter: null, foundAfter: null, cap: 10, skipNamed: null },
  } as const;
  const made = stage.ok('makeSchedule', { pointed: null, options: OPTIONS, order });
  expect(made.schedules).toMatchObject([{ callbackUrl: ADDRESS }]);
  stage.ok('saveSettings', { ...settings, callbackUrl: null });
  expect(stage.ok('schedules').schedules).toMatchObject([{ callbackUrl: null }]);
  stage.clock.pass(3_600_001);
  stage.google.fireDueTriggers();
  stage.finish();
  const bodies = stage.sent.filter(({ body }) => body !== null).map(({ body }) => String(body));
  expect(bodies).toHaveLength(1);
  expect(bodies.join()).not.toContain('callbackUrl');
});
