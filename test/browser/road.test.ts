import { TROUBLES } from '../../src/core/texts/troubles-english';
import { faults } from './look';
import { ALL, atDesk } from './person';
import { inBrowser } from './stage';
import { expectAllRight } from './table';
import { ENGLISH, usually } from './words';

inBrowser('the road between panel and script', (stage) => {
  it.each(usually(ENGLISH))(
    'may lose a reply, and take the wrong account, in %s',
    async (_l, tongue) => {
      const me = await atDesk(stage, tongue);
      const { say } = tongue;
      await me.connect();
      await me.trouble('Lose the reply');
      // Not by the pointer: coming over with it asks what is selected, and that reply would be lost.
      await me.button(say('find.button', { n: ALL })).dispatchEvent('click');
      await me.panel.getByText(say('failure.interrupted')).waitFor();
      const looks = [await faults(me)];
      await me.done(ALL);
      await expectAllRight(me.page);

      // Google takes the call for the wrong one of several accounts.
      await me.trouble('Several Google accounts');
      await me.panel.getByText(say('filter.title')).click();
      await me.press(say('filter.all'));
      await me.panel.getByText(say('failure.accounts')).waitFor();
      looks.push(await faults(me));
      expect(looks.flat()).toEqual([]);
    },
  );

  it('tells a permission that was taken back with its cure', async () => {
    const me = await atDesk(stage);
    const { say } = me.tongue;
    await me.connect();
    await me.trouble('Permissions taken back');
    await me.press(say('find.tryTen'));
    await me.panel.getByRole('alert').first().waitFor();
    expect(await me.words()).toContain(TROUBLES.authorization.sentence);
  });
});
