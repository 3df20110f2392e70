import { rupees } from '../../sidebar/words/numbers';
import { faults } from './look';
import { ALL, atDesk } from './person';
import { cell, choose, goTo, model, sheet } from './sheet';
import { inBrowser } from './stage';
import { lines } from './table';
import { HINDI, usually } from './words';

const KEY = 'naam.key';

inBrowser('settings and history', (stage) => {
  it.each(usually(HINDI))(
    'writes results again, keeps settings, forgets and removes, in %s',
    async (_language, tongue) => {
      const me = await atDesk(stage, tongue);
      const { page } = me;
      const { say } = tongue;
      await me.connect();
      await me.press(say('find.button', { n: ALL }));
      await me.done(ALL);
      const names = async () => lines(await sheet(page)).map(({ name }) => name);
      const before = await names();
      const paid = (await model(page)).naam.ledger.charged;

      await goTo(page, 'D2:E20');
      await page.keyboard.press('Delete');
      await cell(page, 'D2').getByText('Shabana').waitFor({ state: 'detached' });
      await me.tab('tab.history');
      await me.button(say('history.restore')).waitFor();
      const looks = [await faults(me)];
      await me.press(say('history.restore'));
      await me.sees(cell(page, 'D2').getByText('Shabana'));
      await me.sees(me.heading(say('done.restored')));
      expect(await names()).toEqual(before);
      expect((await model(page)).naam.ledger.charged).toEqual(paid);

      await me.tab('tab.settings');
      await me.panel.getByLabel(say('settings.price')).fill('2.5');
      await me.panel.getByLabel(say('settings.landlines')).check();
      await me.panel.getByText(say('settings.advanced')).click();
      await me.panel.getByLabel(say('options.webhook')).fill('https://example.com/naam');
      looks.push(await faults(me));
      await me.press(say('button.save'));
      await me.panel.getByText(say('notice.saved')).waitFor();
      await me.closePanel();
      await me.openPanel();
      await me.counted();
      const { [say('split.toLookUp')]: n = 0 } = await me.legend();
      expect(n).toBeGreaterThan(0);
      const cost = `${say('cost.upTo', { n })} (${say('cost.about', { rupees: rupees(n * 2.5) })})`;
      await me.panel.getByText(cost).waitFor();
      await me.tab('tab.settings');
      expect(await me.panel.getByLabel(say('settings.landlines')).isChecked()).toBe(true);
      expect(await me.panel.getByLabel(say('options.webhook')).inputValue()).toContain(
        'example.com',
      );

      // Everything of ours goes, but no cell; and at last the key.
      await me.press(say('settings.remove'));
      await me.panel.getByText(say('settings.removeEffect')).waitFor();
      looks.push(await faults(me));
      await me.press(say('settings.remove'));
      await me.panel.getByText(say('notice.removed')).waitFor();
      const after = await model(page);
      expect(after).toMatchObject({ metadata: 0, properties: { document: {} }, triggers: [] });
      expect(after.sheets.flatMap(({ notes }) => notes)).toEqual([]);
      expect(await names()).toEqual(before);
      const kept = async () => Object.keys((await model(page)).properties.users['a'] ?? {});
      expect(await kept()).toContain(KEY);
      await me.press(say('key.remove'));
      await me.panel.getByText(say('key.removeEffect')).waitFor();
      looks.push(await faults(me));
      await me.press(say('key.remove'));
      await me.panel.getByText(say('notice.keyRemoved')).waitFor();
      expect(await kept()).not.toContain(KEY);
      await me.tab('tab.settings');
      await me.press(say('settings.remove'));
      await me.panel.getByLabel(say('settings.removeMine')).check();
      await me.press(say('settings.remove'));
      await me.panel.getByText(say('notice.removed')).waitFor();
      expect(await kept()).toEqual([]);
      expect(looks.flat()).toEqual([]);
    },
  );

  it('writes them again where their columns were deleted', async () => {
    const me = await atDesk(stage);
    const { say } = me.tongue;
    await me.connect();
    await me.press(say('find.tryTen'));
    await me.done(10);
    await goTo(me.page, 'D1:E1');
    await choose(me.page, 'Edit', 'Delete columns');
    await me.tab('tab.history');
    await me.press(say('history.restore'));
    await me.sees(me.heading(say('done.restored')).or(me.heading(say('paused.title'))));
    expect(await me.words()).toContain(say('done.restored'));
  });
});
