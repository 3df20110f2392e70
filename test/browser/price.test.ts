/** The price of a credit can be set next to the cost, and no choice is lost by it. */
import { faults } from './look';
import { atDesk } from './person';
import { asOnALaptop, outOfSight } from './small';
import { inBrowser } from './stage';
import { ENGLISH, usually } from './words';

const PRICE = 2;

inBrowser('the price of a credit', (stage) => {
  it.each(usually(ENGLISH))('is set beside the cost, in %s', async (_l, tongue) => {
    const me = await atDesk(stage, tongue);
    const { panel } = me;
    const { say } = tongue;
    await asOnALaptop(me);
    await me.connect();
    const skip = panel.locator('.tick', { hasText: 'Contact' }).getByRole('checkbox');
    await skip.check();
    await me.button(say('find.updating')).waitFor({ state: 'detached' });
    const n = (await me.legend())[say('split.toLookUp')] ?? 0;

    await me.press(say('cost.setPrice'));
    const field = panel.getByLabel(say('settings.price'));
    expect(await field.evaluate((one) => one === document.activeElement)).toBe(true);
    const bar = [panel.locator('.actions > p'), panel.locator('.actions button').last()];
    expect(await outOfSight(bar)).toEqual([]);
    const looks = [await faults(me)];
    await field.fill(String(PRICE));
    await field.press('Enter');
    const about = say('cost.about', { rupees: `₹${String(n * PRICE)}` });
    await panel.getByText(`${say('cost.upTo', { n })} (${about})`).waitFor();
    expect(await skip.isChecked()).toBe(true);
    await me.button(say('find.button', { n })).waitFor();
    looks.push(await faults(me));
    expect(looks.flat()).toEqual([]);

    // It is the one of the settings.
    await me.tab('tab.settings');
    expect(await panel.getByLabel(say('settings.price')).inputValue()).toBe(String(PRICE));
  });
});
