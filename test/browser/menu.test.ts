import { axe } from './axe';
import { ALL, atDesk, atDeskWithoutPanel } from './person';
import { outOfSight } from './small';
import { goTo, model, sheet } from './sheet';
import { inBrowser } from './stage';
import { expectAllRight, lines, outcomes } from './table';
import { ENGLISH, HINDI, usually } from './words';

inBrowser('the menu', (stage) => {
  it.each(usually(HINDI))(
    'helps, finds names with one box, and stops a run, in %s',
    async (_l, tongue) => {
      const me = await atDesk(stage, tongue);
      const { say, menu } = tongue;
      const dialog = me.page.getByRole('dialog', { name: menu.title });
      await me.menu(menu.help);
      await dialog.getByText(menu.helpText.split('\n')[0] ?? '').waitFor();
      const looks = [await axe(me.page)];
      await me.page.keyboard.press('Enter');
      await dialog.waitFor({ state: 'detached' });

      await me.restWithoutCredits();
      await me.menu(menu.stopRun);
      await dialog.getByText(menu.stopped).waitFor();
      await dialog.getByRole('button', { name: 'OK' }).click();
      await dialog.waitFor({ state: 'detached' });
      expect(outcomes(lines(await sheet(me.page)))['Queued']).toBeUndefined();
      await me.done(0);

      await me.mood('normal');
      // Another column than the selected one: the box says so.
      await goTo(me.page, 'A1');
      await me.menu(menu.findNames);
      const find = me.box.getByRole('button', { name: say('find.button', { n: ALL }) });
      await find.waitFor();
      const words = { tab: 'leads', letter: 'C', header: 'Mobile' };
      await me.box.getByText(say('find.column', words)).waitFor();
      await me.box.getByText(say('find.instead', { selected: 'A', letter: 'C' })).waitFor();
      looks.push(await axe(me.page));
      expect((await model(me.page)).naam.ledger.asked).toEqual({});
      await find.click();
      await me.box.getByText(say('done.sent', { n: ALL })).waitFor();
      looks.push(await axe(me.page));
      // The result in short, and one button, which is in sight.
      expect(await me.box.locator('button').allInnerTexts()).toEqual([say('button.close')]);
      expect(await outOfSight([me.box.getByRole('button', { name: say('button.close') })])).toEqual(
        [],
      );
      await me.box.getByRole('button', { name: say('button.close') }).click();
      await dialog.waitFor({ state: 'detached' });
      await expectAllRight(me.page);
      expect(looks.flat()).toEqual([]);
    },
  );

  it.each(usually(ENGLISH))('opens the panel at the schedules, in %s', async (_l, tongue) => {
    const me = await atDeskWithoutPanel(stage, tongue);
    const { say, menu } = tongue;
    await me.menu(menu.schedule);
    await me.heading(say('tab.schedule')).waitFor();
    await me.panel.getByText(say('schedule.none')).waitFor();
    expect(await me.button(say('connect.title')).count()).toBe(1);
  });
});
