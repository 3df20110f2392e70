/** A schedule that is created while the panel skips rows with a name also skips them. */
import { faults } from './look';
import { ALL, atDesk } from './person';
import { model, sheet } from './sheet';
import { asOnALaptop, outOfSight } from './small';
import { inBrowser } from './stage';
import { lines } from './table';
import { HINDI, usually } from './words';

const OWN = 'Contact';
/** Rows of the sample with a number and a name in that column. */
const NAMED = 159;
const DAY_MINUTES = 24 * 60;

inBrowser('a schedule and names of one’s own', (stage) => {
  it.each(usually(HINDI))(
    'skips the rows that are skipped in the panel, and says so, in %s',
    async (_l, tongue) => {
      const me = await atDesk(stage, tongue);
      const { page, panel } = me;
      const { say } = tongue;
      await asOnALaptop(me);
      await me.connect();
      const skip = panel.getByLabel(say('own.skip', { n: NAMED, header: OWN }));
      await skip.check();
      await me.button(say('find.updating')).waitFor({ state: 'detached' });
      const { [say('split.toLookUp')]: left } = await me.legend();
      expect(left).toBeLessThan(ALL);

      await me.tab('tab.schedule');
      await me.press(say('schedule.new'));
      await me.heading(say('schedule.new')).waitFor();
      expect(await skip.isChecked()).toBe(true);
      const skips = panel.getByText(say('schedule.skips', { header: OWN }));
      await skips.waitFor();
      expect(
        await outOfSight([me.button(say('button.save')), panel.locator('.actions > p')]),
      ).toEqual([]);
      const looks = [await faults(me)];
      await me.press(say('button.save'));
      await panel.getByText(say('notice.saved')).waitFor();
      await skips.waitFor();
      looks.push(await faults(me));
      // The first view knows the columns that the schedule has made, and skips the same rows.
      await me.tab('tab.names');
      await me.button(say('find.button', { n: left ?? 0 })).waitFor();
      expect(await skip.isChecked()).toBe(true);
      await panel.getByText(say('place.ours', { name: 'D', status: 'E' })).waitFor();
      await me.tab('tab.schedule');
      await me.press(say('schedule.preview'));
      await panel.getByText(say('schedule.forecast', { n: left ?? 0 })).waitFor();

      await me.skip(2 * DAY_MINUTES);
      const stands = await model(page);
      expect(Object.keys(stands.naam.ledger.asked)).toHaveLength(left ?? 0);
      expect(lines(await sheet(page)).filter(({ name }) => name !== '').length).toBeGreaterThan(0);

      // What it skips can be changed later.
      await me.press(say('schedule.edit'));
      await panel.getByLabel(say('form.skip', { header: OWN })).uncheck();
      expect(await skips.count()).toBe(0);
      looks.push(await faults(me));
      await me.press(say('button.save'));
      await panel.getByText(say('notice.saved')).waitFor();
      expect(await skips.count()).toBe(0);
      expect(looks.flat()).toEqual([]);
    },
  );
});
