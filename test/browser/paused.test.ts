/** Pauses without an error: they warn, and say how the run continues. */
import { faults } from './look';
import { ALL, atDesk } from './person';
import { asOnALaptop } from './small';
import { inBrowser } from './stage';
import { HINDI, usually } from './words';

inBrowser('a run that waits', (stage) => {
  it.each(usually(HINDI))(
    'for the next day offers to try now, for a top-up leads to it, in %s',
    async (_l, tongue) => {
      const me = await atDesk(stage, tongue);
      const { panel } = me;
      const { say } = tongue;
      await asOnALaptop(me);
      await me.connect();
      await me.mood('daily');
      await me.press(say('find.button', { n: ALL }));
      await me.button(say('button.tryNow')).waitFor();
      expect(await panel.locator('.box.warn').count()).toBe(1);
      // It goes on by itself, so no button asks to be pressed.
      expect(await panel.locator('button.main').count()).toBe(0);
      const looks = [await faults(me)];

      await me.mood('credits');
      await me.press(say('button.tryNow'));
      await me.button(say('button.resume')).waitFor();
      expect(await panel.locator('.box.warn').count()).toBe(1);
      expect(await panel.locator('.box.bad').count()).toBe(0);
      await panel.getByRole('link', { name: say('button.dashboard') }).waitFor();
      expect((await me.legend())[say('run.notSent')]).toBe(ALL);
      looks.push(await faults(me));
      expect(looks.flat()).toEqual([]);

      await me.mood('normal');
      await me.press(say('button.resume'));
      await me.done(ALL);
    },
  );
});
