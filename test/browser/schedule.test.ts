import { Word } from '../../sidebar/words/word';
import { faults } from './look';
import { atDesk, beside } from './person';
import { model, sheet } from './sheet';
import { inBrowser } from './stage';
import { lines, outcomes, paidTwice, strays } from './table';
import { HINDI, usually } from './words';

/** Distinct numbers of the sample. */
const ALL = 177;
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
      await me.tab(Word.schedule);
      await me.panel.getByText(say(Word.noSchedules)).waitFor();
      const looks = [await faults(me)];
      await me.press(say(Word.newSchedule));
      await me.heading(say(Word.newSchedule)).waitFor();
      await me.panel.getByLabel(say(Word.most)).fill('100');
      await me.panel.locator('.bar, .old').first().waitFor({ state: 'detached' });
      looks.push(await faults(me));
      await me.press(say(Word.save));
      await me.panel.getByText(say(Word.saved)).waitFor();
      expect((await model(page)).triggers).toHaveLength(1);
      const when = say(Word.about, { when: say(Word.everyDay), hour: 9 });
      const parts = [say(Word.newRows), say(Word.agedNotFound, { n: 30 })];
      const what = new Intl.ListFormat(`${tongue.language}-IN`).format(parts);
      await me.panel.getByText(say(Word.order, { when, what, n: 100 })).waitFor();

      await me.press(say(Word.countNow));
      await me.panel.getByText(say(Word.forecast, { n: 100 })).waitFor();
      looks.push(await faults(me));
      expect((await model(page)).naam.ledger.asked).toEqual({});

      // With everything closed the trigger alone does it, within its cap; the next day the rest.
      await me.closePanel();
      await me.skip(DAY_MINUTES + 120);
      expect(Object.keys((await model(page)).naam.ledger.asked)).toHaveLength(100);
      await me.skip(DAY_MINUTES);
      const stands = await model(page);
      expect(Object.keys(stands.naam.ledger.asked)).toHaveLength(ALL);
      expect(strays(lines(await sheet(page)), stands)).toEqual([]);
      expect(outcomes(lines(await sheet(page)))['Queued']).toBeUndefined();
      expect(paidTwice(stands)).toEqual([]);

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
      await me.tab(Word.history);
      await me.panel.getByText(say(Word.scheduled)).first().waitFor();
      await me.tab(Word.schedule);
      await me.press(say(Word.change));
      await me.panel.getByLabel(say(Word.howOften)).selectOption('month');
      await me.panel.getByLabel(say(Word.date)).selectOption('30');
      await me.panel.getByText(say(Word.shorter)).waitFor();
      await me.panel.getByLabel(say(Word.date)).selectOption('31');
      looks.push(await faults(me));
      await me.press(say(Word.save));
      await me.panel.getByText(new RegExp(say(Word.onLastDay))).waitFor();

      await me.press(say(Word.pause));
      await me.button(say(Word.startAgain)).waitFor();
      looks.push(await faults(me));
      await me.press(say(Word.startAgain));
      await me.button(say(Word.pause)).waitFor();
      await me.press(say(Word.runNow));
      await me.panel.getByText(say(Word.lastNothing)).waitFor();

      // A colleague sees whose it is and who pays, and can pause it, but not run it.
      const other = await beside(stage, me);
      await other.tab(Word.schedule);
      await other.panel.getByText(say(Word.byAnother)).waitFor();
      expect(await other.button(say(Word.runNow)).count()).toBe(0);
      looks.push(await faults(other));

      await me.press(say(Word.delete));
      await me.panel.getByText(say(Word.deleteWhat)).waitFor();
      looks.push(await faults(me));
      await me.press(say(Word.delete));
      await me.panel.getByText(say(Word.noSchedules)).waitFor();
      expect((await model(page)).triggers).toEqual([]);
      expect(looks.flat()).toEqual([]);
    },
  );
});
