/** A copy built with a policy offers nothing of what is switched off. */
import { Word } from '../../sidebar/words/word';
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
    await me.button(say(Word.findN, { n: LARGEST })).waitFor();
    await me.panel.getByText(say(Word.later, { n: ALLOWED - LARGEST })).waitFor();
    expect(await me.button(say(Word.schedule)).count()).toBe(0);
    expect(await me.panel.getByLabel(say(Word.callback)).count()).toBe(0);
    expect(await me.panel.getByLabel(say(Word.readAs)).locator('option').count()).toBe(2);
    await me.tab(Word.settings);
    await me.heading(say(Word.settings)).waitFor();
    expect(await me.panel.getByLabel(say(Word.callback)).count()).toBe(0);
    expect(await me.panel.getByLabel(say(Word.other)).count()).toBe(0);
    expect(await me.panel.getByLabel(say(Word.country)).locator('option').count()).toBe(2);
    await me.tab(Word.names);
    await me.press(say(Word.findN, { n: LARGEST }));
    await me.done(LARGEST);
  });
});
