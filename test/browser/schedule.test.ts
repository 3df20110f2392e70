import { hourWords } from '../../sidebar/words/numbers';
import { faults } from './look';
import { ALL, atDesk, beside } from './person';
import { model } from './sheet';
import { inBrowser } from './stage';
import { expectAllRight } from './table';
import { HINDI, usually } from './words';

const DAY_MINUTES = 24 * 60;
const NOON_MINUTES = 12 * 60;
/** The spreadsheet's time zone is India's. */
const INDIA_MINUTES = 330;

/** Minutes until it is noon in the spreadsheet: what is due each day at nine is a day away. */
function untilNoon(now: number): number {
  const minutes = (now / 60_000 + INDIA_MINUTES) % DAY_MINUTES;
  return (NOON_MINUTES - minutes + DAY_MINUTES) % DAY_MINUTES;
}

inBrowser('schedules', (stage) => {
  it.each(usually(HINDI))(
    'are made, counted, run, changed, paused and deleted, in %s',
    async (_l, tongue) => {
      const me = await atDesk(stage, tongue);
      const { page } = me;
      const { say } = tongue;
      await me.skip(untilNoon((await model(page)).now));
      await me.connect();
      await me.tab('tab.schedule');
      await me.panel.getByText(say('schedule.none')).waitFor();
      const looks = [await faults(me)];
      await me.press(say('schedule.new'));
      await me.heading(say('schedule.new')).waitFor();
      await me.panel.getByLabel(say('form.limit')).fill('100');
      await me.panel.locator('.bar, .old').first().waitFor({ state: 'detached' });
      looks.push(await faults(me));
      await me.press(say('button.save'));
      await me.panel.getByText(say('notice.saved')).waitFor();
      expect((await model(page)).triggers).toHaveLength(1);
      const when = say('schedule.aboutTime', {
        when: say('every.day'),
        time: hourWords(9, tongue.language),
      });
      const parts = [say('schedule.newRows'), say('aged.notFound', { n: 30 })];
      const what = new Intl.ListFormat(`${tongue.language}-IN`).format(parts);
      await me.panel.getByText(say('schedule.summary', { when, what, n: 100 })).waitFor();

      await me.press(say('schedule.preview'));
      await me.panel.getByText(say('schedule.forecast', { n: 100 })).waitFor();
      looks.push(await faults(me));
      expect((await model(page)).naam.ledger.asked).toEqual({});

      // With everything closed the trigger alone does it, within its cap; the next day the rest.
      await me.closePanel();
      await me.skip(DAY_MINUTES + 120);
      expect(Object.keys((await model(page)).naam.ledger.asked)).toHaveLength(100);
      await me.skip(DAY_MINUTES);
      expect(Object.keys((await model(page)).naam.ledger.asked)).toHaveLength(ALL);
      await expectAllRight(page);

      // The strip tells whose trigger it was, and what it did.
      await page
        .getByLabel('Workbench')
        .getByRole('button', { name: /^Clock/ })
        .click();
      await page.getByText(/^tick of .*, every 60 min, next about/).waitFor();
      await page
        .getByText(/: completed, [1-9]\d* requests to Naam$/)
        .first()
        .waitFor();
      await page.keyboard.press('Escape');

      await me.openPanel();
      await me.tab('tab.history');
      await me.panel.getByText(say('history.scheduled')).first().waitFor();
      await me.tab('tab.schedule');
      await me.press(say('schedule.edit'));
      await me.panel.getByLabel(say('form.howOften')).selectOption('month');
      await me.panel.getByLabel(say('form.date')).selectOption('30');
      await me.panel.getByText(say('form.shorterMonths')).waitFor();
      await me.panel.getByLabel(say('form.date')).selectOption('31');
      looks.push(await faults(me));
      await me.press(say('button.save'));
      await me.panel.getByText(new RegExp(say('every.lastDay'))).waitFor();

      await me.press(say('button.pause'));
      await me.button(say('schedule.resume')).waitFor();
      looks.push(await faults(me));
      await me.press(say('schedule.resume'));
      await me.button(say('button.pause')).waitFor();
      await me.press(say('schedule.runNow'));
      await me.panel.getByText(say('schedule.runNowEffect', { n: 0 })).waitFor();
      looks.push(await faults(me));
      await me.press(say('schedule.runNow'));
      await me.panel.getByText(say('schedule.lastNothing')).waitFor();

      // A colleague sees whose it is and who pays, and can pause it, but not run it.
      const other = await beside(stage, me);
      await other.tab('tab.schedule');
      await other.panel.getByText(say('schedule.otherEditor')).waitFor();
      expect(await other.button(say('schedule.runNow')).count()).toBe(0);
      looks.push(await faults(other));

      await me.press(say('schedule.delete'));
      await me.panel.getByText(say('schedule.deleteEffect')).waitFor();
      // No other button competes with the answer.
      const primary = me.panel.locator('button.main');
      expect(await primary.allInnerTexts()).toEqual([say('schedule.delete')]);
      looks.push(await faults(me));
      await me.press(say('schedule.delete'));
      await me.panel.getByText(say('schedule.none')).waitFor();
      expect((await model(page)).triggers).toEqual([]);
      expect(looks.flat()).toEqual([]);
    },
  );
});
