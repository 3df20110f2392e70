/** A user's settings: stored in their account, and used if a request doesn't say otherwise. */
import { KEY, Stage } from '../stage';
import { columnOf, stageOf } from '../doubts/playing';

test('one call tells a panel everything it shows first', () => {
  const stage = stageOf(5);
  expect(stage.ok('open')).toMatchObject({
    key: { lastFour: KEY.slice(-4) },
    settings: { country: 'IN', form: 'national', language: 'auto', price: null },
    language: 'en',
    everyMinutes: 60,
    sentThisMonth: 0,
    runStatus: { run: null, another: false, abandoned: false, last: null },
  });
});

test('what was set holds for a request that says nothing, and a request says more', () => {
  const stage = new Stage({ rows: [['Mobile'], ['050 123 4567']] });
  const { settings } = stage.ok('open');
  stage.ok('saveSettings', { ...settings, country: 'AE', price: 2 });
  stage.sheet.selectColumn(1);
  const { pointed, split } = stage.ok('preview', { pointed: null, options: {} });
  expect(split.send).toBe(1);
  const india = stage.ok('preview', { pointed, options: { country: 'IN' } });
  expect(india.split.send).toBe(0);
  expect(stage.ok('open').settings).toMatchObject({ country: 'AE', price: 2 });
});

test('sentences come in Hindi by the setting, and by the locale of the account', () => {
  const stage = new Stage({ rows: columnOf(1) });
  const failure = (): string => {
    const reply = stage.panel('resume');
    return reply.ok ? '' : reply.trouble.sentence;
  };
  expect(failure()).toMatch(/^Nothing is running/);
  const { settings } = stage.ok('open');
  expect(stage.ok('saveSettings', { ...settings, language: 'hi' }).language).toBe('hi');
  expect(failure()).toMatch(/[\u0900-\u097f]/);
  stage.ok('saveSettings', { ...settings, language: 'auto' });
  stage.user.locale = 'hi_IN';
  expect(stage.ok('open').language).toBe('hi');
  stage.user.locale = 'hit';
  expect(stage.ok('open').language).toBe('en');
});

test('what was sent this month is told, and the next month begins at nothing', () => {
  const stage = stageOf(7);
  stage.run();
  expect(stage.ok('open').sentThisMonth).toBe(7);
  stage.clock.pass(31 * 86_400_000);
  expect(stage.ok('open').sentThisMonth).toBe(0);
});

test('settings that cannot be read are as usual', () => {
  const stage = stageOf(1);
  stage.user.store(stage.script.id).set('naam.settings', '{"country":', false);
  expect(stage.ok('open').settings.country).toBe('IN');
});

test('a panel that looks costs two property reads', () => {
  const stage = stageOf(3);
  stage.ok('open');
  let reads = 0;
  stage.google.onCall = ({ name, when }) => {
    if (name.startsWith('Properties.') && when === 'before') reads += 1;
  };
  stage.ok('look');
  expect(reads).toBe(2);
});
