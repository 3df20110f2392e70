import { rupees } from '../../sidebar/words/numbers';
import { Word } from '../../sidebar/words/word';
import { faults } from './look';
import { atDesk } from './person';
import { cell, choose, goTo, model, sheet } from './sheet';
import { inBrowser } from './stage';
import { lines } from './table';
import { HINDI, usually } from './words';

/** Distinct numbers of the sample. */
const ALL = 177;
const KEY = 'naam.key';

inBrowser('settings and history', (stage) => {
  it.each(usually(HINDI))(
    'writes results again, keeps settings, forgets and removes, in %s',
    async (_language, tongue) => {
      const me = await atDesk(stage, tongue);
      const { page } = me;
      const { say } = tongue;
      await me.connect();
      await me.press(say(Word.findN, { n: ALL }));
      await me.done(ALL);
      const names = async () => lines(await sheet(page)).map(({ name }) => name);
      const before = await names();
      const paid = (await model(page)).naam.ledger.charged;

      await goTo(page, 'D2:E20');
      await page.keyboard.press('Delete');
      await cell(page, 'D2').getByText('Shabana').waitFor({ state: 'detached' });
      await me.tab(Word.history);
      await me.button(say(Word.writeAgain)).waitFor();
      const looks = [await faults(me)];
      await me.press(say(Word.writeAgain));
      await me.sees(cell(page, 'D2').getByText('Shabana'));
      await me.sees(me.heading(say(Word.doneTitle)));
      expect(await names()).toEqual(before);
      expect((await model(page)).naam.ledger.charged).toEqual(paid);

      await me.tab(Word.settings);
      await me.panel.getByLabel(say(Word.price)).fill('2.5');
      await me.panel.getByLabel(say(Word.landlinesSend)).check();
      await me.panel.getByLabel(say(Word.callback)).fill('https://example.com/naam');
      looks.push(await faults(me));
      await me.press(say(Word.save));
      await me.panel.getByText(say(Word.saved)).waitFor();
      await me.closePanel();
      await me.openPanel();
      await me.counted();
      const { [say(Word.send)]: n = 0 } = await me.legend();
      expect(n).toBeGreaterThan(0);
      const cost = `${say(Word.cost, { n })}, ${say(Word.rupees, { rupees: rupees(n * 2.5) })}`;
      await me.panel.getByText(cost).waitFor();
      await me.tab(Word.settings);
      expect(await me.panel.getByLabel(say(Word.landlinesSend)).isChecked()).toBe(true);
      expect(await me.panel.getByLabel(say(Word.callback)).inputValue()).toContain('example.com');

      // Everything of ours goes, but no cell; and at last the key.
      await me.press(say(Word.remove));
      await me.panel.getByText(say(Word.removeWhat)).waitFor();
      looks.push(await faults(me));
      await me.press(say(Word.remove));
      await me.panel.getByText(say(Word.removed)).waitFor();
      const after = await model(page);
      expect(after).toMatchObject({ metadata: 0, properties: { document: {} }, triggers: [] });
      expect(after.sheets.flatMap(({ notes }) => notes)).toEqual([]);
      expect(await names()).toEqual(before);
      const kept = async () => Object.keys((await model(page)).properties.users['a'] ?? {});
      expect(await kept()).toContain(KEY);
      await me.press(say(Word.keyForget));
      await me.panel.getByText(say(Word.keyForgetWhat)).waitFor();
      looks.push(await faults(me));
      await me.press(say(Word.keyForget));
      await me.panel.getByText(say(Word.forgotten)).waitFor();
      expect(await kept()).not.toContain(KEY);
      await me.tab(Word.settings);
      await me.press(say(Word.remove));
      await me.press(say(Word.removeMine));
      await me.panel.getByText(say(Word.removed)).waitFor();
      expect(await kept()).toEqual([]);
      expect(looks.flat()).toEqual([]);
    },
  );

  it('writes them again where their columns were deleted', async () => {
    const me = await atDesk(stage);
    const { say } = me.tongue;
    await me.connect();
    await me.press(say(Word.tryTen));
    await me.done(10);
    await goTo(me.page, 'D1:E1');
    await choose(me.page, 'Edit', 'Delete columns');
    await me.tab(Word.history);
    await me.press(say(Word.writeAgain));
    await me.sees(me.heading(say(Word.doneTitle)).or(me.heading(say(Word.pausedTitle))));
    expect(await me.words()).toContain(say(Word.doneTitle));
  });
});
