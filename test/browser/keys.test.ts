import { DEMO_KEYS } from '../../workbench/live/people/people';
import { ALL, atDesk } from './person';
import { inBrowser } from './stage';
import { expectAllRight } from './table';
import { ENGLISH, usually } from './words';

const HOUR_MINUTES = 60;

inBrowser('a key that is gone', (stage) => {
  it.each(usually(ENGLISH))(
    'rests its run, and the one button of its cure brings it to its end, in %s',
    async (_l, tongue) => {
      const me = await atDesk(stage, tongue);
      const { say } = tongue;
      await me.connect();
      await me.mood('slow');
      await me.find(ALL);
      await me.tab('tab.settings');
      await me.press(say('key.remove'));
      await me.press(say('key.remove'));
      await me.panel.getByText(say('notice.keyRemoved')).waitFor();
      await me.skip(2 * HOUR_MINUTES);
      await me.tab('tab.names');
      await me.sees(me.heading(say('paused.title')));
      expect(await me.panel.locator('.main').allInnerTexts()).toEqual([say('connect.title')]);

      await me.mood('normal');
      await me.press(say('connect.title'));
      await me.paste(DEMO_KEYS.a ?? '');
      await me.press(say('button.resume'));
      await me.done(ALL);
      await expectAllRight(me.page);
    },
  );
});
