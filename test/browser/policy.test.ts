/** A copy built with a policy doesn't show what is turned off. */
import { built, removeBuilt } from '../bundle/policy/built';
import { atDesk } from './person';
import { inBrowser } from './stage';
import { HINDI, usually } from './words';

const LARGEST = 25;
/** Distinct numbers of the sample in these countries. */
const ALLOWED = 170;

inBrowser('a copy with a policy', (stage) => {
  let args: string[] = [];
  beforeAll(() => {
    const policy = {
      largestRun: LARGEST,
      countries: ['IN', 'AE'],
      callback: false,
      schedules: false,
    };
    args = ['--project', built(policy).folder];
  });
  afterAll(removeBuilt);

  it.each(usually(HINDI))('in %s', async (_language, tongue) => {
    const { say } = tongue;
    const me = await atDesk(stage, tongue, args);
    await me.connect();
    await me.button(say('find.button', { n: LARGEST })).waitFor();
    await me.panel.getByText(say('split.later', { n: ALLOWED - LARGEST })).waitFor();
    expect(await me.button(say('tab.schedule')).count()).toBe(0);
    expect(await me.panel.getByLabel(say('options.webhook')).count()).toBe(0);
    expect(await me.panel.getByLabel(say('country.label')).locator('option').count()).toBe(2);
    await me.tab('tab.settings');
    await me.heading(say('tab.settings')).waitFor();
    expect(await me.panel.getByLabel(say('options.webhook')).count()).toBe(0);
    expect(await me.panel.getByLabel(say('country.other')).count()).toBe(0);
    expect(await me.panel.getByLabel(say('settings.country')).locator('option').count()).toBe(2);
    await me.tab('tab.names');
    await me.press(say('find.button', { n: LARGEST }));
    await me.done(LARGEST);
  });
});
